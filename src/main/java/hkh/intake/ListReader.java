package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.text.MoneyUnit;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a sheet that is a list of one unit: labels with their values, below headings or without any, alone or side by
 * side, and sentences with a figure in them.
 */
final class ListReader {

    /** A short line that begins another part of a list; "so với năm 2022" begins none. */
    private static final Pattern BLOCK_HEADING = Pattern.compile("(?:(?:\\d{1,2}|[ivx]{1,4}|[a-eđ])[.)/]?\\s+)?(?:"
            + TextKey.of("bảng") + " |" + TextKey.of("biểu") + " )?(?:"
            + TextKey.of("số liệu") + "|" + TextKey.of("kết quả") + "|" + TextKey.of("thực hiện") + "|"
            + TextKey.of("năm") + "|" + TextKey.of("kỳ") + "|" + TextKey.of("quý") + "|"
            + TextKey.of("6 tháng") + ")(?!.*" + TextKey.of("so với") + ").{0,60}");

    private static final Pattern ONE = Pattern.compile("0*1[.)]?|I[.)]?");

    private final Sheet sheet;
    private final ReturnDraft draft;
    private final ListItems items;
    private final ListLines lines;
    private final ListTaker taker;
    private final Sentences sentences;
    private final Period period;

    /** The headings in force, by the column from which they are. */
    private final NavigableMap<Integer, ListHead> heads = new TreeMap<>();
    /** The other period that a line within the list tells; what stands below it is not taken for this period's. */
    private Optional<Period> other = Optional.empty();
    /** Cells of words, which are read when all lines are: what a line states goes before that. */
    private final List<Cell> texts = new ArrayList<>();

    ListReader(
            Catalogue catalogue,
            ListItems ofUnit,
            HeadingIndex headings,
            NearItems near,
            Period period,
            Sheet sheet,
            ReturnDraft draft) {
        this.sheet = sheet;
        this.draft = draft;
        this.period = period;
        this.items = ofUnit.on(sheet);
        this.lines = new ListLines(sheet, items, (cell, reason) -> draft.ignore(sheet, cell, reason));
        this.taker = new ListTaker(catalogue, items, near, new ListShares(headings, sheet, draft), sheet, draft);
        this.sentences = items.sentences();
    }

    void read() {
        SortedMap<Integer, List<Cell>> rows = sheet.rows();
        for (List<Cell> cells : rows.values()) {
            begin(rows, cells);
            Optional<Period> told = periodBelow(cells);
            other = told.isPresent() ? told.filter(found -> !draft.isFor(found)) : other;
            if (other.isPresent()) {
                leaveToOther(cells, other.get());
            } else {
                tellUnit(cells);
                for (Map.Entry<Integer, List<Cell>> part : parts(cells).entrySet()) {
                    read(part.getValue(), Optional.ofNullable(heads.get(part.getKey())));
                }
            }
        }
        if (!HeadWords.isGuide(sheet)) {
            texts.forEach(this::readSentences);
        }
    }

    private void readSentences(Cell cell) {
        Sentences.Told told = sentences.in(cell.raw());
        told.statements().forEach(statement -> taker.takeStatement(cell, statement));
        if (told.unread()) {
            draft.unrecognised(sheet, cell, Message.of("cell.label-with-value"));
        }
    }

    /** Headings that begin in a row end those above them; what stands left of them goes on. */
    private void begin(SortedMap<Integer, List<Cell>> rows, List<Cell> cells) {
        int row = cells.get(0).address().row();
        for (int i = behindFigures(cells); i < cells.size(); i++) {
            if ((i == 0 || mayBegin(rows, cells, i)) && !isLabelled(cells.subList(i, cells.size()))) {
                int from = i == 0 ? 0 : cells.get(i).address().column();
                List<ListHead> begun = ListHead.at(sheet, rows, row, from, period);
                if (!begun.isEmpty()) {
                    heads.tailMap(from).clear();
                    begun.forEach(head -> heads.put(head.from(), head));
                    return;
                }
            }
        }
    }

    /** Headings are no figures, so that they begin behind the last one; years may be among them. */
    private static int behindFigures(List<Cell> cells) {
        int last = cells.size() - 1;
        while (last >= 0 && (cells.get(last).kind() != Cell.Kind.NUMBER || HeadWords.isYear(cells.get(last)))) {
            last--;
        }
        return last + 1;
    }

    /** A heading of row numbers or of labels; whatever it says, one over "1" before a heading of labels. */
    private static boolean mayBegin(SortedMap<Integer, List<Cell>> rows, List<Cell> cells, int i) {
        Cell cell = cells.get(i);
        boolean beforeLabels =
                i + 1 < cells.size() && HeadWords.LABEL.of(cells.get(i + 1).raw());
        return HeadWords.NUMBERING.of(cell.raw())
                || HeadWords.LABEL.of(cell.raw())
                || (beforeLabels && isOne(below(rows, cell.address())));
    }

