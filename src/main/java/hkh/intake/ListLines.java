package hkh.intake;

import hkh.finding.Message;
import hkh.intake.ListHead.Column;
import hkh.intake.ListHead.Role;
import hkh.intake.ListLine.Answer;
import hkh.text.NumberText;
import hkh.text.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Finds the lines in a row: below headings by the columns of these, else by the labels that are known. */
final class ListLines {

    /** More than a number, a letter or a Roman number. */
    private static final Pattern GROUP = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+\\s+\\p{L}|\\d{4}");

    private final Sheet sheet;
    private final ListItems items;
    private final BiConsumer<Cell, Message> ignore;

    /** @param ignore told of every cell that is no answer, with the reason */
    ListLines(Sheet sheet, ListItems items, BiConsumer<Cell, Message> ignore) {
        this.sheet = sheet;
        this.items = items;
        this.ignore = ignore;
    }

    /** The line of a row in one of the lists that stand side by side. */
    Optional<ListLine> below(ListHead head, List<Cell> row) {
        List<Cell> labels = new ArrayList<>();
        Map<Integer, Cell> values = new LinkedHashMap<>();
        String measure = "";
        Optional<String> number = Optional.empty();
        Optional<String> group = Optional.empty();
        int rowIndex = row.get(0).address().row();
        for (Cell cell : row) {
            int at = cell.address().column();
            Column column = head.columns().get(at);
            if (at < head.label() && column == null) {
                if (isWord(cell) && GROUP.matcher(cell.raw()).find()) {
                    group = Optional.of(cell.raw());
                } else {
                    number = number.isPresent() || cell.raw().isBlank() ? number : Optional.of(cell.raw());
                }
                ignore.accept(cell, Message.of("cell.row-number"));
            } else if (at == head.label() || (column != null && column.role() == Role.LABEL)) {
                if (cell.kind() == Cell.Kind.TEXT && !cell.raw().isBlank() && !cell.underMerge()) {
                    labels.add(cell);
                }
            } else if (column != null && column.role() == Role.MEASURE) {
                measure = cell.raw();
            } else if (column != null && column.role() == Role.LEFT_OUT) {
                ignore.accept(cell, column.reason());
            } else if (column != null) {
                values.put(at, cell);
            }
        }
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        if (labels.get(0).address().column() != head.label()) {
            merged(new Address(rowIndex, head.label())).ifPresent(above -> labels.add(0, above));
        }
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<Integer, Column> entry : head.columns().entrySet()) {
            if (entry.getValue().role() == Role.VALUE) {
                Address at = new Address(rowIndex, entry.getKey());
                answers.add(new Answer(at, Optional.ofNullable(values.get(entry.getKey())), entry.getValue(), true));
            }
        }
        return Optional.of(new ListLine(group, number, labels, measure, answers, head.topics()));
    }

    /** The label merged over several lines, of which this one says the rest. */
    private Optional<Cell> merged(Address label) {
        return sheet.merges().stream()
                .filter(merge -> merge.contains(label) && merge.from().row() < label.row())
                .findFirst()
                .flatMap(merge -> sheet.at(merge.from()))
                .filter(ListLines::isWord);
    }

    /** The lines of a row without headings: each label that is known, with the numbers up to the next. */
    List<ListLine> bare(List<Cell> row) {
        List<ListLine> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size()
                    || (isLabel(row.get(i)) && row.subList(from, i).stream().anyMatch(this::isLabel))) {
                line(row.subList(from, i)).ifPresent(lines::add);
                from = i;
            }
        }
        return lines;
    }

    private Optional<ListLine> line(List<Cell> cells) {
        int place = label(cells);
        if (place < 0) {
            return Optional.empty();
        }
        Cell label = cells.get(place);
        boolean known = isLabel(label);
        String measure = "";
        List<Answer> numbers = new ArrayList<>();
        List<Answer> numbersInWords = new ArrayList<>();
        for (Cell cell : cells.subList(place + 1, cells.size())) {
            Answer answer = new Answer(cell.address(), Optional.of(cell), Column.UNTOLD, false);
            if (CellAccount.looksLikeFigure(cell) || cell.kind() == Cell.Kind.BLANK || saysNothing(cell)) {
                numbers.add(answer);
            } else if (items.isMeasure(cell.raw())) {
                measure = measure.isEmpty() ? cell.raw() : measure;
            } else if (cell.hasDigits() && (known || isCount(cell))) {
                numbersInWords.add(answer);
            }
        }
        Optional<String> number = place > 0 ? Optional.of(cells.get(0).raw()) : Optional.empty();
        // "1.234 người" is no number, but it must not pass for a blank either
        return Optional.of(new ListLine(
                Optional.empty(),
                number,
                List.of(label),
                measure,
                numbers.isEmpty() ? numbersInWords : numbers,
                false));
    }

    /** Where the first known label is among cells, else the first word; -1 without any. */
    private int label(List<Cell> cells) {
        int word = -1;
        for (int i = 0; i < cells.size(); i++) {
            if (isLabel(cells.get(i))) {
                return i;
            }
            word = word < 0 && isWord(cells.get(i)) ? i : word;
        }
        return word;
    }

    /** "Chi hội" behind "Tổng số chi hội" is its unit of measure, not the next label. */
    private boolean isLabel(Cell cell) {
        return isWord(cell) && !items.labelled(cell.raw()).isEmpty() && !items.isMeasure(cell.raw());
    }

    private static boolean isWord(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && LabelIndex.hasLetters(cell.raw())
                && !cell.underMerge()
                && !CellAccount.looksLikeFigure(cell)
                && !saysNothing(cell);
    }

    /** "9 chi hội": a number with nothing but its unit of measure. */
    private boolean isCount(Cell cell) {
        String measure = Quantity.read(cell.raw(), 0).measure();
        return items.isMeasure(measure) || items.isCounted(measure);
    }

    /** "Không" is an answer wherever it stands. */
    private static boolean saysNothing(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && NumberText.read(cell.raw(), 0).kind() == NumberText.Kind.NOTHING;
    }
}
