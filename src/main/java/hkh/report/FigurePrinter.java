package hkh.report;

import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Numerals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/** Prints totals by Vietnamese custom; ratios come rounded already. */
final class FigurePrinter {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String UNKNOWN = "…";

    private final Catalogue catalogue;
    private final Totals totals;
    private final Doubts doubts;
    private final Comparison comparison;
    private final Set<Reference> decided;
    private final Numerals numerals = Numerals.VIETNAMESE;

    /** A printer that marks what is doubtful, and among the own figures of units what people decided. */
    FigurePrinter(Catalogue catalogue, Totals totals, Doubts doubts, Comparison comparison, Set<Reference> decided) {
        this.decided = decided;
        this.comparison = comparison;
        this.catalogue = catalogue;
        this.totals = totals;
        this.doubts = doubts;
    }

    /** A printer of what stands beside totals, with the same doubts. */
    ChangePrinter changes() {
        return new ChangePrinter(catalogue, doubts);
    }

    /** The total of an item at a unit; one that is not there prints as unknown. */
    PrintedFigure print(String unit, Item item) {
        Period period = totals.period();
        return print(totals.of(unit, item)
                .orElseGet(() -> new Total(new Reference(unit, period, item), Measure.NOT_REPORTED, 0, 0)));
    }

    /** What a unit states for itself; it is bound to no total, and says from which cell it comes. */
    PrintedFigure own(Figure figure) {
        PrintedFigure printed = print(new Total(figure.reference(), figure.measure(), 1, 1));
        Origin origin = figure.origin();
        return printed.standingAlone(printed.label() + ": " + printed.text() + " [" + origin.file()
                + (origin.sheet().isEmpty() ? "" : "!" + origin.sheet()) + "!" + origin.cell() + "]");
    }

    private PrintedFigure print(Total total) {
        Item item = total.reference().item();
        Indicator indicator = catalogue.get(item);
        Optional<BigDecimal> quantity = total.measure().quantity();
        boolean change = indicator.kind() == Indicator.Kind.CHANGE;
        String text = quantity.map(number -> text(number, indicator, total)).orElse(UNKNOWN);
        boolean belowTen = quantity.filter(FigurePrinter::isWholeBelowTen).isPresent();
        return new PrintedFigure(
                total.reference().toString(),
                quantity.map(number -> rounded(number, indicator).toPlainString())
                        .orElse(""),
                text,
                belowTen ? "0" + text : text,
                quantity.map(number -> text(number.abs(), indicator, total)).orElse(UNKNOWN),
                indicator.uom(),
                catalogue.label(item),
                indicator.kind() == Indicator.Kind.RATIO,
                quantity.isPresent(),
                total.isPartial(),
                indicator.kind() == Indicator.Kind.RATIO ? "" : mark(total),
                quantity.isPresent() && doubts.on(total.reference().unit(), item),
                decided.contains(total.reference()) && total.unitsExpected() == 1,
                total.unitsIn(),
                total.unitsExpected(),
                quantity.isPresent() && quantity.get().signum() > 0,
                change ? quantity.map(FigurePrinter::direction).orElse("") : "",
                change && isRestated(total.reference(), indicator),
                origin(total, indicator, text));
    }

    private static String mark(Total total) {
        String bound = total.isLowerBound() ? "≥" : "";
        return total.isEstimate() ? (bound + " ước").strip() : bound;
    }

    private boolean isRestated(Reference change, Indicator indicator) {
        Item of = new Item(indicator.numerator(), change.item().breakdown());
        return comparison
                .of(new Reference(change.unit(), change.period(), of))
                .filter(compared -> compared.comparability().isAcrossBreak())
                .isPresent();
    }

    private String text(BigDecimal number, Indicator indicator, Total total) {
        String digits = numerals.rounded(number, indicator.decimals()).replace('-', '−');
        if (!indicator.isPercent()) {
            return digits;
        }
        boolean exactlyAll = number.compareTo(HUNDRED) == 0 && termsAreEqual(indicator, total);
        return (exactlyAll ? "100" : digits) + "%";
    }

    /** 100 % prints without decimals only when it is exact: 118/118, not 99,997 %. */
    private boolean termsAreEqual(Indicator ratio, Total total) {
        String unit = total.reference().unit();
        Optional<BigDecimal> numerator = amount(unit, ratio.numerator());
        return numerator.isPresent() && numerator.equals(amount(unit, ratio.denominator()));
    }

    private Optional<BigDecimal> amount(String unit, String indicator) {
        return totals.of(unit, Item.of(indicator))
                .flatMap(total -> total.measure().quantity());
    }

    private static BigDecimal rounded(BigDecimal number, Indicator indicator) {
        return number.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    private static boolean isWholeBelowTen(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(TEN) < 0 && number.scale() <= 0;
    }

    private static String direction(BigDecimal change) {
        return switch (change.signum()) {
            case 1 -> "tăng";
            case -1 -> "giảm";
            default -> "giữ nguyên";
        };
    }

    private String origin(Total total, Indicator indicator, String text) {
        String uom = indicator.isPercent() ? "" : " " + indicator.uom();
        String coverage = total.unitsExpected() > 1
                ? "; " + total.unitsIn() + "/" + total.unitsExpected() + " đơn vị có số liệu"
                : "";
        return catalogue.label(total.reference().item()) + ": " + text + uom + coverage + " [" + total.reference()
                + "]";
    }
}