    private static Optional<Cell> below(SortedMap<Integer, List<Cell>> rows, Address at) {
        for (Cell cell : rows.getOrDefault(at.row() + 1, List.of())) {
            if (cell.address().column() == at.column()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private static boolean isOne(Optional<Cell> cell) {
        return cell.filter(found -> ONE.matcher(found.word()).matches()).isPresent();
    }

    /** The cells of a row by the lists they belong to: the column where that begins, or -1. */
    private Map<Integer, List<Cell>> parts(List<Cell> row) {
        int first = heads.isEmpty() ? -1 : heads.firstKey();
        if (heads.size() < 2 && first <= row.get(0).address().column()) {
            return Map.of(first, row);
        }
        Map<Integer, List<Cell>> parts = new TreeMap<>();
        for (Cell cell : row) {
            Integer head = heads.floorKey(cell.address().column());
            parts.computeIfAbsent(head == null ? -1 : head, from -> new ArrayList<>())
                    .add(cell);
        }
        return parts;
    }

    private void tellUnit(List<Cell> row) {
        if (hasFigure(row)) {
            return;
        }
        for (Cell cell : row) {
            Optional<MoneyUnit> told = MoneyUnit.toldFor(cell.raw());
            if (told.isPresent()) {
                taker.tell(told.get());
                return;
            }
        }
    }

    private void read(List<Cell> cells, Optional<ListHead> head) {
        int row = cells.get(0).address().row();
        int headed = head.isPresent() ? head.get().bottom() : -1;
        if (row <= headed) {
            leaveOut(cells, "cell.heading");
            return;
        }
        if (headed >= 0 && row <= headed + 2 && TableHead.numbersColumns(written(cells))) {
            leaveOut(cells, "cell.column-number");
            return;
        }
        Optional<ListLine> line = head.isPresent() ? lines.below(head.get(), cells) : Optional.empty();
        boolean known = false;
        for (ListLine found : line.isPresent() ? List.of(line.get()) : lines.bare(cells)) {
            Optional<String> heading = taker.notOurs(found, period);
            if (heading.isPresent()) {
                leave(cells, found, Message.of("cell.below-not-ours", heading.get()));
                taker.pass(found);
                known = true;
            } else {
                known |= taker.take(found, cells);
            }
        }
        if (!known) {
            cells.stream().filter(ListReader::isText).findFirst().ifPresent(this::readText);
            cells.stream()
                    .skip(1)
                    .filter(taker::isChoice)
                    .forEach(cell -> draft.unrecognised(sheet, cell, Message.of("cell.no-label")));
        }
    }

    /** Leaves to a person what stands below a heading that it is not this return's. */
    private void leave(List<Cell> cells, ListLine line, Message reason) {
        Set<Address> answers = line.answers().stream()
                .filter(ListLine.Answer::stands)
                .map(ListLine.Answer::address)
                .collect(Collectors.toSet());
        for (Cell cell : cells) {
            boolean label = line.isLabelIn(cell.address());
            boolean states = label && isText(cell) && sentences.in(cell.raw()).isAny();
            if (answers.contains(cell.address()) || taker.isChoice(cell) || states) {
                draft.unrecognised(sheet, cell, reason);
            }
        }
    }

    private static boolean isText(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !cell.raw().isBlank();
    }

    /** A cell of words may state a figure, or several. */
    private void readText(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || draft.accountsFor(sheet, cell) || taker.takeWordInLabel(cell)) {
            return;
        }
        texts.add(cell);
    }

    private void leaveOut(List<Cell> cells, String reason) {
        cells.forEach(cell -> draft.ignore(sheet, cell, Message.of(reason)));
    }

    /** Whether these are another period's figures is for a person to say: none is taken, every one is told. */
    private void leaveToOther(List<Cell> row, Period told) {
        row.stream()
                .filter(cell -> CellAccount.looksLikeFigure(cell)
                        || taker.isChoice(cell)
                        || (cell.kind() == Cell.Kind.TEXT
                                && sentences.in(cell.raw()).isAny()))
                .forEach(cell -> draft.unrecognised(sheet, cell, Message.of("cell.below-other-period", told)));
    }

    /** A row that holds a label and a number is no heading, whatever its words are. */
    private boolean isLabelled(List<Cell> cells) {
        return hasFigure(cells)
                && cells.stream()
                        .anyMatch(cell -> cell.kind() == Cell.Kind.TEXT
                                && !items.labelled(cell.raw()).isEmpty());
    }

    private static boolean hasFigure(List<Cell> cells) {
        for (Cell cell : cells) {
            if (CellAccount.looksLikeFigure(cell)) {
                return true;
            }
        }
        return false;
    }

    /** The period that a line of its own tells below figures already taken, such as "Số liệu năm 2020". */
    private Optional<Period> periodBelow(List<Cell> row) {
        List<Cell> written = taker.hasTaken() ? written(row) : List.of();
        if (written.size() != 1
                || !BLOCK_HEADING.matcher(TextKey.of(written.get(0).raw())).matches()) {
            return Optional.empty();
        }
        int at = row.get(0).address().row();
        return TitleBlock.periodBetween(sheet, at, at + 1);
    }

    private static List<Cell> written(List<Cell> row) {
        List<Cell> written = new ArrayList<>(row.size());
        for (Cell cell : row) {
            if (!cell.raw().isBlank()) {
                written.add(cell);
            }
        }
        return written;
    }
}
