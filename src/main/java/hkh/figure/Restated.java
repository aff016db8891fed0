package hkh.figure;

import java.util.List;
import java.util.Locale;

/**
 * What an earlier period's figures say of a later unit: the amount on its boundaries, or that and why there is none.
 *
 * @param reference the later unit, the period of the figures, the item
 * @param measure the amount; absent unless the standing is {@link Standing#VALUE} or {@link Standing#ESTIMATED}
 * @param from the earlier units behind it, by id, in their order: those that were asked, whether or not they answered
 * @param remarks what a reader must know, the reason first when it is not comparable
 */
public record Restated(
        Reference reference, Measure measure, Standing standing, List<String> from, List<Remark> remarks) {

    /** How far a restated figure may be trusted. */
    public enum Standing {
        /** Made of figures of whole units. */
        VALUE,
        /** Some of it by a stated share of a divided unit. */
        ESTIMATED,
        /** There is no figure on the later boundaries. */
        NOT_COMPARABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why there is no figure, or what was done to get it. */
    public enum Why {
        /** The units were divided and nobody stated how. */
        SHARE_NOT_STATED,
        /** The units were asked and gave no figure. */
        NOT_REPORTED,
        /** The units' figures could not be read. */
        UNREADABLE,
        /** The question concerned none of the units. */
        NOT_APPLICABLE,
        /** The terms of the ratio are not among the figures. */
        TERMS_NOT_KNOWN,
        /** The denominator is zero. */
        NOTHING_TO_DIVIDE_BY,
        /** Figures of this kind belong to the unit that states them and make no sum. */
        BELONGS_TO_ITS_UNIT,
        /** Some of the units had the property and some had not. */
        SOME_HAD_IT,
        /** It counts units that are no more. */
        COUNTS_EARLIER_UNITS,
        /** It tells of a level that is no more. */
        LEVEL_ABOLISHED,
        /** Divided by stated shares. */
        DIVIDED,
        /** Figures that units of an abolished level had themselves passed to the unit. */
        PASSED_UP,
        /** Counted among the later units. */
        RECOUNTED,
        /** Computed again from restated terms. */
        RECOMPUTED,
        /** Declared to be nothing. */
        NOTHING_DECLARED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A remark on some of the earlier units, by id. */
    public record Remark(Why why, List<String> units) {

        public Remark {
            units = List.copyOf(units);
        }
    }

    public Restated {
        from = List.copyOf(from);
        remarks = List.copyOf(remarks);
        if (standing == Standing.NOT_COMPARABLE && measure.quantity().isPresent()) {
            throw new IllegalArgumentException("not comparable and yet an amount: " + reference);
        }
    }
}
