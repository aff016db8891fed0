package hkh.document;

import java.math.BigDecimal;
import java.util.List;

/** Writes the part of a Word file that draws one chart: bars in greys and one dark blue, told apart in print too. */
final class WordChart {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<String> ALONE = List.of("1F4E79");
    private static final List<String> SEVERAL = List.of("BFBFBF", "1F4E79", "7F7F7F", "404040");
    private static final int CROWDED = 10; // columns beside each other, above which their labels stand upright
    private static final BigDecimal ROOM = new BigDecimal("1.3");
    private static final String CATEGORIES = "111111111";
    private static final String VALUES = "222222222";

    private final WordXml xml = new WordXml();
    private final ChartData chart;
    private final ChartFormat format;

    private WordChart(ChartData chart) {
        this.chart = chart;
        this.format = ChartFormat.of(chart);
    }

    /** The part; {@code workbook} is the id by which it refers to the workbook with its data. */
    static byte[] of(ChartData chart, String workbook) {
        return new WordChart(chart).write(workbook).bytes();
    }

    /** The markup of the labels of a series. */
    static String labels(ChartData chart, int series) {
        WordChart part = new WordChart(chart);
        part.labels(chart.series().get(series));
        return part.xml.markup();
    }

    /** Where the axis of values begins. */
    static String begin(ChartData chart) {
        return new WordChart(chart).begin();
    }

    private WordXml write(String workbook) {
        xml.open("c:chartSpace", "xmlns:c", CHART, "xmlns:a", DRAWING, "xmlns:r", OFFICE);
        value("date1904", "0").value("lang", "vi-VN").value("roundedCorners", "0");
        xml.open("c:chart");
        value("autoTitleDeleted", "1");
        xml.open("c:plotArea").empty("c:layout");
        bars();
        axis("c:catAx", CATEGORIES, VALUES);
        axis("c:valAx", VALUES, CATEGORIES);
        xml.close();
        if (chart.series().size() > 1) {
            xml.open("c:legend");
            value("legendPos", "b").value("overlay", "0");
            xml.close();
        }
        value("plotVisOnly", "1").value("dispBlanksAs", "gap");
        xml.close();
        nothing();
        look(0);
        xml.open("c:externalData", "r:id", workbook);
        value("autoUpdate", "0");
        xml.close().close();
        return xml;
    }

    private void bars() {
        xml.open("c:barChart");
        value("barDir", chart.lying() ? "bar" : "col")
                .value("grouping", "clustered")
                .value("varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(i);
        }
        value("gapWidth", "60").value("axId", CATEGORIES).value("axId", VALUES);
        xml.close();
    }

    private void series(int index) {
        ChartData.Series series = chart.series().get(index);
        int last = chart.categories().size() + 1;
        List<String> colours = chart.series().size() == 1 ? ALONE : SEVERAL;
        xml.open("c:ser");
        value("idx", Integer.toString(index)).value("order", Integer.toString(index));
        xml.open("c:tx");
        words(ChartWorkbook.range(index + 1, 1, 1), List.of(series.name()));
        xml.close().open("c:spPr").open("a:solidFill");
        xml.empty("a:srgbClr", "val", colours.get(index % colours.size())).close();
        xml.open("a:ln", "w", "6350").open("a:solidFill").empty("a:srgbClr", "val", "404040");
        xml.close().close().close();
        value("invertIfNegative", "0");
        labels(series);
        xml.open("c:cat");
        words(ChartWorkbook.range(0, 2, last), chart.categories());
        xml.close().open("c:val").open("c:numRef").open("c:f").text(ChartWorkbook.range(index + 1, 2, last));
        xml.close().open("c:numCache").open("c:formatCode").text("General").close();
        value("ptCount", Integer.toString(series.values().size()));
        for (int i = 0; i < series.values().size(); i++) {
            if (!series.values().get(i).isGap()) {
                point(i, series.values().get(i).digits());
            }
        }
        xml.close().close().close().close();
    }

