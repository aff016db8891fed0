package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.figure.Measure;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the appendix say what the totals say, and go on doing so when Excel calculates them again. */
class AppendixWorkbookTest {

    private static final Province PROVINCE = Province.example();
    private static final byte[] TABLES = PROVINCE.tables();
    private static final XSSFWorkbook WORKBOOK = AppendixFile.open(TABLES);
    private static final String MEMBERS = "II. Hội viên";
    private static final String BALANCE = "Số dư cuối kỳ";
    private static final String FUND = "IX. Quỹ khuyến học";

    @Test
    void every_cell_shows_the_total_without_being_calculated() {
        assertThat(differences(WORKBOOK)).hasSize(1).first().asString().startsWith("compared ");
    }

    @Test
    void every_formula_calculates_to_the_total() {
        assertThat(differences(AppendixFile.calculated(TABLES)))
                .containsExactly(differences(WORKBOOK).get(0));
    }

    @Test
    void libre_office_calculates_the_same(@TempDir Path folder) throws Exception {
        Optional<XSSFWorkbook> saved = AppendixFile.savedByLibreOffice(TABLES, folder);
        assumeTrue(saved.isPresent(), "LibreOffice is not installed");
        assertThat(differences(saved.get()))
                .containsExactly(differences(WORKBOOK).get(0));
    }

    @Test
    void a_total_adds_what_the_unit_states_and_every_unit_below_it_once() {
        assertThat(formula(FUND, "TỔNG CỘNG", BALANCE)).isEqualTo("SUM(H8,H10:H12,H17)");
        assertThat(names(FUND))
                .containsExactly(
                        "TỔNG CỘNG",
                        "Riêng Tỉnh 14",
                        "Các đơn vị trực thuộc",
                        "Ban Khuyến học Sở Nội vụ",
                        "=Ban Khuyến học Công an",
                        "Huyện 116",
                        "Riêng Huyện 116",
                        "Xã 3601",
                        "Xã 3602",
                        "Xã 3603",
                        "Huyện 117",
                        "Riêng Huyện 117",
                        "Xã 3701",
                        "Xã 3702");
    }

    @Test
    void a_total_over_a_missing_return_says_at_least_and_of_how_many() {
        Cell cell = cell(MEMBERS, "TỔNG CỘNG", "Tổng số");
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("\"≥ \"#,##0_)");
        assertThat(cell.getCellComment().getString().getString()).isEqualTo("Mới có số liệu của 5/7 đơn vị.");
        assertThat(cell(FUND, "TỔNG CỘNG", "Độ phủ").getStringCellValue()).isEqualTo("2/9");
    }

    @Test
    void missing_unreadable_nothing_and_not_asked_are_told_apart() {
        assertThat(shown(MEMBERS, "Xã 3702", "Tổng số")).isEqualTo("…");
        assertThat(shown(MEMBERS, "Xã 3603", "Tổng số")).isEqualTo("?");
        assertThat(shown(MEMBERS, "=Ban Khuyến học Công an", "Tổng số")).isEqualTo("0");
        assertThat(shown(FUND, "Xã 3602", BALANCE)).isEqualTo("0");
        assertThat(shown(MEMBERS, "Ban Khuyến học Sở Nội vụ", "Dân số")).isEmpty();
        assertThat(shown(FUND, "Riêng Huyện 117", BALANCE)).isEqualTo("0");
    }

    @Test
    void a_rate_divides_cells_of_its_row() {
        assertThat(formula(MEMBERS, "Xã 3601", "Tỷ lệ so với dân số (%)")).matches("ROUND\\(D\\d+\\*100/C\\d+,2\\)");
        assertThat(formula(MEMBERS, "Huyện 116", "Tỷ lệ so với dân số (%)")).matches("ROUND\\(D\\d+\\*100/C\\d+,2\\)");
    }

