package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Period;
import hkh.job.Templates;
import hkh.unit.Level;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half-years, quarters and the first nine months, which are told from January on. */
class PartOfYearTest {

    @TempDir
    Path dir;

    @Test
    void a_half_year_is_compared_with_the_same_half_of_the_year_before() {
        Desk desk = desk("2023-H1", "6 tháng đầu năm 2023")
                .with("history/2022-H1.csv", history("2022-H1", 900, 40))
                .with("history/2022.csv", history("2022", 960, 80));
        Run.hkh("aggregate", dir);

        // 1.000 members now, 900 a year ago; 50 new ones, 40 in the first half of last year
        assertThat(desk.lines("out/comparison.csv"))
                .contains("25750,member_total,,1000,900,900,100,11.11,,,")
                .contains("25750,member_new,,50,40,40,10,25.00,,,");
        assertThat(desk.lines("out/findings.csv")).noneMatch(line -> line.startsWith("balance-does-not-close"));
        assertThat(desk.text("out/report.html"))
                .contains(
                        "Sơ kết hoạt động khuyến học 6 tháng đầu năm 2023",
                        "PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2023")
                .contains("so với 6 tháng đầu năm 2022", "phát triển mới trong kỳ")
                .containsPattern("(?s)chủ yếu so với 6 tháng đầu năm 2022</caption>.*Tổng số hội viên \\(người\\)</td>"
                        + ".{0,400}>900</data>.{0,400}>1\\.000</data>.{0,400}>\\+100</data>.{0,400}>\\+11,11%</data>")
                .doesNotContain("năm 2023-H1");
    }

    @Test
    void the_report_of_a_ward_on_half_a_year_is_the_short_one_unless_another_is_asked_for() {
        Desk desk = desk("2023-H1", "6 tháng đầu năm 2023")
                .with("hkh.yaml", "period: 2023-H1\nroot: \"25750\"\n")
                .with("history/2022-H1.csv", history("2022-H1", 900, 40))
                .with("targets.csv", "indicator,unit,period,value,basis\nmember_new,25750,2023-H2,60,\n");
        Run.hkh("aggregate", dir);
        assertThat(desk.text("out/report.html"))
                .contains("Sơ kết công tác 6 tháng đầu năm 2023", "và nhiệm vụ 6 tháng cuối năm 2023")
                .contains("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2023")
                .contains("<li>Hội viên phát triển mới trong kỳ: 60 người.</li>");

        Run.hkh("aggregate", dir, "--template", "so-ket-mau-1");
        assertThat(desk.text("out/report.html"))
                .contains(
                        "và chương trình công tác 6 tháng cuối năm 2023",
                        "CHƯƠNG TRÌNH CÔNG TÁC 6 THÁNG CUỐI NĂM 2023");
    }

    @ParameterizedTest
    @CsvSource({"YEAR,COMMUNE,tong-ket-nam", "HALF,DISTRICT,tong-ket-nam", "HALF,PROVINCE,tong-ket-nam"})
    void other_reports_are_written_with_the_annual_one(Period.Span span, Level level, String template) {
        assertThat(Templates.usual(span, level)).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-M9, 9 tháng đầu năm 2023, accepted", "2023-M9, quý III/2023, refused",
        "2023-M9, 6 tháng đầu năm 2023, refused", "2023-Q3, 9 tháng đầu năm 2023, refused",
        "2023-Q3, quý III/2023, accepted", "2023, 9 tháng đầu năm 2023, refused"
    })
    void nine_months_are_no_quarter_and_no_half_year(String period, String title, String verdict) {
        Desk desk = desk(period, title);
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/intake.csv").get(1)).contains("," + verdict + ",");
    }

    @Test
    void nine_months_follow_from_the_end_of_last_year_and_replace_the_six() {
        Desk desk = desk("2023-M9", "9 tháng đầu năm 2023")
                .with("history/2022.csv", history("2022", 960, 80))
                .with("history/2023-H1.csv", history("2023-H1", 990, 35))
                .with("history/2022-M9.csv", history("2022-M9", 900, 45));
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/findings.csv")).noneMatch(line -> line.startsWith("balance-does-not-close"));
        assertThat(desk.lines("out/comparison.csv")).contains("25750,member_new,,50,45,45,5,11.11,,,");
        assertThat(desk.lines("out/totals.csv"))
                .anyMatch(line -> line.startsWith("25750,2023-M9,member_new,,50,value,"));
    }

    @Test
    void the_target_of_a_year_holds_in_what_is_told_since_it_began() {
        Desk desk = desk("2023-H1", "6 tháng đầu năm 2023")
                .with(
                        "targets.csv",
                        "indicator,unit,period,value\nmember_new,25750,2023,80\nmember_total,25750,2023,1250\n");
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("25750,member_new,,50,,,,,80,62.50,") && line.contains("cả kỳ 2023"))
                .anyMatch(line -> line.startsWith("25750,member_total,,1000,,,,,1250,80.00,"));
    }

    @Test
    void what_happened_in_the_second_half_is_not_held_against_the_target_of_the_year() {
        Desk desk = desk("2023-H2", "6 tháng cuối năm 2023")
                .with(
                        "targets.csv",
                        "indicator,unit,period,value\nmember_new,25750,2023,80\nmember_total,25750,2023,1250\n");
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("25750,member_new,,50,,,,,,,")
                        && line.contains("không phải số tính từ đầu kỳ được giao"))
                .anyMatch(line -> line.startsWith("25750,member_total,,1000,,,,,1250,80.00,"));
    }

    /** One ward of 1.000 members, 50 of them new and 10 gone. */
    private Desk desk(String period, String title) {
        return Desk.in(dir)
                .with("hkh.yaml", "period: " + period + "\nroot: \"25750\"\nreport:\n  template: tong-ket-nam\n")
                .receive(
                        "a.xlsx",
                        Return.titled(Desk.PHU_HOA, "Báo cáo " + title)
                                .with("member_total", 1000)
                                .with("member_new", 50)
                                .with("member_left", 10));
    }

    private static String history(String period, int members, int joined) {
        return "unit,period,indicator,value\n25750," + period + ",member_total," + members + "\n25750," + period
                + ",member_new," + joined + "\n";
    }
}
