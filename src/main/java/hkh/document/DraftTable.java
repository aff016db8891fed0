package hkh.document;

import hkh.document.Draft.Cell;
import hkh.document.Draft.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table while a draft is read. */
final class DraftTable {

    private static final int WIDEST = 1000;

    private final String before;
    private final String heading;
    private final List<List<Open>> rows = new ArrayList<>();
    private int heads;

    DraftTable(String before, String heading) {
        this.before = before;
        this.heading = heading;
    }

    /** A cell while it is read. */
    record Open(int column, int span, boolean continued, List<String> lines, List<Integer> figures) {

        void add(String line) {
            lines.add(line);
        }
    }

    /** A cell in the markup, and the content controls around it. */
    record CellElement(PartElement element, List<PartElement> controls) {

        int span() {
            return number(element, "w:tcPr", "w:gridSpan", 1);
        }

        boolean continued() {
            return element.path("w:tcPr", "w:vMerge")
                    .anyMatch(merge -> !merge.attribute("w:val").equals("restart"));
        }
    }

    /** A row in the markup, the content controls around it, and whether somebody's change to it waits. */
    record RowElement(PartElement element, List<PartElement> controls, boolean tracked) {

        List<CellElement> cells() {
            List<CellElement> cells = new ArrayList<>();
            collect(element, "w:tc", List.of(), (cell, around) -> cells.add(new CellElement(cell, around)));
            return cells;
        }

        /** Columns that the row leaves out at its beginning. */
        int skipped() {
            return number(element, "w:trPr", "w:gridBefore", 0);
        }

        private boolean isHead() {
            return element.path("w:trPr", "w:tblHeader").findAny().isPresent();
        }
    }

    /** The rows of a table, without those whose deletion waits to be accepted. */
    static List<RowElement> rows(PartElement table) {
        List<RowElement> rows = new ArrayList<>();
        collect(table, "w:tr", List.of(), (row, around) -> {
            boolean deleted = row.path("w:trPr", "w:del").findAny().isPresent();
            boolean inserted = row.path("w:trPr", "w:ins").findAny().isPresent();
            if (!deleted) {
                rows.add(new RowElement(row, around, inserted));
            }
        });
        return rows;
    }

    @FunctionalInterface
    private interface Found {
        void found(PartElement element, List<PartElement> around);
    }

    private static void collect(PartElement parent, String wanted, List<PartElement> around, Found found) {
        for (PartElement child : parent.children()) {
            if (child.is(wanted)) {
                found.found(child, around);
            } else if (child.is("w:sdt")) {
                List<PartElement> deeper = new ArrayList<>(around);
                deeper.add(child);
                collect(child, wanted, deeper, found);
            } else if (!child.isAside()) {
                collect(child, wanted, around, found);
            }
        }
    }

    private static int number(PartElement element, String properties, String property, int otherwise) {
        return element.path(properties, property)
                .map(found -> found.attribute("w:val"))
                .filter(value -> value.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(otherwise);
    }

    void open(RowElement row) {
        rows.add(new ArrayList<>());
        if (row.isHead()) {
            heads = rows.size();
        }
    }

    Open open(CellElement cell, int column) {
        Open open =
                new Open(Math.min(column, WIDEST), cell.span(), cell.continued(), new ArrayList<>(), new ArrayList<>());
        rows.get(rows.size() - 1).add(open);
        return open;
    }

    int rowNumber() {
        return rows.size() - 1;
    }

    Grid grid() {
        return new Grid(
                before,
                heading,
                heads,
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> new Cell(
                                        cell.column(),
                                        cell.span(),
                                        cell.continued(),
                                        cell.lines().stream()
                                                .filter(line -> !line.isBlank())
                                                .collect(Collectors.joining("\n")),
                                        cell.figures()))
                                .toList())
                        .toList());
    }
}
