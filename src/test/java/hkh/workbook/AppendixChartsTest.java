package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** Charts, comparisons and targets are bound to the cells of the tables, and follow them. */
class AppendixChartsTest {

    private static final BookChart MEMBERS = new BookChart(
            "Hội viên của các đơn vị (người)",
            true,
            "Đơn vị",
            List.of("Năm 2022", "Năm 2023"),
            List.of(
                    row("Huyện 116", "116", "2900", "3001"),
                    row("Huyện 117 <&>", "117", "", "3000"),
                    row("Huyện khác", "118", "", "")));
    private static final byte[] TABLES = Province.example()
            .comparedWith("116", "member_total", 2_900, 3_500)
            .comparedWith("14", "member_total", 5_000, 7_000)
            .drawn(MEMBERS)
            .tables();
    private static final XSSFWorkbook WORKBOOK = AppendixFile.open(TABLES);
    private static final Sheet SHEET = WORKBOOK.getSheet("Biểu đồ");

    private static BookChart.Row row(String name, String unit, String earlier, String current) {
        String reference = unit + "/2023/member_total";
        return new BookChart.Row(
                name,
                List.of(
                        new BookChart.Point(BookChart.Side.EARLIER, earlier.isEmpty() ? "" : reference, earlier),
                        new BookChart.Point(BookChart.Side.CURRENT, reference, current)));
    }

    @Test
    void the_numbers_of_a_chart_are_cells_that_lead_to_the_tables() {
        assertThat(SHEET.getRow(5).getCell(1).getCellFormula()).isEqualTo("ROUND('So sánh kỳ trước'!E5,0)");
        assertThat(SHEET.getRow(5).getCell(2).getCellFormula()).isEqualTo("'II. Hội viên'!D12");
        assertThat(SHEET.getRow(5).getCell(2).getNumericCellValue()).isEqualTo(3001);
    }

    @Test
    void a_category_of_which_units_are_missing_says_of_how_many_it_is() {
        assertThat(SHEET.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Huyện 116 (2/3)");
        assertThat(SHEET.getRow(6).getCell(0).getStringCellValue()).isEqualTo("Huyện 117 <&> (1/2)");
    }

    @Test
    void a_missing_number_is_a_gap_and_no_zero() {
        assertThat(SHEET.getRow(7).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(SHEET.getRow(7).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(series(1).getVal().getNumRef().getNumCache().getPtList().stream()
                        .map(CTNumVal::getIdx))
                .containsExactly(0L, 1L);
    }

    @Test
    void a_chart_shows_what_stands_in_its_cells() {
        for (int i = 0; i < 2; i++) {
            CTBarSer series = series(i);
            CellRangeAddress range =
                    CellRangeAddress.valueOf(series.getVal().getNumRef().getF());
            assertThat(series.getVal().getNumRef().getF()).startsWith("'Biểu đồ'!$");
            List<String> shown = new ArrayList<>();
            range.forEach(address -> {
                Cell cell = SHEET.getRow(address.getRow()).getCell(address.getColumn());
                if (cell.getCellType() != CellType.BLANK) {
                    shown.add(AppendixFile.found(cell));
                }
            });
            assertThat(series.getVal().getNumRef().getNumCache().getPtList().stream()
                            .map(CTNumVal::getV))
                    .containsExactlyElementsOf(shown);
        }
        assertThat(series(1).getTx().getStrRef().getStrCache().getPtArray(0).getV())
                .isEqualTo("Năm 2023");
    }

    @Test
    void a_bar_is_filled_and_begins_at_zero() {
        assertThat(chart().getBarChartArray(0).getVaryColors().getVal()).isFalse();
        assertThat(series(0).getSpPr().isSetSolidFill()).isTrue();
        assertThat(drawn().getCTChart()
                        .getPlotArea()
                        .getValAxArray(0)
                        .getScaling()
                        .getMin()
                        .getVal())
                .isZero();
    }

    @Test
    void a_chart_has_words_for_who_cannot_see_it() {
        XSSFGraphicFrame frame = (XSSFGraphicFrame)
                WORKBOOK.getSheet("Biểu đồ").getDrawingPatriarch().getShapes().get(0);
        assertThat(frame.getCTGraphicalObjectFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr())
                .isEqualTo("Hội viên của các đơn vị (người)");
    }

    @Test
    void the_comparison_calculates_with_the_cell_of_the_table() {
        Sheet sheet = WORKBOOK.getSheet("So sánh kỳ trước");
        assertThat(sheet.getRow(4).getCell(5).getCellFormula()).isEqualTo("'II. Hội viên'!D12");
        assertThat(sheet.getRow(4).getCell(7).getCellType()).isEqualTo(CellType.FORMULA);
    }

    @Test
    void what_is_reached_of_a_target_is_calculated() {
        Sheet sheet = WORKBOOK.getSheet("Chỉ tiêu được giao");
        assertThat(sheet.getRow(3).getCell(5).getCellFormula()).isEqualTo("'II. Hội viên'!D7");
        assertThat(sheet.getRow(3).getCell(6).getCellFormula()).isEqualTo("ROUND(F4*100/E4,2)");
        assertThat(sheet.getRow(3).getCell(7).getCellFormula()).isEqualTo("F4-E4");
        // 6.041 of 7.000
        assertThat(sheet.getRow(3).getCell(6).getNumericCellValue()).isEqualTo(86.3);
        assertThat(sheet.getRow(3).getCell(7).getNumericCellValue()).isEqualTo(-959);
    }

    @Test
    void charts_are_still_there_when_libre_office_has_saved_them(@TempDir Path folder) throws Exception {
        Optional<XSSFWorkbook> saved = AppendixFile.savedByLibreOffice(TABLES, folder);
        saved.ifPresent(workbook -> assertThat(
                        workbook.getSheet("Biểu đồ").getDrawingPatriarch().getCharts())
                .hasSize(1));
    }

    @Test
    void charts_and_styles_are_what_the_schema_allows() {
        CTChartSpace chart = (CTChartSpace) drawn().getCTChartSpace().copy();
        // POI comes without the schema of these
        chart.unsetPrintSettings();
        assertThat(chart.validate()).isTrue();
        assertThat(WORKBOOK.getStylesSource().getCTStylesheet().validate()).isTrue();
    }

    @Test
    void without_anything_to_draw_there_is_no_sheet_of_charts() {
        assertThat(AppendixFile.open(Province.example().tables()).getSheet("Biểu đồ"))
                .isNull();
    }

    private static XSSFChart drawn() {
        return WORKBOOK.getSheet("Biểu đồ").getDrawingPatriarch().getCharts().get(0);
    }

    private static CTPlotArea chart() {
        return drawn().getCTChart().getPlotArea();
    }

    private static CTBarSer series(int number) {
        CTBarChart bars = chart().getBarChartArray(0);
        return bars.getSerArray(number);
    }
}
