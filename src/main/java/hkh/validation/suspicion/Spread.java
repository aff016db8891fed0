package hkh.validation.suspicion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How positive amounts of like units lie: the one in the middle, and how many times more or less than it the others have
 * in the middle. A few wrong ones move neither; scaling all of them changes no answer.
 *
 * @param middle the median
 * @param factor the median of how far the amounts are from the middle, as a factor of at least one
 * @param count how many amounts there are
 */
public record Spread(BigDecimal middle, BigDecimal factor, int count) {

    /** With fewer there is no saying what is usual. */
    public static final int ENOUGH = 5;

    /** An amount is far off only beyond this power of the usual factor. */
    private static final int USUAL = 4;

    /** Enough to tell what is odd, and quick. */
    static final MathContext DIGITS = MathContext.DECIMAL64;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The spread of positive amounts; empty when they are too few to judge by. */
    public static Optional<Spread> of(List<BigDecimal> amounts) {
        if (amounts.size() < ENOUGH) {
            return Optional.empty();
        }
        BigDecimal middle = middle(amounts);
        List<BigDecimal> distances =
                amounts.stream().map(amount -> times(amount, middle)).toList();
        return Optional.of(new Spread(middle, middle(distances), amounts.size()));
    }

    /** One amount divided by another that is not zero. */
    public static BigDecimal ratio(BigDecimal one, BigDecimal other) {
        return one.divide(other, DIGITS);
    }

    /** By what factor two positive amounts differ, at least one. */
    public static BigDecimal times(BigDecimal one, BigDecimal other) {
        return ratio(one.max(other), one.min(other));
    }

    /** By what factor a positive amount is away from the middle, at least one. */
    public BigDecimal distance(BigDecimal amount) {
        return times(amount, middle);
    }

    /** Whether a positive amount is farther from the middle than the spread explains, and than a factor at least. */
    public boolean isFar(BigDecimal amount, BigDecimal atLeast) {
        boolean isNear = amount.compareTo(middle.multiply(atLeast)) <= 0
                && amount.multiply(atLeast).compareTo(middle) >= 0;
        return !isNear && distance(amount).compareTo(factor.pow(USUAL, DIGITS)) > 0;
    }

    private static BigDecimal middle(List<BigDecimal> amounts) {
        List<BigDecimal> sorted = new ArrayList<>(amounts);
        sorted.sort(null);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO, DIGITS);
    }
}
