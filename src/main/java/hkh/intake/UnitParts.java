package hkh.intake;

import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The lists of several units on one sheet: each in a column under its name, beside the labels of all, or below one
 * another, each under a line with its name. Every list is read as a sheet that holds its cells alone.
 *
 * @param totals the columns that say what all units have together, by their headings
 * @param head the row of the names, or -1 where the lists stand below one another
 */
record UnitParts(Map<Unit, Sheet> lists, Map<Integer, String> totals, int head) {

    private static final UnitParts NONE = new UnitParts(Map.of(), Map.of(), -1);
    private static final Pattern ANSWER = Pattern.compile("[:=]\\s*\\d");
    /** What a column of values is headed by when the unit's name is taken for granted. */
    private static final String VALUES = "Số liệu";

    /** The lists of the units that a sheet names, its owner among them; empty where it is of one alone. */
    static UnitParts of(Sheet sheet, SheetUnits units, Optional<Unit> owner) {
        SortedMap<Integer, Unit> lines = new TreeMap<>();
        for (List<Cell> row : sheet.rows().values()) {
            Map<Cell, Unit> named = named(row, units);
            if (named.size() > 1 && new HashSet<>(named.values()).size() == named.size()) {
                return across(sheet, row, named);
            }
            if (named.size() == 1 && isNameAlone(row)) {
                lines.put(row.get(0).address().row(), named.values().iterator().next());
            }
        }
        Set<Unit> lowest = units.lowest(new HashSet<>(lines.values()));
        List<Integer> empty = lines.keySet().stream()
                .filter(row -> !states(sheet, row, end(lines, row)))
                .toList();
        for (int row : empty) {
            if (!lowest.contains(lines.get(row)) || owner.equals(Optional.ofNullable(lines.get(row)))) {
                lines.remove(row); // a title, which says to whom the others belong
            } else if (row != lines.lastKey()) {
                return NONE; // two names above one list
            }
        }
        Set<Unit> all = new HashSet<>(lines.values());
        boolean ofOther = owner.isPresent()
                && all.stream().anyMatch(unit -> !unit.equals(owner.get()) && units.isWithin(unit, owner.get()));
        return all.size() > 1 || ofOther ? below(sheet, lines, owner) : NONE;
    }

    /** Where the list below a name ends: at the next name. */
    private static int end(SortedMap<Integer, Unit> lines, int row) {
        SortedMap<Integer, Unit> behind = lines.tailMap(row + 1);
        return behind.isEmpty() ? Address.ROWS : behind.firstKey();
    }

    /** Whether a figure stands in some rows. */
    private static boolean states(Sheet sheet, int from, int end) {
        return sheet.cells().stream()
                .filter(cell -> cell.address().row() >= from && cell.address().row() < end)
                .anyMatch(cell -> (CellAccount.looksLikeFigure(cell) && !HeadWords.isYear(cell))
                        || ANSWER.matcher(cell.raw()).find());
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    private static Map<Cell, Unit> named(List<Cell> row, SheetUnits units) {
        Map<Cell, Unit> named = new LinkedHashMap<>();
        for (Cell cell : row) {
            Set<Unit> found = cell.kind() == Cell.Kind.TEXT && LabelIndex.hasLetters(cell.raw())
                    ? units.named(LabelIndex.key(cell.raw()), Optional.empty())
                    : Set.of();
            if (found.size() == 1) {
                named.put(cell, found.iterator().next());
            }
        }
        Set<Unit> lowest = units.lowest(new HashSet<>(named.values()));
        named.values().retainAll(lowest);
        return named;
    }

    private static boolean isNameAlone(List<Cell> row) {
        return row.stream().filter(cell -> LabelIndex.hasLetters(cell.raw())).count() == 1
                && row.stream().noneMatch(cell -> cell.kind() == Cell.Kind.TEXT && CellAccount.looksLikeFigure(cell));
    }

    private static UnitParts across(Sheet sheet, List<Cell> names, Map<Cell, Unit> named) {
        int row = names.get(0).address().row();
        int first = named.keySet().iterator().next().address().column();
        List<Cell> heads = names.stream().filter(cell -> !cell.raw().isBlank()).toList();
        Map<Integer, String> totals = new TreeMap<>();
        heads.stream()
                .filter(cell -> HeadWords.TOTAL.of(cell.raw()))
                .forEach(cell -> totals.put(cell.address().column(), cell.raw()));
        boolean labels =
                heads.stream().anyMatch(cell -> cell.address().column() < first && HeadWords.LABEL.of(cell.raw()));
        if (!labels) {
            return NONE;
        }
        Map<Unit, Sheet> lists = new LinkedHashMap<>();
        named.forEach((name, unit) -> {
            int from = name.address().column();
            int to = last(sheet, heads, name.address());
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : sheet.cells()) {
                int at = cell.address().column();
                boolean label = at < first && !totals.containsKey(at);
                if (cell.equals(name)) {
                    cells.add(cell.saying(VALUES));
                } else if (cell.address().row() < row || label || (at >= from && at <= to)) {
                    cells.add(cell);
                }
            }
            lists.put(unit, of(sheet, cells));
        });
        return new UnitParts(lists, totals, row);
    }

    /** The last column under a name: as far as it is merged, and no further than the next heading. */
    private static int last(Sheet sheet, List<Cell> heads, Address name) {
        int end = sheet.merges().stream()
                .filter(merge -> merge.contains(name))
                .mapToInt(merge -> merge.to().column())
                .max()
                .orElse(name.column());
        return heads.stream()
                .mapToInt(cell -> cell.address().column())
                .filter(column -> column > name.column() && column <= end)
                .map(column -> column - 1)
                .min()
                .orElse(end);
    }

    /** Each under its name, with what stands above all of them; where that states something, it is the owner's alone. */
    private static UnitParts below(Sheet sheet, SortedMap<Integer, Unit> lines, Optional<Unit> owner) {
        int first = lines.firstKey();
        boolean states = states(sheet, 0, first);
        Set<Unit> all = new LinkedHashSet<>(lines.values());
        owner.filter(unit -> states).ifPresent(all::add);
        Map<Unit, Sheet> lists = new LinkedHashMap<>();
        for (Unit unit : all) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : sheet.cells()) {
                SortedMap<Integer, Unit> before = lines.headMap(cell.address().row() + 1);
                boolean own = before.isEmpty()
                        ? !states || owner.equals(Optional.of(unit))
                        : unit.equals(before.get(before.lastKey()));
                if (own) {
                    cells.add(cell);
                }
            }
            lists.put(unit, of(sheet, cells));
        }
        return new UnitParts(lists, Map.of(), -1);
    }

    private static Sheet of(Sheet sheet, List<Cell> cells) {
        return new Sheet(sheet.name(), sheet.title(), sheet.hidden(), cells, sheet.merges());
    }
}
