package hkh.workbook;

import hkh.finding.Messages;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Draws a chart with bars over a table of cells; Excel and LibreOffice draw it again whenever a cell changes. */
final class NativeChart {

    /** Of the earlier period, where there are two; of this one. */
    private static final List<XDDFColor> COLOURS = List.of(colour(0x9D, 0xB8, 0xD2), colour(0x1F, 0x4E, 0x79));

    private static final int POINTS = 10;

    /** The numbers of more bars than this are written smaller, so that they do not overlap. */
    private static final int MANY = 24;

    private static final int SMALL = 7;
    private static final int GAP = 60;

    private final XSSFSheet sheet;

    NativeChart(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Draws a chart.
     *
     * @param names of its categories
     * @param table where its numbers stand
     * @param format how the numbers are written
     */
    void draw(BookChart chart, List<String> names, Table table, String format, XSSFClientAnchor anchor) {
        XSSFChart drawn = sheet.createDrawingPatriarch().createChart(anchor);
        drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(SheetData.storable(chart.title()));
        drawn.setTitleText(SheetData.storable(chart.title()));
        drawn.setTitleOverlay(false);
        // POI takes the language of the machine
        drawn.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> run.setLanguage(Messages.VIETNAMESE));
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
        XDDFCategoryAxis categories = drawn.createCategoryAxis(chart.lying() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        categories.setOrientation(chart.lying() ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
        categories.setMajorTickMark(AxisTickMark.NONE);
        XDDFValueAxis axis = drawn.createValueAxis(chart.lying() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        // every bar says its number; an axis that began elsewhere than at zero would lie
        axis.setVisible(false);
        if (table.values().stream().flatMap(List::stream).noneMatch(value -> value.startsWith("-"))) {
            axis.setMinimum(0);
        }
        bars(chart, names, table, format, (XDDFBarChartData) drawn.createData(ChartTypes.BAR, categories, axis), drawn);
        if (chart.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        typeface(drawn.getCTChartSpace().addNewTxPr(), POINTS);
    }

    /**
     * Where the numbers of a chart stand.
     *
     * @param headings the row of the names of the series
     * @param values plain digits by series; empty where a category has none
     */
    record Table(int headings, List<List<String>> values) {}

    private void bars(
            BookChart chart, List<String> names, Table table, String format, XDDFBarChartData bars, XSSFChart drawn) {
        bars.setBarDirection(chart.lying() ? BarDirection.BAR : BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(GAP);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(
                names.stream().map(SheetData::storable).toArray(String[]::new), range(table, names.size(), 0));
        for (int i = 0; i < chart.series().size(); i++) {
            BigDecimal[] values = numbers(table.values().get(i));
            XDDFNumericalDataSource<BigDecimal> numbers =
                    XDDFDataSourcesFactory.fromArray(values, range(table, names.size(), i + 1));
            numbers.setFormatCode(format);
            XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(categories, numbers);
            series.setTitle(
                    SheetData.storable(chart.series().get(i)),
                    new CellReference(sheet.getSheetName(), table.headings(), i + 1, true, true));
            series.setInvertIfNegative(false);
            XDDFShapeProperties shape = new XDDFShapeProperties();
            shape.setFillProperties(
                    new XDDFSolidFillProperties(COLOURS.get(chart.series().size() == 1 ? 1 : i % COLOURS.size())));
            shape.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
            series.setShapeProperties(shape);
            labels(
                    series.getCTBarSer().addNewDLbls(),
                    format,
                    names.size() * chart.series().size());
        }
        drawn.plot(bars);
    }

    /** Gaps are null, as POI has them. */
    private static BigDecimal[] numbers(List<String> digits) {
        BigDecimal[] numbers = new BigDecimal[digits.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!digits.get(i).isEmpty()) {
                numbers[i] = new BigDecimal(digits.get(i));
            }
        }
        return numbers;
    }

    private static void labels(CTDLbls labels, String format, int bars) {
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        typeface(labels.addNewTxPr(), bars > MANY ? SMALL : POINTS);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private String range(Table table, int rows, int column) {
        return new CellRangeAddress(table.headings() + 1, table.headings() + rows, column, column)
                .formatAsString(sheet.getSheetName(), true);
    }

    private static void typeface(CTTextBody text, int points) {
        text.addNewBodyPr();
        text.addNewLstStyle();
        CTTextCharacterProperties properties = text.addNewP().addNewPPr().addNewDefRPr();
        properties.setSz(points * 100);
        properties.addNewLatin().setTypeface(CellLooks.TYPEFACE);
        properties.addNewCs().setTypeface(CellLooks.TYPEFACE);
        text.getPList().get(0).addNewEndParaRPr().setLang("vi-VN");
    }

    private static XDDFColor colour(int red, int green, int blue) {
        return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
