package hkh.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.workbook.AppendixFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of Thủ Dầu Một for 2021, made again from returns of its wards, against the one that was published. */
class ThuDauMotTest {

    private static final String NAME = "thu-dau-mot-2021";
    private static final String CITY = "718";
    private static final List<String> TAKEN_AWAY = List.of("25741", "25760", "25774");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @TempDir
    private static Path shared;

    private static Sample whole = new Sample(Path.of(""), Path.of(""));
    private static int wholeExit;

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_whole_sample_is_added_up() throws IOException {
        whole = Sample.copied(NAME, shared.resolve("whole"));
        wholeExit = whole.aggregate();
    }

    @Test
    void a_complete_run_ends_with_no_finding_but_the_full_classes_of_the_published_report() throws IOException {
        assertThat(wholeExit).isZero();
        // 21.000 people in 57 classes were published; no class holds 368
        assertThat(whole.table("findings.csv").rows())
                .extracting(row -> row.get("rule"), row -> row.get("severity"), row -> row.get("indicator"))
                .containsExactly(tuple(
                        "unusual-ratio",
                        "warning",
                        "clc_learner/topic:14 Tuyên truyền Luật ATGT và các Luật khác có liên quan"));
        assertThat(whole.table("intake.csv").rows())
                .hasSize(15)
                .allMatch(row -> row.get("verdict").equals("accepted"));
        assertThat(whole.table("completeness.csv").rows())
                .hasSize(15)
                .allMatch(row -> row.get("status").equals("accepted"));
    }

    @Test
    void returns_after_the_deadline_are_late() throws IOException {
        assertThat(whole.table("completeness.csv").rows())
                .filteredOn(row -> row.get("on_time").equals("no"))
                .extracting(row -> row.get("unit"))
                .containsExactly("25763", "25771");
    }

    @Test
    void every_published_figure_comes_out_and_is_complete() throws IOException {
        List<Table.Row> published = whole.expected("totals.csv").rows();
        assertThat(published).hasSizeGreaterThan(60);
        for (Table.Row row : published) {
            Table.Row total = whole.total(row.get("unit"), Sample.item(row));
            BigDecimal expected = new BigDecimal(row.get("value"));
            assertThat(new BigDecimal(total.get("value")).setScale(expected.scale(), RoundingMode.HALF_UP))
                    .as("%s %s", row.get("id"), Sample.item(row))
                    .isEqualByComparingTo(expected);
            assertThat(total.get("units_in")).as(row.get("id")).isEqualTo(total.get("units_expected"));
        }
    }

    @Test
    void both_reports_say_every_published_sentence() throws IOException {
        String html = PlainText.ofHtml(whole.result("report.html"));
        String docx = PlainText.ofDocx(whole.result("report.docx"));
        for (Table.Row sentence : whole.expected("sentences.csv").rows()) {
            assertThat(html).as(sentence.get("id")).contains(sentence.get("text"));
            assertThat(docx).as(sentence.get("id")).contains(sentence.get("text"));
        }
    }

    @Test
    void a_complete_report_marks_no_figure_and_leaves_no_room() throws IOException {
        assertThat(PlainText.ofDocx(whole.result("report.docx")))
                .doesNotContain("≥", "[chưa có số liệu", "[Thường trực");
    }

    @Test
    void the_report_quotes_the_wards_where_the_secretary_wrote_nothing() throws IOException {
        String text = PlainText.ofDocx(whole.result("report.docx"));
        assertThat(text).contains("Phường Phú Cường: Chi hội khu phố");
        // the secretary's own words for this section go before what Định Hoà proposes
        assertThat(text).doesNotContain("ghi sổ theo dõi quỹ");
    }

    @Test
    void the_same_files_give_the_same_bytes_again_and_elsewhere() throws IOException {
        Map<String, byte[]> first = whole.results();
        assertThat(whole.aggregate()).isZero();
        Sample elsewhere = Sample.copied(NAME, folder);
        assertThat(elsewhere.aggregate()).isZero();
        assertThat(whole.results()).containsExactlyEntriesOf(first);
        assertThat(elsewhere.results()).containsExactlyEntriesOf(first);
    }

    @Test
    void missing_wards_are_named_and_every_total_says_how_many_units_it_stands_for() throws IOException {
        Sample partial = withoutThree();
        assertThat(partial.table("completeness.csv").rows())
                .filteredOn(row -> row.get("status").equals("missing"))
                .extracting(row -> row.get("unit"))
                .containsExactlyElementsOf(TAKEN_AWAY);
        for (Table.Row row : whole.expected("totals.csv").rows()) {
            Table.Row complete = whole.total(CITY, Sample.item(row));
            Table.Row total = partial.total(CITY, Sample.item(row));
            String coverage = switch (complete.get("units_expected")) {
                case "14" -> "11/14";
                case "15" -> "12/15";
                default -> Sample.coverage(complete);
            };
            assertThat(Sample.coverage(total)).as(row.get("id")).isEqualTo(coverage);
        }
    }

