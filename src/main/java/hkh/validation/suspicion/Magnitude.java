package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.finding.Suspect.Slip;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a figure is what is usual, but for a power of ten. */
final class Magnitude {

    /** A digit more or less is said only where what is usual is known as closely; thousands are told from far. */
    private static final BigDecimal CLOSE = new BigDecimal("1.5");

    private static final BigDecimal NEAR = BigDecimal.valueOf(6);

    private Magnitude() {}

    /** The figure times or by a thousand, a million, ten or a hundred, where that is about what is usual. */
    static Optional<Repair> of(Figure figure, BigDecimal usual, int scale) {
        BigDecimal written = figure.measure().amount();
        for (int power : new int[] {3, -3, 6, -6, 1, -1, 2, -2}) {
            boolean thousands = power % 3 == 0;
            BigDecimal meant = written.scaleByPowerOfTen(power);
            boolean fits = Spread.times(meant, usual).compareTo(thousands ? NEAR : CLOSE) <= 0;
            if (fits && meant.stripTrailingZeros().scale() <= scale) {
                return Optional.of(new Repair(figure, thousands ? Slip.THOUSANDFOLD : Slip.TENFOLD, plain(meant)));
            }
        }
        return Optional.empty();
    }

    /** What a figure would be at its usual size, rounded as it is printed. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
