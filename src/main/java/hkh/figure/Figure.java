package hkh.figure;

import java.util.Optional;

/**
 * One unit's own statement of one item in one period, in base units (đồng, người), with its origin.
 *
 * @param origin where it was read; of a figure that a person corrected, still what was read
 * @param decision of a person who entered or corrected it; empty when the measure is as read
 */
public record Figure(Reference reference, Measure measure, Origin origin, Optional<Decision> decision) {

    /** A figure as read. */
    public Figure(Reference reference, Measure measure, Origin origin) {
        this(reference, measure, origin, Optional.empty());
    }

    public String unit() {
        return reference.unit();
    }

    public Item item() {
        return reference.item();
    }
}
