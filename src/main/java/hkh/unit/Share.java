package hkh.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a unit went to another one: {@code part} of {@code of}. A share is stated by somebody or not known; it is never
 * guessed.
 */
public record Share(BigDecimal part, BigDecimal of) {

    public static final Share WHOLE = new Share(BigDecimal.ONE, BigDecimal.ONE);

    /** Some of it, nobody says how much. */
    public static final Share UNKNOWN = new Share(BigDecimal.ZERO, BigDecimal.ZERO);

    static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE);

    /** Decimals that a part gets beyond those of the amount, where the division never ends. */
    private static final int MORE_DECIMALS = 6;

    public Share {
        if (part.signum() < 0 || part.compareTo(of) > 0) {
            throw new IllegalArgumentException("a share is at most the whole: " + part + " of " + of);
        }
    }

    public boolean isKnown() {
        return of.signum() > 0;
    }

    public boolean isWhole() {
        return isKnown() && part.compareTo(of) == 0;
    }

    /** The share of a share. */
    Share times(Share next) {
        if (isWhole()) {
            return next;
        }
        return next.isWhole() ? this : new Share(part.multiply(next.part), of.multiply(next.of));
    }

    /** Two shares of the same unit together. */
    Share plus(Share other) {
        if (!isKnown() || !other.isKnown()) {
            return UNKNOWN;
        }
        return new Share(part.multiply(other.of).add(other.part.multiply(of)), of.multiply(other.of));
    }

    /** All shares of one unit together; not known when one of them is not. */
    static Share sum(List<Share> shares) {
        return shares.stream().reduce(NONE, Share::plus);
    }

    /**
     * Divides an amount by shares that make the whole. The parts make the amount to the last digit: each is exact where its
     * division ends, else cut, and the first part takes what is left.
     */
    public static List<BigDecimal> divide(BigDecimal amount, List<Share> shares) {
        List<BigDecimal> parts = new ArrayList<>();
        for (Share share : shares) {
            parts.add(share.cut(amount));
        }
        if (sum(shares).isWhole()) {
            BigDecimal left = amount.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            parts.set(0, parts.get(0).add(left));
        }
        return parts;
    }

    private BigDecimal cut(BigDecimal amount) {
        BigDecimal times = amount.multiply(part);
        try {
            return times.divide(of);
        } catch (ArithmeticException e) {
            // one third of something has no last digit
            return times.divide(of, amount.scale() + MORE_DECIMALS, RoundingMode.DOWN);
        }
    }
}
