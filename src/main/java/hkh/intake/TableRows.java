package hkh.intake;

import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Kind;
import hkh.intake.WideTable.Role;
import hkh.intake.WideTable.Row;
import hkh.text.TextKey;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells of the rows below the headings of a table which unit each is of, and which are sums. */
final class TableRows {

    /** "Cơ quan Hội huyện", "Riêng cấp huyện", "Hội Khuyến học huyện": the unit whose table it is. */
    private static final Pattern ITSELF = Pattern.compile("(?:(?:" + TextKey.of("riêng") + "|" + TextKey.of("cơ quan")
            + "|"
            + TextKey.of("văn phòng") + "|" + TextKey.of("thường trực") + "|" + TextKey.of("hội khuyến học") + "|"
            + TextKey.of("hội") + "|hkh|" + TextKey.of("cấp") + ") )+(" + TextKey.of("huyện") + "|"
            + TextKey.of("thị xã") + "|" + TextKey.of("thành phố") + "|" + TextKey.of("quận") + "|"
            + TextKey.of("tỉnh") + ")");

    /** "Tên đơn vị", "Xã, phường": below stand names. */
    private static final Pattern NAMES = Pattern.compile("(?:" + TextKey.of("tên") + "|" + TextKey.of("đơn vị") + "|"
            + TextKey.of("địa phương") + "|" + TextKey.of("xã") + "|" + TextKey.of("phường") + "|"
            + TextKey.of("thị trấn") + ")(?![\\p{L}]).*");

    private static final Pattern NUMBERING = Pattern.compile("[ivxIVX]{1,4}[.)]?|\\d{1,3}[.)]?|[-+*•]");

    private final SheetUnits units;
    private final TableColumns columns;

    TableRows(SheetUnits units, TableColumns columns) {
        this.units = units;
        this.columns = columns;
    }

    /** The rows until the sheet or the table ends; another row of headings begins another table. */
    List<Row> below(
            TableHead head,
            SortedMap<Integer, List<Cell>> rest,
            SortedMap<Integer, Column> found,
            Optional<Integer> code,
            Optional<Unit> upper) {
        List<Row> rows = new ArrayList<>();
        Set<Integer> names = code.isPresent() ? nameColumns(head, rest, found, upper) : Set.of();
        for (Map.Entry<Integer, List<Cell>> entry : rest.entrySet()) {
            Map<Integer, Cell> cells = new TreeMap<>();
            for (Cell cell : entry.getValue()) {
                if (!cell.raw().isBlank() || cell.isComputed()) {
                    cells.put(cell.address().column(), cell);
                }
            }
            if (cells.isEmpty()
                    || TableHead.numbersColumns(List.copyOf(cells.values()))
                    || head.isRepeatedBy(cells.values())) {
                continue;
            }
            if (columns.beginsAnother(head, entry.getKey(), cells.values())) {
                break;
            }
            rows.add(row(entry.getKey(), cells, head, found, code, names, upper));
        }
        return rows;
    }

    private Row row(
            int index,
            Map<Integer, Cell> cells,
            TableHead head,
            SortedMap<Integer, Column> found,
            Optional<Integer> code,
            Set<Integer> names,
            Optional<Unit> upper) {
        Optional<Cell> label = label(cells, head.unitColumn());
        Set<Unit> named = label.map(cell -> named(cell.raw(), upper)).orElse(Set.of());
        Optional<Cell> coded = code.map(cells::get);
        if (coded.isPresent() && !isTotal(coded.get())) {
            Set<Unit> byCode = units.coded(coded.get());
            Set<Unit> byName = named(cells, found, upper);
            named = new LinkedHashSet<>(byCode);
            if (!byCode.isEmpty() && byName.size() == 1) {
                named.addAll(byName); // the code decides, but must not contradict the name
            }
            Optional<Cell> another = byName.isEmpty() ? another(cells, names, byCode) : Optional.empty();
            if (another.isPresent()) {
                return new Row(index, kind(cells, found, another, Set.of()), another, byCode, cells);
            }
            label = label.or(() -> coded);
        }
        return new Row(index, kind(cells, found, label, named), label, named, cells);
    }

