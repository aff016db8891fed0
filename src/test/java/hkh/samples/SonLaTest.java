package hkh.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.figure.Item;
import hkh.plan.CatalogueTables;
import hkh.plan.FormLayout;
import hkh.plan.Theme;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.workbook.AppendixFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of Sơn La for 2023, made again from returns of its 235 units, against the one that was published. */
class SonLaTest {

    private static final String NAME = "son-la-2023";
    private static final String PROVINCE = "14";

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
    void a_complete_run_ends_without_any_finding() throws IOException {
        assertThat(wholeExit).isZero();
        assertThat(whole.table("findings.csv").rows()).isEmpty();
        assertThat(whole.table("intake.csv").rows())
                .allMatch(row -> row.get("verdict").equals("accepted"));
        assertThat(whole.table("completeness.csv").rows())
                .hasSize(235)
                .allMatch(row -> row.get("status").equals("accepted"));
    }

    @Test
    void returns_come_in_every_way() throws IOException {
        Map<String, Set<String>> units = new HashMap<>();
        for (Table.Row row : whole.table("figures.csv").rows()) {
            units.computeIfAbsent(row.get("file"), file -> new HashSet<>()).add(row.get("unit"));
        }
        Set<String> ways = new TreeSet<>();
        units.forEach((file, of) -> ways.add((file.matches(".*/?\\d[\\dT-]+_2023\\.xlsx?") ? "form" : "own")
                + file.substring(file.lastIndexOf('.'))
                + (of.size() > 1 ? " of several units" : "")));
        assertThat(ways)
                .containsExactly(
                        "form.xls",
                        "form.xlsx",
                        "own.csv",
                        "own.csv of several units",
                        "own.xls",
                        "own.xlsx",
                        "own.xlsx of several units");
    }

