package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Severity;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** What the formulas behind the figures of a return give away. */
class FormulaChecksTest {

    private static final String NEW = "Hội viên phát triển mới";

    @Test
    void a_formula_that_gives_what_its_cell_says_is_not_told() {
        Reading reading = read(PlainList.ofHoa().row("Tổng số hội viên", 300).row(NEW, "=12+3"), sheet -> {});
        assertThat(reading.findings()).isEmpty();
        assertThat(measure(reading, "member_new")).isEqualTo(Measure.of(15));
    }

    @Test
    void a_figure_that_was_not_calculated_again_is_told_with_both_numbers_and_stays_what_the_cell_says() {
        Reading reading = read(
                PlainList.ofHoa().row("Tổng số hội viên", "=B4*15").row(NEW, 20),
                sheet -> sheet.getRow(3).getCell(1).setCellValue(21));
        Finding finding = only(reading, "stale-formula");
        assertThat(finding.place().cell()).isEqualTo("B3");
        assertThat(finding.expected()).isEqualTo("315");
        assertThat(finding.found()).isEqualTo("300");
        assertThat(finding.item()).isEqualTo(Item.of("member_total"));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
    }

    @Test
    void a_figure_made_of_a_stale_cell_that_is_no_figure_is_told() {
        Reading reading = read(
                PlainList.ofHoa()
                        .row("Tổng số hội viên", "=A6+0")
                        .row(NEW, 20)
                        .row()
                        .row("=A7*2")
                        .row(150),
                sheet -> sheet.getRow(6).getCell(0).setCellValue(160));
        Finding finding = only(reading, "stale-formula");
        assertThat(finding.place().cell()).isEqualTo("B3");
        assertThat(finding.expected()).isEqualTo("320");
    }

