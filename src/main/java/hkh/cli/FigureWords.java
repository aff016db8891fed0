package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** How figures, their places and their units are written where they are explained. */
record FigureWords(Catalogue catalogue, Messages messages) {

    private static final String LINE = "line ";

    /** The amount, or the state in words. */
    String measure(Measure measure) {
        return measure.state() == State.VALUE
                ? number(measure.amount())
                : messages.text("state." + measure.state().code());
    }

    String number(BigDecimal amount) {
        return messages.numerals().exact(amount);
    }

    /** A total with its unit of measure; a lower bound is marked as one. */
    String total(Total total) {
        if (total.measure().state() != State.VALUE) {
            return measure(total.measure());
        }
        boolean adds = catalogue.get(total.reference().item()).kind() != Indicator.Kind.RATIO;
        return sum(total, total.measure().amount(), total.isPartial() && adds);
    }

    /** An amount in the unit of measure of a total; a lower bound is marked as one. */
    String sum(Total like, BigDecimal amount, boolean lowerBound) {
        String uom = catalogue.get(like.reference().item()).uom();
        return (lowerBound ? "≥ " : "") + number(amount) + (uom.equals("%") ? "%" : " " + uom);
    }

    String coverage(Total total) {
        return messages.text("explain.coverage", total.unitsIn(), total.unitsExpected());
    }

    static String unit(Unit unit) {
        return unit.name() + " (" + unit.id() + ")";
    }

    /** {@code tệp.xlsx!Biểu 1!D14}, or the line of a table. */
    String place(Figure figure) {
        String cell = figure.origin().cell();
        if (cell.startsWith(LINE)) {
            return messages.text("explain.line", figure.origin().file(), cell.substring(LINE.length()));
        }
        return figure.origin().file() + "!" + figure.origin().sheet() + "!" + cell;
    }

    /** The text that stands in the cell, where it is more than the number that was read. */
    static String raw(Figure figure) {
        String raw = figure.origin().raw();
        boolean same = number(raw)
                .filter(number -> figure.measure().state() == State.VALUE
                        && number.compareTo(figure.measure().amount()) == 0)
                .isPresent();
        return raw.isEmpty() || same ? "" : "\"" + raw + "\"";
    }

    /** The digits of a number as a person writes them: a file may keep 241772000 as 2.41772E8. */
    static String plain(String raw) {
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
