package hkh.figure;

/** What one line of a return states: an indicator, or one breakdown of it. */
public record Item(String indicator, Breakdown breakdown) implements Comparable<Item> {

    /** Stands where no indicator is concerned. */
    public static final Item NONE = new Item("", Breakdown.NONE);

    /** The whole of an indicator. */
    public static Item of(String indicator) {
        return new Item(indicator, Breakdown.NONE);
    }

    /** Reads {@code indicator} or {@code indicator/dimension:key}. */
    public static Item parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? of(text) : new Item(text.substring(0, slash), Breakdown.parse(text.substring(slash + 1)));
    }

    public boolean isNone() {
        return indicator.isEmpty();
    }

    /** The same indicator without its breakdown. */
    public Item whole() {
        return of(indicator);
    }

    @Override
    public int compareTo(Item other) {
        int byIndicator = indicator.compareTo(other.indicator);
        return byIndicator != 0 ? byIndicator : breakdown.compareTo(other.breakdown);
    }

    /** Spelled out, as {@link #hashCode} is: items are the keys of everything, and what Java makes of a record is slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && indicator.equals(item.indicator) && breakdown.equals(item.breakdown);
    }

    @Override
    public int hashCode() {
        return 31 * indicator.hashCode() + breakdown.hashCode();
    }

    @Override
    public String toString() {
        return breakdown.isNone() ? indicator : indicator + "/" + breakdown;
    }
}
