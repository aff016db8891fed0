package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.Theme;
import hkh.submission.CellUse;
import hkh.submission.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

    private static final String CENTRES = Theme.LEARNING_CENTRES.sheet();
    private static final String ORGANISATION = Theme.ORGANISATION.sheet();

    @Test
    void lines_that_changed_places_are_not_read() {
        String sheet = FilledForm.cell("pop_total").theme().sheet();
        byte[] bytes = FilledForm.sound()
                .put(sheet, "B" + (FilledForm.cell("pop_total").row() + 1), "Tổng số hộ gia đình")
                .bytes();
        Reading reading = Town.read("a.xlsx", bytes);
        assertThat(reading.submissions().get(0).figures())
                .filteredOn(figure -> figure.item().indicator().equals("pop_total"))
                .extracting(Figure::measure)
                .containsExactly(Measure.UNREADABLE);
        assertThat(reading.findings())
                .anyMatch(finding -> finding.rule().equals("wrong-form-version")
                        && finding.item().indicator().equals("pop_total"));
    }

    @Test
    void an_amount_that_is_shown_in_millions_is_not_taken_as_it_is_kept() {
        FilledForm form = FilledForm.sound().put("fund_spent", 12);
        FormCell place = FilledForm.cell("fund_spent");
        form.edit(workbook -> {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0\" triệu đồng\""));
            workbook.getSheet(place.theme().sheet())
                    .getRow(place.row())
                    .getCell(place.column())
                    .setCellStyle(style);
        });
        assertThat(Town.read("a.xlsx", form.bytes()).findings())
                .anyMatch(finding -> finding.rule().equals("unit-of-measure-unclear"));
    }

    @Test
    void a_grade_is_chosen_once_and_counted_where_it_belongs() {
        Reading reading = read(FilledForm.sound().put("cdht_commune_graded", "Trung bình"));

        assertThat(measure(reading, "cdht_commune_average")).isEqualTo(Measure.of(1));
        assertThat(measure(reading, "cdht_commune_weak")).isEqualTo(Measure.NIL);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_number_is_no_grade() {
        assertThat(rules(read(FilledForm.sound().put("cdht_commune_graded", 2))))
                .containsExactly("unreadable-number");
    }

    @Test
    void a_grade_that_is_not_chosen_is_not_reported() {
        assertThat(measure(read(FilledForm.sound()), "cdht_commune_good")).isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void a_sound_form_is_read_without_a_finding() {
        Reading reading = read(FilledForm.sound());
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(reading.findings()).isEmpty();
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(measure(reading, "clc_class")).isEqualTo(Measure.of(3));
        assertThat(measure(reading, "clc_learner/topic:law")).isEqualTo(Measure.of(90));
    }

    @Test
    void a_figure_says_where_it_stands() {
        Figure figure = figure(read(FilledForm.sound()), "member_total");
        assertThat(figure.origin().sheet()).isEqualTo(ORGANISATION);
        assertThat(figure.origin().cell())
                .isEqualTo(FilledForm.cell("member_total").address());
        assertThat(figure.origin().raw()).startsWith("300");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | 1234 |",
                "1,234 | 1234 | ambiguous-number",
                "1 234 | 1234 |",
                "007 | 7 |",
                "Không | NIL |",
                "không phát sinh | NIL |",
                "…… | NOT_REPORTED |",
                "- | NOT_REPORTED |",
                "'1.234,5' | UNREADABLE | unreadable-number",
                "2.582283.517 | UNREADABLE | unreadable-number",
                "1.234 người | 1234 |",
                "1.234 (ước) | UNREADABLE | unreadable-number",
                "Có | UNREADABLE | unreadable-number",
                "12% | UNREADABLE | unreadable-number",
                "-5 | -5 |"
            })
    void a_text_where_a_number_is_asked(String text, String expected, String rule) {
        Reading reading = read(FilledForm.blank().put("member_total", text).put("pop_total", 2000));
        assertThat(said(measure(reading, "member_total"))).isEqualTo(expected);
        assertThat(rules(reading)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void wrongly_grouped_digits_come_with_a_proposal() {
        Reading reading = read(FilledForm.sound().put("fund_spent", "2.582283.517"));
        assertThat(only(reading).message().arguments()).contains(new BigDecimal("2582283517"));
        assertThat(only(reading).found()).isEqualTo("2.582283.517");
    }

    @Test
    void half_a_member_is_not_rounded() {
        Reading reading = read(FilledForm.sound().put("member_rural", 12.5));
        assertThat(measure(reading, "member_rural")).isEqualTo(Measure.UNREADABLE);
        assertThat(rules(reading)).containsExactly("unreadable-number");
    }

    @ParameterizedTest
    @CsvSource({"d/m/yyyy", "dd-mmm", "h:mm", "0%", "0.00%"})
    void a_number_that_excel_shows_as_something_else_is_not_taken(String format) {
        FilledForm form = FilledForm.sound().put("member_rural", 1);
        restyle(form, "member_rural", format);
        Reading reading = read(form);
        assertThat(measure(reading, "member_rural")).isEqualTo(Measure.UNREADABLE);
        assertThat(rules(reading)).containsExactly("unreadable-number");
    }

    @ParameterizedTest
    @CsvSource({"General", "'#,##0'", "0", "'#,##0\" đồng/năm\"'", "'#,##0_d'", "[Red]0"})
    void a_number_that_looks_like_one_is_taken(String format) {
        FilledForm form = FilledForm.sound().put("member_rural", 7);
        restyle(form, "member_rural", format);
        assertThat(read(form).findings()).isEmpty();
    }

    @Test
    void a_truth_value_is_no_number() {
        FilledForm form = FilledForm.sound();
        form.at("member_rural").setCellValue(true);
        Reading reading = read(form);
        assertThat(measure(reading, "member_rural")).isEqualTo(Measure.UNREADABLE);
        assertThat(rules(reading)).containsExactly("unreadable-number");
    }

    @ParameterizedTest
    @CsvSource({"Có, 1", "có, 1", "x, 1", "1, 1", "Không, NIL", "'', NOT_REPORTED", "chưa rõ, UNREADABLE"})
    void an_answer_counts_as_one_or_none(String answer, String expected) {
        Reading reading = read(FilledForm.sound().put("clc_merged", answer));
        assertThat(said(measure(reading, "clc_merged"))).isEqualTo(expected);
    }

    @Test
    void a_live_cell_typed_over_is_said_with_what_its_parts_give() {
        FilledForm form = FilledForm.sound();
        parts(form);
        Reading reading = read(form.overwrite("branch_total", 99));
        Finding finding = finding(reading, "formula-overwritten");
        assertThat(finding.item()).isEqualTo(Item.of("branch_total"));
        assertThat(finding.unit()).isEqualTo("25750");
        assertThat(finding.expected()).isEqualTo("17");
        assertThat(finding.found()).isEqualTo("99");
        assertThat(finding.place().cell())
                .isEqualTo(FilledForm.cell("branch_total").address());
        assertThat(use(reading, "branch_total")).isEqualTo(CellUse.Use.CHECKED);
    }

    @Test
    void a_live_cell_that_was_not_calculated_again_is_stale() {
        FilledForm form = FilledForm.sound();
        parts(form);
        form.bytes();
        Finding finding = finding(readRaw(form.put("branch_hamlet", 20)), "stale-formula");
        assertThat(finding.item()).isEqualTo(Item.of("branch_total"));
        assertThat(finding.expected()).isEqualTo("23");
        assertThat(finding.found()).isEqualTo("17");
    }

    @Test
    void a_live_cell_left_empty_beside_its_parts_is_stale() {
        FilledForm form = FilledForm.sound();
        parts(form);
        assertThat(rules(readRaw(form))).contains("stale-formula");
    }

    @Test
    void a_live_cell_that_shows_a_number_without_its_parts_is_stale() {
        FilledForm form = FilledForm.sound();
        form.at("branch_total").setCellFormula("40+2");
        Finding finding = only(read(form));
        assertThat(finding.rule()).isEqualTo("stale-formula");
        assertThat(finding.item()).isEqualTo(Item.of("branch_total"));
    }

    @Test
    void a_share_is_recomputed() {
        FilledForm form = FilledForm.sound();
        form.at("member_ratio_pop").setCellFormula("31");
        Finding finding = only(read(form));
        assertThat(finding.rule()).isEqualTo("stale-formula");
        assertThat(new BigDecimal(finding.expected())).isEqualByComparingTo("30");
    }

    @Test
    void a_formula_that_was_never_calculated_is_not_zero() {
        FilledForm form = FilledForm.sound();
        form.at("member_rural").setCellFormula("1+1");
        Reading reading = readRaw(form);
        assertThat(measure(reading, "member_rural")).isEqualTo(Measure.UNREADABLE);
        assertThat(rules(reading)).contains("formula-not-calculated");
    }

    @Test
    void a_formula_in_error_is_not_zero() {
        FilledForm form = FilledForm.sound();
        form.at("member_rural").setCellFormula("1/0");
        Reading reading = read(form);
        assertThat(measure(reading, "member_rural")).isEqualTo(Measure.UNREADABLE);
        assertThat(rules(reading)).containsExactly("formula-error");
    }

    @Test
    void a_formula_that_says_nothing_is_blank() {
        FilledForm form = FilledForm.sound();
        form.at("member_rural").setCellFormula("\"\"");
        Reading reading = read(form);
        assertThat(measure(reading, "member_rural")).isEqualTo(Measure.NOT_REPORTED);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void topics_are_known_by_their_names_and_others_stay_as_written() {
        Reading reading = read(FilledForm.sound().topic(1, "  Nuôi   ong ", 2, 30));
        assertThat(measure(reading, "clc_class/topic:law")).isEqualTo(Measure.of(3));
        assertThat(measure(reading, "clc_class/topic:Nuôi ong")).isEqualTo(Measure.of(2));
        assertThat(measure(reading, "clc_class")).isEqualTo(Measure.of(5));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_row_of_topics_without_a_name_is_said_cell_by_cell() {
        Reading reading = read(FilledForm.sound().topic(1, "", 2, 30));
        assertThat(cells(reading, "unrecognised-figure"))
                .containsExactlyInAnyOrder(FilledForm.topicCell(1, 2), FilledForm.topicCell(1, 3));
    }

    @Test
    void a_topic_that_stands_twice_is_said_even_with_the_same_number() {
        Reading reading = read(FilledForm.sound().topic(1, "giáo dục Pháp luật", 3, 91));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly(FilledForm.topicCell(1, 2));
        assertThat(cells(reading, "stated-twice-differently")).containsExactly(FilledForm.topicCell(1, 3));
    }

    @Test
    void no_class_at_all_is_declared_in_the_first_row() {
        FilledForm form = FilledForm.sound()
                .topic(0, "", 0, 0)
                .put(CENTRES, FilledForm.topicCell(0, 2), "Không")
                .put(CENTRES, FilledForm.topicCell(0, 3), "Không");
        Reading reading = read(form);
        assertThat(reading.findings()).isEmpty();
        assertThat(measure(reading, "clc_class")).isEqualTo(Measure.of(0));
    }

    @Test
    void hidden_rows_columns_and_sheets_are_counted_and_said() {
        FilledForm row = FilledForm.sound().put("member_rural", 5);
        row.at("member_rural").getRow().setZeroHeight(true);
        assertThat(rules(read(row))).containsExactly("hidden-data");
        FilledForm column = FilledForm.sound();
        column.at("lm_family_ok").getSheet().setColumnHidden(FormLayout.VALUE, true);
        assertThat(rules(read(column))).isNotEmpty().containsOnly("hidden-data");
        FilledForm sheet = FilledForm.sound()
                .edit(workbook -> workbook.setSheetHidden(workbook.getSheetIndex(Theme.FUNDS.sheet()), true));
        assertThat(measure(read(sheet), "fund_raised")).isEqualTo(Measure.of(5_000_000));
        assertThat(rules(read(sheet))).containsExactly("hidden-data");
    }

    @Test
    void a_value_under_a_merge_is_not_counted() {
        FilledForm form = FilledForm.sound().put("member_rural", 5);
        int row = FilledForm.cell("member_rural").row();
        form.edit(workbook -> workbook.getSheet(ORGANISATION)
                .addMergedRegion(new CellRangeAddress(row, row, FormLayout.UOM, FormLayout.VALUE)));
        Reading reading = read(form);
        assertThat(measure(reading, "member_rural")).isEqualTo(Measure.UNREADABLE);
        assertThat(rules(reading)).containsExactly("value-under-merge");
    }

    @Test
    void a_choice_under_a_merge_is_told_like_a_value_there() {
        FilledForm form = FilledForm.sound().put("cdht_commune_graded", "Khá");
        FormCell choice = FilledForm.cell("cdht_commune_graded");
        form.edit(workbook -> workbook.getSheet(choice.theme().sheet())
                .addMergedRegion(new CellRangeAddress(choice.row(), choice.row(), FormLayout.UOM, FormLayout.VALUE)));
        Reading reading = read(form);
        assertThat(measure(reading, "cdht_commune_fair")).isEqualTo(Measure.UNREADABLE);
        assertThat(rules(reading)).containsExactly("value-under-merge");
    }

    @Test
    void a_number_outside_the_input_cells_is_not_lost() {
        int row = FilledForm.cell("member_rural").row() + 1;
        Reading reading = read(FilledForm.sound()
                .put(ORGANISATION, "F" + row, 55)
                .put(ORGANISATION, "A" + row, 56)
                .put(ORGANISATION, "H3", "2.582283.517")
                .put("Thêm", "B2", 57));
        assertThat(cells(reading, "unrecognised-figure")).containsExactlyInAnyOrder("F" + row, "A" + row, "H3", "B2");
    }

    @Test
    void last_years_figures_are_ours_but_a_number_typed_there_is_not() {
        FilledForm form = FilledForm.withLastYear(Map.of(Item.of("member_total"), Measure.of(280)))
                .put("member_total", 300);
        assertThat(read(form).findings()).isEmpty();
        int row = FilledForm.cell("member_rural").row() + 1;
        assertThat(cells(read(form.put(ORGANISATION, "E" + row, 120)), "unrecognised-figure"))
                .containsExactly("E" + row);
        int total = FilledForm.cell("member_total").row() + 1;
        assertThat(cells(read(form.put(ORGANISATION, "E" + total, 301)), "unrecognised-figure"))
                .contains("E" + total);
    }

    @Test
    void a_sheet_that_is_gone_or_renamed_is_an_error() {
        FilledForm renamed = FilledForm.sound()
                .edit(workbook -> workbook.setSheetName(workbook.getSheetIndex(Theme.FUNDS.sheet()), "Quỹ"));
        Reading reading = read(renamed);
        assertThat(finding(reading, "missing-figure").place().sheet()).isEqualTo(Theme.FUNDS.sheet());
        assertThat(rules(reading)).contains("unrecognised-figure");
        FilledForm deleted = FilledForm.sound()
                .edit(workbook -> workbook.removeSheetAt(workbook.getSheetIndex(Theme.AWARDS.sheet())));
        assertThat(rules(read(deleted))).containsExactly("missing-figure");
    }

    @Test
    void a_form_without_a_figure_is_refused_for_it_would_replace_a_filled_one() {
        Reading reading = read(FilledForm.blank());
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(reading.verdict().reason().key()).isEqualTo("file.blank-form");
    }

    @Test
    void the_mark_of_a_form_in_another_workbook_makes_no_return() {
        FilledForm form = FilledForm.sound().edit(workbook -> {
            for (Theme theme : Theme.values()) {
                workbook.removeSheetAt(workbook.getSheetIndex(theme.sheet()));
            }
        });
        Reading reading = read(form.put("Của tôi", "A1", 7));
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(reading.submissions()).isEmpty();
    }

    @Test
    void answers_in_words_are_kept_and_a_number_among_them_is_accounted_for() {
        int row = FormLayout.HEADING_ROW + 2;
        Reading reading = read(FilledForm.sound().put(Theme.ASSESSMENT.sheet(), "C" + row, "2021"));
        assertThat(reading.submissions().get(0).texts()).containsEntry("thuan-loi", "2021");
        assertThat(reading.findings()).isEmpty();
    }

    private static void parts(FilledForm form) {
        form.put("branch_hamlet", 14)
                .put("branch_school", 3)
                .put("branch_agency", "Không")
                .put("branch_enterprise", 0);
        form.put("hamlet_total", 20);
    }

    private static void restyle(FilledForm form, String item, String format) {
        XSSFWorkbook workbook = form.at(item).getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        form.at(item).setCellStyle(style);
    }

    private static Reading read(FilledForm form) {
        return Town.read("phu-hoa.xlsx", form.bytes());
    }

    private static Reading readRaw(FilledForm form) {
        return Town.read("phu-hoa.xlsx", form.uncalculated());
    }

    private static Figure figure(Reading reading, String item) {
        return reading.submissions().get(0).figures().stream()
                .filter(figure -> figure.item().equals(Item.parse(item)))
                .findFirst()
                .orElseThrow();
    }

    private static Measure measure(Reading reading, String item) {
        return figure(reading, item).measure();
    }

    private static String said(Measure measure) {
        return measure.digits().isEmpty() ? measure.state().name() : measure.digits();
    }

    private static List<String> rules(Reading reading) {
        return reading.findings().stream().map(Finding::rule).toList();
    }

    private static Finding only(Reading reading) {
        assertThat(reading.findings()).hasSize(1);
        return reading.findings().get(0);
    }

    private static Finding finding(Reading reading, String rule) {
        return reading.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not in " + Set.copyOf(rules(reading))));
    }

    private static List<String> cells(Reading reading, String rule) {
        return reading.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.place().cell())
                .toList();
    }

    private static CellUse.Use use(Reading reading, String item) {
        return reading.submissions().get(0).account().stream()
                .filter(cell -> cell.item().equals(Item.parse(item)))
                .map(CellUse::use)
                .findFirst()
                .orElseThrow();
    }
}
