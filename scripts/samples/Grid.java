import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet as somebody types it: rows of texts and whole numbers, some rows headings, some cells merged. */
final class Grid {

    private final String name;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<Integer> widths;

    /** @param widths of the columns, in characters; the last one also of those behind */
    Grid(String name, Integer... widths) {
        this.name = name;
        this.widths = List.of(widths);
    }

    /** A row from the first column on; "" leaves a cell out, "=" begins a formula. */
    Grid row(List<?> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    Grid row(Object... cells) {
        return row(List.of(cells));
    }

    /** A row in bold type with a frame. */
    Grid heading(List<?> cells) {
        headings.add(rows.size());
        return row(cells);
    }

    Grid merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            merged.add(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
        return this;
    }

    int nextRow() {
        return rows.size();
    }

    String name() {
        return name;
    }

    List<List<Object>> rows() {
        return rows;
    }

    boolean isHeading(int row) {
        return headings.contains(row);
    }

    /** Whether a row stands in the framed table below the first heading. */
    boolean isFramed(int row) {
        return !headings.isEmpty() && row >= headings.get(0);
    }

    List<CellRangeAddress> merged() {
        return merged;
    }

    int width(int column) {
        return widths.get(Math.min(column, widths.size() - 1));
    }
}
