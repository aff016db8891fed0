package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in for units that have not reported, where {@code missing:} wants it, and how it is marked. */
class MissingPartsTest {

    @TempDir
    private Path dir;

    /** Phú Hòa reports 1,000 members and 100 million; Phú Mỹ nothing; the city says what both have together. */
    private Desk desk(String missing) {
        return Desk.in(dir)
                .receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA))
                .receive(
                        "tp.xlsx",
                        Return.of("Thành phố Thủ Dầu Một", "2021")
                                .with("member_total", 1_700)
                                .with("lm_family_ok", 1_500))
                .with("history/2020.csv", """
                        unit,period,indicator,breakdown,value
                        25750,2020,member_total,,900
                        25762,2020,member_total,,600
                        25762,2020,pop_total,,9000
                        """)
                .with("hkh.yaml", "period: 2021\nmissing: " + missing + "\n");
    }

    private String total(Desk desk, String reference) {
        return desk.lines("out/totals.csv").stream()
                .filter(line -> line.startsWith(reference + ","))
                .findFirst()
                .orElse("");
    }

    @Test
    void by_default_nothing_stands_in_and_the_total_is_a_lower_bound() {
        Desk desk = desk("report");
        Run run = Run.hkh("aggregate", dir);
        assertThat(total(desk, "718,2021,member_total,")).isEqualTo("718,2021,member_total,,1000,value,1,2,");
        assertThat(run.out()).contains("Tổng số hội viên: ≥ 1.000 người (1/2 đơn vị)");
    }

    @Test
    void the_total_stated_above_stands_in_for_the_part_that_is_missing() {
        Desk desk = desk("stated-total");
        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).as("the ward is still missing").isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(total(desk, "718,2021,member_total,")).isEqualTo("718,2021,member_total,,1700,value,1,2,1");
        assertThat(total(desk, "25762,2021,member_total,")).isEqualTo("25762,2021,member_total,,,not_reported,0,1,");
        assertThat(run.out()).contains("Tổng số hội viên: ước 1.700 người (1/2 đơn vị)");
        assertThat(desk.text("out/report.html"))
                .containsPattern(
                        "<data value=\"1700\" data-ref=\"718/2021/member_total\"[^>]*>ước\u00A01.700 \\(1/2 đơn vị\\)</data>");
        assertThat(Run.hkh("explain", "718/2021/member_total", dir).out())
                .contains("Lấy thay cho phần còn thiếu")
                .contains("700")
                .contains("1.000");
    }

    @Test
    void a_stated_total_below_what_is_known_already_stands_for_nothing() {
        Desk desk = desk("stated-total");
        Run.hkh("aggregate", dir);
        assertThat(total(desk, "718,2021,lm_family_ok,"))
                .as("Phú Hòa alone has 2,000 families, the city says 1,500")
                .isEqualTo("718,2021,lm_family_ok,,2000,value,1,2,");
        assertThat(desk.lines("out/findings.csv"))
                .anyMatch(line -> line.startsWith("children-do-not-add-up,warning,718,lm_family_ok,"));
    }

    @Test
    void last_years_figure_stands_in_for_a_unit_that_is_missing() {
        Desk desk = desk("last-year");
        Run run = Run.hkh("aggregate", dir);

        assertThat(total(desk, "718,2021,member_total,")).isEqualTo("718,2021,member_total,,1600,value,1,2,1");
        assertThat(total(desk, "25762,2021,member_total,")).isEqualTo("25762,2021,member_total,,600,value,0,1,1");
        assertThat(total(desk, "718,2021,pop_total,")).isEqualTo("718,2021,pop_total,,19000,value,1,2,1");
        assertThat(total(desk, "718,2021,member_ratio_pop,"))
                .as("a ratio is taken over those that report: 1,000 of 10,000")
                .isEqualTo("718,2021,member_ratio_pop,,10,value,1,2,");
        assertThat(run.err()).contains("Phường Phú Mỹ (25762)");
        assertThat(desk.lines("out/figures.csv")).noneMatch(line -> line.startsWith("25762,"));
    }

    @Test
    void money_from_above_that_stands_in_is_not_counted_once_more() {
        Desk desk = desk("last-year")
                .receive("tp.xlsx", Return.of("Thành phố Thủ Dầu Một", "2021").with("fund_raised", 70_000_000))
                .with("history/2020.csv", """
                        unit,period,indicator,breakdown,value
                        25762,2020,fund_raised,,50000000
                        25762,2020,fund_from_above,,20000000
                        """);
        Run.hkh("aggregate", dir);
        assertThat(total(desk, "718,2021,fund_raised,"))
                .as("70 million of the city, 100 of Phú Hòa, 50 that Phú Mỹ had, of which 20 were the city's")
                .isEqualTo("718,2021,fund_raised,,200000000,value,2,3,1");
    }

    @Test
    void what_stands_in_is_no_evidence_against_a_stated_total() {
        Desk desk = desk("last-year");
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/imbalances.csv"))
                .as("what came in is held against it, 1,000 of one ward, not 1,600")
                .anyMatch(line -> line.startsWith("718,member_total,,children-do-not-add-up,1700,1000,700,1,2,"));
    }

    @Test
    void what_stands_in_is_not_kept_as_if_it_had_been_reported() {
        Desk desk = desk("last-year");
        Run.hkh("aggregate", dir);
        Run closed = Run.hkh("close", dir, "--incomplete", "--reason", "Phú Mỹ chưa nộp");
        assertThat(closed.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(desk.lines("history/2021.csv")).contains("25762,2021,member_total,,,not_reported,,,,,");
    }

    @Test
    void when_everything_is_in_nothing_stands_in() {
        Desk desk = desk("last-year").receive("phu-my.xlsx", Return.complete(Desk.PHU_MY));
        Run.hkh("aggregate", dir);
        assertThat(total(desk, "718,2021,member_total,")).isEqualTo("718,2021,member_total,,2000,value,2,2,");
    }
}
