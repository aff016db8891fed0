package hkh.figure;

/** A category inside an indicator, {@code dimension:key} such as {@code topic:law}; {@link #NONE} for the whole. */
public record Breakdown(String dimension, String key) implements Comparable<Breakdown> {

    public static final Breakdown NONE = new Breakdown("", "");

    public Breakdown {
        if (dimension.isEmpty() != key.isEmpty()) {
            throw new IllegalArgumentException(
                    "a breakdown has a dimension and a key: '" + dimension + ":" + key + "'");
        }
    }

    /** Reads {@code dimension:key}; the key may itself hold colons and slashes. Empty text is {@link #NONE}. */
    public static Breakdown parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a breakdown is written dimension:key, found '" + text + "'");
        }
        return new Breakdown(text.substring(0, colon), text.substring(colon + 1));
    }

    public boolean isNone() {
        return dimension.isEmpty();
    }

    @Override
    public int compareTo(Breakdown other) {
        int byDimension = dimension.compareTo(other.dimension);
        return byDimension != 0 ? byDimension : key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Breakdown breakdown
                && dimension.equals(breakdown.dimension)
                && key.equals(breakdown.key);
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + key.hashCode();
    }

    @Override
    public String toString() {
        return isNone() ? "" : dimension + ":" + key;
    }
}
