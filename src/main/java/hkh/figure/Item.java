package hkh.figure;

/**
 * What one line of a return states: an indicator, or one breakdown of it. Items are the keys of everything, so that each
 * knows its hash.
 */
public final class Item implements Comparable<Item> {

    /** Stands where no indicator is concerned. */
    public static final Item NONE = new Item("", Breakdown.NONE);

    private final String indicator;
    private final Breakdown breakdown;
    private final int hash;

    /** @param indicator its code in the catalogue */
    public Item(String indicator, Breakdown breakdown) {
        this.indicator = indicator;
        this.breakdown = breakdown;
        this.hash = 31 * indicator.hashCode() + breakdown.hashCode();
    }

    /** The whole of an indicator. */
    public static Item of(String indicator) {
        return new Item(indicator, Breakdown.NONE);
    }

    /** Reads {@code indicator} or {@code indicator/dimension:key}. */
    public static Item parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? of(text) : new Item(text.substring(0, slash), Breakdown.parse(text.substring(slash + 1)));
    }

    /** The code of the indicator. */
    public String indicator() {
        return indicator;
    }

    /** The part of the indicator; {@link Breakdown#NONE} for the whole. */
    public Breakdown breakdown() {
        return breakdown;
    }

    public boolean isNone() {
        return indicator.isEmpty();
    }

    /** The same indicator without its breakdown. */
    public Item whole() {
        return breakdown.isNone() ? this : of(indicator);
    }

    @Override
    public int compareTo(Item other) {
        if (this == other) {
            return 0;
        }
        int byIndicator = indicator.compareTo(other.indicator);
        return byIndicator != 0 ? byIndicator : breakdown.compareTo(other.breakdown);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Item item
                        && hash == item.hash
                        && indicator.equals(item.indicator)
                        && breakdown.equals(item.breakdown));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return breakdown.isNone() ? indicator : indicator + "/" + breakdown;
    }
}
