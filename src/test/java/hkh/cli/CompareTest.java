package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two periods, two runs or two workspaces are put side by side. */
class CompareTest {

    private static final String HISTORY = """
            unit,period,indicator,value
            25750,2020,member_total,900
            25762,2020,member_total,1005
            """;

    @TempDir
    Path dir;

    private Desk desk;

    @BeforeEach
    void fill() {
        desk = Desk.complete(dir).with("history/2020.csv", HISTORY);
    }

    @Test
    void two_periods_show_both_figures_the_change_and_its_percent() {
        Run run = Run.hkh("compare", "2020", "2021", "--workspace", dir);

        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .startsWith("Thành phố Thủ Dầu Một: 2020 → 2021")
                .containsPattern("Tổng số hội viên +1.905 người +2.000 người +\\+95 người +\\+5,0%");
    }

    @Test
    void units_below_are_ranked_by_an_indicator_and_equal_ones_share_a_rank() {
        Run run = Run.hkh("compare", "2020", "2021", "--workspace", dir, "--by", "member_total");

        assertThat(run.out())
                .containsPattern("1  Phường Phú Hòa +900 người +1.000 người +\\+100 người +\\+11,1%")
                .containsPattern("1  Phường Phú Mỹ +1.005 người +1.000 người +−5 người +−0,5%");
    }

