package hkh.results;

import hkh.report.BoundText;
import hkh.report.Chart;
import hkh.report.PrintForm;
import hkh.workbook.BookChart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The charts of the report for the appendix in Excel, which draws them over cells of its own. */
final class AppendixCharts {

    private static final String LYING = "bars";

    private AppendixCharts() {}

    /** Those that have something to compare, by their ids. */
    static List<BookChart> of(Map<String, Chart> charts) {
        return new TreeMap<>(charts)
                .values().stream()
                        .filter(chart -> chart.rows().size() > 1)
                        .map(AppendixCharts::of)
                        .toList();
    }

    private static BookChart of(Chart chart) {
        return new BookChart(
                chart.title(),
                chart.kind().equals(LYING),
                chart.category(),
                chart.series(),
                chart.rows().stream()
                        .map(row -> new BookChart.Row(
                                row.name(),
                                row.figures().stream()
                                        .map(AppendixCharts::point)
                                        .toList()))
                        .toList());
    }

    private static BookChart.Point point(BoundText text) {
        return new BookChart.Point(side(text.form()), text.ref(), text.value());
    }

    private static BookChart.Side side(String form) {
        return switch (PrintForm.of(form)) {
            case RESTATED -> BookChart.Side.EARLIER;
            case CHANGE_PERCENT -> BookChart.Side.CHANGE_PERCENT;
            default -> BookChart.Side.CURRENT;
        };
    }
}
