package hkh.unit;

/**
 * An official code, such as {@code 25747}. It is no identity: on 1 July 2025 every new commune took over the code of an old
 * one. Which unit a code means is asked of the units of one day, by {@link UnitTree#ofCode}; nothing else takes a code.
 */
public record UnitCode(String text) {

    /** Spelled out, as {@link #hashCode} is: Java takes a while to make them of a record, on every run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitCode code && text.equals(code.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
