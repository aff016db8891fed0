package hkh.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares in percent, kept to ten decimals until they are printed. */
public final class Percent {

    private static final int DECIMALS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** {@code part} in percent of {@code whole}; empty when the whole is zero: that is no value, not 0 %. */
    public static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }

    /** {@code part} divided by {@code whole}, for ratios that are not percentages; empty when the whole is zero. */
    public static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }
}
