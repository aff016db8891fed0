package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.intake.formula.Recalculation;
import hkh.plan.Catalogue;
import hkh.submission.CellUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds why a column's SUM is not the sum it stands for: its range is short, counts twice, or has numbers in words. */
final class SumRanges {

    private static final int NAMED = 6;

    private final Catalogue catalogue;
    private final Sheet sheet;
    private final SortedMap<Address, CellUse> account = new TreeMap<>();

    SumRanges(Catalogue catalogue, Sheet sheet, List<ReturnDraft> drafts) {
        this.catalogue = catalogue;
        this.sheet = sheet;
        drafts.forEach(draft -> account.putAll(draft.accountOf(sheet)));
    }

    /**
     * What is wrong with a sum.
     *
     * @param expected what it would be without that
     */
    record Fault(String kind, String formula, List<Cell> cells, BigDecimal expected) {

        /** Says so, as the reason of what is told of the cell already, else by itself. */
        void tell(ReturnDraft draft, Sheet sheet, Cell cell, Item item) {
            Optional<Finding> told = draft.told().of(sheet, cell).stream()
                    .filter(finding -> finding.rule().equals(Rule.PARTS_DO_NOT_ADD_UP.id()))
                    .findFirst();
            BigDecimal right =
                    told.map(finding -> new BigDecimal(finding.expected())).orElse(FormulaChecks.plain(expected));
            BigDecimal stated = FormulaChecks.plain(cell.number().orElseThrow());
            String places = cells.stream()
                    .limit(NAMED)
                    .map(each -> each.address().toString())
                    .collect(Collectors.joining(", ", "", cells.size() > NAMED ? "…" : ""));
            Message message = Message.of("finding." + kind, formula, places, stated, right);
            Finding finding = Finding.of(Rule.PARTS_DO_NOT_ADD_UP, message).comparing(right, stated);
            if (told.isPresent()) {
                draft.told()
                        .retell(
                                told.get(),
                                finding.about(told.get().unit(), item)
                                        .at(told.get().place()));
            } else {
                draft.finding(finding, sheet, cell, item);
            }
        }
    }

    /** What is wrong with the sum in a cell that adds up a part of its own column. */
    Optional<Fault> fault(Cell cell, CellUse use) {
        Optional<Range> range = Recalculation.summed(cell.formula())
                .filter(summed -> summed.from().column() == cell.address().column()
                        && summed.to().column() == cell.address().column()
                        && !summed.contains(cell.address()));
        if (range.isEmpty() || cell.number().isEmpty()) {
            return Optional.empty();
        }
        List<Cell> inside = new ArrayList<>();
        sheet.forEachIn(range.get(), inside::add);
        return fault("sum-counts-twice", cell, use, twice(inside, range.get()), -1)
                .or(() -> fault("sum-passes-over-text", cell, use, inWords(inside), 1))
                .or(() -> fault("sum-leaves-out", cell, use, leftOut(cell, use, range.get()), 1));
    }

    private Optional<Fault> fault(String kind, Cell cell, CellUse use, List<Cell> cells, int sign) {
        BigDecimal off = BigDecimal.ZERO;
        for (Cell each : cells) {
            Optional<BigDecimal> amount =
                    CellFigure.read(each, catalogue.get(use.item())).measure().quantity();
            off = off.add(amount.orElse(BigDecimal.ZERO));
        }
        if (off.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal stated = cell.number().orElseThrow();
        BigDecimal expected = sign < 0 ? stated.subtract(off) : stated.add(off);
        return Optional.of(new Fault(kind, cell.formula(), cells, expected));
    }

    /** Cells that add up others of the range. */
    private static List<Cell> twice(List<Cell> inside, Range range) {
        return inside.stream()
                .filter(cell -> Recalculation.summed(cell.formula())
                        .filter(part -> range.contains(part.from()) && range.contains(part.to()))
                        .isPresent())
                .toList();
    }

    private List<Cell> inWords(List<Cell> inside) {
        return inside.stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && isFigure(cell))
                .toList();
    }

    /** Figures of the same indicator that go on where the range ends, or stand between it and its sum. */
    private List<Cell> leftOut(Cell sum, CellUse use, Range range) {
        List<Cell> leftOut = new ArrayList<>();
        for (int step : new int[] {-1, 1}) {
            int row = step < 0 ? range.from().row() - 1 : range.to().row() + 1;
            while (row >= 0 && row < Address.ROWS) {
                Optional<Cell> next = sheet.at(new Address(row, sum.address().column()))
                        .filter(cell -> !cell.isComputed()
                                && isFigure(cell)
                                && isOf(use.item().indicator(), cell));
                if (next.isEmpty()) {
                    break;
                }
                leftOut.add(next.get());
                row += step;
            }
        }
        return leftOut;
    }

    private boolean isFigure(Cell cell) {
        CellUse use = account.get(cell.address());
        return use != null && use.use() == CellUse.Use.USED;
    }

    private boolean isOf(String indicator, Cell cell) {
        CellUse use = account.get(cell.address());
        return use != null && use.item().indicator().equals(indicator);
    }
}
