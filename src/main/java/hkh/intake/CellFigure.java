package hkh.intake;

import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Indicator;
import hkh.text.Memo;
import hkh.text.MoneyUnit;
import hkh.text.NumberText;
import hkh.text.Quantity;
import hkh.text.TextKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell says for an indicator: a measure in the base unit, and what there is to say about it. Nothing is rounded,
 * clamped or guessed in silence: what does not fit is {@code unreadable} and a finding says why.
 *
 * @param unit what an amount was written in
 */
record CellFigure(Measure measure, List<Finding> findings, MoneyUnit unit) {

    private static final Set<String> YES = Set.of(TextKey.of("có"), "x", TextKey.of("đạt"), TextKey.of("rồi"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** No association moves so many đồng: an amount that would come to more is in another unit than it says. */
    private static final BigDecimal BEYOND_BELIEF = BigDecimal.TEN.pow(12);
    /** How many digits a spreadsheet keeps of a number that it computed. */
    private static final MathContext KEPT = new MathContext(15);
    /** The finest part of a thousand, a million or a billion that can be stated. */
    private static final int PARTS = 9;

    private static final Memo<String, Boolean> DATES =
            new Memo<>(format -> !format.equalsIgnoreCase("General") && shows("dDyYmMhHsS", format));
    private static final Memo<String, Boolean> PERCENTAGES = new Memo<>(format -> shows("%", format));

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}]+");
    /** "(tăng 20)", ", đạt 21,5% dân số": what else is said about the same number. */
    private static final Pattern COMPARES =
            Pattern.compile("[(,;]\\s*(?:" + TextKey.of("tăng") + "|" + TextKey.of("giảm")
                    + "|" + TextKey.of("đạt") + "|" + TextKey.of("bằng") + "|" + TextKey.of("so với") + "|"
                    + TextKey.of("chiếm") + "|" + TextKey.of("vượt") + "|" + TextKey.of("tỷ lệ") + ")(?!\\p{L}).*");

    /** "1.234 (*)": something is said about it below. */
    private static final Pattern FOOTNOTE = Pattern.compile("\\(?\\*{1,3}\\)?");

    /** Reads a cell as a figure of an indicator, which tells how exact it may be; money is in đồng. */
    static CellFigure read(Cell cell, Indicator indicator) {
        return read(cell, indicator, MoneyUnit.DONG);
    }

    /** The same where headings tell what money is in; what the cell says itself goes before that. */
    static CellFigure read(Cell cell, Indicator indicator, MoneyUnit told) {
        if (cell.underMerge()) {
            return unreadable(Rule.VALUE_UNDER_MERGE, Message.of("finding.value-under-merge", cell.raw()), cell);
        }
        CellFigure read = switch (cell.kind()) {
            case BLANK -> unreadable(Rule.FORMULA_NOT_CALCULATED, Message.of("finding.formula-not-calculated"), cell);
            case ERROR -> unreadable(Rule.FORMULA_ERROR, Message.of("finding.formula-error", cell.raw()), cell);
            case BOOLEAN -> isCounted(indicator) ? answer(cell.raw().equals("1")) : broken(cell);
            case NUMBER -> number(cell, indicator, told);
            case TEXT -> text(cell, indicator, told);
        };
        return cell.hidden() && read.measure.quantity().isPresent()
                ? read.plus(Finding.of(Rule.HIDDEN_DATA, Message.of("finding.hidden-data", cell.raw())))
                : read;
    }

    private static CellFigure number(Cell cell, Indicator indicator, MoneyUnit told) {
        if (isDate(cell.format())) {
            return unreadable(Rule.UNREADABLE_NUMBER, Message.of("finding.date-for-number", cell.raw()), cell);
        }
        if (MoneyUnit.namedIn(cell.format()).filter(unit -> !unit.isDong()).isPresent()) {
            return unclear(cell);
        }
        BigDecimal number = cell.number().orElseThrow();
        boolean percent = PERCENTAGES.of(cell.format());
        if (percent && !indicator.isPercent()) {
            // what reads 100% is kept as 1
            return broken(cell);
        }
        BigDecimal value = number.scale() > 0 ? number.round(KEPT) : number;
        return inUnit(percent ? value.multiply(HUNDRED) : value, cell, indicator, told);
    }

