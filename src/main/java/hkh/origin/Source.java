package hkh.origin;

import hkh.figure.Figure;
import hkh.rollup.Lineage;
import hkh.unit.Unit;
import java.util.List;
import java.util.Locale;

/**
 * One unit's part in a total, with the statements behind it.
 *
 * @param cells what was stated, where; several when the figure was made from its parts, none where nothing was
 */
public record Source(Unit unit, Lineage.Addend addend, Use use, List<Figure> cells) {

    /** What became of a unit's part, in the order in which it is told. */
    public enum Use {
        ADDED,
        NUMERATOR,
        DENOMINATOR,
        COUNTED,
        /** Nothing came, and this stands in for it. */
        STANDS_IN,
        /** Counted at the unit above already. */
        TAKEN_OFF,
        /** A term of a ratio without the other one. */
        LEFT_OUT,
        /** The return is in, but this is blank, unreadable or held. */
        UNKNOWN,
        /** No return of the unit counts. */
        NOT_REPORTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Source {
        cells = List.copyOf(cells);
    }

    static Use use(Lineage.Addend addend, boolean reported) {
        if (addend.role() == Lineage.Role.STANDS_IN) {
            return Use.STANDS_IN;
        }
        if (!addend.measure().state().answered()) {
            return reported ? Use.UNKNOWN : Use.NOT_REPORTED;
        }
        if (addend.amount().signum() < 0 && addend.measure().amount().signum() > 0) {
            return Use.TAKEN_OFF;
        }
        return switch (addend.role()) {
            case OWN -> Use.ADDED;
            case COUNTED_ABOVE -> Use.TAKEN_OFF;
            case NUMERATOR -> Use.NUMERATOR;
            case DENOMINATOR -> Use.DENOMINATOR;
            case LEFT_OUT -> Use.LEFT_OUT;
            case COUNTED -> Use.COUNTED;
            case STANDS_IN -> Use.STANDS_IN;
        };
    }

    /** Whether the statement is another item than the unit's part, such as a part of it. */
    public boolean isMadeFromOthers() {
        return cells.stream().anyMatch(cell -> !cell.item().equals(addend.item()));
    }
}
