package hkh.intake;

import hkh.figure.Measure;
import hkh.figure.State;
import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Kind;
import hkh.intake.WideTable.Row;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds the rows of a table up, and finds which of them a row of sums is the sum of. */
record TableSums(Catalogue catalogue, WideTable table) {

    /**
     * The rows that a row of sums most likely adds up: those with which it agrees in most columns. A row of nobody may be
     * among them, or the sum of a group.
     */
    List<Row> addedBy(Row total) {
        List<Row> best = List.of();
        int most = -1;
        List<List<Row>> candidates = new ArrayList<>(candidates(total, table.rows()));
        candidates.addAll(candidates(
                total,
                table.rows().stream()
                        .map(row -> row.kind() == Kind.UNKNOWN ? row.as(Kind.TOTAL) : row)
                        .toList()));
        for (List<Row> rows : candidates) {
            int agreeing = agreeing(total, rows);
            if (agreeing > most && !rows.isEmpty()) {
                most = agreeing;
                best = rows;
            }
        }
        return best;
    }

    /** Whether more than half of what a row states is the sum of the others, so that it is no unit's own. */
    boolean isSum(Row row) {
        long stated = stated(row);
        return stated > 0 && 2L * agreeing(row, addedBy(row)) > stated;
    }

    /** Whether all that a row states, in two columns or more, is the sum of two others or more: no chance. */
    boolean isExactSum(Row row) {
        List<Row> added = addedBy(row);
        return added.size() > 1 && stated(row) > 1 && agreeing(row, added) == stated(row);
    }

    private long stated(Row row) {
        return table.columns().values().stream()
                .filter(column -> column.isCounted()
                        && measure(row, column)
                                .quantity()
                                .filter(value -> value.signum() != 0)
                                .isPresent())
                .count();
    }

    /** The sum of a column over some rows; empty where one of them cannot be read. */
    Optional<BigDecimal> sum(List<Row> rows, Column column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            Measure measure = measure(row, column);
            if (measure.state() == State.UNREADABLE) {
                return Optional.empty();
            }
            sum = sum.add(measure.amount());
        }
        return Optional.of(sum);
    }

    Measure measure(Row row, Column column) {
        Cell cell = row.cells().get(column.index());
        return cell == null
                ? Measure.NOT_REPORTED
                : CellFigure.read(cell, catalogue.get(column.item()), column.unit())
                        .measure();
    }

    /** Whether the values of units make the value of all of them. */
    static boolean adds(Indicator indicator) {
        return indicator.overUnits() == Indicator.OverUnits.SUM || indicator.overUnits() == Indicator.OverUnits.COUNT;
    }

    private int agreeing(Row total, List<Row> rows) {
        int agreeing = 0;
        for (Column column : table.columns().values()) {
            if (column.isCounted() && adds(catalogue.get(column.item()))) {
                Optional<BigDecimal> stated = measure(total, column).quantity();
                Optional<BigDecimal> sum = sum(rows, column);
                boolean same = stated.isPresent()
                        && stated.get().signum() != 0
                        && sum.isPresent()
                        && sum.get().compareTo(stated.get()) == 0;
                agreeing += same ? 1 : 0;
            }
        }
        return agreeing;
    }

    /**
     * All rows; all before, as carried to the next page; those below or above until the next sum or heading of a group;
     * all but the unit's own whose table it is.
     */
    private List<List<Row>> candidates(Row total, List<Row> rows) {
        List<Row> all = new ArrayList<>();
        List<Row> sofar = new ArrayList<>();
        List<Row> above = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        boolean open = true;
        for (Row row : rows) {
            boolean before = row.index() < total.index();
            if (row.index() == total.index()) {
                open = true;
            } else if (row.kind() == Kind.TOTAL || row.kind() == Kind.NOTE) {
                if (before) {
                    above.clear();
                } else {
                    open = open && below.isEmpty();
                }
            } else {
                all.add(row);
                if (before) {
                    sofar.add(row);
                    above.add(row);
                } else if (open) {
                    below.add(row);
                }
            }
        }
        List<Row> others = new ArrayList<>(all);
        others.removeIf(row -> row.kind() == Kind.UNIT
                && table.upper().filter(row.unit()::equals).isPresent());
        return List.of(all, above, below, others, sofar);
    }
}
