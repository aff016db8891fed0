package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An HTML table laid out on a grid, with every row filled from the first column to the last. */
record TableGrid(int columns, List<Row> rows) {

    static final int LIMIT = 63; // Word has no more columns

    // what takes a third of a page at most
    private static final int FEW_ROWS = 12;
    private static final int FEW_WORDS = 1_200;

    /** Part of the table a row belongs to. */
    enum Group {
        HEAD,
        BODY,
        FOOT
    }

    /** How a cell takes part in a cell that goes over several rows. */
    enum Merge {
        NONE,
        START,
        CONTINUE
    }

    record Row(Group group, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell and the columns it covers; a filler has no element. */
    record Cell(@Nullable Element element, int column, int span, Merge merge) {}

    TableGrid {
        rows = List.copyOf(rows);
    }

    static TableGrid of(Element table) throws DocumentException {
        List<Row> rows = new ArrayList<>();
        for (Group group : Group.values()) {
            for (Element part : parts(table, group)) {
                rows.addAll(new TableLayout(group).rows(part));
            }
        }
        int columns = 0;
        for (Row row : rows) {
            columns = Math.max(columns, end(row.cells()));
        }
        int declared = (int) TableWidths.columns(table).count();
        int all = Math.max(columns, declared);
        if (all > LIMIT) {
            throw new DocumentException(
                    "a table has %d columns, but Word allows %d; split the table".formatted(all, LIMIT));
        }
        return new TableGrid(all, rows.stream().map(row -> filled(row, all)).toList());
    }

    /** Whether it is so short that it stays whole on a page: its total does not go alone to the next. */
    boolean isShort() {
        return rows.size() <= FEW_ROWS
                && rows.stream()
                                .flatMap(row -> row.cells().stream())
                                .map(Cell::element)
                                .filter(Objects::nonNull)
                                .mapToInt(element -> element.text().length())
                                .sum()
                        <= FEW_WORDS;
    }

    private static List<Element> parts(Element table, Group group) {
        return switch (group) {
            case HEAD -> table.elements().filter(part -> part.is("thead")).toList();
            case FOOT -> table.elements().filter(part -> part.is("tfoot")).toList();
            case BODY -> {
                Element loose = new Element(
                        "tbody",
                        table.attributes(),
                        table.elements()
                                .filter(row -> row.is("tr"))
                                .map(Node.class::cast)
                                .toList());
                yield Stream.concat(Stream.of(loose), table.elements().filter(part -> part.is("tbody")))
                        .toList();
            }
        };
    }

    private static Row filled(Row row, int columns) {
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int column = end(cells); column < columns; column++) {
            cells.add(new Cell(null, column, 1, Merge.NONE));
        }
        return new Row(row.group(), cells);
    }

    /** The first column after these cells. */
    static int end(List<Cell> cells) {
        return cells.isEmpty()
                ? 0
                : cells.get(cells.size() - 1).column()
                        + cells.get(cells.size() - 1).span();
    }
}
