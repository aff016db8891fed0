package hkh.finding;

import hkh.figure.Item;
import java.math.BigDecimal;

/**
 * A figure that is most likely the wrong one behind a finding, and what then most likely should stand there. It is a
 * proposal for a person, and nothing is ever changed by it.
 *
 * @param unit id of the unit whose figure it is
 * @param place where it stands
 * @param slip what most likely happened
 * @param value what would stand there then, in the indicator's base unit
 */
public record Suspect(String unit, Item item, Place place, Slip slip, BigDecimal value) {

    /** The ways in which figures are mistyped. */
    public enum Slip {
        /** Two neighbouring digits changed places. */
        DIGITS_SWAPPED,
        /** Thousands, or millions, for units, or the other way round. */
        THOUSANDFOLD,
        /** A digit more or less. */
        TENFOLD,
        /** The points between its thousands stand wrong. */
        BADLY_GROUPED,
        /** A minus too many or too few. */
        SIGN,
        /** It was added twice, or not at all. */
        COUNTED_WRONG,
        /** It holds what another item should. */
        OTHER_FIGURE,
        /** It is last year's. */
        OF_LAST_YEAR,
        /** No slip is known that explains it, but it is odd beside others, and what would be right is not. */
        ODD
    }

    /** Place and value, as in {@code Biểu 1!C12 = 837000000}. */
    @Override
    public String toString() {
        return (place.equals(Place.NOWHERE) ? item : place) + " = " + value.toPlainString();
    }
}
