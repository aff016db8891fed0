package hkh.document;

import java.util.ArrayList;
import java.util.List;

/** Places the cells of one row group; a cell never reaches into the next group. */
final class TableLayout {

    private final TableGrid.Group group;
    private final List<Hanging> hanging = new ArrayList<>();

    TableLayout(TableGrid.Group group) {
        this.group = group;
    }

    /** A cell of an earlier row that still covers this many rows. */
    private record Hanging(TableGrid.Cell cell, int rows) {}

    List<TableGrid.Row> rows(Element part) throws DocumentException {
        List<Element> sources = part.elements().filter(row -> row.is("tr")).toList();
        List<TableGrid.Row> rows = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            rows.add(row(sources.get(i), sources.size() - i));
        }
        return rows;
    }

    private TableGrid.Row row(Element source, int rowsLeft) throws DocumentException {
        List<Hanging> from = List.copyOf(hanging);
        hanging.clear();
        List<TableGrid.Cell> cells = new ArrayList<>();
        for (Element element : source.elements().toList()) {
            hang(cells, from, TableGrid.end(cells));
            int column = TableGrid.end(cells);
            int span = Math.min(number(element, "colspan", 1), room(from, column));
            int rows = number(element, "rowspan", rowsLeft);
            TableGrid.Cell cell = new TableGrid.Cell(
                    element, column, span, Math.min(rows, rowsLeft) > 1 ? TableGrid.Merge.START : TableGrid.Merge.NONE);
            cells.add(cell);
            if (cell.merge() == TableGrid.Merge.START) {
                hanging.add(new Hanging(cell, Math.min(rows, rowsLeft) - 1));
            }
        }
        for (Hanging last : from) {
            while (TableGrid.end(cells) < last.cell().column()) {
                cells.add(new TableGrid.Cell(null, TableGrid.end(cells), 1, TableGrid.Merge.NONE));
            }
            hang(cells, from, last.cell().column());
        }
        return new TableGrid.Row(group, cells);
    }

    /** Continues the cells from above that begin at the column, and those right beside them. */
    private void hang(List<TableGrid.Cell> cells, List<Hanging> from, int column) {
        if (TableGrid.end(cells) > column) {
            return;
        }
        for (Hanging one : from) {
            TableGrid.Cell above = one.cell();
            if (above.column() == TableGrid.end(cells)) {
                TableGrid.Cell cell =
                        new TableGrid.Cell(above.element(), above.column(), above.span(), TableGrid.Merge.CONTINUE);
                cells.add(cell);
                if (one.rows() > 1) {
                    hanging.add(new Hanging(above, one.rows() - 1));
                }
            }
        }
    }

    private static int room(List<Hanging> from, int column) {
        return from.stream()
                .mapToInt(one -> one.cell().column() - column)
                .filter(distance -> distance > 0)
                .min()
                .orElse(TableGrid.LIMIT + 1);
    }

    private static int number(Element element, String attribute, int forZero) throws DocumentException {
        String value = element.attribute(attribute, "1").strip();
        if (!value.matches("[0-9]{1,6}")) {
            throw new DocumentException("a table cell has %s=\"%s\", expected a number".formatted(attribute, value));
        }
        return Integer.parseInt(value) == 0 ? forZero : Integer.parseInt(value);
    }
}
