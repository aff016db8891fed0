package hkh.wording;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Level;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How figures, their places and their units are written where they are explained. */
public record FigureWords(Catalogue catalogue, Messages messages) {

    private static final String LINE = "line ";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The amount, or the state in words. */
    public String measure(Measure measure) {
        return measure.state() == State.VALUE
                ? number(measure.amount())
                : messages.text("state." + measure.state().code());
    }

    public String number(BigDecimal amount) {
        return messages.numerals().exact(amount);
    }

    /** The amount as it is printed: a percentage with the decimals of its indicator; or the state in words. */
    public String measure(Measure measure, Indicator indicator) {
        return measure.state() == State.VALUE ? number(measure.amount(), indicator) : measure(measure);
    }

    /** An amount of an indicator as it is printed. */
    public String number(BigDecimal amount, Indicator indicator) {
        boolean whole = !indicator.isPercent() || amount.compareTo(HUNDRED) == 0;
        return whole ? number(amount) : messages.numerals().rounded(amount, indicator.decimals());
    }

    /** An amount with its unit of measure. */
    public String withUnit(BigDecimal amount, Indicator indicator) {
        return number(amount, indicator) + (indicator.isPercent() ? "%" : " " + indicator.uom());
    }

    /** So many units of a level, by what they are: "14 phường", "12 huyện, thành phố". */
    public String counted(Level level, Collection<Unit> units) {
        String unnamed = messages.text("explain.level." + level.code());
        boolean english = messages.language().equals(Locale.ENGLISH);
        String types = units.stream()
                .map(unit ->
                        english || unit.type().isEmpty() ? unnamed : unit.type().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return messages.text("explain.counted-units", units.size(), types);
    }

    /** A total with its unit of measure; a lower bound is marked as one. */
    public String total(Total total) {
        if (total.measure().state() != State.VALUE) {
            return measure(total.measure());
        }
        boolean adds = catalogue.get(total.reference().item()).kind() != Indicator.Kind.RATIO;
        String estimate = adds && total.isEstimate() ? messages.text("explain.estimate") + " " : "";
        return estimate + sum(total, total.measure().amount(), total.isLowerBound() && adds);
    }

    /** An amount in the unit of measure of a total; a lower bound is marked as one. */
    public String sum(Total like, BigDecimal amount, boolean lowerBound) {
        return (lowerBound ? "≥ " : "")
                + withUnit(amount, catalogue.get(like.reference().item()));
    }

    public String coverage(Total total) {
        return messages.text("explain.coverage", total.unitsIn(), total.unitsExpected());
    }

    public static String unit(Unit unit) {
        return unit.name() + " (" + unit.id() + ")";
    }

    /** {@code tệp.xlsx!Biểu 1!D14}, or the line of a table. */
    public String place(Figure figure) {
        String cell = figure.origin().cell();
        if (cell.startsWith(LINE)) {
            return messages.text("explain.line", figure.origin().file(), cell.substring(LINE.length()));
        }
        return figure.origin().file() + "!" + figure.origin().sheet() + "!" + cell;
    }

    /** What must be known beside the amount: the text in the cell where it says something else, and who decided. */
    public String remark(Figure figure) {
        String decided = figure.decision().map(this::decided).orElse("");
        return Stream.of(raw(figure), decided).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Who entered or corrected a figure, when and why. */
    public String decided(Decision decision) {
        return messages.text("explain.decided." + decision.kind().code(), decision.told());
    }

    /** The text that stands in the cell, where it is more than the number that was read. */
    private static String raw(Figure figure) {
        String raw = figure.origin().raw();
        boolean same = number(raw)
                .filter(number -> figure.measure().state() == State.VALUE
                        && number.compareTo(figure.measure().amount()) == 0)
                .isPresent();
        return raw.isEmpty() || same ? "" : "\"" + plain(raw) + "\"";
    }

    /** The digits of a number as a person writes them: a file may keep 241772000 as 2.41772E8. */
    public static String plain(String raw) {
        return number(raw).map(number -> Measure.of(number).digits()).orElse(raw);
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            return Optional.of(new BigDecimal(raw));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
