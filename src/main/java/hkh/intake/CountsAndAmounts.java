package hkh.intake;

import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.NumberText;
import hkh.text.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of what is given and the amounts of money that belong to them, and which of the two a bare number can be. */
record CountsAndAmounts(Catalogue catalogue) {

    private static final String COUNT = "_count";
    private static final String AMOUNT = "_amount";

    private static final BigDecimal FEW = BigDecimal.valueOf(1000);
    /** No single association gives so many awards. */
    private static final BigDecimal MANY = BigDecimal.valueOf(100_000);

    /** Of a number the amount that belongs to it, and the other way round. */
    Optional<Item> partner(Item item) {
        String code = item.indicator();
        Optional<String> other = Optional.empty();
        if (code.endsWith(COUNT)) {
            other = Optional.of(code.substring(0, code.length() - COUNT.length()) + AMOUNT);
        } else if (code.endsWith(AMOUNT)) {
            other = Optional.of(code.substring(0, code.length() - AMOUNT.length()) + COUNT);
        }
        return other.flatMap(catalogue::find).map(found -> new Item(found.code(), item.breakdown()));
    }

    /** Whether what stands for a number of awards or the like is too large to be one, and so the amount of money. */
    boolean isAmount(Item item, Cell cell) {
        return item.indicator().endsWith(COUNT)
                && bare(cell, catalogue.get(item))
                        .filter(number -> number.compareTo(MANY) >= 0)
                        .isPresent()
                && partner(item).isPresent();
    }

    /** Whether an amount without a unit is too small to be in đồng: nothing is given or spent in so few. */
    boolean isTooSmall(Item item, Cell cell) {
        Indicator indicator = catalogue.get(item);
        return indicator.isMoney()
                && bare(cell, indicator)
                        .filter(number -> number.signum() != 0 && number.abs().compareTo(FEW) < 0)
                        .isPresent();
    }

    /** The number of a cell that says no unit itself, typed as a number or as a text. */
    private static Optional<BigDecimal> bare(Cell cell, Indicator indicator) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return cell.number();
        }
        Quantity quantity = Quantity.read(cell.raw(), indicator.decimals());
        boolean plain = quantity.measure().isEmpty() && quantity.number().kind() == NumberText.Kind.NUMBER;
        return plain ? Optional.of(quantity.number().value()) : Optional.empty();
    }
}
