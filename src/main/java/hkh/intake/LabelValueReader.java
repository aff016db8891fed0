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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a plain list of labels with their values: the label to the left, the value in the column headed "Số liệu" (or a
 * like word), or else the only number to its right. Where two numbers could be meant it takes neither and says so.
 */
final class LabelValueReader {

    /** A short line that begins another part of a list; "so với năm 2022" begins none. */
    private static final Pattern BLOCK_HEADING = Pattern.compile("(?:(?:\\d{1,2}|[ivx]{1,4}|[a-eđ])[.)/]?\\s+)?(?:"
            + TextKey.of("bảng") + " |" + TextKey.of("biểu") + " )?(?:"
            + TextKey.of("số liệu") + "|" + TextKey.of("kết quả") + "|" + TextKey.of("thực hiện") + "|"
            + TextKey.of("năm") + "|" + TextKey.of("kỳ") + "|" + TextKey.of("quý") + "|"
            + TextKey.of("6 tháng") + ")(?!.*" + TextKey.of("so với") + ").{0,60}");

    private static final String MONEY = "đồng";
    private static final Pattern HOLDS_NUMBER = Pattern.compile("\\d");
    private static final Pattern MEASURED_IN =
            Pattern.compile(TextKey.of("đvt") + "|" + TextKey.of("đơn vị tính") + "|" + TextKey.of("đơn vị:"));

    private final Catalogue catalogue;
    private final LabelScope labels;
    private final ReturnDraft draft;
    private final Map<Item, ClosedSet> choices = new HashMap<>();
    private final Set<String> unitsOfMeasure;
    private final Sheet sheet;
    /** Whether the sheet says that all of it includes the units below. */
    private final boolean whole;
    /** Whether it says of all its amounts that they are in thousands or millions. */
    private final boolean scaled;

    private final ListColumns columns;
    private final TopicHeadings topics;
    private final Set<Item> taken = new HashSet<>();
    /** The other period that a line within the list tells; what stands below it is not taken for this period's. */
    private Optional<Period> other = Optional.empty();

    LabelValueReader(Catalogue catalogue, LabelScope labels, Sheet sheet, ReturnDraft draft) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.sheet = sheet;
        this.draft = draft;
        this.whole = labels.isWhole(sheet);
        this.scaled = saysScaled(sheet);
        this.topics = new TopicHeadings(catalogue);
        ClosedSet.in(catalogue).forEach(set -> choices.put(set.whole(), set));
        this.columns = new ListColumns(draft::isFor);
        this.unitsOfMeasure = catalogue.indicators().stream()
                .map(indicator -> TextKey.of(indicator.uom()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void read() {
        for (List<Cell> row : sheet.rows().values()) {
            boolean labelled =
                    row.stream().anyMatch(cell -> !labelled(cell.raw()).isEmpty());
            if (!columns.pass(row, labelled)) {
                Optional<Period> told = periodBelow(row);
                other = told.isPresent() ? told.filter(period -> !draft.isFor(period)) : other;
                if (other.isEmpty()) {
                    readRow(row);
                } else {
                    leaveToOther(row, other.get());
                }
            }
        }
    }

    /** The period that a line of its own tells below figures already taken, such as "Số liệu năm 2020". */
    private Optional<Period> periodBelow(List<Cell> row) {
        List<Cell> written = row.stream().filter(cell -> !cell.raw().isBlank()).toList();
        boolean heading = !taken.isEmpty()
                && written.size() == 1
                && BLOCK_HEADING.matcher(TextKey.of(written.get(0).raw())).matches();
        int at = row.get(0).address().row();
        return heading ? TitleBlock.periodBetween(sheet, at, at + 1) : Optional.empty();
    }

    /** Whether these are that period's figures is for a person to say: none is taken, every one is told. */
    private void leaveToOther(List<Cell> row, Period period) {
        row.stream()
                .filter(cell -> CellAccount.looksLikeFigure(cell) || isChoice(cell) || isLabelWithValue(cell))
                .forEach(cell -> draft.unrecognised(sheet, cell, Message.of("cell.below-other-period", period)));
    }

    private List<Item> labelled(String text) {
        return whole ? labels.labelledInWhole(text) : labels.labelled(text);
    }

    private void readRow(List<Cell> row) {
        Optional<Cell> label = row.stream()
                .filter(cell ->
                        cell.kind() == Cell.Kind.TEXT && !labelled(cell.raw()).isEmpty())
                .findFirst();
        for (Cell cell : row) {
            columns.leftOut(cell).ifPresent(reason -> draft.ignore(sheet, cell, reason));
        }
        if (label.isEmpty()) {
            topics.pass(row);
            row.forEach(cell -> readWordInLabel(cell));
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
        List<Cell> values = valuesOf(row, label.get());
        if (items.size() > 1) {
            Message candidates = Message.of(
                    "cell.ambiguous-label",
                    label.get().raw(),
                    String.join(", ", items.stream().map(Item::toString).toList()));
            values.forEach(value -> draft.unrecognised(sheet, value, candidates));
        } else if (values.size() > 1) {
            values.forEach(value -> draft.unrecognised(
                    sheet, value, Message.of("cell.two-values", label.get().raw())));
        } else if (values.size() == 1 && isScaled(row, catalogue.get(items.get(0)))) {
            draft.unclearUnit(sheet, values.get(0), items.get(0));
        } else if (values.size() == 1) {
            take(values.get(0), items.get(0));
        } else {
            int column = columns.values().orElse(label.get().address().column() + 1);
            draft.blank(sheet, new Address(label.get().address().row(), column), items.get(0));
        }
    }

    /** The same number again on one sheet may be meant of something else: it is said, a different one is by the draft. */
    private void take(Cell value, Item item) {
        Indicator indicator = catalogue.get(item);
        Measure before = draft.stated(item);
        CellUse.Use use = indicator.isDerived() ? CellUse.Use.CHECKED : CellUse.Use.USED;
        Measure measure = draft.figure(sheet, value, item, indicator, use);
        boolean again = !taken.add(item) && measure.quantity().isPresent() && measure.equals(before);
        if (again) {
            draft.unrecognised(sheet, value, Message.of("cell.label-again", catalogue.label(item)));
        }
    }

    /** "Kết quả xếp loại CĐHT: Khá" in one cell. */
    private void readWordInLabel(Cell cell) {
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
    private List<Cell> valuesOf(List<Cell> row, Cell label) {
        Optional<Integer> valueColumn = columns.values();
        List<Cell> values = new ArrayList<>();
        List<Cell> numbersInWords = new ArrayList<>();
        for (Cell cell : row) {
            int column = cell.address().column();
            if (column > label.address().column() && isLabel(cell)) {
                break; // what stands behind the next label belongs to that
            }
            boolean right =
                    column > label.address().column() && columns.leftOut(cell).isEmpty();
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

    private boolean isScaled(List<Cell> row, Indicator indicator) {
        return indicator.uom().equals(MONEY)
                && (scaled || row.stream().anyMatch(cell -> LabelIndex.isScaled(cell.raw())));
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
}
