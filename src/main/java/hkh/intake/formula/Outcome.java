package hkh.intake.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a computed cell stands to what its formula gives.
 *
 * @param kind whether they agree
 * @param text what the formula gives, written out: plain digits, a text, or the code of an error; "" where it is not known
 * @param number what it gives, where that is a number, as exact as Excel shows it
 * @param outside whether a cell of another workbook stands behind it, which cannot be looked at
 */
public record Outcome(Kind kind, String text, Optional<BigDecimal> number, boolean outside) {

    /** Whether a cell says what its formula gives. */
    public enum Kind {
        AGREES,
        DIFFERS,
        /** The file holds no result; the formula gives one. */
        NOT_CALCULATED,
        /** It depends on itself, so that it gives nothing certain. */
        CIRCLE,
        /** It uses what is not calculated here. */
        UNCHECKED
    }

    /** Whether the formula gives "", so that the cell looks empty. */
    public boolean isEmptyText() {
        return kind != Kind.CIRCLE && kind != Kind.UNCHECKED && text.isEmpty();
    }
}