    /** The column of units, those headed as names, and others in which at least one is named. */
    private Set<Integer> nameColumns(
            TableHead head,
            SortedMap<Integer, List<Cell>> rest,
            SortedMap<Integer, Column> found,
            Optional<Unit> upper) {
        Set<Integer> names = new HashSet<>(Set.of(head.unitColumn()));
        for (List<Cell> row : rest.values()) {
            for (Cell cell : row) {
                int column = cell.address().column();
                if (!names.contains(column)
                        && mayName(cell, found)
                        && (headsNames(head, column)
                                || !units.named(cell.raw(), upper).isEmpty())) {
                    names.add(column);
                }
            }
        }
        return names;
    }

    private static boolean headsNames(TableHead head, int column) {
        List<String> path = head.path(column);
        return !path.isEmpty()
                && NAMES.matcher(TextKey.of(path.get(path.size() - 1))).matches();
    }

    /** A name beside a code that is not the name of its unit: codes are given anew, and typed wrong. */
    private static Optional<Cell> another(Map<Integer, Cell> cells, Set<Integer> names, Set<Unit> byCode) {
        return cells.values().stream()
                .filter(name -> names.contains(name.address().column())
                        && name.kind() == Cell.Kind.TEXT
                        && name.raw().codePoints().anyMatch(Character::isLetter)
                        && !isTotal(name))
                .filter(name -> byCode.size() == 1
                        && byCode.stream()
                                .noneMatch(unit -> name.raw().contains(unit.id())
                                        || name.raw().contains(unit.code().text())
                                        || UnitNames.mayName(name.raw(), unit)))
                .findFirst();
    }

    /** Whether a cell holds a text that may name a unit, in a column that holds nothing else that is known. */
    private static boolean mayName(Cell cell, SortedMap<Integer, Column> found) {
        Column column = found.get(cell.address().column());
        return cell.kind() == Cell.Kind.TEXT
                && (column == null || column.role() == Role.UNIT || column.role() == Role.UNKNOWN);
    }

    private static Kind kind(
            Map<Integer, Cell> cells, SortedMap<Integer, Column> found, Optional<Cell> label, Set<Unit> named) {
        if (named.size() == 1) {
            return Kind.UNIT;
        }
        boolean figures = cells.values().stream()
                .anyMatch(cell -> CellAccount.looksLikeFigure(cell)
                        && isFigure(found.get(cell.address().column())));
        if (!figures) {
            return Kind.NOTE;
        }
        boolean total = named.isEmpty() && label.filter(TableRows::isTotal).isPresent();
        return total ? Kind.TOTAL : Kind.UNKNOWN;
    }

    private static boolean isTotal(Cell label) {
        return HeadWords.TOTAL.of(label.raw());
    }

    /** The units that the texts of a row name, wherever they stand in it. */
    private Set<Unit> named(Map<Integer, Cell> cells, SortedMap<Integer, Column> found, Optional<Unit> upper) {
        Set<Unit> named = new LinkedHashSet<>();
        for (Cell cell : cells.values()) {
            if (mayName(cell, found)) {
                named.addAll(units.named(cell.raw(), upper));
            }
        }
        return named;
    }

    private Set<Unit> named(String label, Optional<Unit> upper) {
        Set<Unit> named = units.named(label, upper);
        boolean itself = named.isEmpty()
                && upper.filter(unit -> unit.level().compareTo(Level.COMMUNE) < 0)
                        .isPresent()
                && ITSELF.matcher(TextKey.of(label)).matches();
        return itself ? Set.of(upper.orElseThrow()) : named;
    }

    /** The text in the column of units, or the first one left of it that is no number of the row. */
    private static Optional<Cell> label(Map<Integer, Cell> cells, int unitColumn) {
        Cell own = cells.get(unitColumn);
        if (own != null) {
            return Optional.of(own);
        }
        return cells.values().stream()
                .filter(cell -> cell.address().column() < unitColumn
                        && cell.kind() == Cell.Kind.TEXT
                        && !NUMBERING.matcher(cell.raw().strip()).matches())
                .findFirst();
    }

    private static boolean isFigure(@org.jspecify.annotations.Nullable Column column) {
        return column != null && column.role() != Role.UNIT && column.role() != Role.ROW_NUMBER;
    }
}
