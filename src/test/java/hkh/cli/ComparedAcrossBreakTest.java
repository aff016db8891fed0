package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year is compared with the one before, in which two of its wards were three. */
class ComparedAcrossBreakTest {

    private static final String UNITS = """
            id,code,name,parent,type,level,expected,valid_from,valid_to
            718,718,Thành phố Thủ Dầu Một,,Thành phố,district,no,,
            25750,25750,Phường Phú Hòa,718,Phường,commune,,,
            25762,25762,Phường Phú Mỹ,718,Phường,commune,,2021-01-01,
            old-a,25753,Phường Phú Mỹ Đông,718,Phường,commune,,,2021-01-01
            old-b,25756,Phường Phú Mỹ Tây,718,Phường,commune,,,2021-01-01
            """;
    private static final String HISTORY = """
            unit,period,indicator,value
            25750,2020,member_total,7
            old-a,2020,member_total,3
            old-b,2020,member_total,5
            """;

    @TempDir
    Path dir;

    private Desk desk;

    @BeforeEach
    void fill() {
        desk = Desk.complete(dir).with("units.csv", UNITS).with("history/2020.csv", HISTORY);
    }

    @Test
    void a_merged_ward_is_compared_with_what_its_parts_had_and_the_note_names_them() {
        aggregate("2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,merge,old-b,25762,,1/NQ\n");

        assertThat(desk.lines("out/comparison.csv"))
                .contains(
                        "25762,member_total,,1000,,8,992,12400.00,,,\"kỳ trước tính lại theo đơn vị của kỳ này, từ 25753 Phường Phú Mỹ Đông, 25756 Phường Phú Mỹ Tây\"")
                .anyMatch(line -> line.startsWith("25750,member_total,,1000,7,7,993,") && line.endsWith(","))
                .anyMatch(
                        line -> line.startsWith("718,member_total,,2000,15,15,1985,13233.33,,,") && line.endsWith(","));
        assertThat(desk.text("out/report.html")).contains("được tính lại theo các đơn vị hiện nay");
    }

