package hkh.rollup;

import hkh.figure.Measure;
import hkh.figure.State;
import java.math.BigDecimal;

/**
 * The running sum of an item over the units of a subtree, with what is behind it.
 *
 * @param in units that answered
 * @param expected units that were asked
 * @param values units that stated a number
 * @param nils units that declared nothing
 * @param unreadable units whose statement could not be read
 */
record Subtotal(BigDecimal amount, int in, int expected, int values, int nils, int unreadable) {

    static final Subtotal NOTHING = new Subtotal(BigDecimal.ZERO, 0, 0, 0, 0, 0);

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
                measure.state() == State.UNREADABLE ? 1 : 0);
    }

    Subtotal plus(Subtotal other) {
        return new Subtotal(
                amount.add(other.amount),
                in + other.in,
                expected + other.expected,
                values + other.values,
                nils + other.nils,
                unreadable + other.unreadable);
    }

    /** The same sum without an amount that is counted elsewhere. */
    Subtotal less(BigDecimal countedElsewhere) {
        return new Subtotal(amount.subtract(countedElsewhere), in, expected, values, nils, unreadable);
    }

    /** The sum as a measure: a number as soon as one unit stated one, nothing only when all that answered said so. */
    Measure measure() {
        if (values > 0) {
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
