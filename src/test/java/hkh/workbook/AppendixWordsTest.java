package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Measure;
import hkh.intake.Intake;
import hkh.intake.Reading;
import hkh.plan.ReturnLines;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the appendix says beside its numbers: marks, legends, notes, and whose file it is. */
class AppendixWordsTest {

    private static final String MEMBERS = "II. Hội viên";
    private static final String FUND = "IX. Quỹ khuyến học";
    private static final int LEGEND = 3;

    @Test
    void a_legend_explains_the_signs_of_its_table_and_no_others() {
        String members = text(Province.example().tables(), MEMBERS, LEGEND, 0);
        assertThat(members).contains("≥", "Độ phủ", "“…”", "“?”", "“x”").doesNotContain("†", "dấu *", "ước");
        assertThat(text(Province.example().tables(), FUND, LEGEND, 0))
                .contains("≥")
                .doesNotContain("“?”", "“x”");
    }

    @Test
    void a_number_on_which_an_error_stands_has_an_asterisk_wherever_it_is_printed() {
        byte[] tables = Province.example()
                .doubted("3601", "member_total")
                .doubted("14", "member_total")
                .tables();
        assertThat(format(tables, MEMBERS, "Xã 3601", 3)).isEqualTo("#,##0\"*\"_)");
        assertThat(format(tables, MEMBERS, "TỔNG CỘNG", 3)).isEqualTo("\"≥ \"#,##0\"*\"_)");
        assertThat(format(tables, MEMBERS, "Xã 3602", 3)).isEqualTo("#,##0_)");
        assertThat(text(tables, MEMBERS, LEGEND, 0)).contains("dấu *: còn lỗi chưa sửa");
    }

    @Test
    void a_decided_number_has_a_dagger_and_says_who_decided_it() {
        byte[] tables = Province.example().decided("3702", "member_total", 500).tables();
        Cell cell = row(AppendixFile.open(tables).getSheet(MEMBERS), "Xã 3702").getCell(3);
        assertThat(cell.getNumericCellValue()).isEqualTo(500);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("#,##0\"†\"_)");
        assertThat(cell.getCellComment().getString().getString()).isEqualTo("2024-01-05 Lan: báo qua điện thoại");
        assertThat(format(tables, MEMBERS, "Huyện 117", 3)).doesNotContain("†");
        assertThat(text(tables, MEMBERS, LEGEND, 0)).contains("dấu †: nhập hoặc sửa theo quyết định");
    }

