package hkh.workbook;

import java.util.List;

/**
 * A chart for the appendix. Its numbers stand in cells that are bound to the sheets of the figures, so that it follows them.
 *
 * @param lying whether its bars lie, for many or long names
 * @param category what the categories are: "Đơn vị"
 * @param series what is shown of each category: "Năm 2022", "Năm 2023"
 */
public record BookChart(String title, boolean lying, String category, List<String> series, List<Row> rows) {

    /** A category with a point a series. */
    public record Row(String name, List<Point> points) {

        public Row {
            points = List.copyOf(points);
        }
    }

    /**
     * A number of the chart.
     *
     * @param reference of the total that it shows something of; empty where it shows nothing
     * @param value plain digits; empty where there is none, which is a gap and no zero
     */
    public record Point(Side side, String reference, String value) {}

    /** What of a total is shown. */
    public enum Side {
        CURRENT,
        EARLIER,
        CHANGE_PERCENT
    }

    public BookChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }
}
