package hkh.workbook;

import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** The charts on a sheet of their own, each beside the table of its numbers, which are those of the other sheets. */
final class ChartSheet {

    private static final int NAMES = 34;
    private static final int NUMBERS = 17;
    private static final int BESIDE = 2;
    private static final int CHART = 84;
    private static final int FIRST_ROW = 4;

    /** Else the upper edge of a chart prints on the page before. */
    private static final int MARGIN = Units.toEMU(3);

    private static final int LONGEST_NAME = 80;

    /** The least height of a chart in rows. */
    private static final int LEAST = 14;

    /** How many rows print on a page. */
    private static final int PAGE = 31;

    /** How high a chart is at most, on the page that has the title. */
    private static final int MOST = PAGE - FIRST_ROW;

    private final AppendixWorkbook.Content content;
    private final Map<BookChart.Side, Places> places;
    private final TablePage page;
    private final TableStyles styles;
    private final NativeChart drawing;
    private final int series;
    private int next = FIRST_ROW;
    private int pageBegins;

    /** @param places where the sides of totals stand */
    ChartSheet(AppendixWorkbook.Content content, Sheets sheets, Map<BookChart.Side, Places> places) {
        this.content = content;
        this.places = places;
        this.page = sheets.page(content.messages().text("tables.charts"));
        this.styles = sheets.styles();
        this.drawing = new NativeChart(page.sheet());
        this.series = content.charts().stream()
                .mapToInt(chart -> chart.series().size())
                .max()
                .orElse(0);
    }

    void write() {
        int[] widths = new int[series + 3];
        widths[0] = NAMES;
        for (int i = 1; i <= series; i++) {
            widths[i] = NUMBERS;
        }
        widths[series + 1] = BESIDE;
        widths[series + 2] = CHART;
        page.widths(widths);
        page.across(0, content.messages().text("tables.charts.title"), styles.title(14, true, false));
        page.across(1, content.unitAndPeriod(), styles.title(12, false, false));
        page.across(2, content.messages().text("tables.charts.legend"), styles.title(10, false, true));
        content.charts().forEach(this::add);
        page.end(0, 2, 0, next - 2, content.unitAndPeriod());
    }

    private void add(BookChart chart) {
        int bars = chart.rows().size() * chart.series().size();
        int height = Math.max(
                chart.rows().size() + 1, Math.min(MOST, Math.max(LEAST, chart.lying() ? bars * 4 / 3 + 5 : 0)));
        if (next + height - pageBegins > PAGE && next > FIRST_ROW) {
            page.sheet().setRowBreak(next - 1);
            pageBegins = next;
        }
        List<String> names = chart.rows().stream().map(this::name).toList();
        headings(chart);
        List<List<String>> values = new ArrayList<>();
        chart.series().forEach(one -> values.add(new ArrayList<>()));
        int decimals = chart.rows().stream()
                .flatMap(row -> row.points().stream())
                .filter(point -> !point.value().isEmpty())
                .mapToInt(point -> Math.max(0, new BigDecimal(point.value()).scale()))
                .max()
                .orElse(0);
        for (int i = 0; i < names.size(); i++) {
            int line = next + 1 + i;
            page.text(line, 0, names.get(i), styles.name(TableStyles.Weight.PLAIN, 0));
            page.height(line, page.lines(names.get(i), 0));
            for (int j = 0; j < chart.series().size(); j++) {
                values.get(j)
                        .add(number(line, j + 1, chart.rows().get(i).points().get(j), decimals));
            }
        }
        XSSFClientAnchor anchor = page.sheet()
                .createDrawingPatriarch()
                .createAnchor(0, MARGIN, 0, 0, series + 2, next, series + 3, next + height);
        drawing.draw(chart, names, new NativeChart.Table(next, values), CellLooks.numberFormat(decimals), anchor);
        next += height + 2;
    }

    private void headings(BookChart chart) {
        page.text(next, 0, chart.category(), styles.heading());
        IntStream.range(0, chart.series().size())
                .forEach(i -> page.text(next, i + 1, chart.series().get(i), styles.heading()));
    }

    /** A number as a formula that leads to it; a cell without one stays empty, for a chart takes words for zero. */
    private String number(int line, int column, BookChart.Point point, int decimals) {
        XSSFCellStyle style = styles.number(TableStyles.Weight.PLAIN, decimals, TableStyles.Marks.NONE);
        if (point.value().isEmpty()) {
            page.text(line, column, "", style);
            return "";
        }
        Measure value = Measure.of(new BigDecimal(point.value()));
        Optional<String> place =
                Reference.parse(point.reference()).flatMap(places.getOrDefault(point.side(), Places.NONE)::of);
        if (place.isPresent()) {
            page.formula(line, column, formula(point, place.get()), value, style);
        } else {
            page.number(line, column, value, style);
        }
        return point.value();
    }

    /** An estimated earlier figure has decimals that nobody prints. */
    private static String formula(BookChart.Point point, String place) {
        int decimals = Math.max(0, new BigDecimal(point.value()).scale());
        return point.side() == BookChart.Side.EARLIER ? "ROUND(" + place + "," + decimals + ")" : place;
    }

    /** A category of which units are missing says of how many units it is. */
    private String name(BookChart.Row row) {
        String name =
                row.name().length() <= LONGEST_NAME ? row.name() : row.name().substring(0, LONGEST_NAME) + "…";
        return row.points().stream()
                .filter(point ->
                        point.side() == BookChart.Side.CURRENT && !point.value().isEmpty())
                .flatMap(point -> Reference.parse(point.reference()).stream())
                .flatMap(reference -> content.totals().of(reference.unit(), reference.item()).stream())
                .filter(Total::isPartial)
                .findFirst()
                .map(total -> name + " (" + total.unitsIn() + "/" + total.unitsExpected() + ")")
                .orElse(name);
    }
}