    @Test
    void every_published_figure_comes_out_and_is_complete() throws IOException {
        Map<String, Table.Row> totals = totals(whole);
        int compared = 0;
        for (Table.Row row : whole.expected("totals.csv").rows()) {
            if (row.isBlank("except")) {
                String reference = row.get("unit") + "/" + Sample.item(row);
                Table.Row total = Objects.requireNonNull(totals.get(reference), reference);
                assertThat(new BigDecimal(total.get("value")))
                        .as("%s %s", row.get("id"), Sample.item(row))
                        .isEqualByComparingTo(row.get("value"));
                assertThat(total.get("units_in")).as(row.get("id")).isEqualTo(total.get("units_expected"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(120);
    }

    @Test
    void what_is_listed_as_an_exception_is_no_total_of_this_year() throws IOException {
        Set<String> totals = totals(whole).keySet();
        for (Table.Row row : whole.expected("totals.csv").rows()) {
            if (!row.isBlank("except") && row.get("period").equals("2023")) {
                assertThat(totals).as(row.get("id")).doesNotContain(row.get("unit") + "/" + Sample.item(row));
            }
        }
    }

    @Test
    void last_years_figures_are_those_that_follow_from_the_stated_increases() throws IOException {
        List<Table.Row> before = whole.expected("totals.csv").rows().stream()
                .filter(row -> row.get("period").equals("2022"))
                .toList();
        assertThat(before).hasSize(3);
        for (Table.Row row : before) {
            assertThat(whole.table("comparison.csv").rows())
                    .filteredOn(change -> change.get("unit").equals(PROVINCE)
                            && Sample.item(change).equals(Sample.item(row)))
                    .extracting(change -> change.get("previous"), change -> change.get("note"))
                    .containsExactly(tuple(row.get("value"), ""));
        }
    }

    @Test
    void every_figure_is_read_as_its_unit_has_it() throws IOException {
        Map<String, String> read = new HashMap<>();
        for (Table.Row row : whole.table("figures.csv").rows()) {
            read.put(row.get("unit") + "/" + Sample.item(row), row.isBlank("value") ? "0" : row.get("value"));
        }
        int compared = 0;
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.DISTRICT, Level.COMMUNE)) {
            for (Table.Row row : truth(level).rows()) {
                for (String item : truth(level).columns()) {
                    if (!item.equals("unit") && !row.isBlank(item)) {
                        String reference = row.get("unit") + "/" + item;
                        assertThat(read.getOrDefault(reference, "0"))
                                .as(reference)
                                .isEqualTo(row.get(item));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(15_000);
    }

    @Test
    void money_passed_down_between_levels_is_counted_once() throws IOException {
        long raised = 0;
        for (Level level : List.of(Level.PROVINCE, Level.AFFILIATE, Level.DISTRICT, Level.COMMUNE)) {
            for (Table.Row row : truth(level).rows()) {
                raised += Long.parseLong(row.get("fund_raised"));
                raised -= level == Level.PROVINCE ? 0 : Long.parseLong(row.get("fund_from_above"));
            }
        }
        assertThat(whole.total(PROVINCE, "fund_raised").get("value")).isEqualTo(Long.toString(raised));
    }

    @Test
    void both_reports_say_every_published_sentence() throws IOException {
        String html = PlainText.ofHtml(whole.result("report.html"));
        String docx = PlainText.ofDocx(whole.result("report.docx"));
        for (Table.Row sentence : whole.expected("sentences.csv").rows()) {
            assertThat(html).as(sentence.get("id")).contains(sentence.get("text"));
            assertThat(docx).as(sentence.get("id")).contains(sentence.get("text"));
        }
        assertThat(docx).doesNotContain("≥", "[chưa có số liệu", "[Thường trực");
    }

    @Test
    void the_appendix_calculates_to_the_totals_of_the_same_run() throws IOException {
        XSSFWorkbook calculated = AppendixFile.calculated(whole.result("tables.xlsx"));
        assertThat(whole.appendix().differences(calculated)).hasSize(1);
    }

    @Test
    void libre_office_calculates_the_appendix_to_the_same_totals() throws Exception {
        Optional<XSSFWorkbook> saved = AppendixFile.savedByLibreOffice(whole.result("tables.xlsx"), folder);
        assumeTrue(saved.isPresent(), "LibreOffice is not installed");
        assertThat(whole.appendix().differences(saved.get())).hasSize(1);
    }

    @Test
    void a_district_total_that_is_off_by_one_member_is_one_finding_and_changes_no_total() throws IOException {
        Sample sample = Sample.copied(NAME, folder);
        Path list = sample.inbox("128-huyen-van-ho/Bao cao HKH Huyen Van Ho nam 2023.xlsx");
        int stated = addOne(list, "Báo cáo", 1, "Tổng số hội viên toàn huyện (kể cả cấp xã)", 3);
        assertOneFinding(sample, "128", stated);
    }

    @Test
    void so_is_a_line_of_the_form_that_includes_the_communes() throws IOException {
        Sample sample = Sample.copied(NAME, folder);
        Path form = sample.inbox("116-thanh-pho-son-la/116_2023.xlsx");
        String label = CatalogueTables.builtIn().label(Item.parse("award_total_count/subtree:district"));
        int stated = addOne(form, Theme.AWARDS.sheet(), FormLayout.LABEL, label, FormLayout.VALUE);
        assertOneFinding(sample, "116", stated);
    }

    private static void assertOneFinding(Sample sample, String district, int stated) throws IOException {
        assertThat(sample.aggregate()).isEqualTo(1);
        List<Table.Row> findings = sample.table("findings.csv").rows();
        assertThat(findings).hasSize(1);
        Table.Row finding = findings.get(0);
        assertThat(finding.get("rule")).isEqualTo("children-do-not-add-up");
        assertThat(finding.get("unit")).isEqualTo(district);
        assertThat(finding.get("expected")).isEqualTo(Integer.toString(stated - 1));
        assertThat(finding.get("found")).isEqualTo(Integer.toString(stated));
        assertThat(finding.get("message")).contains("lệch 1;");
        assertThat(sample.result("totals.csv")).isEqualTo(whole.result("totals.csv"));
    }

    @Test
    void without_a_districts_table_every_commune_of_it_is_missing() throws IOException {
        Sample sample = Sample.copied(NAME, folder);
        Files.delete(sample.inbox("122-huyen-phu-yen/Tong hop so lieu 2023.xlsx"));
        assertThat(sample.aggregate()).isEqualTo(1);
        Table.Row members = sample.total(PROVINCE, "member_total");
        assertThat(Sample.coverage(members)).isEqualTo("195/222");
        BigDecimal lost = new BigDecimal(whole.total("122", "member_total").get("value"));
        assertThat(new BigDecimal(members.get("value"))).isEqualByComparingTo(new BigDecimal(351_214).subtract(lost));
        List<String> missing = sample.table("completeness.csv").rows().stream()
                .filter(row -> row.get("status").equals("missing"))
                .map(row -> row.get("unit"))
                .toList();
        List<String> communes = whole.table("completeness.csv").rows().stream()
                .filter(row -> row.get("parent").equals("122"))
                .map(row -> row.get("unit"))
                .toList();
        assertThat(missing).hasSize(27).containsExactlyElementsOf(communes);
        assertThat(sample.table("findings.csv").rows())
                .filteredOn(row -> row.get("rule").equals("unit-not-reported"))
                .extracting(row -> row.get("unit"))
                .containsExactlyInAnyOrderElementsOf(communes);
    }

    private static Map<String, Table.Row> totals(Sample sample) throws IOException {
        Map<String, Table.Row> totals = new HashMap<>();
        sample.table("totals.csv").rows().forEach(row -> totals.put(row.get("unit") + "/" + Sample.item(row), row));
        return totals;
    }

    private static Table truth(Level level) throws IOException {
        return whole.kept("truth/" + level.code() + ".csv");
    }

    /** Adds one to the number beside a label; tells what stands there then. */
    private static int addOne(Path file, String sheet, int labels, String label, int values) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheet(sheet)) {
                Cell name = row.getCell(labels);
                if (name != null && name.toString().strip().equals(label)) {
                    Cell value = row.getCell(values);
                    int stated = (int) value.getNumericCellValue() + 1;
                    value.setCellValue(stated);
                    try (OutputStream out = Files.newOutputStream(file)) {
                        workbook.write(out);
                    }
                    return stated;
                }
            }
        }
        throw new AssertionError("no line " + label);
    }
}
