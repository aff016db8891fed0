package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Message;
import hkh.text.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings above a list of labels: where the labels stand, what they are measured in, and what of them the other
 * columns hold.
 *
 * @param from the column from which the list reaches to the next one beside it
 * @param bottom the last row of headings
 * @param columns what each column right of the labels holds, from the left
 * @param topics whether the labels are topics, also ones that nobody listed
 */
record ListHead(int from, int bottom, int label, SortedMap<Integer, Column> columns, boolean topics) {

    private static final int DEEPEST = 3;
    /** What "Triệu đồng" over a column says. */
    private static final String AMOUNTS = "Số tiền";

    private static final Set<String> COMPARED = Set.of("cell.plan", "cell.last-year", "cell.column-of-other-period");
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]{0,40}\\)\\s*$");

    /** What a column of a list holds. */
    enum Role {
        /** More of the label, such as "Đăng ký" beside "Gia đình học tập". */
        LABEL,
        MEASURE,
        VALUE,
        /** A remark, a plan, another year: no figure of this period, for the reason given. */
        LEFT_OUT
    }

    /**
     * A column.
     *
     * @param aspect what its headings add to the label, such as "Số tiền"; empty when they add nothing
     * @param isMoney whether they say that amounts of money stand there
     * @param unit what they say that money is in
     * @param reason why it is left out
     */
    record Column(Role role, List<String> aspect, boolean isMoney, Optional<MoneyUnit> unit, Message reason) {

        /** Values of which no heading tells. */
        static final Column UNTOLD = values(List.of(), Optional.empty());

        private static final Column LABELS = new Column(Role.LABEL, List.of(), false, Optional.empty(), Message.NONE);
        private static final Column MEASURES =
                new Column(Role.MEASURE, List.of(), false, Optional.empty(), Message.NONE);

        private static Column values(List<String> aspect, Optional<MoneyUnit> unit) {
            return new Column(Role.VALUE, List.copyOf(aspect), ListItems.isMoney(aspect), unit, Message.NONE);
        }

        private static Column leftOut(Message reason) {
            return new Column(Role.LEFT_OUT, List.of(), false, Optional.empty(), reason);
        }
    }

    /**
     * The headings that begin in a row from a column on, one for every list that stands there side by side; empty when
     * none do.
     */
    static List<ListHead> at(Sheet sheet, SortedMap<Integer, List<Cell>> rows, int row, int from, Period ours) {
        List<Cell> cells = written(rows, row, from);
        if (!isHead(cells)) {
            return List.of();
        }
        List<Integer> labels = cells.stream()
                .filter(cell -> HeadWords.LABEL.of(cell.raw()))
                .map(cell -> cell.address().column())
                .toList();
        int first = labels.isEmpty() ? labelBefore(cells) : labels.get(0);
        List<Integer> head = new ArrayList<>(List.of(row));
        int next = row + 1;
        while (head.size() < DEEPEST && isBelow(sheet, row, written(rows, next, from), first)) {
            head.add(next++);
        }
        if (row > 0 && isAbove(sheet, written(rows, row - 1, from), first)) {
            head.add(0, row - 1);
        }
        return side(new TableHead(sheet, List.copyOf(head), first), cells, labels, from, ours);
    }

    /** Splits headings that name labels several times, as a list that goes on beside itself does. */
    private static List<ListHead> side(TableHead head, List<Cell> cells, List<Integer> labels, int from, Period ours) {
        int first = head.unitColumn();
        List<Integer> starts = new ArrayList<>(List.of(first));
        for (int column : labels) {
            boolean values = cells.stream()
                    .anyMatch(cell -> cell.address().column() > starts.get(starts.size() - 1)
                            && cell.address().column() < column
                            && !HeadWords.LABEL.of(cell.raw())
                            && !HeadWords.NUMBERING.of(cell.raw())
                            && !HeadWords.MEASURE.of(cell.raw()));
            if (column > first && values) {
                starts.add(column);
            }
        }
        List<ListHead> heads = new ArrayList<>();
        int right = cells.get(cells.size() - 1).address().column() + span(head, cells);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : right + 1;
            heads.add(of(head, i == 0 ? from : starts.get(i), starts.get(i), end, ours));
        }
        return heads.stream()
                .filter(list -> list.columns.values().stream()
                        .anyMatch(column -> column.role == Role.VALUE || COMPARED.contains(column.reason.key())))
                .toList();
    }

    private static ListHead of(TableHead head, int from, int label, int end, Period ours) {
        SortedMap<Integer, Column> columns = new TreeMap<>();
        for (int column = from; column < label; column++) {
            List<String> path = head.path(column);
            if (!path.isEmpty() && !HeadWords.NUMBERING.of(path.get(path.size() - 1)) && isBeforeLabels(path, ours)) {
                columns.put(column, column(path, ours));
            }
        }
        boolean labels = true;
        for (int column = label + 1; column < end; column++) {
            List<String> path = head.path(column);
            if (!path.isEmpty()) {
                Column found = column(path, ours);
                labels &= found.role == Role.LABEL && !HeadWords.NUMBERING.of(path.get(path.size() - 1));
                boolean late = found.role == Role.LABEL && !labels;
                columns.put(column, late ? Column.leftOut(late(path)) : found);
            } else if (labels) {
                columns.put(column, Column.LABELS);
            }
        }
        leaveOutShares(columns);
        boolean topics = head.path(label).stream().anyMatch(HeadWords.TOPICS::of);
        return new ListHead(from, head.bottom(), label, columns, topics);
    }

    /** Values, units of measure and other years may stand left of the labels; what else does numbers the lines. */
    private static boolean isBeforeLabels(List<String> path, Period ours) {
        String last = path.get(path.size() - 1);
        return HeadWords.MEASURE.of(last)
                || HeadWords.VALUES.of(last)
                || HeadWords.aside(last, ours).isPresent();
    }

    /** Beside a plan or another year, "Tỷ lệ %" is a share of that. */
    private static void leaveOutShares(SortedMap<Integer, Column> columns) {
        boolean compared = columns.values().stream()
                .anyMatch(column -> column.role == Role.LEFT_OUT && COMPARED.contains(column.reason.key()));
        if (compared) {
            columns.replaceAll((at, column) -> column.role == Role.VALUE && HeadWords.isShareAlone(column.aspect)
                    ? Column.leftOut(Message.of("cell.change"))
                    : column);
        }
    }

    private static Column column(List<String> path, Period ours) {
        String last = path.get(path.size() - 1);
        if (HeadWords.MEASURE.of(last)) {
            return Column.MEASURES;
        }
        boolean planned = HeadWords.aside(last, ours).isPresent() && !HeadWords.LABEL_ALONE.of(last);
        if ((HeadWords.LABEL.of(last) && !planned) || HeadWords.NUMBERING.of(last)) {
            return Column.LABELS;
        }
        Optional<MoneyUnit> unit = Optional.empty();
        List<String> aspect = new ArrayList<>();
        for (String text : path) {
            Optional<Message> reason =
                    HeadWords.NOTE.of(text) ? Optional.of(Message.of("cell.note")) : HeadWords.aside(text, ours);
            if (reason.isPresent()) {
                return Column.leftOut(reason.get());
            }
            Optional<MoneyUnit> told = MoneyUnit.namedIn(text);
            unit = told.isPresent() ? told : unit;
            if (MoneyUnit.exactly(text).isPresent()) {
                aspect.add(AMOUNTS);
                continue;
            }
            Matcher bracket = BRACKET.matcher(text);
            String bare = told.isPresent() ? bracket.replaceFirst("") : text;
            if (!HeadWords.isPlain(bare, ours) && !bare.isBlank()) {
                aspect.add(bare);
            }
        }
        return Column.values(aspect, unit);
    }

    /** "Chỉ tiêu" behind the labels is what was planned. */
    private static Message late(List<String> path) {
        boolean numbering = HeadWords.NUMBERING.of(path.get(path.size() - 1));
        return Message.of(numbering ? "cell.row-number" : "cell.plan");
    }

    /** At least two headings, none of them a figure, and one of them a word that heads lists. */
    private static boolean isHead(List<Cell> cells) {
        if (cells.size() < 2 || cells.stream().anyMatch(ListHead::isFigure)) {
            return false;
        }
        boolean label = cells.stream().anyMatch(cell -> HeadWords.LABEL.of(cell.raw()));
        boolean numbering = HeadWords.NUMBERING.of(cells.get(0).raw());
        boolean side =
                cells.stream().anyMatch(cell -> HeadWords.MEASURE.of(cell.raw()) || HeadWords.NOTE.of(cell.raw()));
        boolean counts = cells.stream().anyMatch(cell -> HeadWords.COUNTED.of(cell.raw()));
        long values =
                cells.stream().filter(cell -> HeadWords.VALUES.of(cell.raw())).count();
        boolean alone =
                cells.size() == 2 && HeadWords.LABEL_ALONE.of(cells.get(0).raw());
        return alone
                || numbering
                || (label && cells.size() > 2)
                || (label && (values > 0 || counts))
                || (side && values > 0)
                || values > 1;
    }

    /** Sub-headings: all right of the labels, and below headings that are merged or go on there. */
    private static boolean isBelow(Sheet sheet, int top, List<Cell> cells, int label) {
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> cell.kind() == Cell.Kind.TEXT
                                && cell.address().column() > label
                                && !isFigure(cell)
                                && isGroup(sheet, top, cell.address().column()));
    }

    /** Whether a heading at or left of a column is merged over several. */
    private static boolean isGroup(Sheet sheet, int row, int column) {
        return sheet.merges().stream()
                .anyMatch(merge -> merge.from().row() == row
                        && merge.to().column() > merge.from().column()
                        && merge.from().column() <= column
                        && merge.to().column() >= column);
    }

    /** Groups over the headings: every one is merged over several columns right of the labels. */
    private static boolean isAbove(Sheet sheet, List<Cell> cells, int label) {
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> cell.address().column() > label
                                && isGroup(
                                        sheet,
                                        cell.address().row(),
                                        cell.address().column()))
                && cells.stream().noneMatch(ListHead::isFigure);
    }

    private static int labelBefore(List<Cell> cells) {
        int first = cells.get(0).address().column();
        return HeadWords.NUMBERING.of(cells.get(0).raw())
                ? first + 1
                : Math.max(0, HeadWords.VALUES.of(cells.get(0).raw()) ? first - 1 : first);
    }

    private static int span(TableHead head, List<Cell> cells) {
        Address last = cells.get(cells.size() - 1).address();
        return head.sheet().merges().stream()
                .filter(merge -> merge.contains(last))
                .mapToInt(merge -> merge.to().column() - last.column())
                .max()
                .orElse(0);
    }

    private static boolean isFigure(Cell cell) {
        return CellAccount.looksLikeFigure(cell) && !HeadWords.VALUES.of(cell.raw());
    }

    private static List<Cell> written(SortedMap<Integer, List<Cell>> rows, int row, int from) {
        return rows.getOrDefault(row, List.of()).stream()
                .filter(cell -> cell.address().column() >= from && !cell.raw().isBlank() && !cell.underMerge())
                .toList();
    }
}
