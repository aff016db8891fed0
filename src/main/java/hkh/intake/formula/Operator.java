package hkh.intake.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** An operator between two values. */
enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    POWER,
    JOIN,
    EQUAL,
    UNEQUAL,
    LESS,
    LESS_OR_EQUAL,
    MORE,
    MORE_OR_EQUAL;

    /** Sums of money are exact to the last đồng; only what has no end is rounded. */
    static final MathContext EXACT = MathContext.DECIMAL128;

    private static final int HIGHEST_POWER = 1000;

    Value of(Value left, Value right) {
        left.orFault();
        right.orFault();
        return switch (this) {
            case PLUS -> new Value.Amount(left.number().add(right.number(), EXACT));
            case MINUS -> new Value.Amount(left.number().subtract(right.number(), EXACT));
            case TIMES -> new Value.Amount(left.number().multiply(right.number(), EXACT));
            case DIVIDED_BY -> divided(left.number(), right.number());
            case POWER -> power(left.number(), right.number());
            case JOIN -> new Value.Text(written(left) + written(right));
            case EQUAL -> new Value.Truth(compared(left, right) == 0);
            case UNEQUAL -> new Value.Truth(compared(left, right) != 0);
            case LESS -> new Value.Truth(compared(left, right) < 0);
            case LESS_OR_EQUAL -> new Value.Truth(compared(left, right) <= 0);
            case MORE -> new Value.Truth(compared(left, right) > 0);
            case MORE_OR_EQUAL -> new Value.Truth(compared(left, right) >= 0);
        };
    }

    /** A value behind a sign, or before a %. */
    static Value signed(char sign, Value value) {
        return switch (sign) {
            case '+' -> value.orFault();
            case '-' -> new Value.Amount(value.number().negate());
            default -> new Value.Amount(value.number().movePointLeft(2));
        };
    }

    static Value divided(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new FaultException("#DIV/0!");
        }
        return new Value.Amount(left.divide(right, EXACT));
    }

    private static Value power(BigDecimal base, BigDecimal exponent) {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (!whole || exponent.abs().compareTo(BigDecimal.valueOf(HIGHEST_POWER)) > 0) {
            throw new UncheckableException(UncheckableException.Reason.FUNCTION);
        }
        if (base.signum() == 0 && exponent.signum() <= 0) {
            throw new FaultException(exponent.signum() == 0 ? "#NUM!" : "#DIV/0!");
        }
        return new Value.Amount(base.pow(exponent.intValueExact(), EXACT));
    }

    /** How a fraction is written depends on the language of the person's Excel. */
    private static String written(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Blank) {
            return "";
        }
        if (value instanceof Value.Amount amount
                && amount.number().stripTrailingZeros().scale() <= 0) {
            return amount.shown().stripTrailingZeros().toPlainString();
        }
        throw new UncheckableException(UncheckableException.Reason.FUNCTION);
    }

    /** Numbers come before texts, texts before truths; nothing is as good as 0, "" and false. */
    private static int compared(Value left, Value right) {
        int rank = Integer.compare(rank(left, right), rank(right, left));
        if (rank != 0) {
            return rank;
        }
        if (left instanceof Value.Text || right instanceof Value.Text) {
            return folded(left).compareTo(folded(right));
        }
        return left.number().round(Value.SHOWN).compareTo(right.number().round(Value.SHOWN));
    }

    private static int rank(Value value, Value other) {
        if (value instanceof Value.Blank) {
            return other instanceof Value.Blank ? 0 : rank(other, other);
        }
        return value instanceof Value.Amount ? 0 : value instanceof Value.Text ? 1 : 2;
    }

    private static String folded(Value value) {
        return value instanceof Value.Text text ? text.text().toLowerCase(Locale.ROOT) : "";
    }
}
