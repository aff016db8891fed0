package hkh.intake;

import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Kind;
import hkh.intake.WideTable.Role;
import hkh.intake.WideTable.Row;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Tells tables side by side apart: what stands behind the name of another unit is not of the unit on the left. */
final class TablesBeside {

    private final SheetUnits units;

    TablesBeside(SheetUnits units) {
        this.units = units;
    }

    /** The column where another table begins: behind it, or the units themselves when it stands before them. */
    Optional<Integer> besideOf(WideTable table) {
        int units = table.head().unitColumn();
        return table.columns().keySet().stream()
                .filter(column -> column != units && namesOthers(table, column))
                .findFirst()
                .map(column -> start(table, Math.max(column, units)));
    }

    /** A table begins with the numbers of its rows, or with its units. */
    private static int start(WideTable table, int unitColumn) {
        Optional<Column> before = Optional.ofNullable(table.columns().get(unitColumn - 1));
        boolean numbered = before.filter(left -> left.role() == Role.ROW_NUMBER).isPresent();
        return numbered ? unitColumn - 1 : unitColumn;
    }

    /** Whether most cells of a column name other units than those of their rows. */
    private boolean namesOthers(WideTable table, int column) {
        List<Boolean> another = new ArrayList<>();
        for (Row row : table.rows()) {
            Optional<Cell> cell = Optional.ofNullable(row.cells().get(column));
            if (row.kind() == Kind.UNIT && cell.isPresent()) {
                another.add(namesAnother(cell.get(), row.unit()));
            }
        }
        long others = another.stream().filter(other -> other).count();
        return others > 0 && 2 * others >= another.size();
    }

    private boolean namesAnother(Cell cell, Unit own) {
        Set<Unit> named = cell.kind() == Cell.Kind.TEXT ? units.named(cell.raw(), Optional.empty()) : Set.of();
        return !named.isEmpty() && named.stream().noneMatch(unit -> units.isWithin(own, unit));
    }

    /** The cells of some columns. */
    static SortedMap<Integer, List<Cell>> part(SortedMap<Integer, List<Cell>> rows, IntPredicate columns) {
        SortedMap<Integer, List<Cell>> part = new TreeMap<>();
        rows.forEach((row, cells) -> {
            List<Cell> kept = cells.stream()
                    .filter(cell -> columns.test(cell.address().column()))
                    .toList();
            if (!kept.isEmpty()) {
                part.put(row, kept);
            }
        });
        return part;
    }
}
