package hkh.draft;

import hkh.figure.Total;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.NumberText;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A number as a report prints it, and the totals that print so.
 *
 * @param percent whether a percent sign follows
 */
public record PrintedNumber(BigDecimal value, boolean percent) {

    /** Reads {@code ≥ 28.111 (11/14 đơn vị)}, {@code 88,20%*}, {@code 06}; empty for other texts. */
    public static Optional<PrintedNumber> read(String text) {
        String digits = text.strip()
                .replaceFirst("^(≥|ước|\\s|\\u00A0)+", "")
                .replaceFirst("\\s*\\(\\d+/\\d+( đơn vị)?\\)$", "")
                .replaceAll("[*†]+$", "");
        NumberText number = NumberText.read(digits, 0);
        return number.kind() == NumberText.Kind.NUMBER && digits.matches(".*\\d.*")
                ? Optional.of(new PrintedNumber(number.value(), number.percent()))
                : Optional.empty();
    }

    /** The totals that are printed so, those of the highest units first. */
    public List<Total> among(Collection<Total> totals, Catalogue catalogue, UnitTree tree) {
        List<String> order = tree.subtreeOf(tree.root()).stream().map(Unit::id).toList();
        return totals.stream()
                .filter(total ->
                        isPrintOf(total, catalogue.get(total.reference().item())))
                .sorted(Comparator.comparingInt(
                                (Total total) -> depth(tree, total.reference().unit()))
                        .thenComparingInt(
                                total -> order.indexOf(total.reference().unit())))
                .toList();
    }

    private boolean isPrintOf(Total total, Indicator indicator) {
        return indicator.isPercent() == percent
                && total.measure()
                        .quantity()
                        .map(BigDecimal::abs)
                        .map(amount -> amount.setScale(indicator.decimals(), RoundingMode.HALF_UP))
                        .filter(printed -> printed.compareTo(value.abs()) == 0)
                        .isPresent();
    }

    private static int depth(UnitTree tree, String id) {
        int depth = 0;
        Optional<Unit> unit = tree.find(id);
        while (unit.isPresent() && !unit.get().parent().isEmpty()) {
            unit = tree.find(unit.get().parent());
            depth++;
        }
        return depth;
    }
}
