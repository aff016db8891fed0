package hkh.report;

import hkh.figure.Change;
import hkh.figure.Reference;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Numerals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Prints what stands beside a total: the earlier figure, the change, the target and how far it is reached. */
final class ChangePrinter {

    private static final String UNKNOWN = "…";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 2;

    private static final Set<PrintForm> MADE_OF_THE_FIGURE =
            EnumSet.of(PrintForm.CHANGE, PrintForm.CHANGE_PERCENT, PrintForm.ACHIEVED, PrintForm.DISTANCE);

    private final Catalogue catalogue;
    private final Doubts doubts;
    private final Numerals numerals = Numerals.VIETNAMESE;

    /** A printer that marks what is made of doubtful figures. */
    ChangePrinter(Catalogue catalogue, Doubts doubts) {
        this.catalogue = catalogue;
        this.doubts = doubts;
    }

    /**
     * One side of a change.
     *
     * @throws IllegalArgumentException for a form that prints the total itself
     */
    BoundText print(Change change, PrintForm form) {
        Indicator indicator = catalogue.get(change.current().reference().item());
        Optional<BigDecimal> number = number(change, form);
        String text = number.map(amount -> text(change, form, indicator, amount) + mark(change, form))
                .orElse(absent(form));
        return new BoundText(
                change.current().reference().toString(),
                form.code(),
                number.map(amount -> rounded(amount, form, indicator).toPlainString())
                        .orElse(""),
                text,
                name(form) + ": " + catalogue.label(change.current().reference().item()) + ": "
                        + (text.isEmpty() ? UNKNOWN : text) + " ["
                        + change.current().reference() + "]");
    }

    private String mark(Change change, PrintForm form) {
        Reference reference = change.current().reference();
        return MADE_OF_THE_FIGURE.contains(form) && doubts.on(reference.unit(), reference.item()) ? "*" : "";
    }

    private static Optional<BigDecimal> number(Change change, PrintForm form) {
        return switch (form) {
            case PUBLISHED -> change.previous().quantity();
            case RESTATED -> change.previousRestated().quantity();
            case CHANGE -> change.difference().quantity();
            case CHANGE_PERCENT -> change.percent();
            case TARGET -> change.goal().amount().quantity();
            case ACHIEVED -> change.achieved();
            case DISTANCE, REACHED -> change.distance().quantity();
            default -> throw new IllegalArgumentException(form + " prints a total itself");
        };
    }

    /** A cell of a comparison stays empty, a target says that something is not known. */
    private static String absent(PrintForm form) {
        return form.compareTo(PrintForm.TARGET) < 0 ? "" : UNKNOWN;
    }

    private static String name(PrintForm form) {
        return switch (form) {
            case PUBLISHED -> "Kỳ trước, đã công bố";
            case RESTATED -> "Kỳ trước, tính lại";
            case CHANGE, CHANGE_PERCENT -> "Tăng (+), giảm (−)";
            case TARGET -> "Chỉ tiêu được giao";
            case ACHIEVED -> "Đạt so với chỉ tiêu";
            default -> "So với chỉ tiêu";
        };
    }

    private String text(Change change, PrintForm form, Indicator indicator, BigDecimal number) {
        String percent = indicator.isPercent() ? "%" : "";
        return switch (form) {
            case PUBLISHED, RESTATED -> numerals.rounded(number, indicator.decimals()) + percent;
            case CHANGE -> signed(number, indicator.decimals());
            case CHANGE_PERCENT -> signed(number, SHARE_DECIMALS) + "%";
            case TARGET -> numerals.rounded(number, decimals(number, indicator)) + percent;
            case ACHIEVED -> achieved(change, indicator, number);
            case REACHED -> reached(change, number);
            default -> distance(number, indicator);
        };
    }

    private String signed(BigDecimal number, int decimals) {
        return (number.signum() > 0 ? "+" : "")
                + numerals.rounded(number, decimals).replace('-', '−');
    }

    /** Only what is reached to the last digit is 100% without decimals. */
    private String achieved(Change change, Indicator indicator, BigDecimal percent) {
        boolean atLeast = change.current().isLowerBound() && indicator.kind() != Indicator.Kind.RATIO;
        boolean exactly =
                percent.compareTo(HUNDRED) == 0 && change.distance().amount().signum() == 0;
        return (atLeast ? "≥ " : "") + (exactly ? "100" : numerals.rounded(percent, SHARE_DECIMALS)) + "%";
    }

    /** What units that are missing will add, and what the rest of a longer period will bring, nobody knows. */
    private static String reached(Change change, BigDecimal distance) {
        if (distance.signum() >= 0) {
            return distance.signum() == 0 ? "đạt" : "vượt";
        }
        String wanting = change.goal().longer().isPresent() ? "đang thực hiện" : "chưa đạt";
        return change.current().isPartial() ? UNKNOWN : wanting;
    }

    private String distance(BigDecimal number, Indicator indicator) {
        String points =
                numerals.rounded(number.abs(), decimals(number, indicator)) + (indicator.isPercent() ? " điểm %" : "");
        return switch (number.signum()) {
            case 0 -> "vừa đủ";
            case 1 -> "vượt " + points;
            default -> "thiếu " + points;
        };
    }

    /** A target may have more decimals than its figure: a share of a number of people. */
    private static int decimals(BigDecimal number, Indicator indicator) {
        return Math.max(
                indicator.decimals(), Math.min(2, number.stripTrailingZeros().scale()));
    }

    private static BigDecimal rounded(BigDecimal number, PrintForm form, Indicator indicator) {
        return switch (form) {
            case PUBLISHED, RESTATED, CHANGE -> number.setScale(indicator.decimals(), RoundingMode.HALF_UP);
            case CHANGE_PERCENT, ACHIEVED -> number.setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
            default -> number.setScale(decimals(number, indicator), RoundingMode.HALF_UP);
        };
    }
}