    /** The lines below a table. */
    private static List<String> below(Sheet sheet) {
        List<String> below = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 5 && row.getCell(1) == null) {
                below.add(row.getCell(0).getStringCellValue());
            }
        }
        return below;
    }

    @Test
    void that_a_column_has_no_formulas_is_told_once_below_the_table() {
        byte[] tables = Province.example()
                .with("3601", "fund_raised", 1_000_000)
                .with("3601", "pop_total", 800)
                .tables();
        Sheet sheet = AppendixFile.open(tables).getSheet("X. Quỹ theo cấp");
        assertThat(row(sheet, "Xã 3601"))
                .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 1_250)
                .singleElement()
                .extracting(Cell::getCellComment)
                .isNull();
        assertThat(below(sheet))
                .contains("Quỹ bình quân đầu người dân: Tử số hoặc mẫu số không có trong bảng này, nên không phải công"
                        + " thức.");
    }

    @Test
    void a_total_that_is_not_what_stands_below_it_is_explained_below_the_table() {
        assertThat(below(AppendixFile.open(Province.example().tables()).getSheet(MEMBERS)))
                .contains("Hội viên đơn vị trực thuộc tỉnh: Số do riêng cấp này báo cáo, không phải tổng của các đơn vị"
                        + " bên dưới.");
    }

    @Test
    void digits_in_the_form_of_a_program_are_told_as_a_person_saw_them() {
        byte[] tables = Province.example()
                .stated("3702", "household_total", 2_150_000_000L, "2.15E9")
                .stated("3701", "household_total", 968, "968.0")
                .stated("3601", "household_total", 12, "12 hộ")
                .stated("3602", "household_total", 7, "007")
                .tables();
        List<String> written = new ArrayList<>();
        for (Row row : AppendixFile.open(tables).getSheet("Nguồn")) {
            if (row.getRowNum() > 2 && row.getCell(2).getStringCellValue().equals("Tổng số hộ gia đình")) {
                written.add(row.getCell(8).getStringCellValue());
            }
        }
        assertThat(written).containsExactlyInAnyOrder("2150000000", "968", "12 hộ", "007");
    }

    @Test
    void our_own_tables_among_the_returns_are_ignored_and_said_to_be_ours(@TempDir Path folder) throws Exception {
        byte[] tables = Province.example().tables();
        assertThat(read(tables).verdict().verdict()).isEqualTo(Verdict.IGNORED);
        assertThat(read(tables).verdict().reason().key()).isEqualTo("file.own-results");
        assertThat(read(tables).findings()).isEmpty();
        Optional<byte[]> saved = AppendixFile.savedBytes(tables, folder);
        saved.ifPresent(bytes -> assertThat(read(bytes).verdict().verdict()).isEqualTo(Verdict.IGNORED));
    }

    @Test
    void a_long_list_prints_its_head_only_and_says_so() {
        Province province = Province.example();
        for (int i = 0; i < 500; i++) {
            province.finding("3701", "1", "2");
        }
        XSSFWorkbook workbook = AppendixFile.open(province.tables());
        int findings = workbook.getSheetIndex("Phát hiện");
        assertThat(workbook.getPrintArea(findings)).endsWith("$A$1:$I$503");
        province.finding("3701", "1", "2");
        workbook = AppendixFile.open(province.tables());
        assertThat(workbook.getPrintArea(findings)).endsWith("$A$1:$I$3");
        assertThat(workbook.getSheetAt(findings).getRow(1).getCell(0).getStringCellValue())
                .contains("Danh sách dài 501 dòng");
        assertThat(workbook.getSheetAt(findings).getLastRowNum()).isEqualTo(503);
    }

    @Test
    void a_sum_over_more_digits_than_excel_keeps_is_a_text_with_the_reason() {
        byte[] tables = Province.example()
                .with("3702", "fund_balance", Measure.of(1_234_567_890_123_456L))
                .tables();
        Cell sum = row(AppendixFile.open(tables).getSheet(FUND), "Huyện 117").getCell(7);
        assertThat(sum.getStringCellValue()).isEqualTo("1234567890123456");
        assertThat(sum.getCellComment().getString().getString()).startsWith("Nhiều hơn 15 chữ số");
    }

    @Test
    void in_english_titles_headings_and_labels_are_english() {
        byte[] tables = Province.example().in("en").tables();
        assertThat(text(tables, "II. Members", 1, 0)).isEqualTo("MEMBERS");
        assertThat(text(tables, "II. Members", 4, 2)).isEqualTo("Population");
        assertThat(text(tables, "II. Members", 6, 1)).isEqualTo("TOTAL");
        assertThat(text(tables, "Sources", 3, 2)).isEqualTo("Balance at the end of the period");
    }

    private static Reading read(byte[] tables) {
        return new Intake(
                        Province.CATALOGUE,
                        ReturnLines.builtIn(Province.CATALOGUE, Province.YEAR),
                        Province.YEAR,
                        Province.TREE)
                .read(new SourceFile("tables.xlsx", "00"), tables);
    }

    private static String text(byte[] tables, String sheet, int row, int column) {
        return AppendixFile.open(tables)
                .getSheet(sheet)
                .getRow(row)
                .getCell(column)
                .getStringCellValue();
    }

    private static String format(byte[] tables, String sheet, String unit, int column) {
        return row(AppendixFile.open(tables).getSheet(sheet), unit)
                .getCell(column)
                .getCellStyle()
                .getDataFormatString();
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
