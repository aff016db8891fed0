package hkh.unit;

import java.time.LocalDate;

/** The days on which a unit exists as described: from the first day on, up to but not on the last. */
public record Validity(LocalDate from, LocalDate until) {

    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a validity ends after it begins: " + from + " to " + until);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Spelled out like those of {@link Unit}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Validity validity && from.equals(validity.from) && until.equals(validity.until);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + until.hashCode();
    }

    public boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
