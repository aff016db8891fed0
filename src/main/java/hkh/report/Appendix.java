package hkh.report;

import java.util.List;

/**
 * The tables at the end of a report, ready to print: the unit, what is its own, and the units directly below it.
 *
 * @param issued number and date of the report, as a reference to it says them
 * @param deeper whether there are units further down, whose figures stand in tables.xlsx only
 */
public record Appendix(String issued, boolean deeper, List<Table> tables) {

    /**
     * A table.
     *
     * @param number Roman
     * @param title as it is printed
     * @param groups the upper row of headings
     * @param headings the lower one
     * @param nameWidth how wide the column of the units is, such as {@code 22%}
     * @param partial whether some row is not complete, so that a column says how far they are
     */
    public record Table(
            String number,
            String title,
            List<Heading> groups,
            List<Heading> headings,
            List<Row> rows,
            String nameWidth,
            boolean partial) {

        public Table {
            groups = List.copyOf(groups);
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A heading.
     *
     * @param columns how many columns it stands over
     * @param rows how many rows of headings it takes
     */
    public record Heading(String title, int columns, int rows) {}

    /**
     * A row.
     *
     * @param number place among the units below; empty for the unit itself
     * @param total whether it is the unit with all below it
     * @param coverage units in and units expected of the figure that lacks most, such as {@code 41/44}; empty when complete
     */
    public record Row(String number, String name, boolean total, String coverage, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param asked whether the figure concerns the unit; else the cell stays empty
     */
    public record Cell(boolean asked, PrintedFigure figure) {}

    public Appendix {
        tables = List.copyOf(tables);
    }
}