    @Test
    void a_divided_ward_without_a_stated_share_is_asked_for() {
        aggregate(
                "2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,split,old-b,25762,,1/NQ\n2021-01-01,split,old-b,25750,,1/NQ\n");

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("25762,member_total,,1000,,,,,,,")
                        && line.contains("chưa có tỷ lệ chia 25756 Phường Phú Mỹ Tây"))
                .anyMatch(line -> line.startsWith("25750,member_total,,1000,7,,,,,,")
                        && line.contains("chưa có tỷ lệ chia 25756 Phường Phú Mỹ Tây"))
                .anyMatch(line -> line.startsWith("718,member_total,,2000,15,15,1985,13233.33,,,"));
        assertThat(desk.lines("out/findings.csv"))
                .filteredOn(line -> line.startsWith("share-not-stated,warning,"))
                .singleElement()
                .asString()
                .contains(
                        ",unit-events.csv,",
                        "25756 Phường Phú Mỹ Tây chia ngày 2021-01-01",
                        "2021-01-01,split,old-b,25762,…,1/NQ")
                .contains("25762 Phường Phú Mỹ chưa so sánh được");
    }

    @Test
    void a_unit_that_went_on_alone_under_another_id_keeps_its_published_figure_beside_it() {
        desk.with("history/2020.csv", HISTORY.replace("old-b,2020,member_total,5\n", ""));
        aggregate("2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,close,old-b,,,1/NQ\n");

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("25762,member_total,,1000,3,3,997,"));
    }

    @Test
    void what_an_unchanged_unit_declared_to_be_nothing_needs_no_note() {
        desk.with("history/2020.csv", "unit,period,indicator,value,state\n25750,2020,member_total,,nil\n");
        aggregate("2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,merge,old-b,25762,,1/NQ\n");

        assertThat(desk.lines("out/comparison.csv"))
                .filteredOn(line -> line.startsWith("25750,member_total,"))
                .singleElement()
                .asString()
                .endsWith(",");
    }

    @Test
    void earlier_figures_may_name_a_unit_by_the_code_that_it_had_then() {
        desk.with("history/2020.csv", HISTORY.replace("old-a", "25753").replace("old-b", "25756"));
        aggregate("2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,merge,old-b,25762,,1/NQ\n");

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("25762,member_total,,1000,,8,992,"));
    }

    @Test
    void a_unit_that_earlier_figures_name_by_id_and_by_code_is_named_twice() {
        desk.with("history/2020.csv", HISTORY + "25753,2020,member_total,3\n");
        Run run = aggregate("2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,merge,old-b,25762,,1/NQ\n");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("history/2020.csv dòng 5: số liệu 25753/2020/member_total đã có");
    }

    @Test
    void a_divided_ward_is_compared_only_by_a_stated_share_which_is_an_estimate() {
        aggregate(
                "2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,split,old-b,25762,0.6,1/NQ\n2021-01-01,split,old-b,25750,0.4,1/NQ\n");

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("25762,member_total,,1000,,6,994,") && line.contains("ước tính"))
                .anyMatch(line -> line.startsWith("25750,member_total,,1000,7,9,991,") && line.contains("ước tính"));
    }

    @Test
    void the_form_of_a_merged_ward_shows_beside_what_its_parts_had() throws IOException {
        desk.with(
                "unit-events.csv",
                "date,kind,from,to,share,decision\n2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,merge,old-b,25762,,1/NQ\n");
        Run run = Run.hkh("form", dir, "--unit", "25762");

        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        try (Stream<Path> forms = Files.walk(dir.resolve("forms"));
                XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(
                        forms.filter(Files::isRegularFile).findFirst().orElseThrow()))) {
            List<String> rows = new ArrayList<>();
            form.forEach(sheet -> sheet.forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(String.join("|", cells));
            }));

            assertThat(rows).anyMatch(row -> row.contains("Tổng số hội viên|") && row.contains("|8.0"));
        }
    }

    @Test
    void without_any_event_nothing_of_this_is_said() throws IOException {
        desk = Desk.complete(dir)
                .with(
                        "units.csv",
                        UNITS.lines().limit(3).reduce("", (all, line) -> all + line + "\n")
                                + "25762,25762,Phường Phú Mỹ,718,Phường,commune,,,\n");
        desk.with(
                "history/2020.csv",
                "unit,period,indicator,value\n25750,2020,member_total,7\n25762,2020,member_total,8\n");
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(
                        line -> line.startsWith("718,member_total,,2000,15,15,1985,13233.33,,,") && line.endsWith(","))
                .noneMatch(line -> line.contains("tính lại"));
        assertThat(desk.text("out/report.html"))
                .doesNotContain("tính lại theo các đơn vị hiện nay", "đã tính lại", "SO SÁNH VỚI NĂM");
        assertThat(comparison(desk.bytes("out/tables.xlsx")))
                .contains("SO SÁNH VỚI KỲ TRƯỚC", "Kỳ trước", "Kỳ này")
                .noneMatch(text -> text.contains("tính lại") || text.contains("sáp nhập"));
    }

    @Test
    void across_a_break_the_report_and_the_workbook_show_both_figures() {
        aggregate("2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,merge,old-b,25762,,1/NQ\n");

        assertThat(desk.text("out/report.html"))
                .contains("SO SÁNH VỚI NĂM 2020", "Phường Phú Mỹ Đông, Phường Phú Mỹ Tây");
        assertThat(sheets(desk.bytes("out/tables.xlsx"))).contains("So sánh kỳ trước");
    }

    /** The texts of the sheet that compares two periods. */
    private static List<String> comparison(byte[] tables) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(tables))) {
            workbook.getSheet("So sánh kỳ trước").forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        }
        return texts;
    }

    /** The names of the sheets, as they stand in the file. */
    private static List<String> sheets(byte[] workbook) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    return Pattern.compile("<sheet name=\"([^\"]*)\"")
                            .matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(sheet -> sheet.group(1))
                            .toList();
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_period_is_not_compared_with_a_later_one() {
        desk.with("hkh.yaml", "period: 2019\ncompare_with: 2020\n");
        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("kỳ để so sánh 2020 phải trước kỳ báo cáo 2019");
    }

    private Run aggregate(String events) {
        desk.with("unit-events.csv", "date,kind,from,to,share,decision\n" + events);
        return Run.hkh("aggregate", dir);
    }
}
