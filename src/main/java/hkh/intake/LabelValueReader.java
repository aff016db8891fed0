package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import hkh.text.NumberText;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a plain list of labels with their values: the label to the left, the value in the column headed "Số liệu" (or a
 * like word), or else the only number to its right. Where two numbers could be meant it takes neither and says so.
 */
final class LabelValueReader {

    static final Set<String> VALUE_HEADINGS =
            keys("số liệu", "số lượng", "kết quả", "thực hiện", "giá trị", "kết quả thực hiện", "kỳ này", "năm nay");
    static final Set<String> OTHER_HEADINGS = keys("kỳ trước", "năm trước", "cùng kỳ", "cùng kỳ năm trước");
    static final Set<String> NUMBER_HEADINGS = keys("stt", "tt", "số tt", "số thứ tự");

    static final Pattern YEAR_HEADING =
            Pattern.compile("(?:" + TextKey.of("năm") + " |" + TextKey.of("kết quả năm") + " )?((?:19|20)\\d{2})");
    private static final String MONEY = "đồng";
    private static final Pattern HOLDS_NUMBER = Pattern.compile("\\d");
    private static final Pattern MEASURED_IN =
            Pattern.compile(TextKey.of("đvt") + "|" + TextKey.of("đơn vị tính") + "|" + TextKey.of("đơn vị:"));

    private final Catalogue catalogue;
    private final LabelScope labels;
    private final ReturnDraft draft;
    private final Map<Item, ClosedSet> choices = new HashMap<>();
    private final Set<String> unitsOfMeasure;
    private final Set<String> scaledSheets = new HashSet<>();
    /** Whether the sheet being read says that all of it includes the units below. */
    private boolean whole;

    private TopicHeadings topics;
    private final Set<Item> onThisSheet = new HashSet<>();

