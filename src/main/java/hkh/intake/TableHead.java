package hkh.intake;

import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of headings above the rows of a table: one row, or groups over sub-columns, merged or not.
 *
 * @param rows from the top, without the rows that only number the columns
 */
record TableHead(Sheet sheet, List<Integer> rows, int unitColumn) {

    private static final int DEEPEST = 4;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:[A-Za-z]|(\\d{1,3}))\\)?(?: ?[=:].*)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern MEASURED_IN =
            Pattern.compile("(?:" + TextKey.of("đvt") + "|" + TextKey.of("đơn vị tính") + ").*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** The headings above a row whose unit stands in a column; empty when there are none. */
    static Optional<TableHead> above(Sheet sheet, SortedMap<Integer, List<Cell>> rows, int row, int unitColumn) {
        List<Integer> head = new ArrayList<>();
        boolean named = false;
        for (int at = row - 1; at >= rows.firstKey() && head.size() < DEEPEST; at--) {
            List<Cell> cells = written(rows.getOrDefault(at, List.of()));
            boolean right = cells.stream().anyMatch(cell -> cell.address().column() > unitColumn);
            if (!right || numbersColumns(cells) || (head.isEmpty() && holdsFigures(cells))) {
                if (!head.isEmpty()) {
                    break;
                }
                continue;
            }
            if (holdsFigures(cells) || (named && !isGroups(sheet, cells, unitColumn)) || isTitle(cells)) {
                break;
            }
            head.add(0, at);
            named |= cells.stream().anyMatch(cell -> cell.address().column() == unitColumn);
        }
        return head.isEmpty() ? Optional.empty() : Optional.of(new TableHead(sheet, List.copyOf(head), unitColumn));
    }

    int top() {
        return rows.get(0);
    }

    int bottom() {
        return rows.get(rows.size() - 1);
    }

    /** Whether a row says what one of the headings does, as on the next printed page. */
    boolean isRepeatedBy(Collection<Cell> cells) {
        List<Cell> again = written(List.copyOf(cells));
        return again.size() > 1
                && rows.stream()
                        .anyMatch(row -> again.stream()
                                .allMatch(cell -> written(row, cell.address().column())
                                        .filter(own -> own.raw()
                                                .strip()
                                                .equals(cell.raw().strip()))
                                        .isPresent()));
    }

    /** The headings above a column, the topmost first. */
    List<String> path(int column) {
        List<String> path = new ArrayList<>();
        for (int row : rows) {
            String text = String.join(" ", over(row, column).strip().split("\\s+"));
            if (!text.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
                path.add(text);
            }
        }
        return List.copyOf(path);
    }

    /** The lowest heading of a column, to point at; empty where only a group stands above it. */
    Optional<Cell> cell(int column) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Optional<Cell> cell = written(rows.get(i), column);
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }

    /** "(1) (2) (3)=(2)/(1)" or "A B 1 2": letters, then numbers that count the columns. */
    static boolean numbersColumns(List<Cell> cells) {
        int last = -1;
        int numbered = 0;
        for (Cell cell : cells) {
            Matcher number = COLUMN_NUMBER.matcher(cell.raw().strip());
            if (!number.matches()) {
                return false;
            }
            if (number.group(1) != null) {
                int value = Integer.parseInt(number.group(1));
                if (last >= 0 && value != last + 1) {
                    return false;
                }
                last = value;
                numbered++;
            }
        }
        return cells.size() > 1 && (numbered > 1 || cells.size() > numbered);
    }

    private String over(int row, int column) {
        Optional<Cell> own = written(row, column);
        if (own.isPresent() && !own.get().underMerge()) {
            return own.get().raw();
        }
        Address address = new Address(row, column);
        boolean merged = false;
        for (Range merge : sheet.merges()) {
            merged |= merge.from().row() <= row
                    && merge.to().row() >= row
                    && merge.to().column() > merge.from().column();
            if (merge.contains(address)) {
                return merge.from().row() == row
                        ? sheet.at(merge.from()).map(Cell::raw).orElse("")
                        : "";
            }
        }
        boolean hasOwn = rows.stream()
                .anyMatch(below -> below > row && written(below, column).isPresent());
        return merged || !hasOwn ? "" : spilled(row, column);
    }

    /** A group that was not merged stands over its first sub-column and reaches to the next group. */
    private String spilled(int row, int column) {
        for (int left = column - 1; left > unitColumn; left--) {
            Optional<Cell> group = written(row, left);
            if (group.isPresent()) {
                int at = left;
                boolean isGroup = rows.stream()
                        .anyMatch(below -> below > row && written(below, at).isPresent());
                return isGroup ? group.get().raw() : "";
            }
        }
        return "";
    }

    private Optional<Cell> written(int row, int column) {
        return sheet.at(new Address(row, column)).filter(cell -> !cell.raw().isBlank());
    }

    private static List<Cell> written(List<Cell> cells) {
        return cells.stream().filter(cell -> !cell.raw().isBlank()).toList();
    }

    private static boolean holdsFigures(List<Cell> cells) {
        return cells.stream()
                .anyMatch(cell -> CellAccount.looksLikeFigure(cell)
                        && !LETTER.matcher(cell.raw()).find()
                        && !YEAR.matcher(cell.raw()).matches());
    }

    /** Groups stand right of the unit and over more than one column. */
    private static boolean isGroups(Sheet sheet, List<Cell> cells, int unitColumn) {
        boolean wide = cells.size() > 1
                || sheet.merges().stream()
                        .anyMatch(merge -> merge.from().equals(cells.get(0).address())
                                && merge.to().column() > merge.from().column());
        return wide && cells.stream().allMatch(cell -> cell.address().column() > unitColumn);
    }

    /** "Đơn vị tính: đồng", or a sentence. */
    private static boolean isTitle(List<Cell> cells) {
        return cells.size() == 1
                && MEASURED_IN.matcher(TextKey.of(cells.get(0).raw())).matches();
    }
}
