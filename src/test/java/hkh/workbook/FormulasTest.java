package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Theme;
import hkh.unit.Level;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormulasTest {

    private static final List<String> BRANCHES =
            List.of("branch_hamlet", "branch_school", "branch_agency", "branch_enterprise");

    private final XSSFWorkbook workbook = Forms.commune();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void a_form_that_is_not_filled_in_computes_nothing() {
        for (Theme theme : Theme.values()) {
            for (FormCell cell : Forms.layout(Level.COMMUNE).cells(theme)) {
                if (!cell.parts().isEmpty()) {
                    assertThat(result(cell.item().toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void a_total_adds_its_parts() {
        fillBranches(14, 3, 2, 1);
        assertThat(result("branch_total")).isEqualTo("20");
    }

    @Test
    void a_total_is_empty_as_long_as_a_part_is_not_answered() {
        fill("branch_hamlet", 14);
        fill("branch_school", 3);
        declareNil("branch_agency");
        assertThat(result("branch_total")).isEmpty();
    }

    @Test
    void a_total_of_totals_follows() {
        fillBranches(14, 3, 2, 1);
        fill("group_total", 120);
        assertThat(result("branch_group_total")).isEqualTo("140");
    }

    @Test
    void a_total_of_nothing_but_nils_is_zero() {
        BRANCHES.forEach(this::declareNil);
        assertThat(result("branch_total")).isEqualTo("0");
    }

    @Test
    void a_nil_adds_nothing_to_a_number() {
        BRANCHES.forEach(this::declareNil);
        fill("branch_hamlet", 14);
        assertThat(result("branch_total")).isEqualTo("14");
    }

    @Test
    void a_total_of_topics_adds_the_whole_open_list() {
        FormLayout layout = Forms.layout(Level.COMMUNE);
        XSSFSheet sheet = workbook.getSheet(Theme.LEARNING_CENTRES.sheet());
        sheet.getRow(layout.topicRow()).getCell(FormLayout.TOPIC_VALUES).setCellValue(5);
        sheet.getRow(layout.topicRow() + FormLayout.TOPIC_ROWS - 1)
                .getCell(FormLayout.TOPIC_VALUES)
                .setCellValue(7);
        assertThat(result("clc_class")).isEqualTo("12");
        assertThat(result("clc_learner")).isEmpty();
    }

    @Test
    void a_share_is_in_percent_also_of_a_figure_on_another_sheet() {
        fill("lm_family_ok", 30);
        fill("household_total", 40);
        assertThat(result("lm_family_rate_of_total")).isEqualTo("75");
    }

    @Test
    void a_share_of_nothing_is_empty() {
        fill("member_total", 30);
        assertThat(result("member_ratio_pop")).isEmpty();
        fill("pop_total", 0);
        assertThat(result("member_ratio_pop")).isEmpty();
        declareNil("pop_total");
        assertThat(result("member_ratio_pop")).isEmpty();
    }

    @Test
    void a_ratio_that_is_not_a_percentage_is_not_multiplied() {
        FormCell rate = Forms.cell(Level.COMMUNE, "member_ratio_pop");
        assertThat(Formulas.rate(rate, true)).endsWith("*100,\"\")");
        assertThat(Formulas.rate(rate, false)).doesNotContain("100");
    }

    @Test
    void neighbouring_parts_are_drawn_together() {
        FormCell total = Forms.cell(Level.COMMUNE, "branch_total");
        String parts =
                total.parts().get(0).address() + ":" + total.parts().get(3).address();
        assertThat(Formulas.total(total))
                .isEqualTo("IF(COUNT(%1$s)+COUNTIF(%1$s,\"Không\")<4,\"\",SUM(%1$s))".formatted(parts));
    }

    private void fillBranches(int... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            fill(BRANCHES.get(i), numbers[i]);
        }
    }

    private void fill(String item, int number) {
        Forms.at(workbook, Forms.cell(Level.COMMUNE, item)).setCellValue(number);
    }

    private void declareNil(String item) {
        write(item, "Không");
    }

    private void write(String item, String answer) {
        Forms.at(workbook, Forms.cell(Level.COMMUNE, item)).setCellValue(answer);
    }

    private String result(String item) {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        return Forms.shown(Forms.at(workbook, Forms.cell(Level.COMMUNE, item)));
    }
}
