package hkh.intake;

import hkh.plan.Indicator;
import hkh.text.NumberText;
import hkh.text.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** A number that says no unit itself: how large it is tells whether it can be what its label asks for. */
final class BareNumber {

    private static final BigDecimal FEW = BigDecimal.valueOf(1000);
    /** No single association gives so many awards. */
    private static final BigDecimal MANY = BigDecimal.valueOf(100_000);

    private BareNumber() {}

    /** Whether what stands for a number of awards or the like is too large to be one. */
    static boolean isTooLarge(Cell cell, Indicator indicator) {
        return of(cell, indicator).filter(number -> number.compareTo(MANY) >= 0).isPresent();
    }

    /** Whether an amount is too small to be in đồng: nothing is given or spent in so few. */
    static boolean isTooSmall(Cell cell, Indicator indicator) {
        return indicator.isMoney()
                && of(cell, indicator)
                        .filter(number -> number.signum() != 0 && number.abs().compareTo(FEW) < 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> of(Cell cell, Indicator indicator) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return cell.number();
        }
        Quantity quantity = Quantity.read(cell.raw(), indicator.decimals());
        boolean plain = quantity.measure().isEmpty() && quantity.number().kind() == NumberText.Kind.NUMBER;
        return plain ? Optional.of(quantity.number().value()) : Optional.empty();
    }
}