    private void words(String range, List<String> words) {
        xml.open("c:strRef").open("c:f").text(range).close().open("c:strCache");
        value("ptCount", Integer.toString(words.size()));
        for (int i = 0; i < words.size(); i++) {
            point(i, words.get(i));
        }
        xml.close().close();
    }

    private void point(int index, String text) {
        xml.open("c:pt", "idx", Integer.toString(index))
                .open("c:v")
                .text(text)
                .close()
                .close();
    }

    /** A figure that is printed with something beside its digits has it in its label too. */
    private void labels(ChartData.Series series) {
        xml.open("c:dLbls");
        for (int i = 0; i < series.values().size(); i++) {
            ChartData.Value value = series.values().get(i);
            if (!value.isGap() && !format.of(value).equals(format.plain())) {
                xml.open("c:dLbl");
                value("idx", Integer.toString(i));
                label(format.of(value));
                xml.close();
            }
        }
        label(format.plain());
        xml.close();
    }

    private void label(String code) {
        boolean upright =
                !chart.lying() && chart.series().size() * chart.categories().size() > CROWDED;
        xml.empty("c:numFmt", "formatCode", code, "sourceLinked", "0");
        nothing();
        look(upright ? -5_400_000 : 0);
        value("dLblPos", "outEnd").value("showLegendKey", "0").value("showVal", "1");
        value("showCatName", "0")
                .value("showSerName", "0")
                .value("showPercent", "0")
                .value("showBubbleSize", "0");
    }

    /** The values stand beside their bars, so their axis is not drawn. */
    private void axis(String name, String id, String other) {
        boolean categories = id.equals(CATEGORIES);
        xml.open(name);
        value("axId", id);
        xml.open("c:scaling");
        value("orientation", categories && chart.lying() ? "maxMin" : "minMax");
        if (!categories) {
            value("min", begin());
        }
        xml.close();
        value("delete", categories ? "0" : "1").value("axPos", categories == chart.lying() ? "l" : "b");
        xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
        value("majorTickMark", "none")
                .value("minorTickMark", "none")
                .value("tickLblPos", categories ? "low" : "nextTo");
        xml.open("c:spPr").open("a:ln", "w", "6350").open("a:solidFill").empty("a:srgbClr", "val", "404040");
        xml.close().close().close();
        value("crossAx", other).value("crosses", "autoZero");
        if (categories) {
            value("auto", "0").value("lblAlgn", "ctr").value("lblOffset", "100").value("noMultiLvlLbl", "1");
        } else {
            value("crossBetween", "between");
        }
        xml.close();
    }

    /** 0 or, with room for a label, below the lowest value. */
    private String begin() {
        BigDecimal lowest = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(value -> !value.isGap())
                .map(value -> new BigDecimal(value.digits()))
                .reduce(BigDecimal.ZERO, BigDecimal::min);
        return lowest.multiply(ROOM).stripTrailingZeros().toPlainString();
    }

    /** Neither filled nor framed. */
    private void nothing() {
        xml.open("c:spPr")
                .empty("a:noFill")
                .open("a:ln")
                .empty("a:noFill")
                .close()
                .close();
    }

    /** Ten points in black, turned by so many sixty-thousandths of a degree. */
    private void look(int turned) {
        xml.open("c:txPr")
                .empty("a:bodyPr", "rot", Integer.toString(turned), "vert", "horz")
                .empty("a:lstStyle");
        xml.open("a:p").open("a:pPr").open("a:defRPr", "sz", "1000").open("a:solidFill");
        xml.empty("a:srgbClr", "val", "000000").close();
        for (String script : List.of("a:latin", "a:ea", "a:cs")) {
            xml.empty(script, "typeface", "Times New Roman");
        }
        xml.close().close().empty("a:endParaRPr", "lang", "vi-VN").close().close();
    }

    private WordChart value(String name, String value) {
        xml.empty("c:" + name, "val", value);
        return this;
    }
}
