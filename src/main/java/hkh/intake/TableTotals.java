package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Role;
import hkh.intake.WideTable.Row;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the rows of sums of a table with what the other rows add up to. They are never added themselves. */
record TableTotals(
        Catalogue catalogue, TableSums sums, TableShares shares, Map<Column, Indicator> shareOf, ReturnDraft draft) {

    void check(Row total) {
        Sheet sheet = sums.table().sheet();
        List<Row> rows = sums.addedBy(total);
        for (Cell cell : total.cells().values()) {
            Column column = sums.table().columns().get(cell.address().column());
            if (column == null) {
                draft.unrecognised(sheet, cell, Message.of("cell.no-heading"));
            } else if (column.role() == Role.FIGURE) {
                compare(rows, column, cell);
            } else if (column.role() == Role.SHARE) {
                share(total, column, cell);
            } else {
                boolean unclear = column.role() == Role.UNKNOWN;
                CellUse.Use use = unclear ? CellUse.Use.UNRECOGNISED : CellUse.Use.IGNORED;
                Message choice = Message.of("cell.total-not-added");
                Message reason = column.role() == Role.CHOICE ? choice : column.reason();
                draft.settle(sheet, cell, use, Item.NONE, reason);
            }
        }
    }

    private void compare(List<Row> rows, Column column, Cell cell) {
        Sheet sheet = sums.table().sheet();
        Indicator indicator = catalogue.get(column.item());
        CellFigure read = CellFigure.read(cell, indicator, column.unit());
        read.findings().forEach(finding -> draft.finding(finding, sheet, cell, column.item()));
        if (read.measure().equals(Measure.NOT_REPORTED)) {
            return;
        }
        Optional<BigDecimal> stated = read.measure().quantity();
        Optional<BigDecimal> sum = sums.sum(rows, column);
        if (!TableSums.adds(indicator) || indicator.isDerived()) {
            draft.settle(sheet, cell, CellUse.Use.IGNORED, Item.NONE, Message.of("cell.total-not-added"));
        } else if (stated.isEmpty() || sum.isEmpty()) {
            draft.settle(sheet, cell, CellUse.Use.IGNORED, Item.NONE, Message.of("cell.total-not-checked"));
        } else {
            draft.settle(sheet, cell, CellUse.Use.CHECKED, column.item(), Message.NONE);
            if (stated.get().compareTo(sum.get()) != 0) {
                Message message = Message.of(
                        "finding.table-total",
                        column.heading(),
                        stated.get(),
                        sum.get(),
                        stated.get().subtract(sum.get()).abs(),
                        rows.size());
                Finding finding = Finding.of(Rule.PARTS_DO_NOT_ADD_UP, message).comparing(sum.get(), stated.get());
                draft.finding(finding, sheet, cell, column.item());
            }
        }
    }

    private void share(Row total, Column column, Cell cell) {
        Sheet sheet = sums.table().sheet();
        Indicator indicator = shareOf.get(column);
        Optional<Boolean> agrees = indicator == null ? Optional.empty() : shares.agrees(total, column, indicator);
        if (indicator == null || agrees.isEmpty()) {
            draft.ignore(sheet, cell, Message.of("cell.share"));
            return;
        }
        draft.settle(sheet, cell, CellUse.Use.CHECKED, indicator.item(), Message.NONE);
        if (!agrees.get()) {
            BigDecimal expected = shares.expected(total, indicator)
                    .orElseThrow()
                    .setScale(indicator.decimals(), RoundingMode.HALF_UP);
            Message message = Message.of("finding.table-share", column.heading(), cell.raw(), expected);
            Finding finding =
                    Finding.of(Rule.RATIO_DOES_NOT_MATCH, message).comparing(expected.toPlainString(), cell.raw());
            draft.finding(finding, sheet, cell, indicator.item());
        }
    }
}
