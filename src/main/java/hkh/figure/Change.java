package hkh.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A total beside the same total of an earlier period and beside its target.
 *
 * @param current this period's total
 * @param previous the earlier figure as it was published, {@link Measure#NOT_REPORTED} when unknown
 * @param previousRestated the earlier figure on this period's boundaries
 * @param comparability whether the two may be compared
 * @param goal what the target set for this unit and period comes to, {@link Goal#NONE} when there is none
 * @param restated where units came, went or moved in between: how the earlier figure was restated, or why it cannot be
 */
public record Change(
        Total current,
        Measure previous,
        Measure previousRestated,
        Comparability comparability,
        Goal goal,
        Optional<Restated> restated) {

    /** A change between the same units, or one that cannot be told. */
    public Change(Total current, Measure previous, Measure previousRestated, Comparability comparability) {
        this(current, previous, previousRestated, comparability, Goal.NONE, Optional.empty());
    }

    /** A total of which nothing earlier is known. */
    public static Change withoutPrevious(Total current) {
        return new Change(current, Measure.NOT_REPORTED, Measure.NOT_REPORTED, Comparability.NO_PREVIOUS);
    }

    /** The same with what was to be reached. */
    public Change with(Goal other) {
        return new Change(current, previous, previousRestated, comparability, other, restated);
    }

    /** Whether a total may be compared with an earlier one, or why not. */
    public enum Comparability {
        COMPARABLE,
        /** Units came, went or moved in between; the earlier figure is that of the same people and places. */
        RESTATED,
        /** The same, where some of it is divided by a stated share. */
        ESTIMATED,
        /** Nothing is known of the earlier period. */
        NO_PREVIOUS,
        /** Units came, went or moved in between. */
        UNITS_CHANGED,
        /** What is counted is new since the earlier period, or counted in another way. */
        INDICATOR_CHANGED,
        /** Not all units of this period are in. */
        CURRENT_PARTIAL,
        /** Not all units were in then. */
        PREVIOUS_PARTIAL;

        /** Whether the two figures stand for the same, in the end. */
        public boolean isComparable() {
            return this == COMPARABLE || isAcrossBreak();
        }

        /** Whether the earlier figure was restated for that. */
        public boolean isAcrossBreak() {
            return this == RESTATED || this == ESTIMATED;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Current minus restated previous, in the indicator's unit (percentage points for a percentage); {@link
     * Measure#NOT_REPORTED} when the two may not be compared.
     */
    public Measure difference() {
        Optional<BigDecimal> now = current.measure().quantity();
        Optional<BigDecimal> then = previousRestated.quantity();
        return comparability.isComparable() && now.isPresent() && then.isPresent()
                ? Measure.of(now.get().subtract(then.get()))
                : Measure.NOT_REPORTED;
    }

    /** The change in percent of the earlier figure; empty from zero or when not comparable. */
    public Optional<BigDecimal> percent() {
        return difference().quantity().flatMap(change -> Percent.of(change, previousRestated.amount()));
    }

    /** What share of the target is reached, in percent; empty without a target. */
    public Optional<BigDecimal> achieved() {
        return goal.amount()
                .quantity()
                .flatMap(wanted -> current.measure().quantity().flatMap(reached -> Percent.of(reached, wanted)));
    }

    /** Current minus target, in the indicator's unit: below zero where the target is not reached. */
    public Measure distance() {
        Optional<BigDecimal> reached = current.measure().quantity();
        Optional<BigDecimal> wanted = goal.amount().quantity();
        return reached.isPresent() && wanted.isPresent()
                ? Measure.of(reached.get().subtract(wanted.get()))
                : Measure.NOT_REPORTED;
    }
}
