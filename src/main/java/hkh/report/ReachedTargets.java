package hkh.report;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.GoalNotes;
import hkh.finding.Messages;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Numerals;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The targets of a unit beside what was reached, in the order of the catalogue, ready to print. */
final class ReachedTargets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Messages MESSAGES = Messages.in("vi");

    private final Catalogue catalogue;
    private final ReportFigures figures;
    private final Numerals numerals = Numerals.VIETNAMESE;

    ReachedTargets(Catalogue catalogue, ReportFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    List<AnnualReport.Target> of(Unit unit, Comparison comparison) {
        List<String> order =
                catalogue.indicators().stream().map(Indicator::code).toList();
        return comparison.all().stream()
                .filter(change -> change.goal().isSet())
                .filter(change -> change.current().reference().unit().equals(unit.id()))
                .sorted(Comparator.comparing(change ->
                        order.indexOf(change.current().reference().item().indicator())))
                .map(change -> target(unit, change))
                .toList();
    }

    private AnnualReport.Target target(Unit unit, Change change) {
        Item item = change.current().reference().item();
        Indicator indicator = catalogue.get(item);
        String notes = GoalNotes.of(change).stream().map(MESSAGES::text).collect(Collectors.joining("; "));
        return new AnnualReport.Target(
                catalogue.label(item),
                indicator.uom(),
                amount(change.goal().amount(), indicator),
                figures.of(unit, item),
                achieved(change, indicator),
                distance(change.distance(), indicator),
                notes);
    }

    /** A target may have more decimals than its figure: a share of a number of people. */
    private String amount(Measure amount, Indicator indicator) {
        return amount.quantity().map(number -> exact(number, indicator)).orElse("…");
    }

    private String exact(BigDecimal number, Indicator indicator) {
        int decimals = Math.max(
                indicator.decimals(), Math.min(2, number.stripTrailingZeros().scale()));
        return numerals.rounded(number, decimals) + (indicator.isPercent() ? "%" : "");
    }

    /** Only what is reached to the last digit is 100% without decimals. */
    private String achieved(Change change, Indicator indicator) {
        boolean atLeast = change.current().isLowerBound() && indicator.kind() != Indicator.Kind.RATIO;
        return change.achieved()
                .map(percent -> (atLeast ? "≥ " : "")
                        + (percent.compareTo(HUNDRED) == 0
                                        && change.distance().amount().signum() == 0
                                ? "100"
                                : numerals.rounded(percent, 2))
                        + "%")
                .orElse("…");
    }

    private String distance(Measure distance, Indicator indicator) {
        return distance.quantity()
                .map(number -> switch (number.signum()) {
                    case 0 -> "vừa đủ";
                    case 1 -> "vượt " + points(number, indicator);
                    default -> "thiếu " + points(number.negate(), indicator);
                })
                .orElse("…");
    }

    private String points(BigDecimal number, Indicator indicator) {
        int decimals = Math.max(
                indicator.decimals(), Math.min(2, number.stripTrailingZeros().scale()));
        return numerals.rounded(number, decimals) + (indicator.isPercent() ? " điểm %" : "");
    }
}
