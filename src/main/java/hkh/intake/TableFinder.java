package hkh.intake;

import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Kind;
import hkh.intake.WideTable.Role;
import hkh.intake.WideTable.Row;
import hkh.text.TextKey;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds tables of units on a sheet: a column that names units, below headings of which one at least is known. */
final class TableFinder {

    private static final int CANDIDATES = 3;
    private static final Set<String> CODE_HEADINGS = Set.of("unit", "code");
    private static final String CODE = TextKey.of("mã");

    private final SheetUnits units;
    private final TableColumns columns;
    private final TableRows rows;
    private final TablesBeside sides;

    TableFinder(SheetUnits units, TableColumns columns) {
        this.units = units;
        this.columns = columns;
        this.rows = new TableRows(units, columns);
        this.sides = new TablesBeside(units);
    }

    /** The tables of a sheet, from the top; of tables side by side, the left one first. */
    List<WideTable> on(Sheet sheet) {
        return in(sheet, sheet.rows());
    }

    private List<WideTable> in(Sheet sheet, SortedMap<Integer, List<Cell>> rows) {
        List<WideTable> tables = new ArrayList<>();
        SortedMap<Integer, List<Cell>> rest = rows;
        Optional<WideTable> table = first(sheet, rest);
        while (table.isPresent()) {
            int end = table.get().end();
            Optional<Integer> beside = sides.besideOf(table.get());
            if (beside.isPresent()) {
                SortedMap<Integer, List<Cell>> both = rest.headMap(end + 1);
                tables.addAll(in(sheet, TablesBeside.part(both, column -> column < beside.get())));
                tables.addAll(in(sheet, TablesBeside.part(both, column -> column >= beside.get())));
            } else {
                tables.add(table.get());
            }
            rest = rest.tailMap(end + 1);
            table = first(sheet, rest);
        }
        return tables;
    }

    private Optional<WideTable> first(Sheet sheet, SortedMap<Integer, List<Cell>> rest) {
        Map<Integer, List<Integer>> hits = new TreeMap<>();
        for (List<Cell> row : rest.values()) {
            for (Cell cell : row) {
                if (names(cell)) {
                    hits.computeIfAbsent(cell.address().column(), column -> new ArrayList<>())
                            .add(cell.address().row());
                }
            }
        }
        List<Map.Entry<Integer, List<Integer>>> likeliest = new ArrayList<>(hits.entrySet());
        likeliest.sort(Comparator.comparing(hit -> -hit.getValue().size()));
        for (Map.Entry<Integer, List<Integer>> hit : likeliest.subList(0, Math.min(CANDIDATES, likeliest.size()))) {
            for (int row : hit.getValue()) {
                Optional<WideTable> table =
                        TableHead.above(sheet, rest, row, hit.getKey()).flatMap(head -> under(head, rest));
                if (table.isPresent()) {
                    return table;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<WideTable> under(TableHead head, SortedMap<Integer, List<Cell>> rest) {
        Optional<Integer> code = codeColumn(head, rest.tailMap(head.bottom() + 1));
        Set<Integer> naming = new HashSet<>(Set.of(head.unitColumn()));
        code.ifPresent(naming::add);
        SortedMap<Integer, Column> found = columns.under(head, naming);
        Set<Integer> filled = new HashSet<>();
        rest.values()
                .forEach(row -> row.forEach(cell -> filled.add(cell.address().column())));
        found.keySet().retainAll(filled);
        boolean known = found.values().stream()
                .anyMatch(column -> column.role() == Role.FIGURE || column.role() == Role.CHOICE);
        Optional<Unit> upper = upper(head);
        List<Row> below = rows.below(head, rest.tailMap(head.bottom() + 1), found, code, upper);
        long ofUnits = below.stream().filter(row -> row.kind() == Kind.UNIT).count();
        long ofNobody = below.stream().filter(row -> row.kind() == Kind.UNKNOWN).count();
        boolean listsUnits = ofUnits > 1 && ofUnits > ofNobody;
        if (ofUnits == 0 || !(known || listsUnits) || isRowNumber(head)) {
            return Optional.empty();
        }
        return Optional.of(new WideTable(head.sheet(), head, found, below, upper));
    }

    private boolean names(Cell cell) {
        boolean text = cell.kind() == Cell.Kind.TEXT && cell.raw().length() <= 120;
        return (text && !units.named(cell.raw(), Optional.empty()).isEmpty())
                || !units.coded(cell).isEmpty();
    }

    private static boolean isRowNumber(TableHead head) {
        List<String> path = head.path(head.unitColumn());
        return !path.isEmpty() && HeadWords.NUMBERING.of(path.get(path.size() - 1));
    }

    /** The column headed "Mã đơn vị", "unit" or the like: it decides whose a row is. */
    private static Optional<Integer> codeColumn(TableHead head, SortedMap<Integer, List<Cell>> below) {
        Map<Integer, Boolean> coded = new HashMap<>();
        for (List<Cell> row : below.values()) {
            for (Cell cell : row) {
                coded.computeIfAbsent(cell.address().column(), column -> isCode(head.path(column)));
            }
        }
        return coded.keySet().stream().filter(coded::get).sorted().findFirst();
    }

    private static boolean isCode(List<String> path) {
        String key = path.isEmpty() ? "" : TextKey.of(path.get(path.size() - 1));
        return CODE_HEADINGS.contains(key) || key.equals(CODE) || key.startsWith(CODE + " ");
    }

    /** The unit that the heading above the table names. */
    private Optional<Unit> upper(TableHead head) {
        List<String> lines = new ArrayList<>(TitleBlock.heading(head.sheet(), head.top()));
        lines.add(head.sheet().title());
        Set<Unit> named = units.in(lines).units();
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }
}
