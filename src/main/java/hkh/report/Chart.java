package hkh.report;

import java.util.List;

/**
 * A chart, ready to draw: a table whose first column names the categories.
 *
 * @param id by which it is found again in a draft: {@code hoi-vien}
 * @param kind {@code columns}, or {@code bars} that lie, for many or long names
 * @param category what the categories are: "Đơn vị"
 * @param series what each further column shows: "Năm 2022", "Năm 2023"
 */
public record Chart(String id, String kind, String title, String category, List<String> series, List<Row> rows) {

    /** A category and its figures, one a series. */
    public record Row(String name, List<BoundText> figures) {

        public Row {
            figures = List.copyOf(figures);
        }
    }

    public Chart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }
}
