package hkh.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chart shows, read from its {@code <figure class="chart">}: a category a row, a series a column.
 *
 * @param lying whether its bars lie
 */
record ChartTable(String title, boolean lying, List<String> series, List<Row> rows) {

    /** A category with a point for every series. */
    record Row(String name, List<Point> points) {

        Row {
            points = List.copyOf(points);
        }
    }

    /** A value and how it is printed; one that is not known is a gap, never zero. */
    record Point(Optional<BigDecimal> value, String text) {}

    ChartTable {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    static boolean isChart(Element element) {
        return element.is("figure") && element.hasClass("chart");
    }

    /** Reads a chart; a value that is no number, and a row that is longer or shorter than the head, are said. */
    static ChartTable of(Element figure) throws DocumentException {
        String title = figure.child("figcaption").map(ChartTable::words).orElse("");
        List<Element> lines = figure.descendants().filter(line -> line.is("tr")).toList();
        if (lines.isEmpty()) {
            throw new DocumentException("the chart \"%s\" has no table".formatted(title));
        }
        List<String> head = lines.get(0).elements().map(ChartTable::words).toList();
        List<Row> rows = new ArrayList<>();
        for (Element line : lines.subList(1, lines.size())) {
            List<Element> cells = line.elements().toList();
            if (cells.size() != head.size()) {
                throw new DocumentException("the chart \"%s\" has %d columns, and %d in the row \"%s\""
                        .formatted(title, head.size(), cells.size(), line.text().strip()));
            }
            List<Point> points = new ArrayList<>();
            for (Element cell : cells.subList(1, cells.size())) {
                points.add(point(title, cell));
            }
            rows.add(new Row(words(cells.get(0)), points));
        }
        String kind = figure.attribute("data-chart", "columns");
        return new ChartTable(title, kind.equals("bars"), head.subList(1, head.size()), rows);
    }

    private static Point point(String title, Element cell) throws DocumentException {
        String value = cell.descendants()
                .filter(element -> element.is("data"))
                .findFirst()
                .map(data -> data.attribute("value", ""))
                .orElse("");
        if (!value.matches("(-?[0-9]+(\\.[0-9]+)?)?")) {
            throw new DocumentException(
                    "the chart \"%s\" has the value \"%s\", expected plain digits".formatted(title, value));
        }
        return new Point(value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)), words(cell));
    }

    private static String words(Element element) {
        return element.text().strip().replaceAll("\\s+", " ");
    }
}