    @Test
    void a_rate_over_fewer_units_than_the_sums_is_a_number_with_the_reason() {
        byte[] tables = Province.example().with("3702", "pop_total", 100_000).tables();
        Cell rate = cell(AppendixFile.open(tables), MEMBERS, "Huyện 117", "Tỷ lệ so với dân số (%)");
        assertThat(rate.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(rate.getCellComment().getString().getString())
                .startsWith("Chỉ tính trên các đơn vị có đủ tử số và mẫu số");
    }

    @Test
    void shares_that_must_make_a_hundred_are_numbers_where_a_division_would_miss_it() {
        List<String> shares = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Row total = row(WORKBOOK.getSheet("V. CĐHT cấp xã"), "TỔNG CỘNG");
        for (Cell cell : total) {
            boolean rate = cell.getCellStyle().getDataFormatString().equals("#,##0.0_)");
            if (rate && cell.getCellType() == CellType.NUMERIC) {
                shares.add(Double.toString(cell.getNumericCellValue()));
                notes.add(cell.getCellComment().getString().getString());
            }
        }
        assertThat(shares).containsExactly("33.4");
        assertThat(notes).allMatch(note -> note.startsWith("Làm tròn để các tỷ lệ cộng đúng 100%"));
    }

    @Test
    void money_from_above_is_taken_off_where_it_is_added_to_those_who_gave_it() {
        // 1.000.000 + (500.000 + 80.000 − 50.000) − 200.000
        assertThat(shown(FUND, "TỔNG CỘNG", "Vận động trong kỳ")).isEqualTo("1330000");
        assertThat(formula(FUND, "TỔNG CỘNG", "Vận động trong kỳ")).isEqualTo("SUM(D8,D10:D12,D17)-SUM(E13)");
        assertThat(formula(FUND, "Huyện 116", "Vận động trong kỳ")).isEqualTo("SUM(D13:D16)-SUM(E14)");
    }

    @Test
    void what_stays_at_its_level_is_taken_from_the_own_row() {
        assertThat(formula(MEMBERS, "TỔNG CỘNG", "Đơn vị trực thuộc tỉnh")).matches("SUM\\([A-Z]8\\)");
    }

    @Test
    void a_whole_that_follows_from_its_parts_stands_in_the_own_row() {
        assertThat(shown("I. Tổ chức hội", "Riêng Tỉnh 14", "Ban khuyến học")).isEqualTo("5");
    }

    @Test
    void no_text_becomes_a_formula() {
        byte[] tables = Province.example()
                .stated("3702", "household_total", 5, "=HYPERLINK(\"x\")")
                .finding("3702", "-1+1", "@x")
                .tables();
        XSSFWorkbook workbook = AppendixFile.open(tables);
        int quoted = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(cell.getCellFormula())
                                .matches("(SUM|ROUND)\\([A-Z0-9:,*/]+\\)(-SUM\\([A-Z0-9:,]+\\))?");
                    } else if (cell.getCellType() == CellType.STRING
                            && !cell.getStringCellValue().isEmpty()
                            && "=+-@".indexOf(cell.getStringCellValue().charAt(0)) >= 0) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        quoted++;
                    }
                }
            }
        }
        assertThat(quoted).isGreaterThanOrEqualTo(5);
    }

    @Test
    void findings_and_sources_have_sheets_of_their_own() {
        XSSFWorkbook workbook = AppendixFile.open(
                Province.example().finding("3702", "12", "không rõ").tables());
        Row finding = workbook.getSheet("Phát hiện").getRow(3);
        assertThat(finding.getCell(1).getStringCellValue()).isEqualTo("Xã 3702");
        assertThat(finding.getCell(3).getStringCellValue()).isEqualTo("+x.xlsx");
        assertThat(finding.getCell(5).getNumericCellValue()).isEqualTo(12);
        assertThat(finding.getCell(6).getStringCellValue()).isEqualTo("không rõ");
        Sheet sources = workbook.getSheet("Nguồn");
        assertThat(sources.getLastRowNum())
                .isEqualTo(2 + PROVINCE.accepted().figures().size());
        assertThat(sources.getRow(3).getCell(0).getStringCellValue()).isEqualTo("116");
        assertThat(sources.getRow(3).getCell(2).getStringCellValue()).isEqualTo("Số dư quỹ (tồn quỹ) cuối kỳ");
        assertThat(sources.getRow(3).getCell(4).getNumericCellValue()).isEqualTo(9_172_121);
        assertThat(sources.getRow(3).getCell(5).getStringCellValue()).isEqualTo("116.xlsx");
    }

    @Test
    void a_district_alone_shows_its_own_units_only() {
        XSSFWorkbook workbook = AppendixFile.open(PROVINCE.tables(Province.TREE.get("117")));
        assertThat(names(workbook, FUND)).containsExactly("TỔNG CỘNG", "Riêng Huyện 117", "Xã 3701", "Xã 3702");
        assertThat(workbook.getSheet("Nguồn").getRow(3).getCell(0).getStringCellValue())
                .isEqualTo("117");
    }

    @Test
    void a_sum_too_long_for_excel_keeps_all_its_digits() {
        XSSFWorkbook workbook = AppendixFile.open(Province.example()
                .with("3702", "fund_balance", 1_234_567_890_123_456L)
                .tables());
        assertThat(cell(workbook, FUND, "Xã 3702", BALANCE).getStringCellValue())
                .isEqualTo("1234567890123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBERS, FUND, "Phát hiện", "Nguồn"})
    void a_sheet_prints_on_lying_a4_with_its_headings_on_every_page(String name) {
        Sheet sheet = WORKBOOK.getSheet(name);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows()).isNotNull();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getFooter().getRight()).endsWith("Trang &P");
        assertThat(sheet.getPrintSetup().getUsePage()).isTrue();
        assertThat(sheet.getPrintSetup().getPageStart()).isEqualTo((short) 1);
    }

    @Test
    void the_same_figures_give_the_same_bytes() {
        assertThat(Province.example().tables()).isEqualTo(TABLES);
    }

    @Test
    void every_column_is_in_the_catalogue_and_every_sheet_name_fits() {
        Catalogue catalogue = Province.CATALOGUE;
        for (AppendixTable table : AppendixTable.builtIn()) {
            assertThat(table.sheet()).hasSizeLessThanOrEqualTo(31);
            assertThat(table.in(Locale.ENGLISH, catalogue).sheet()).hasSizeLessThanOrEqualTo(31);
            for (AppendixTable.Column column : table.columns()) {
                assertThat(catalogue.find(column.item().indicator()))
                        .as(column.toString())
                        .isPresent();
            }
        }
    }

    @Test
    void a_table_of_which_only_the_whole_is_left_is_not_there() {
        assertThat(AppendixFile.open(Province.example()
                                .with("3701", "clc_learner", Measure.of(9))
                                .tables())
                        .getSheet("VIII. Lượt người theo chuyên đề"))
                .isNull();
        assertThat(WORKBOOK.getSheet("VII. Lớp theo chuyên đề")).isNotNull();
    }

    @Test
    void a_table_without_any_number_is_not_there_but_a_column_without_any_is() {
        assertThat(WORKBOOK.getSheet("III. Mô hình học tập")).isNull();
        assertThat(shown(MEMBERS, "Xã 3601", "Nông thôn")).isEqualTo("…");
    }

    private static List<String> differences(XSSFWorkbook workbook) {
        return new AppendixFile(PROVINCE.totals(), Province.TREE).differences(workbook);
    }

    private static List<String> names(String sheet) {
        return names(WORKBOOK, sheet);
    }

    private static List<String> names(XSSFWorkbook workbook, String sheet) {
        List<String> names = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            if (row.getRowNum() > 5 && row.getCell(1) != null) {
                names.add(row.getCell(1).getStringCellValue());
            }
        }
        return names;
    }

    private static String shown(String sheet, String unit, String heading) {
        return AppendixFile.found(cell(sheet, unit, heading));
    }

    private static String formula(String sheet, String unit, String heading) {
        return cell(sheet, unit, heading).getCellFormula();
    }

    private static Cell cell(String sheet, String unit, String heading) {
        return cell(WORKBOOK, sheet, unit, heading);
    }

    /** The first cell of a unit under a heading. */
    private static Cell cell(XSSFWorkbook workbook, String name, String unit, String heading) {
        Sheet sheet = workbook.getSheet(name);
        for (int headings = 5; headings >= 4; headings--) {
            for (Cell cell : sheet.getRow(headings)) {
                if (cell.getStringCellValue().equals(heading)) {
                    return row(sheet, unit).getCell(cell.getColumnIndex());
                }
            }
        }
        throw new AssertionError("no heading " + heading);
    }

    private static Row row(Sheet sheet, String unit) {
        for (Row row : sheet) {
            if (row.getRowNum() > 5
                    && row.getCell(1) != null
                    && row.getCell(1).getStringCellValue().equals(unit)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + unit);
    }
}
