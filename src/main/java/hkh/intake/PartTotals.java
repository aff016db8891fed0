package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.submission.CellUse;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Compares the columns of sums beside the lists of units with what these add up to. They are never added themselves. */
record PartTotals(Catalogue catalogue, UnitParts parts, Drafts drafts) {

    void check(Sheet sheet) {
        sheet.cells().stream()
                .filter(cell -> cell.address().row() > parts.head()
                        && parts.totals().containsKey(cell.address().column())
                        && CellAccount.looksLikeFigure(cell))
                .forEach(cell -> check(sheet, cell));
    }

    private void check(Sheet sheet, Cell total) {
        int row = total.address().row();
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        Item item = Item.NONE;
        for (Map.Entry<Unit, Sheet> list : parts.lists().entrySet()) {
            Optional<CellUse> used = drafts.of(list.getKey()).usedIn(sheet, row);
            item = used.map(CellUse::item).orElse(item);
            sum = used.isEmpty()
                    ? Optional.empty()
                    : sum.flatMap(
                            before -> quantity(list.getValue(), used.get()).map(before::add));
        }
        ReturnDraft nobody = drafts.nobody();
        if (item.isNone()) {
            return; // nothing of the row is understood, which is said of every cell
        }
        Optional<BigDecimal> stated =
                CellFigure.read(total, catalogue.get(item)).measure().quantity();
        if (!TableSums.adds(catalogue.get(item)) || sum.isEmpty() || stated.isEmpty()) {
            nobody.settle(sheet, total, CellUse.Use.IGNORED, Item.NONE, Message.of("cell.total-not-checked"));
            return;
        }
        nobody.settle(sheet, total, CellUse.Use.CHECKED, item, Message.NONE);
        if (stated.get().compareTo(sum.get()) != 0) {
            Message message = Message.of(
                    "finding.table-total",
                    parts.totals().getOrDefault(total.address().column(), ""),
                    stated.get(),
                    sum.get(),
                    stated.get().subtract(sum.get()).abs(),
                    parts.lists().size());
            Finding finding = Finding.of(Rule.PARTS_DO_NOT_ADD_UP, message).comparing(sum.get(), stated.get());
            nobody.finding(finding, sheet, total, item);
        }
    }

    private Optional<BigDecimal> quantity(Sheet sheet, CellUse used) {
        return sheet.at(Address.parse(used.cell()))
                .flatMap(cell -> CellFigure.read(cell, catalogue.get(used.item()))
                        .measure()
                        .quantity());
    }
}
