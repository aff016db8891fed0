package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Kind;
import hkh.intake.WideTable.Role;
import hkh.intake.WideTable.Row;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import hkh.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table with a unit a row: every row is a return, a row of sums only confirms, and what is unclear is said. */
final class WideTableReader {

    private final Catalogue catalogue;
    private final HeadingIndex index;
    private final SheetUnits units;
    private final Drafts drafts;
    private final List<ClosedSet> choices;
    private final CountsAndAmounts pairs;

    WideTableReader(Catalogue catalogue, HeadingIndex index, SheetUnits units, Drafts drafts) {
        this.catalogue = catalogue;
        this.index = index;
        this.units = units;
        this.drafts = drafts;
        this.choices = ClosedSet.in(catalogue);
        this.pairs = new CountsAndAmounts(catalogue);
    }

    void read(WideTable found) {
        WideTable table = withSums(found);
        TableSums sums = new TableSums(catalogue, table);
        TableShares shares = new TableShares(index, sums);
        Map<Column, Indicator> shareOf = new HashMap<>();
        for (Column column : table.columns().values()) {
            if (column.role() == Role.SHARE) {
                shares.of(column).ifPresent(share -> shareOf.put(column, share));
            }
        }
        leaveOutHead(table);
        TableTotals totals = new TableTotals(catalogue, sums, shares, shareOf, drafts.nobody());
        Map<Unit, Integer> times = new HashMap<>();
        for (Row row : table.rows()) {
            switch (row.kind()) {
                case UNIT -> {
                    int time = times.merge(row.unit(), 1, Integer::sum) - 1;
                    readUnit(table, row, shareOf, drafts.of(row.unit(), time));
                }
                case TOTAL -> totals.check(row);
                case UNKNOWN -> unknown(table, row);
                case NOTE ->
                    row.cells().values().stream()
                            .filter(cell -> isRowNumber(table, cell))
                            .forEach(
                                    cell -> drafts.nobody().ignore(table.sheet(), cell, Message.of("cell.row-number")));
            }
        }
        table.columns().values().forEach(column -> sayUnclear(table, column));
    }

    /**
     * A row that says what others add up to is their sum: one that bears the name of the unit above them, and one that
     * names no unit ("Khu vực một", or nothing). Once one is known, the groups of the next are.
     */
    private WideTable withSums(WideTable table) {
        TableSums sums = new TableSums(catalogue, table);
        List<Row> rows = table.rows().stream()
                .map(row -> (row.kind() == Kind.UNIT && isAboveOthers(table, row) && sums.isSum(row))
                                || (row.kind() == Kind.UNKNOWN && row.units().isEmpty() && sums.isExactSum(row))
                        ? row.as(Kind.TOTAL)
                        : row)
                .toList();
        WideTable told = new WideTable(table.sheet(), table.head(), table.columns(), rows, table.upper());
        return rows.equals(table.rows()) ? told : withSums(told);
    }

    private boolean isAboveOthers(WideTable table, Row row) {
        return table.rows().stream()
                .filter(other -> other.kind() == Kind.UNIT && !other.unit().equals(row.unit()))
                .anyMatch(other -> units.isWithin(other.unit(), row.unit()));
    }

    private void readUnit(WideTable table, Row row, Map<Column, Indicator> shareOf, ReturnDraft draft) {
        Sheet sheet = table.sheet();
        for (Column column : table.columns().values()) {
            Optional<Cell> cell = Optional.ofNullable(row.cells().get(column.index()));
            if (cell.isEmpty()) {
                if (column.role() == Role.FIGURE) {
                    draft.blank(sheet, new Address(row.index(), column.index()), column.item());
                }
                continue;
            }
            switch (column.role()) {
                case FIGURE -> {
                    if (isMergedOverOthers(table, cell.get())) {
                        merged(table, column, cell.get(), draft);
                        continue;
                    }
                    Optional<ClosedSet> choice = choiceOf(column)
                            .filter(set -> set.isOption(cell.get().raw()));
                    if (choice.isPresent()) {
                        draft.choice(sheet, cell.get(), cell.get().raw(), choice.get());
                        continue;
                    }
                    Indicator indicator = catalogue.get(column.item());
                    if (pairs.isAmount(column.item(), cell.get())
                            || (column.told().isEmpty() && pairs.isTooSmall(column.item(), cell.get()))) {
                        draft.unclearUnit(sheet, cell.get(), column.item());
                        continue;
                    }
                    CellUse.Use use = indicator.isDerived() ? CellUse.Use.CHECKED : CellUse.Use.USED;
                    draft.figure(sheet, cell.get(), column.item(), indicator, use, column.unit());
                }
                case SHARE -> share(sheet, cell.get(), Optional.ofNullable(shareOf.get(column)), draft);
                case CHOICE ->
                    choiceOf(column)
                            .ifPresent(set ->
                                    draft.choice(sheet, cell.get(), cell.get().raw(), set));
                case UNKNOWN -> draft.settleUnknown(sheet, cell.get(), column.heading(), column.reason());
                case UNIT, ROW_NUMBER, LEFT_OUT -> draft.ignore(sheet, cell.get(), column.reason());
            }
        }
    }

