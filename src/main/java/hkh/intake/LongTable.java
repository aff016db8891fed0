package hkh.intake;

import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.text.TextKey;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A table with a row a figure and the codes of the catalogue in a column, as programs write it: a list of codes, or whole
 * returns with unit and period in each row.
 *
 * @param head the row of its headings
 * @param columns where each part of a row stands
 */
record LongTable(Sheet sheet, int head, Map<Part, Integer> columns) {

    /** What a column of the table tells. */
    enum Part {
        UNIT,
        PERIOD,
        INDICATOR,
        BREAKDOWN,
        VALUE,
        MEASURE
    }

    private static final Map<Part, Set<String>> HEADINGS = Map.of(
            Part.UNIT, keys("mã đơn vị", "unit", "mã xã", "mã phường"),
            Part.PERIOD, keys("kỳ", "kỳ báo cáo", "period", "năm"),
            Part.INDICATOR, keys("mã chỉ tiêu", "mã", "mã số", "indicator", "code"),
            Part.BREAKDOWN, keys("phân tổ", "breakdown"),
            Part.VALUE, keys("giá trị", "value", "số liệu", "kết quả", "số lượng", "thực hiện", "kỳ này"),
            Part.MEASURE, keys("đvt", "đơn vị tính", "uom"));

    /** How many rows down headings may stand. */
    private static final int DEEPEST = 30;

    LongTable {
        columns = Map.copyOf(columns);
    }

    /** The table on a sheet; empty when nowhere codes of the catalogue stand below a heading that asks for them. */
    static Optional<LongTable> on(Sheet sheet, Catalogue catalogue) {
        if (!hasCodes(sheet, catalogue)) {
            return Optional.empty();
        }
        SortedMap<Integer, List<Cell>> rows = sheet.rows();
        for (Map.Entry<Integer, List<Cell>> row : rows.entrySet()) {
            if (row.getKey() > DEEPEST) {
                break;
            }
            Map<Part, Integer> columns = columns(row.getValue());
            if (columns.containsKey(Part.INDICATOR) && columns.containsKey(Part.VALUE)) {
                LongTable table = new LongTable(sheet, row.getKey(), columns);
                if (table.isOfCodes(rows, catalogue)) {
                    return Optional.of(table);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether each row names its unit. */
    boolean namesUnits() {
        return columns.containsKey(Part.UNIT);
    }

    /** The periods that its rows name, in their order. */
    List<Period> periods() {
        return sheet.rows().tailMap(head + 1).values().stream()
                .flatMap(row -> cell(row, Part.PERIOD).stream())
                .flatMap(cell -> Period.parse(cell.word()).stream())
                .distinct()
                .toList();
    }

    /** What a row says in one of its parts; empty when it says nothing there. */
    Optional<Cell> cell(List<Cell> row, Part part) {
        Integer column = columns.get(part);
        return row.stream()
                .filter(cell -> column != null
                        && cell.address().column() == column
                        && !cell.raw().isBlank())
                .findFirst();
    }

    private static boolean hasCodes(Sheet sheet, Catalogue catalogue) {
        for (Cell cell : sheet.cells()) {
            if (isCode(cell, catalogue)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCode(Cell cell, Catalogue catalogue) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.raw().indexOf('_') > 0
                && catalogue.find(cell.word()).isPresent();
    }

    private static Map<Part, Integer> columns(List<Cell> row) {
        Map<Part, Integer> columns = new EnumMap<>(Part.class);
        for (Cell cell : row) {
            String key = TextKey.toneless(cell.raw().replace('_', ' ')).strip();
            HEADINGS.forEach((part, headings) -> {
                if (headings.contains(key)) {
                    columns.putIfAbsent(part, cell.address().column());
                }
            });
        }
        return columns;
    }

    private boolean isOfCodes(SortedMap<Integer, List<Cell>> rows, Catalogue catalogue) {
        long codes = 0;
        long others = 0;
        for (List<Cell> row : rows.tailMap(head + 1).values()) {
            Optional<Cell> code = cell(row, Part.INDICATOR);
            if (code.isPresent() && catalogue.find(code.get().word()).isPresent()) {
                codes++;
            } else if (code.isPresent()) {
                others++;
            }
        }
        return codes > others;
    }

    /** Programs write their headings without marks. */
    private static Set<String> keys(String... headings) {
        return Arrays.stream(headings).map(TextKey::toneless).collect(Collectors.toUnmodifiableSet());
    }
}