    private static CellFigure text(Cell cell, Indicator indicator, MoneyUnit told) {
        if (isCounted(indicator) && YES.contains(TextKey.of(cell.raw()))) {
            return answer(true);
        }
        Quantity quantity = Quantity.read(cell.raw(), indicator.decimals());
        Optional<MoneyUnit> own = indicator.isMoney() ? MoneyUnit.exactly(quantity.measure()) : Optional.empty();
        boolean measured =
                quantity.measure().isEmpty() || own.isPresent() || isCountedIn(quantity.measure(), indicator);
        if (!measured || !isRemark(quantity.remark())) {
            return broken(cell);
        }
        MoneyUnit unit = indicator.isMoney() ? own.orElse(told) : MoneyUnit.DONG;
        // "3.517 triệu" is grouped, "10,5 triệu" and "10.5 triệu" have a decimal mark
        boolean parted = !unit.isDong() && quantity.number().kind() != NumberText.Kind.NUMBER;
        NumberText text = parted ? Quantity.read(cell.raw(), PARTS).number() : quantity.number();
        return switch (text.kind()) {
            case BLANK -> plain(Measure.NOT_REPORTED);
            case NOTHING -> plain(Measure.NIL);
            case NUMBER ->
                text.percent() && !indicator.isPercent() ? broken(cell) : inUnit(text.value(), cell, indicator, unit);
            case LIKELY -> {
                CellFigure likely = inUnit(text.value(), cell, indicator, unit);
                Message message = Message.of("finding.ambiguous-number", cell.raw(), text.value(), digits(text));
                yield likely.plus(Finding.of(Rule.AMBIGUOUS_NUMBER, message)
                        .comparing(text.value().toPlainString(), cell.raw()));
            }
            case BROKEN ->
                text.value().signum() == 0
                        ? broken(cell)
                        : unreadable(
                                Rule.UNREADABLE_NUMBER,
                                Message.of(
                                        "finding.unreadable-number.proposal", cell.raw(), text.value(), digits(text)),
                                cell);
        };
    }

    /** Whether what follows a number only compares it. */
    static boolean isRemark(String text) {
        return text.isEmpty()
                || FOOTNOTE.matcher(text).matches()
                || COMPARES.matcher(TextKey.of(text)).matches();
    }

    /** "5 thôn" where villages are counted is 5; with a word that the indicator does not have, a number is none. */
    private static boolean isCountedIn(String measure, Indicator indicator) {
        Set<String> known = new HashSet<>(words(indicator.uom() + " " + indicator.labelVi()));
        indicator.synonyms().forEach(synonym -> known.addAll(words(synonym)));
        boolean perSomething = measure.indexOf('/') >= 0 && !TextKey.of(measure).equals(TextKey.of(indicator.uom()));
        return !perSomething && known.containsAll(words(measure)) && UnitsOfMeasure.agree(measure, indicator.uom());
    }

    private static Set<String> words(String text) {
        return Set.copyOf(new HashSet<>(List.of(APART.split(TextKey.of(text).strip()))));
    }

    /** An amount of money as so many đồng, anything else as it is. */
    private static CellFigure inUnit(BigDecimal value, Cell cell, Indicator indicator, MoneyUnit unit) {
        if (!indicator.isMoney() || unit.isDong()) {
            return fitted(value, cell, indicator);
        }
        BigDecimal dong = unit.inDong(value);
        return dong.abs().compareTo(BEYOND_BELIEF) >= 0
                ? unclear(cell)
                : fitted(dong, cell, indicator).writtenIn(unit);
    }

    private static CellFigure unclear(Cell cell) {
        return unreadable(
                Rule.UNIT_OF_MEASURE_UNCLEAR, Message.of("finding.unit-of-measure-unclear", cell.raw()), cell);
    }

    /** As it is typed without any doubt: no points and commas between the digits. */
    private static String digits(NumberText text) {
        return text.value().toPlainString();
    }

    private static CellFigure fitted(BigDecimal value, Cell cell, Indicator indicator) {
        boolean mayHaveMoreDigits = indicator.isDerived();
        if (!mayHaveMoreDigits && value.stripTrailingZeros().scale() > indicator.decimals()) {
            Message message = indicator.decimals() == 0
                    ? Message.of("finding.not-whole", cell.raw())
                    : Message.of("finding.too-many-decimals", cell.raw(), indicator.decimals());
            return unreadable(Rule.UNREADABLE_NUMBER, message, cell);
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
        return new CellFigure(measure, List.of(), MoneyUnit.DONG);
    }

    private static CellFigure broken(Cell cell) {
        return unreadable(Rule.UNREADABLE_NUMBER, Message.of("finding.unreadable-number", cell.raw()), cell);
    }

    private static CellFigure unreadable(Rule rule, Message message, Cell cell) {
        List<Finding> findings = List.of(Finding.of(rule, message).comparing("", cell.raw()));
        return new CellFigure(Measure.UNREADABLE, findings, MoneyUnit.DONG);
    }

    private CellFigure plus(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new CellFigure(measure, List.copyOf(all), unit);
    }

    private CellFigure writtenIn(MoneyUnit other) {
        return new CellFigure(measure, findings, other);
    }

    /** Whether a number format shows a day or a time: then the number is none ("12/12" typed into Excel is a date). */
    static boolean isDate(String format) {
        return DATES.of(format);
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
