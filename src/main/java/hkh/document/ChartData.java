package hkh.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@code <figure class="chart">} draws: the table inside it.
 *
 * @param lying whether the bars lie, for many or long names
 */
public record ChartData(String id, String caption, boolean lying, List<String> categories, List<Series> series) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");

    /** One column of the table: a value for every category. */
    public record Series(String name, List<Value> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    /** Plain digits, or "" for a gap, and how the figure is printed. */
    public record Value(String digits, String printed) {

        static final Value GAP = new Value("", "");

        /** The number to draw; empty for a gap. */
        Optional<BigDecimal> number() {
            return isGap() ? Optional.empty() : Optional.of(new BigDecimal(digits));
        }

        /** Whether there is nothing to draw. */
        public boolean isGap() {
            return digits.isEmpty();
        }
    }

    public ChartData {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** The charts of a report, by id. */
    public static Map<String, ChartData> in(String xhtml) throws DocumentException {
        Map<String, ChartData> charts = new LinkedHashMap<>();
        for (Element figure : Xhtml.parse(xhtml)
                .parts()
                .flatMap(Element::descendants)
                .filter(ChartData::isChart)
                .toList()) {
            ChartData chart = of(figure);
            charts.put(chart.id(), chart);
        }
        return charts;
    }

    static boolean isChart(Element element) {
        return element.is("figure") && element.hasClass("chart");
    }

    static ChartData of(Element figure) throws DocumentException {
        Element table = figure.child("table")
                .orElseThrow(() -> new DocumentException("a chart has no table with what it draws"));
        List<Element> names =
                rows(table, "thead").stream().findFirst().map(ChartData::cells).orElse(List.of());
        List<Element> rows = rows(table, "tbody");
        for (Element row : rows) {
            if (cells(row).size() != names.size()) {
                throw new DocumentException("a chart has %d columns, and %d in the row \"%s\""
                        .formatted(names.size(), cells(row).size(), words(row)));
            }
        }
        List<Series> series = new ArrayList<>();
        for (int column = 1; column < names.size(); column++) {
            List<Value> values = new ArrayList<>();
            for (Element row : rows) {
                values.add(value(cells(row), column));
            }
            series.add(new Series(words(names.get(column)), values));
        }
        return new ChartData(
                figure.attribute("id", ""),
                figure.child("figcaption").map(ChartData::words).orElse(""),
                figure.attribute("data-chart", "columns").equals("bars"),
                rows.stream()
                        .map(row -> cells(row).stream()
                                .findFirst()
                                .map(ChartData::words)
                                .orElse(""))
                        .toList(),
                series);
    }

    /** The same chart of other series. */
    public ChartData with(List<Series> other) {
        return new ChartData(id, caption, lying, categories, other);
    }

    /** All that the chart shows, in words, for who cannot see it. */
    public String inWords() {
        StringBuilder words = new StringBuilder(caption);
        for (int row = 0; row < categories.size(); row++) {
            words.append(row == 0 && !caption.isEmpty() ? ". " : row == 0 ? "" : "; ")
                    .append(categories.get(row))
                    .append(": ");
            for (int column = 0; column < series.size(); column++) {
                Value value = series.get(column).values().get(row);
                words.append(column == 0 ? "" : ", ")
                        .append(series.size() > 1 ? series.get(column).name() + " " : "")
                        .append(value.printed().isEmpty() ? "…" : value.printed());
            }
        }
        return words.toString();
    }

    private static Value value(List<Element> cells, int column) throws DocumentException {
        String digits = cells.get(column)
                .descendants()
                .filter(element -> element.is("data"))
                .findFirst()
                .map(data -> data.attribute("value", "").strip())
                .orElse("");
        if (!digits.isEmpty() && !NUMBER.matcher(digits).matches()) {
            throw new DocumentException("a chart has value=\"%s\", expected digits like 1234.5".formatted(digits));
        }
        return new Value(digits, words(cells.get(column)));
    }

    private static List<Element> rows(Element table, String group) {
        return table.elements()
                .filter(part -> part.is(group))
                .flatMap(Element::elements)
                .filter(row -> row.is("tr"))
                .toList();
    }

    private static List<Element> cells(Element row) {
        return row.elements().toList();
    }

    /** The words of an element on one line. */
    private static String words(Element element) {
        return element.text().strip().replaceAll("[ \\t\\r\\n]+", " ");
    }
}
