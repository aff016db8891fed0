package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.TextField;
import hkh.plan.Theme;
import hkh.unit.Level;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlankReturnTest {

    @ParameterizedTest
    @EnumSource(Level.class)
    void every_figure_stands_at_its_address_with_label_and_unit_of_measure(Level level) throws IOException {
        FormLayout layout = Forms.layout(level);
        try (XSSFWorkbook workbook = Forms.open(level, Forms.issue(Map.of()))) {
            for (Theme theme : Theme.values()) {
                for (FormCell cell : layout.cells(theme)) {
                    XSSFRow row = workbook.getSheet(theme.sheet()).getRow(cell.row());
                    assertThat(row.getCell(FormLayout.LABEL).getStringCellValue())
                            .isEqualTo(Forms.CATALOGUE.label(cell.item()));
                    assertThat(row.getCell(FormLayout.UOM).getStringCellValue())
                            .isEqualTo(
                                    cell.role() == FormCell.Role.CHOICE
                                            ? "chọn một"
                                            : Forms.CATALOGUE.get(cell.item()).uom());
                    assertThat(row.getCell(FormLayout.REMARK).getCellStyle().getLocked())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void only_cells_to_fill_in_are_unlocked_and_none_holds_a_figure(Level level) throws IOException {
        FormLayout layout = Forms.layout(level);
        try (XSSFWorkbook workbook = Forms.open(level, Forms.issue(Map.of()))) {
            for (Theme theme : Theme.values()) {
                for (FormCell cell : layout.cells(theme)) {
                    boolean computed = cell.role() == FormCell.Role.TOTAL || cell.role() == FormCell.Role.RATE;
                    var written = Forms.at(workbook, cell);
                    assertThat(written.getCellStyle().getLocked())
                            .as(cell.toString())
                            .isEqualTo(computed);
                    assertThat(Forms.shown(written)).isEmpty();
                }
            }
        }
    }

    @Test
    void sheets_are_the_themes_and_a_very_hidden_one_that_names_the_form() throws IOException {
        try (XSSFWorkbook workbook = Forms.commune()) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "I. Tổ chức - hội viên",
                            "II. Mô hình học tập",
                            "III. TT học tập cộng đồng",
                            "IV. Quỹ khuyến học",
                            "V. Học bổng - khen thưởng",
                            "VI. Đánh giá, kiến nghị",
                            "_hkh");
            assertThat(workbook.getSheetVisibility(6)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.isStructureLocked()).isTrue();
        }
    }

    @Test
    void the_hidden_sheet_says_whose_form_it_is() throws IOException {
        BlankReturn.Issue issue = new BlankReturn.Issue(
                Forms.unit("00123", "Xã Bình Minh", Level.COMMUNE),
                "",
                Period.parse("2024-H1").orElseThrow(),
                3,
                Map.of());
        try (XSSFWorkbook workbook = Forms.open(Level.COMMUNE, issue)) {
            XSSFSheet sheet = workbook.getSheet("_hkh");
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                lines.add(sheet.getRow(i).getCell(0).getStringCellValue() + "="
                        + sheet.getRow(i).getCell(1).getStringCellValue());
            }
            assertThat(lines)
                    .containsExactly(
                            "form=hkh-return",
                            "version=" + Forms.layout(Level.COMMUNE).version(),
                            "level=commune",
                            "unit=00123",
                            "period=2024-H1",
                            "revision=3");
        }
    }

    @Test
    void the_heading_block_names_issuer_title_unit_and_period() throws IOException {
        try (XSSFWorkbook workbook = Forms.commune()) {
            XSSFSheet sheet = workbook.getSheet(Theme.FUNDS.sheet());
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                lines.add(sheet.getRow(i).getCell(0).getStringCellValue());
            }
            assertThat(lines)
                    .containsExactly(
                            "HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT",
                            "BIỂU IV. QUỸ KHUYẾN HỌC, KHUYẾN TÀI",
                            "Đơn vị báo cáo: Hội Khuyến học phường Phú Cường",
                            "Năm 2021");
            List<String> headings = new ArrayList<>();
            sheet.getRow(FormLayout.HEADING_ROW).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings).containsExactly("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Kỳ trước", "Ghi chú");
        }
    }

    @Test
    void sheets_are_protected_frozen_and_printed_on_one_page_width_of_A4() throws IOException {
        try (XSSFWorkbook workbook = Forms.commune()) {
            for (Theme theme : Theme.values()) {
                XSSFSheet sheet = workbook.getSheet(theme.sheet());
                assertThat(sheet.getProtect()).isTrue();
                assertThat(sheet.isFormatColumnsLocked()).isFalse();
                assertThat(sheet.isSelectUnlockedCellsLocked()).isFalse();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) (FormLayout.HEADING_ROW + 1));
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getFooter().getRight()).endsWith("Trang &P/&N");
                assertThat(sheet.getFooter().getLeft()).endsWith("Hội Khuyến học phường Phú Cường");
            }
        }
    }

    @Test
    void known_figures_of_the_year_before_stand_beside_digit_for_digit() throws IOException {
        Map<Item, Measure> lastYear = Map.of(
                Item.of("pop_total"), Measure.of(31245),
                Item.of("member_ratio_pop"), Measure.of(new BigDecimal("31.6082573212")),
                Item.of("fund_raised"), Measure.of(new BigDecimal("9007199254740993")),
                Item.of("assoc_commune"), Measure.of(1),
                Item.of("branch_school"), Measure.NIL,
                Item.of("branch_agency"), Measure.UNREADABLE);
        try (XSSFWorkbook workbook = Forms.open(Level.COMMUNE, Forms.issue(lastYear))) {
            assertThat(rawLastYear(workbook, "pop_total")).isEqualTo("31245");
            assertThat(rawLastYear(workbook, "member_ratio_pop")).isEqualTo("31.6082573212");
            assertThat(rawLastYear(workbook, "fund_raised")).isEqualTo("9007199254740993");
            assertThat(beside(workbook, "assoc_commune").getStringCellValue()).isEqualTo("Có");
            assertThat(beside(workbook, "branch_school").getStringCellValue()).isEqualTo("Không");
            assertThat(Forms.shown(beside(workbook, "branch_agency"))).isEmpty();
            assertThat(beside(workbook, "pop_total").getCellStyle().getLocked()).isTrue();
        }
    }

    @Test
    void the_open_list_of_topics_has_a_column_an_indicator() throws IOException {
        FormLayout layout = Forms.layout(Level.COMMUNE);
        try (XSSFWorkbook workbook = Forms.commune()) {
            XSSFSheet sheet = workbook.getSheet(Theme.LEARNING_CENTRES.sheet());
            List<String> headings = new ArrayList<>();
            sheet.getRow(layout.topicRow() - 1).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings)
                    .containsExactly(
                            "STT",
                            "Tên chuyên đề",
                            Forms.CATALOGUE.get("clc_class").labelVi() + " (lớp)",
                            Forms.CATALOGUE.get("clc_learner").labelVi() + " (lượt người)");
            XSSFRow last = sheet.getRow(layout.topicRow() + FormLayout.TOPIC_ROWS - 1);
            assertThat(last.getCell(FormLayout.LABEL).getCellStyle().getLocked())
                    .isFalse();
            assertThat(last.getCell(FormLayout.TOPIC_VALUES + 1).getCellStyle().getLocked())
                    .isFalse();
            assertThat(sheet.getLastRowNum()).isEqualTo(last.getRowNum());
        }
    }

    @Test
    void questions_are_answered_in_unlocked_cells_that_take_a_leading_dash_as_text() throws IOException {
        try (XSSFWorkbook workbook = Forms.commune()) {
            XSSFSheet sheet = workbook.getSheet(Theme.ASSESSMENT.sheet());
            for (TextField field : TextField.values()) {
                XSSFRow row = sheet.getRow(FormLayout.textRow(field));
                assertThat(row.getCell(FormLayout.LABEL).getStringCellValue()).isEqualTo(field.label());
                var style = row.getCell(FormLayout.ANSWER).getCellStyle();
                assertThat(style.getLocked()).isFalse();
                assertThat(style.getWrapText()).isTrue();
                assertThat(style.getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void the_same_issue_gives_the_same_bytes_at_any_time() throws InterruptedException {
        byte[] first = BlankReturn.write(Forms.CATALOGUE, Forms.layout(Level.COMMUNE), Forms.issue(Map.of()));
        // zip entries carry their time in steps of two seconds
        Thread.sleep(2100);
        byte[] second = BlankReturn.write(Forms.CATALOGUE, Forms.layout(Level.COMMUNE), Forms.issue(Map.of()));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_sheet_on_which_a_level_is_asked_nothing_says_so() throws IOException {
        try (XSSFWorkbook workbook = Forms.open(Level.PROVINCE, Forms.issue(Map.of()))) {
            XSSFSheet sheet = workbook.getSheet(Theme.LEARNING_MODELS.sheet());
            assertThat(sheet.getRow(FormLayout.HEADING_ROW + 1).getCell(0).getStringCellValue())
                    .startsWith("Biểu này không có chỉ tiêu nào");
        }
    }

    @Test
    void a_revision_before_the_first_is_refused() {
        assertThatThrownBy(() -> new BlankReturn.Issue(
                        Forms.unit("1", "Xã A", Level.COMMUNE), "", Period.ofYear(2021), 0, Map.of()))
                .hasMessageContaining("found 0");
    }

    private static XSSFCell beside(XSSFWorkbook workbook, String item) {
        FormCell cell = Forms.cell(Level.COMMUNE, item);
        return workbook.getSheet(cell.theme().sheet()).getRow(cell.row()).getCell(FormLayout.LAST_YEAR);
    }

    private static String rawLastYear(XSSFWorkbook workbook, String item) {
        return beside(workbook, item).getRawValue();
    }
}