    @Test
    void a_share_in_percent_is_told_in_percent() {
        PlainList list = PlainList.ofHoa()
                .row("Dân số", 1000)
                .row("Tổng số hội viên", 300)
                .row("Tỷ lệ hội viên/dân số", "=B4/B3");
        Reading reading = read(list, sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0%"));
            sheet.getRow(4).getCell(1).setCellStyle(style);
            sheet.getRow(3).getCell(1).setCellValue(310);
        });
        Finding finding = only(reading, "stale-formula");
        assertThat(finding.expected()).isEqualTo("31");
        assertThat(finding.found()).isEqualTo("30");
    }

    @Test
    void a_figure_that_was_never_calculated_comes_with_what_its_formula_gives() {
        Reading reading = read(PlainList.ofHoa().row("Tổng số hội viên", 300).row(NEW, 20), sheet -> {
            sheet.getRow(3).getCell(1).setCellFormula("B3/10");
            sheet.getRow(3).getCell(1).getCTCell().unsetV();
        });
        Finding finding = only(reading, "formula-not-calculated");
        assertThat(finding.expected()).isEqualTo("30");
        assertThat(Messages.in("vi").text(finding.message())).contains("có lẽ ra 30");
        assertThat(measure(reading, "member_new")).isEqualTo(Measure.UNREADABLE);
    }

    @Test
    void a_figure_that_depends_on_itself_is_told() {
        Reading reading = read(PlainList.ofHoa().row("Tổng số hội viên", 300).row(NEW, 20), sheet -> {
            sheet.getRow(3).getCell(1).setCellFormula("B4+1");
            sheet.getRow(3).getCell(1).setCellValue(20);
        });
        assertThat(only(reading, "stale-formula").message().key()).isEqualTo("finding.formula-circle");
    }

    @Test
    void a_formula_that_cannot_be_calculated_here_is_counted_once_for_the_sheet() {
        Reading reading = read(
                PlainList.ofHoa()
                        .row("Tổng số hội viên", "=VALUE(\"300\")")
                        .row(NEW, "=VALUE(\"2\")")
                        .row("Ghi chú", "=VALUE(\"3\")"),
                sheet -> {});
        Finding finding = only(reading, "stale-formula");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message().arguments()).containsExactly(2);
        assertThat(finding.place().cell()).isEmpty();
    }

    @Test
    void a_number_typed_between_formulas_is_told_when_they_would_give_another() {
        assertThat(rules(typedBetween(20))).doesNotContain("formula-overwritten");
        says(only(typedBetween(21), "formula-overwritten"), "B5: 21, not 20", "Nháp!C5");
    }

    @Test
    void two_totals_above_figures_that_are_none_make_no_pattern() {
        PlainList list = PlainList.ofHoa();
        list.besides("Nháp", "C3", 300).besides("Nháp", "C4", 20).besides("Nháp", "C5", 11);
        list.row("Tổng số hội viên", "=Nháp!C3").row(NEW, "=Nháp!C4").row("Hội viên giảm", 10);
        assertThat(rules(read(list, sheet -> {}))).doesNotContain("formula-overwritten");
    }

    /** Four figures taken from a second sheet by formulas, of which one was typed over. */
    private static Reading typedBetween(int typed) {
        PlainList list = PlainList.ofHoa();
        list.besides("Nháp", "C2", 1000).besides("Nháp", "C3", 300).besides("Nháp", "C4", 20);
        list.besides("Nháp", "C5", 20).besides("Nháp", "C6", 10);
        list.row("Dân số", "=Nháp!C3").row("Tổng số hội viên", "=Nháp!C4");
        return read(list.row(NEW, typed).row("Hội viên giảm", "=Nháp!C6"), sheet -> {});
    }

    @Test
    void a_sum_that_leaves_out_a_row_of_its_table_says_which() {
        PlainList list = PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "Phường Phú Lợi", 2000, 400)
                .row("", "Cộng", "=SUM(C4:C5)", "=SUM(D4:D4)");
        says(only(read(list, sheet -> {}), "parts-do-not-add-up"), "D6: 300, not 700", "SUM(D4:D4) bỏ sót D5");
    }

    @Test
    void a_sum_that_adds_a_sum_again_says_which() {
        PlainList list = PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "Phường Phú Lợi", 2000, 400)
                .row("", "Cộng", "=SUM(C4:C5)", "=SUM(D4:D5)")
                .row("", "Tổng cộng", "=SUM(C4:C5)", "=SUM(D4:D6)");
        says(only(read(list, sheet -> {}), "parts-do-not-add-up"), "D7: 1400, not 700", "cộng cả D6");
    }

    @Test
    void a_sum_that_passes_over_a_number_written_as_text_says_where() {
        PlainList list = PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "Phường Phú Lợi", 2000, "1.400")
                .row("", "Cộng", "=SUM(C4:C5)", "=SUM(D4:D5)");
        says(only(read(list, sheet -> {}), "parts-do-not-add-up"), "D6: 300, not 1700", "không cộng D5");
    }

    @Test
    void a_formula_that_no_figure_came_from_is_let_be() {
        Reading reading = read(
                PlainList.ofHoa().row("Tổng số hội viên", 300, "", "=B3*2"),
                sheet -> sheet.getRow(2).getCell(1).setCellValue(310));
        assertThat(rules(reading)).doesNotContain("stale-formula");
    }

    @Test
    void an_empty_result_that_libreoffice_kept_as_zero_in_xls_is_no_zero() {
        Cell empty = zero("B4", "IF(COUNT(B9)=0,\"\",B9)");
        Cell sum = zero("B5", "SUM(B9)");
        Workbook workbook = new Workbook(List.of(new Sheet("Biểu", false, List.of(empty, sum), List.of())), false);
        assertThat(EmptyResults.restored(workbook).sheets().get(0).cells())
                .containsExactly(empty.withEmptyResult(), sum);
        assertThat(empty.withEmptyResult().raw()).isEmpty();
        assertThat(empty.withEmptyResult().kind()).isEqualTo(Cell.Kind.TEXT);
    }

    private static Cell zero(String address, String formula) {
        return new Cell(
                Address.parse(address), Cell.Kind.NUMBER, "0", formula, CellStyle.GENERAL, List.of(), false, false);
    }

    private static Reading read(PlainList list, Consumer<XSSFSheet> edit) {
        return Town.read("phu-hoa.xlsx", list.editedAfterCalculating(edit));
    }

    private static Measure measure(Reading reading, String item) {
        return reading.submissions().get(0).figures().stream()
                .filter(figure -> figure.item().equals(Item.parse(item)))
                .map(Figure::measure)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(Reading reading) {
        return reading.findings().stream().map(Finding::rule).toList();
    }

    /** Compares where a finding is and which number it found in place of which, and looks for words in it. */
    private static void says(Finding finding, String numbers, String words) {
        assertThat(finding.place().cell() + ": " + finding.found() + ", not " + finding.expected())
                .isEqualTo(numbers);
        assertThat(Messages.in("vi").text(finding.message())).contains(words);
    }

    private static Finding only(Reading reading, String rule) {
        assertThat(rules(reading)).as(reading.findings().toString()).containsOnlyOnce(rule);
        return reading.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
