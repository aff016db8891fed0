package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Theme;
import hkh.unit.Level;
import java.io.IOException;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryChecksTest {

    private final XSSFWorkbook workbook = Forms.commune();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void every_cell_to_fill_in_is_checked_and_no_other() {
        for (Theme theme : Theme.values()) {
            for (FormCell cell : Forms.layout(Level.COMMUNE).cells(theme)) {
                assertThat(checks(theme, cell.row(), cell.column()))
                        .as(cell.toString())
                        .isEqualTo(cell.isFilledIn() ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,true", "31245,true", "12.5,false", "-1,false", "Không,true", " không ,true", "khoảng 50,false"})
    void a_count_is_a_whole_number_or_declared_nil(String typed, boolean accepted) {
        FormCell cell = Forms.cell(Level.COMMUNE, "pop_total");
        String formula = check(cell).getValidationConstraint().getFormula1();
        XSSFCell entry = Forms.at(workbook, cell);
        if (typed.matches("[-0-9.]+")) {
            entry.setCellValue(Double.parseDouble(typed));
        } else {
            entry.setCellValue(typed);
        }
        XSSFCell probe = workbook.getSheet(cell.theme().sheet()).createRow(200).createCell(0);
        probe.setCellFormula(formula);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(probe);
        assertThat(probe.getBooleanCellValue()).isEqualTo(accepted);
    }

    @Test
    void a_wrong_number_is_stopped_in_vietnamese() {
        XSSFDataValidation check = check(Forms.cell(Level.COMMUNE, "fund_raised"));
        assertThat(check.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        assertThat(check.getShowErrorBox()).isTrue();
        assertThat(check.getErrorBoxTitle()).isEqualTo("Số liệu không hợp lệ");
        assertThat(check.getErrorBoxText())
                .startsWith("Ô này chỉ nhận số nguyên không âm (đơn vị tính: đồng) hoặc chữ \"Không\"");
        assertThat(check.getPromptBoxText()).contains("không ghi nghìn đồng hay triệu đồng");
        assertThat(check.getEmptyCellAllowed()).isTrue();
    }

    @Test
    void a_property_is_chosen_from_yes_and_no() {
        XSSFDataValidation check = check(Forms.cell(Level.COMMUNE, "assoc_commune"));
        assertThat(check.getValidationConstraint().getExplicitListValues()).containsExactly("Có", "Không");
        assertThat(check.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        assertThat(check.getSuppressDropDownArrow()).isTrue();
    }

    @Test
    void topics_are_suggested_and_other_ones_let_through() {
        FormLayout layout = Forms.layout(Level.COMMUNE);
        XSSFDataValidation check = check(Theme.LEARNING_CENTRES, layout.topicRow() + 5, FormLayout.LABEL);
        assertThat(check.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.INFO);
        assertThat(check.getValidationConstraint().getFormula1()).isEqualTo("hkh_topics");
        int topics = Forms.CATALOGUE.keysOf("topic").size();
        assertThat(workbook.getName("hkh_topics").getRefersToFormula()).isEqualTo("'_hkh'!$D$1:$D$" + topics);
        assertThat(workbook.getSheet("_hkh").getRow(topics - 1).getCell(3).getStringCellValue())
                .isEqualTo(Forms.CATALOGUE.keysOf("topic").get(topics - 1).labelVi());
    }

    @Test
    void figures_of_topics_are_checked_down_to_the_last_row() {
        FormLayout layout = Forms.layout(Level.COMMUNE);
        int last = layout.topicRow() + FormLayout.TOPIC_ROWS - 1;
        assertThat(checks(Theme.LEARNING_CENTRES, last, FormLayout.TOPIC_VALUES + 1))
                .isEqualTo(1);
        assertThat(checks(Theme.LEARNING_CENTRES, last + 1, FormLayout.TOPIC_VALUES + 1))
                .isZero();
    }

    private XSSFDataValidation check(FormCell cell) {
        return check(cell.theme(), cell.row(), cell.column());
    }

    private XSSFDataValidation check(Theme theme, int row, int column) {
        return sheet(theme).getDataValidations().stream()
                .filter(check -> covers(check, row, column))
                .findFirst()
                .orElseThrow();
    }

    private long checks(Theme theme, int row, int column) {
        return sheet(theme).getDataValidations().stream()
                .filter(check -> covers(check, row, column))
                .count();
    }

    private XSSFSheet sheet(Theme theme) {
        return workbook.getSheet(theme.sheet());
    }

    private static boolean covers(XSSFDataValidation check, int row, int column) {
        for (var region : check.getRegions().getCellRangeAddresses()) {
            if (region.isInRange(row, column)) {
                return true;
            }
        }
        return false;
    }
}