    LabelValueReader(Catalogue catalogue, LabelScope labels, ReturnDraft draft) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.draft = draft;
        this.topics = new TopicHeadings(catalogue);
        ClosedSet.in(catalogue).forEach(set -> choices.put(set.whole(), set));
        this.unitsOfMeasure =
                keys(catalogue.indicators().stream().map(Indicator::uom).toArray(String[]::new));
    }

    void read(Sheet sheet) {
        whole = labels.isWhole(sheet);
        topics = new TopicHeadings(catalogue);
        onThisSheet.clear();
        if (saysScaled(sheet)) {
            scaledSheets.add(sheet.name());
        }
        Map<Integer, Message> leftOut = new HashMap<>();
        Optional<Integer> valueColumn = Optional.empty();
        for (List<Cell> row : sheet.rows().values()) {
            Optional<Integer> heading = columnHeaded(row, VALUE_HEADINGS);
            Map<Integer, Period> years = yearsHeaded(row);
            if (heading.isEmpty() && !years.isEmpty()) {
                years.forEach((column, year) -> leftOut.put(column, Message.of("cell.other-period", year)));
                Optional<Integer> ours = years.entrySet().stream()
                        .filter(year -> draft.isFor(year.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
                ours.ifPresent(leftOut::remove);
                valueColumn = ours.isPresent() ? ours : valueColumn;
            } else if (heading.isPresent()) {
                valueColumn = heading;
                leftOut.clear();
                columnHeaded(row, NUMBER_HEADINGS).ifPresent(c -> leftOut.put(c, Message.of("cell.row-number")));
                columnHeaded(row, OTHER_HEADINGS).ifPresent(c -> leftOut.put(c, Message.of("cell.last-year")));
            } else {
                readRow(sheet, row, valueColumn, leftOut);
            }
        }
    }

    private List<Item> labelled(String text) {
        return whole ? labels.labelledInWhole(text) : labels.labelled(text);
    }

    private void readRow(Sheet sheet, List<Cell> row, Optional<Integer> valueColumn, Map<Integer, Message> leftOut) {
        Optional<Cell> label = row.stream()
                .filter(cell ->
                        cell.kind() == Cell.Kind.TEXT && !labelled(cell.raw()).isEmpty())
                .findFirst();
        for (Cell cell : row) {
            Message reason = leftOut.get(cell.address().column());
            if (reason != null) {
                draft.ignore(sheet, cell, reason);
            }
        }
        if (label.isEmpty()) {
            topics.pass(row);
            row.forEach(cell -> readWordInLabel(sheet, cell));
            row.stream()
                    .skip(1)
                    .filter(this::isChoice)
                    .forEach(cell -> draft.unrecognised(sheet, cell, Message.of("cell.no-label")));
            row.stream()
                    .filter(this::isLabelWithValue)
                    .forEach(cell -> draft.unrecognised(sheet, cell, Message.of("cell.label-with-value")));
            return;
        }
        List<Item> items =
                labelled(label.get().raw()).stream().map(topics::under).toList();
        ClosedSet choice = items.size() == 1 ? choices.get(items.get(0)) : null;
        Optional<Cell> word = choice == null ? Optional.empty() : wordBeside(row, label.get());
        if (choice != null && word.isPresent()) {
            draft.choice(sheet, word.get(), word.get().raw(), choice);
            return;
        }
        List<Cell> values = valuesOf(row, label.get(), valueColumn, leftOut.keySet());
        if (items.size() > 1) {
            Message candidates = Message.of(
                    "cell.ambiguous-label",
                    label.get().raw(),
                    String.join(", ", items.stream().map(Item::toString).toList()));
            values.forEach(value -> draft.unrecognised(sheet, value, candidates));
        } else if (values.size() > 1) {
            values.forEach(value -> draft.unrecognised(
                    sheet, value, Message.of("cell.two-values", label.get().raw())));
        } else if (values.size() == 1 && isScaled(sheet, row, catalogue.get(items.get(0)))) {
            draft.unclearUnit(sheet, values.get(0), items.get(0));
        } else if (values.size() == 1) {
            take(sheet, values.get(0), items.get(0));
        } else {
            int column = valueColumn.orElse(label.get().address().column() + 1);
            draft.blank(sheet, new Address(label.get().address().row(), column), items.get(0));
        }
    }

    /** The same number again on one sheet may be meant of something else: it is said, a different one is by the draft. */
    private void take(Sheet sheet, Cell value, Item item) {
        Indicator indicator = catalogue.get(item);
        Measure before = draft.stated(item);
        CellUse.Use use = indicator.isDerived() ? CellUse.Use.CHECKED : CellUse.Use.USED;
        Measure measure = draft.figure(sheet, value, item, indicator, use);
        boolean again = !onThisSheet.add(item) && measure.quantity().isPresent() && measure.equals(before);
        if (again) {
            draft.unrecognised(sheet, value, Message.of("cell.label-again", catalogue.label(item)));
        }
    }

    /** "Kết quả xếp loại CĐHT: Khá" in one cell. */
    private void readWordInLabel(Sheet sheet, Cell cell) {
        int colon = cell.raw().indexOf(':');
        List<Item> items =
                cell.kind() == Cell.Kind.TEXT && colon > 0 ? labelled(cell.raw().substring(0, colon)) : List.of();
        ClosedSet choice = items.size() == 1 ? choices.get(items.get(0)) : null;
        String word = cell.raw().substring(colon + 1);
        if (choice != null && choice.read(word).isPresent()) {
            draft.choice(sheet, cell, word, choice);
        }
    }

    /** "Khá" behind a label that is not known would be lost without a word: it is no number. */
    private boolean isChoice(Cell cell) {
        return choices.values().stream().anyMatch(set -> set.isOption(cell.raw()));
    }

    /** The next text to the right that is no number and no unit of measure: the word that is chosen. */
    private Optional<Cell> wordBeside(List<Cell> row, Cell label) {
        return row.stream()
                .filter(cell -> cell.address().column() > label.address().column())
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && !unitsOfMeasure.contains(TextKey.of(cell.raw())))
                .findFirst()
                .filter(cell -> !CellAccount.looksLikeFigure(cell) && !ClosedSet.isBlank(cell.raw()));
    }

    /** The cell under the heading when there is one; else every number to the right of the label. */
    private List<Cell> valuesOf(List<Cell> row, Cell label, Optional<Integer> valueColumn, Set<Integer> leftOut) {
        List<Cell> values = new ArrayList<>();
        List<Cell> numbersInWords = new ArrayList<>();
        for (Cell cell : row) {
            int column = cell.address().column();
            if (column > label.address().column() && isLabel(cell)) {
                break; // what stands behind the next label belongs to that
            }
            boolean right = column > label.address().column() && !leftOut.contains(column);
            boolean wanted = valueColumn.isPresent()
                    ? column == valueColumn.get()
                    : CellAccount.looksLikeFigure(cell) || cell.kind() == Cell.Kind.BLANK || saysNothing(cell);
            if (right && wanted) {
                values.add(cell);
            } else if (right
                    && valueColumn.isEmpty()
                    && HOLDS_NUMBER.matcher(cell.raw()).find()) {
                numbersInWords.add(cell);
            }
        }
        // "1.234 người" is no number, but it must not pass for a blank either
        return values.isEmpty() ? numbersInWords : values;
    }

    /** "Chi hội" behind "Tổng số chi hội" is its unit of measure, not the next label. */
    private boolean isLabel(Cell cell) {
        return !labelled(cell.raw()).isEmpty() && !unitsOfMeasure.contains(TextKey.of(cell.raw()));
    }

    /** "Không" is an answer wherever it stands. */
    private static boolean saysNothing(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && NumberText.read(cell.raw(), 0).kind() == NumberText.Kind.NOTHING;
    }

    private boolean isScaled(Sheet sheet, List<Cell> row, Indicator indicator) {
        return indicator.uom().equals(MONEY)
                && (scaledSheets.contains(sheet.name())
                        || row.stream().anyMatch(cell -> LabelIndex.isScaled(cell.raw())));
    }

    /** Whether a sheet says of all its amounts what they are in. */
    static boolean saysScaled(Sheet sheet) {
        return sheet.cells().stream()
                .anyMatch(cell -> cell.kind() == Cell.Kind.TEXT
                        && MEASURED_IN.matcher(TextKey.of(cell.raw())).find()
                        && LabelIndex.isScaled(cell.raw()));
    }

    /** "Tổng số hội viên: 36.615" in one cell. */
    private boolean isLabelWithValue(Cell cell) {
        int colon = cell.raw().indexOf(':');
        return cell.kind() == Cell.Kind.TEXT
                && colon > 0
                && HOLDS_NUMBER.matcher(cell.raw().substring(colon + 1)).find()
                && !labelled(cell.raw().substring(0, colon)).isEmpty();
    }

    /** The columns that are headed by nothing but a year, in a row of two or more such headings and no label. */
    private Map<Integer, Period> yearsHeaded(List<Cell> row) {
        Map<Integer, Period> years = new HashMap<>();
        for (Cell cell : row) {
            Matcher year = YEAR_HEADING.matcher(TextKey.of(cell.raw()));
            if (year.matches()) {
                Period.parse(year.group(1))
                        .ifPresent(period -> years.put(cell.address().column(), period));
            }
        }
        boolean labelled = row.stream().anyMatch(cell -> !labelled(cell.raw()).isEmpty());
        return labelled || years.size() < 2 ? Map.of() : years;
    }

    private static Optional<Integer> columnHeaded(List<Cell> row, Set<String> headings) {
        return row.stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && headings.contains(TextKey.of(cell.raw())))
                .map(cell -> cell.address().column())
                .findFirst();
    }

    private static Set<String> keys(String... words) {
        Set<String> keys = new HashSet<>();
        for (String word : words) {
            keys.add(TextKey.of(word));
        }
        return Set.copyOf(keys);
    }
}
