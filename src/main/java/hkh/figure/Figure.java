package hkh.figure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unit's own statement of one item in one period, in base units (đồng, người), with its origin. A country has a million
 * of them: what it says of itself lies in it, and its reference and origin are made when they are asked for.
 */
public final class Figure {

    private final String unit;
    private final Period period;
    private final Item item;
    private final Measure measure;
    private final String file;
    private final String sheet;
    private final String cell;
    private final String raw;
    private final @Nullable Decision decision;

    /** A figure as read. */
    public Figure(Reference reference, Measure measure, Origin origin) {
        this(reference, measure, origin, Optional.empty());
    }

    /**
     * @param origin where it was read; of a figure that a person corrected, still what was read
     * @param decision of a person who entered or corrected it; empty when the measure is as read
     */
    public Figure(Reference reference, Measure measure, Origin origin, Optional<Decision> decision) {
        this.unit = reference.unit();
        this.period = reference.period();
        this.item = reference.item();
        this.measure = measure;
        this.file = origin.file();
        this.sheet = origin.sheet();
        this.cell = origin.cell();
        this.raw = origin.raw();
        this.decision = decision.orElse(null);
    }

    public String unit() {
        return unit;
    }

    public Item item() {
        return item;
    }

    public Reference reference() {
        return new Reference(unit, period, item);
    }

    public Measure measure() {
        return measure;
    }

    public Origin origin() {
        return new Origin(file, sheet, cell, raw);
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure figure
                && reference().equals(figure.reference())
                && measure.equals(figure.measure)
                && origin().equals(figure.origin())
                && decision().equals(figure.decision());
    }

    @Override
    public int hashCode() {
        return 31 * reference().hashCode() + measure.hashCode();
    }

    @Override
    public String toString() {
        return reference() + " = " + measure + " (" + origin() + ")"
                + decision().map(said -> " " + said).orElse("");
    }
}
