package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.figure.Total;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The running sum of an item over the units of a subtree, with what is behind it.
 *
 * @param in units that answered
 * @param expected units that were asked
 * @param values units that stated a number
 * @param nils units that declared nothing
 * @param unreadable units whose statement could not be read
 * @param stoodIn units that did not answer and for which something stands in
 * @param addends what the sum is made of
 * @param only the measure of the one statement that it is; not reported of any other
 */
record Subtotal(
        BigDecimal amount,
        int in,
        int expected,
        int values,
        int nils,
        int unreadable,
        int stoodIn,
        Addends addends,
        Measure only) {

    static final Subtotal NOTHING = new Subtotal(BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, Addends.NONE, Measure.NOT_REPORTED);

    /** One unit's statement; a counted property adds one where the amount is positive. */
    static Subtotal of(Measure measure, boolean asked, boolean counted) {
        boolean answered = measure.state().answered();
        BigDecimal amount =
                counted ? BigDecimal.valueOf(Math.max(0, measure.amount().signum())) : measure.amount();
        return new Subtotal(
                amount,
                answered ? 1 : 0,
                asked || answered || measure.state() == State.UNREADABLE ? 1 : 0,
                measure.state() == State.VALUE ? 1 : 0,
                measure.state() == State.NIL ? 1 : 0,
                measure.state() == State.UNREADABLE ? 1 : 0,
                0,
                Addends.NONE,
                counted ? Measure.NOT_REPORTED : measure);
    }

    /** One unit's statement as its own figure; nothing to tell of a unit that is not asked and does not answer. */
    static Subtotal own(String unit, Item item, Measure measure, boolean asked, boolean counted) {
        Subtotal one = of(measure, asked, counted);
        Lineage.Addend addend = new Lineage.Addend(unit, item, measure, one.amount, Lineage.Role.OWN);
        return one.expected == 0 ? one : one.with(one.amount, Addends.of(addend), one.only);
    }

    /** With an amount that stands in for units that did not answer. */
    Subtotal standingIn(String unit, Item item, Measure stands, BigDecimal more, int units) {
        Lineage.Addend addend = new Lineage.Addend(unit, item, stands, more, Lineage.Role.STANDS_IN);
        return new Subtotal(
                amount.add(more),
                in,
                expected,
                values + 1,
                nils,
                unreadable,
                stoodIn + units,
                addends.and(Addends.of(addend)),
                Measure.NOT_REPORTED);
    }

    /** The total that it makes. */
    Total total(Reference reference) {
        return new Total(reference, measure(), in, expected, stoodIn);
    }

    /** Units of which nothing is known and for which nothing stands in. */
    int open() {
        return expected - in - stoodIn;
    }

    /** Whether nobody was asked and nobody said anything. */
    private boolean isNothing() {
        return expected == 0 && amount.signum() == 0 && addends.isEmpty();
    }

    Subtotal plus(Subtotal other) {
        if (isNothing()) {
            return other;
        }
        if (other.isNothing()) {
            return this;
        }
        return new Subtotal(
                amount.add(other.amount),
                in + other.in,
                expected + other.expected,
                values + other.values,
                nils + other.nils,
                unreadable + other.unreadable,
                stoodIn + other.stoodIn,
                addends.and(other.addends),
                Measure.NOT_REPORTED);
    }

    /** The same sum without what a unit has from the one above, where it is counted. */
    Subtotal less(Optional<Lineage.Addend> countedAbove) {
        return countedAbove
                .map(addend -> with(amount.add(addend.amount()), addends.and(Addends.of(addend)), Measure.NOT_REPORTED))
                .orElse(this);
    }

    private Subtotal with(BigDecimal newAmount, Addends newAddends, Measure newOnly) {
        return new Subtotal(newAmount, in, expected, values, nils, unreadable, stoodIn, newAddends, newOnly);
    }

    /** The sum as a measure: a number as soon as one unit stated one, nothing only when all that answered said so. */
    Measure measure() {
        if (only.state() == State.VALUE) {
            return only;
        }
        if (values > 0 || amount.signum() != 0) {
            return Measure.of(amount);
        }
        if (nils > 0) {
            return Measure.NIL;
        }
        if (in > 0) {
            return Measure.NOT_APPLICABLE;
        }
        return unreadable > 0 ? Measure.UNREADABLE : Measure.NOT_REPORTED;
    }
}
