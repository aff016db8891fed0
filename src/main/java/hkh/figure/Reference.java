package hkh.figure;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a figure: {@code unit/period/indicator} or {@code unit/period/indicator/dimension:key}. */
public record Reference(String unit, Period period, Item item) implements Comparable<Reference> {

    private static final Pattern ITEM = Pattern.compile("[^/]+(/[^:]+:.+)?", Pattern.DOTALL);

    /** Reads a reference as we print it; empty when it is not of that shape. */
    public static Optional<Reference> parse(String text) {
        String[] parts = text.split("/", 3);
        if (parts.length < 3 || parts[0].isEmpty() || !ITEM.matcher(parts[2]).matches()) {
            return Optional.empty();
        }
        return Period.parse(parts[1]).map(period -> new Reference(parts[0], period, Item.parse(parts[2])));
    }

    @Override
    public int compareTo(Reference other) {
        int byUnit = unit.compareTo(other.unit);
        if (byUnit != 0) {
            return byUnit;
        }
        int byPeriod = period.compareTo(other.period);
        return byPeriod != 0 ? byPeriod : item.compareTo(other.item);
    }

    /** Spelled out, as {@link #hashCode} is: Java takes a while to make them of a record, and slowly asks them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Reference reference
                && item.equals(reference.item)
                && unit.equals(reference.unit)
                && period.equals(reference.period);
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + item.hashCode();
    }

    @Override
    public String toString() {
        return unit + "/" + period + "/" + item;
    }
}
