package hkh.intake;

import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Indicator;
import hkh.text.NumberText;
import hkh.text.TextKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says for an indicator: a measure in the base unit, and what there is to say about it. Nothing is rounded,
 * clamped or guessed in silence: what does not fit is {@code unreadable} and a finding says why.
 */
record CellFigure(Measure measure, List<Finding> findings) {

    private static final Set<String> YES = Set.of(TextKey.of("có"), "x", TextKey.of("đạt"), TextKey.of("rồi"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String MONEY = "đồng";
    private static final Set<String> DONG = Set.of("đ", "vnđ", "vnd");
    /** A number with a word behind it, and a full stop behind that. */
    private static final Pattern MEASURED =
            Pattern.compile("([-−]?\\d[\\d.,\\s\\u00A0\\u202F]*?)[\\s\\u00A0]*(\\p{L}[\\p{L}\\p{M} ]*?)\\.?\\s*");

    /** Reads a cell as a figure of an indicator, which tells how exact it may be. */
    static CellFigure read(Cell cell, Indicator indicator) {
        if (cell.underMerge()) {
            return unreadable(Rule.VALUE_UNDER_MERGE, Message.of("finding.value-under-merge", cell.raw()), cell);
        }
        CellFigure read = switch (cell.kind()) {
            case BLANK -> unreadable(Rule.FORMULA_NOT_CALCULATED, Message.of("finding.formula-not-calculated"), cell);
            case ERROR -> unreadable(Rule.FORMULA_ERROR, Message.of("finding.formula-error", cell.raw()), cell);
            case BOOLEAN -> isCounted(indicator) ? answer(cell.raw().equals("1")) : broken(cell);
            case NUMBER -> number(cell, indicator);
            case TEXT -> text(cell, indicator);
        };
        return cell.hidden() && read.measure.quantity().isPresent()
                ? read.plus(Finding.of(Rule.HIDDEN_DATA, Message.of("finding.hidden-data", cell.raw())))
                : read;
    }

    private static CellFigure number(Cell cell, Indicator indicator) {
        if (isDate(cell.format())) {
            return unreadable(Rule.UNREADABLE_NUMBER, Message.of("finding.date-for-number", cell.raw()), cell);
        }
        if (LabelIndex.isScaled(cell.format())) {
            Message message = Message.of("finding.unit-of-measure-unclear", cell.raw());
            return unreadable(Rule.UNIT_OF_MEASURE_UNCLEAR, message, cell);
        }
        BigDecimal number = cell.number().orElseThrow();
        boolean percent = shows("%", cell.format());
        if (percent && !indicator.isPercent()) {
            // what reads 100% is kept as 1
            return broken(cell);
        }
        return fitted(percent ? number.multiply(HUNDRED) : number, cell, indicator);
    }

    private static CellFigure text(Cell cell, Indicator indicator) {
        if (isCounted(indicator) && YES.contains(TextKey.of(cell.raw()))) {
            return answer(true);
        }
        NumberText text = NumberText.read(withoutMeasure(cell.raw(), indicator), indicator.decimals());
        return switch (text.kind()) {
            case BLANK -> plain(Measure.NOT_REPORTED);
            case NOTHING -> plain(Measure.NIL);
            case NUMBER ->
                text.percent() && !indicator.isPercent() ? broken(cell) : fitted(text.value(), cell, indicator);
            case LIKELY ->
                fitted(text.value(), cell, indicator)
                        .plus(Finding.of(
                                        Rule.AMBIGUOUS_NUMBER,
                                        Message.of("finding.ambiguous-number", cell.raw(), text.value()))
                                .comparing(text.value().toPlainString(), cell.raw()));
            case BROKEN ->
                text.value().signum() == 0
                        ? broken(cell)
                        : unreadable(
                                Rule.UNREADABLE_NUMBER,
                                Message.of("finding.unreadable-number.proposal", cell.raw(), text.value()),
                                cell);
        };
    }

    /** "5 thôn" where villages are counted is 5; with any other word behind it a number is none. */
    private static String withoutMeasure(String text, Indicator indicator) {
        Matcher measured = MEASURED.matcher(text);
        return measured.matches() && isMeasure(measured.group(2), indicator.uom()) ? measured.group(1) : text;
    }

    private static boolean isMeasure(String word, String uom) {
        String key = TextKey.of(word);
        return key.equals(TextKey.of(uom)) || (uom.equals(MONEY) && DONG.contains(key));
    }

    private static CellFigure fitted(BigDecimal value, Cell cell, Indicator indicator) {
        boolean mayHaveMoreDigits = indicator.isDerived();
        if (!mayHaveMoreDigits && value.stripTrailingZeros().scale() > indicator.decimals()) {
            return unreadable(
                    Rule.UNREADABLE_NUMBER, Message.of("finding.not-whole", cell.raw(), indicator.decimals()), cell);
        }
        return plain(Measure.of(value));
    }

    private static boolean isCounted(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.UNIT_COUNT;
    }

    private static CellFigure answer(boolean yes) {
        return plain(yes ? Measure.of(1) : Measure.NIL);
    }

    private static CellFigure plain(Measure measure) {
        return new CellFigure(measure, List.of());
    }

    private static CellFigure broken(Cell cell) {
        return unreadable(Rule.UNREADABLE_NUMBER, Message.of("finding.unreadable-number", cell.raw()), cell);
    }

    private static CellFigure unreadable(Rule rule, Message message, Cell cell) {
        return new CellFigure(
                Measure.UNREADABLE, List.of(Finding.of(rule, message).comparing("", cell.raw())));
    }

    private CellFigure plus(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new CellFigure(measure, List.copyOf(all));
    }

    /** Whether a number format shows a day or a time: then the number is none ("12/12" typed into Excel is a date). */
    static boolean isDate(String format) {
        return !format.equalsIgnoreCase("General") && shows("dDyYmMhHsS", format);
    }

    /** Whether one of some characters acts in a number format, outside of texts, colours and paddings. */
    private static boolean shows(String characters, String format) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                // elapsed time, such as [h]:mm, shows in what follows
                i = Math.max(i, format.indexOf(']', i));
            } else if (!quoted && "\\_*".indexOf(c) >= 0) {
                i++;
            } else if (!quoted && characters.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
