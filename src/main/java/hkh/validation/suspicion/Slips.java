package hkh.validation.suspicion;

import hkh.finding.Suspect.Slip;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a number is mistyped: which others may have been meant by it. */
public final class Slips {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Slips() {}

    /**
     * The amounts that may have been meant by a written one, the likelier slips first.
     *
     * @param scale how many decimals an amount of this kind may have
     */
    public static Map<BigDecimal, Slip> of(BigDecimal written, int scale) {
        Map<BigDecimal, Slip> meant = new LinkedHashMap<>();
        if (written.signum() == 0) {
            return meant;
        }
        if (written.signum() < 0) {
            meant.put(written.negate(), Slip.SIGN);
        }
        for (int power : new int[] {3, -3, 6, -6}) {
            put(meant, written.scaleByPowerOfTen(power), Slip.THOUSANDFOLD, scale);
        }
        String digits = written.unscaledValue().abs().toString();
        for (int i = 0; i + 1 < digits.length(); i++) {
            boolean leadingZero = i == 0 && digits.charAt(1) == '0';
            if (digits.charAt(i) != digits.charAt(i + 1) && !leadingZero) {
                put(meant, swapped(written, digits, i), Slip.DIGITS_SWAPPED, scale);
            }
        }
        for (int power : new int[] {1, -1, 2, -2}) {
            put(meant, written.scaleByPowerOfTen(power), Slip.TENFOLD, scale);
        }
        put(meant, written.divide(TWO), Slip.COUNTED_WRONG, scale);
        return meant;
    }

    /** The slip by which one amount is written for another, if there is one. */
    public static Optional<Slip> between(BigDecimal written, BigDecimal meant, int scale) {
        return Optional.ofNullable(of(written, scale).get(plain(meant)));
    }

    private static void put(Map<BigDecimal, Slip> meant, BigDecimal amount, Slip slip, int scale) {
        BigDecimal plain = plain(amount);
        if (plain.scale() <= scale) {
            meant.putIfAbsent(plain, slip);
        }
    }

    private static BigDecimal swapped(BigDecimal written, String digits, int at) {
        char[] swapped = digits.toCharArray();
        swapped[at] = digits.charAt(at + 1);
        swapped[at + 1] = digits.charAt(at);
        BigDecimal amount = new BigDecimal(new String(swapped)).scaleByPowerOfTen(-written.scale());
        return written.signum() < 0 ? amount.negate() : amount;
    }

    /** As measures have it, so that equal amounts are equal. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