    /** A number that stands in one cell for several rows or columns of figures says of none what it is. */
    private static void merged(WideTable table, Column column, Cell cell, ReturnDraft draft) {
        draft.unreadable(table.sheet(), cell, column.item(), Message.of("cell.merged-over-others"));
        Message message = Message.of("finding.merged-over-others", cell.raw());
        Finding finding = Finding.of(Rule.UNREADABLE_NUMBER, message).comparing("", cell.raw());
        draft.finding(finding, table.sheet(), cell, column.item());
    }

    private static boolean isMergedOverOthers(WideTable table, Cell cell) {
        Address at = cell.address();
        return table.sheet().merges().stream()
                .filter(merge -> merge.from().equals(at))
                .anyMatch(merge -> table.rows().stream()
                                .anyMatch(row -> row.kind() == Kind.UNIT
                                        && row.index() > at.row()
                                        && row.index() <= merge.to().row())
                        || table.columns().subMap(at.column() + 1, merge.to().column() + 1).values().stream()
                                .anyMatch(column -> column.role() == Role.FIGURE));
    }

    private static void share(Sheet sheet, Cell cell, Optional<Indicator> share, ReturnDraft draft) {
        if (share.isPresent()) {
            draft.figure(sheet, cell, share.get().item(), share.get(), CellUse.Use.CHECKED);
        } else {
            draft.ignore(sheet, cell, Message.of("cell.share"));
        }
    }

    /** Figures of nobody: said once, with who may be meant. */
    private void unknown(WideTable table, Row row) {
        ReturnDraft nobody = drafts.nobody();
        String label = row.label().map(Cell::raw).orElse("");
        List<Unit> meant = row.units().isEmpty() ? units.similarTo(label) : List.copyOf(row.units());
        String candidates = String.join(
                ", ",
                meant.stream().map(unit -> unit.name() + " (" + unit.id() + ")").toList());
        String key = switch (row.units().size()) {
            case 0 -> candidates.isEmpty() ? "cell.row-of-nobody" : "cell.row-of-nobody.like";
            case 1 -> "cell.row-of-another";
            default -> "cell.row-of-several";
        };
        Message reason = Message.of(key, label, candidates);
        Rule rule = row.units().isEmpty() ? Rule.UNKNOWN_UNIT : Rule.AMBIGUOUS_UNIT;
        Cell place = row.label().orElseGet(() -> row.cells().values().iterator().next());
        nobody.finding(
                Finding.of(rule, Message.of("finding.row-of-nobody", reason)).comparing("", label),
                table.sheet(),
                place,
                Item.NONE);
        for (Cell cell : row.cells().values()) {
            if (isRowNumber(table, cell)) {
                nobody.ignore(table.sheet(), cell, Message.of("cell.row-number"));
            } else {
                nobody.settle(table.sheet(), cell, CellUse.Use.UNRECOGNISED, Item.NONE, reason);
            }
        }
    }

    /** What is not understood of a column is said once, at its heading. */
    private void sayUnclear(WideTable table, Column column) {
        if (column.role() != Role.UNKNOWN) {
            return;
        }
        List<Cell> cells = table.rows().stream()
                .filter(row -> row.kind() != Kind.NOTE)
                .flatMap(row -> Optional.ofNullable(row.cells().get(column.index())).stream())
                .filter(cell -> CellAccount.looksLikeFigure(cell) || isChoice(cell))
                .toList();
        if (cells.isEmpty()) {
            return;
        }
        Cell place = table.head().cell(column.index()).orElse(cells.get(0));
        Finding finding = Finding.of(
                        Rule.UNRECOGNISED_FIGURE, Message.of("finding.unknown-column", column.reason(), cells.size()))
                .comparing("", column.heading());
        drafts.nobody().finding(finding, table.sheet(), place, column.item());
    }

    private Optional<ClosedSet> choiceOf(Column column) {
        return choices.stream().filter(set -> set.whole().equals(column.item())).findFirst();
    }

    /** "Khá" under an unknown heading is no number, and would be lost without a word. */
    private boolean isChoice(Cell cell) {
        return choices.stream().anyMatch(set -> set.isOption(cell.raw()));
    }

    private void leaveOutHead(WideTable table) {
        table.sheet().rows().subMap(table.head().top(), table.end() + 1).forEach((index, cells) -> {
            if (table.head().rows().contains(index) || table.head().isRepeatedBy(cells)) {
                cells.forEach(cell -> drafts.nobody().ignore(table.sheet(), cell, Message.of("cell.heading")));
            } else if (TableHead.numbersColumns(
                    cells.stream().filter(cell -> !cell.raw().isBlank()).toList())) {
                cells.forEach(cell -> drafts.nobody().ignore(table.sheet(), cell, Message.of("cell.column-number")));
            }
        });
    }

    private static boolean isRowNumber(WideTable table, Cell cell) {
        Column column = table.columns().get(cell.address().column());
        return column != null && column.role() == Role.ROW_NUMBER;
    }
}