    @Test
    void several_indicators_make_a_table_of_units() {
        Run run = Run.hkh("compare", "2020", "2021", "--workspace", dir, "--by", "member_total, branch_total");

        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out())
                .containsPattern("2021 +Tổng số hội viên +\\S")
                .containsPattern("Phường Phú Hòa +1.000 người");
    }

    @Test
    void the_table_of_everything_has_the_columns_of_comparison_csv() {
        Run.hkh("aggregate", dir);
        Run run = Run.hkh("compare", "2020", "2021", "--workspace", dir, "--out", dir.resolve("all.csv"));

        assertThat(run.out()).contains("Đã ghi");
        assertThat(desk.lines("all.csv").get(0))
                .isEqualTo(desk.lines("out/comparison.csv").get(0));
        assertThat(desk.lines("all.csv")).contains("718,member_total,,2000,1905,1905,95,4.99,,,");
    }

    @Test
    void two_runs_over_one_period_show_what_was_corrected() {
        Run.hkh("aggregate", dir);
        desk.put(
                "before/totals.csv",
                desk.text("out/totals.csv")
                        .replace("718,2021,member_total,,2000,", "718,2021,member_total,,1990,")
                        .getBytes(StandardCharsets.UTF_8));
        Run run = Run.hkh("compare", dir.resolve("before"), dir.resolve("out"));

        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).containsPattern("Tổng số hội viên +1.990 người +2.000 người +\\+10 người");
        assertThat(run.out().lines().filter(line -> line.startsWith("  "))).hasSize(2);
        assertThat(run.out()).contains("Giống nhau:");
    }

    @Test
    void what_only_the_earlier_run_had_is_not_gone_without_a_word() {
        Run.hkh("aggregate", dir);
        String totals = desk.text("out/totals.csv");
        desk.put(
                "before/totals.csv",
                (totals + "718,2021,area_unused,,12,value,1,1\n").getBytes(StandardCharsets.UTF_8));
        boolean asked = totals.contains("718,2021,area_unused,");
        Run run = Run.hkh("compare", dir.resolve("before"), dir, "--out", dir.resolve("all.csv"));

        assertThat(asked).isFalse();
        assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(desk.lines("all.csv")).anyMatch(line -> line.startsWith("718,area_unused,,,12,"));
    }

    @Test
    void across_a_merger_the_earlier_figures_are_those_of_the_later_units_however_these_are_called() {
        desk.with("units.csv", """
                        id,code,name,parent,type,level,expected,valid_from,valid_to
                        718,718,Thành phố Thủ Dầu Một,,Thành phố,district,no,,
                        25750,25750,Phường Phú Hòa,718,Phường,commune,,,
                        25762,25762,Phường Phú Mỹ,718,Phường,commune,,2021-01-01,
                        old-a,25753,Phường Phú Mỹ Đông,718,Phường,commune,,,2021-01-01
                        old-b,25756,Phường Phú Mỹ Tây,718,Phường,commune,,,2021-01-01
                        """).with("unit-events.csv", """
                        date,kind,from,to,share,decision
                        2021-01-01,merge,old-a,25762,,1/NQ
                        2021-01-01,merge,old-b,25762,,1/NQ
                        """).with("history/2020.csv", """
                        unit,period,indicator,value
                        25750,2020,member_total,900
                        25753,2020,member_total,300
                        25756,2020,member_total,500
                        """);
        desk.with("theirs/totals.csv", """
                unit,period,indicator,breakdown,value,state,units_in,units_expected
                25750,2020,member_total,,900,value,1,1
                25753,2020,member_total,,300,value,1,1
                25756,2020,member_total,,500,value,1,1
                """);
        Run theirs = Run.hkh("compare", dir.resolve("theirs"), dir, "--by", "member_total");
        Run run = Run.hkh("compare", "2020", "2021", "--workspace", dir, "--by", "member_total");

        assertThat(theirs.out())
                .as("of another workspace, which knows the units by their codes")
                .isEqualTo(run.out());
        assertThat(run.out())
                .contains("Đơn vị có thay đổi giữa hai kỳ")
                .containsPattern("Phường Phú Mỹ +800 người +1.000 người +\\+200 người +\\+25,0%");
    }

    @Test
    void what_cannot_be_compared_is_told_with_what_to_do() {
        assertThat(Run.hkh("compare", "2021", "2020", "--workspace", dir))
                .returns(ExitCode.USAGE, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("kỳ 2021 sau kỳ 2020"));
        assertThat(Run.hkh("compare", "2018", "2021", "--workspace", dir))
                .returns(ExitCode.USAGE, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("cần có tệp history/2018.csv"));
        assertThat(Run.hkh("compare", "năm ngoái", "2021", "--workspace", dir))
                .returns(ExitCode.USAGE, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("không phải là kỳ báo cáo"));
        assertThat(Run.hkh("compare", "2020", "2021", "--workspace", dir, "--by", "member_totl"))
                .returns(ExitCode.USAGE, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("member_total"));
        assertThat(Run.hkh("compare", "2020", "2021", "--workspace", dir, "--unit", "99999"))
                .returns(ExitCode.USAGE, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("99999"));
    }

    @Test
    void a_table_of_totals_that_is_none_is_told_with_its_line() {
        desk.with("bad/totals.csv", """
                unit,period,indicator,breakdown,value,state,units_in,units_expected
                718,2021,member_total,,2000,value,two,2
                """);
        desk.with("two/totals.csv", """
                unit,period,indicator,breakdown,value,state,units_in,units_expected
                718,2021,member_total,,2000,value,2,2
                718,2020,member_total,,1900,value,2,2
                """);
        assertThat(Run.hkh("compare", dir.resolve("bad"), dir).err()).contains("totals.csv", "2", "units_in", "two");
        assertThat(Run.hkh("compare", dir.resolve("two"), dir).err()).contains("đúng một kỳ");
    }

    @Test
    void a_unit_that_the_later_register_does_not_know_stops_the_comparison() {
        desk.with("other/totals.csv", """
                unit,period,indicator,breakdown,value,state,units_in,units_expected
                77777,2020,member_total,,2000,value,1,1
                """);
        Run run = Run.hkh("compare", dir.resolve("other"), dir);

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("77777", "units.csv");
    }

    @Test
    void the_appendix_ranks_the_units_by_what_the_configuration_names() throws IOException {
        desk.with("hkh.yaml", "period: 2021\nreport:\n  ranking: [member_total]\n");
        Run.hkh("aggregate", dir);
        try (XSSFWorkbook tables = new XSSFWorkbook(Files.newInputStream(dir.resolve("out/tables.xlsx")))) {
            XSSFSheet sheet = tables.getSheet("Xếp hạng");
            List<String> rows = new ArrayList<>();
            for (int i = 3; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                rows.add(row.getCell(2) + "|" + row.getCell(4) + "|"
                        + row.getCell(5).getNumericCellValue());
            }

            assertThat(rows).containsExactly("1.0|Phường Phú Hòa|1000.0", "1.0|Phường Phú Mỹ|1000.0");
            assertThat(sheet.getRow(3).getCell(5).getCellFormula()).startsWith("'II. Hội viên'!");
        }
        desk.with("hkh.yaml", "period: 2021\nreport:\n  ranking: [member_totl]\n");

        assertThat(Run.hkh("aggregate", dir))
                .returns(ExitCode.NOT_PUBLISHED, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("report.ranking", "member_totl"));
    }
}