    @Test
    void the_partial_report_names_who_is_missing_and_marks_its_figures() throws IOException {
        Sample partial = withoutThree();
        for (String text : List.of(
                PlainText.ofHtml(partial.result("report.html")), PlainText.ofDocx(partial.result("report.docx")))) {
            assertThat(text)
                    .contains("Số liệu tổng hợp từ 12/15 đơn vị")
                    .contains("Phường Hiệp Thành, Phường Hoà Phú, Phường Chánh Mỹ")
                    .contains("Có ≥ 11/14 (11/14 đơn vị) phường thành lập")
                    .contains("≥ " + printed(partial, "lm_family_ok") + "/≥ " + printed(partial, "household_total")
                            + " (11/14 đơn vị)")
                    .contains("Tổng số hội viên hiện nay là ≥ " + printed(partial, "member_total") + " (11/14 đơn vị)")
                    .doesNotContain("so với năm 2020");
        }
    }

    @Test
    void ratios_of_a_partial_run_are_of_the_wards_that_reported() throws IOException {
        Sample partial = withoutThree();
        assertThat(decimal(partial.total(CITY, "member_ratio_pop"))).isEqualByComparingTo(percent(TAKEN_AWAY));
    }

    @Test
    void a_ward_without_its_population_stays_out_of_the_ratio_but_not_of_the_total() throws IOException {
        Sample sample = Sample.copied(NAME, folder);
        blank(sample.inbox("25744_2021.xlsx"), "pop_total");
        assertThat(sample.aggregate()).isEqualTo(1);
        Table.Row ratio = sample.total(CITY, "member_ratio_pop");
        assertThat(Sample.coverage(ratio)).isEqualTo("13/14");
        assertThat(decimal(ratio)).isEqualByComparingTo(percent(List.of("25744")));
        assertThat(sample.total(CITY, "member_total").get("value")).isEqualTo("36615");
        assertThat(Sample.coverage(sample.total(CITY, "member_total"))).isEqualTo("14/14");
    }

    @Test
    void a_damaged_file_is_refused_with_a_reason_and_the_others_count() throws IOException {
        Sample sample = Sample.copied(NAME, folder);
        Path file = sample.inbox("25741_2021.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(sample.aggregate()).isEqualTo(1);
        Table.Row verdict = sample.table("intake.csv").rows().get(0);
        assertThat(verdict.get("file")).isEqualTo("25741_2021.xlsx");
        assertThat(verdict.get("verdict")).isEqualTo("refused");
        assertThat(verdict.get("reason")).contains("tệp bị hỏng").doesNotContain("()");
        Table.Row members = sample.total(CITY, "member_total");
        assertThat(Sample.coverage(members)).isEqualTo("13/14");
        assertThat(decimal(members))
                .isEqualByComparingTo(new BigDecimal(36615).subtract(decimal(whole.total("25741", "member_total"))));
    }

    @Test
    void the_appendix_calculates_to_the_totals_of_the_same_run() throws IOException {
        for (Sample sample : List.of(whole, withoutThree())) {
            XSSFWorkbook calculated = AppendixFile.calculated(sample.result("tables.xlsx"));
            assertThat(sample.appendix().differences(calculated)).hasSize(1);
        }
    }

    @Test
    void libre_office_calculates_the_appendix_to_the_same_totals() throws Exception {
        Sample partial = withoutThree();
        Optional<XSSFWorkbook> saved = AppendixFile.savedByLibreOffice(
                partial.result("tables.xlsx"), Files.createDirectories(folder.resolve("office")));
        assumeTrue(saved.isPresent(), "LibreOffice is not installed");
        assertThat(partial.appendix().differences(saved.get())).hasSize(1);
    }

    private Sample withoutThree() throws IOException {
        Sample sample = Sample.copied(NAME, folder);
        for (String unit : TAKEN_AWAY) {
            Files.delete(sample.inbox(unit + "_2021.xlsx"));
        }
        assertThat(sample.aggregate()).isEqualTo(1);
        return sample;
    }

    /** Members per hundred inhabitants of the city without some wards. */
    private static BigDecimal percent(List<String> without) throws IOException {
        BigDecimal members = decimal(whole.total(CITY, "member_total"));
        BigDecimal people = decimal(whole.total(CITY, "pop_total"));
        for (String ward : without) {
            members = members.subtract(decimal(whole.total(ward, "member_total")));
            people = people.subtract(decimal(whole.total(ward, "pop_total")));
        }
        return members.multiply(HUNDRED).divide(people, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(Table.Row total) {
        return new BigDecimal(total.get("value"));
    }

    /** A total as people write it: 28.814. */
    private static String printed(Sample sample, String indicator) throws IOException {
        return sample.total(CITY, indicator).get("value").replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    /** Empties a cell of a ward's return and lets Excel's formulas follow. */
    private static void blank(Path file, String indicator) throws IOException {
        Catalogue catalogue = CatalogueTables.builtIn();
        ReturnLines lines = ReturnLines.builtIn(catalogue, Period.ofYear(2021));
        FormCell place = new FormLayout(catalogue, lines, Level.COMMUNE)
                .cells(Theme.ORGANISATION).stream()
                        .filter(cell -> cell.item().equals(Item.of(indicator)))
                        .findFirst()
                        .orElseThrow();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook form = new XSSFWorkbook(in)) {
            form.getSheet(place.theme().sheet())
                    .getRow(place.row())
                    .getCell(place.column())
                    .setBlank();
            new XSSFFormulaEvaluator(form).evaluateAll();
            try (OutputStream out = Files.newOutputStream(file)) {
                form.write(out);
            }
        }
    }
}
