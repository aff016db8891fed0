package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.ReturnLines;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Communes were graded until 2023 (Circular 44/2014) and have levels since 2024 (Circular 25/2023). */
class IndicatorValidityTest {

    private static final String COLUMNS = "code,label_vi,uom,kind,over_time,over_units,valid_from,valid_to,replaces\n";

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "2023, cdht_commune_good, true", "2024-Q1, cdht_commune_good, false",
        "2023-H2, cdht_level/grade_level:level_1, false", "2024, cdht_level/grade_level:level_1, true",
        "2025-H1, assoc_district, true", "2025, assoc_district, false"
    })
    void only_what_is_valid_on_the_last_day_of_a_period_is_asked(String period, String item, boolean asked) {
        Catalogue catalogue = CatalogueTables.builtIn();
        ReturnLines lines = ReturnLines.builtIn(catalogue, Period.parse(period).orElseThrow());

        assertThat(!lines.askedOf(Item.parse(item)).isEmpty()).isEqualTo(asked);
    }

    @Test
    void districts_are_not_counted_when_there_are_none_any_more() {
        Desk desk = Desk.in(dir)
                .with("hkh.yaml", "period: 2026\n")
                .receive("a.xlsx", Return.of(Desk.PHU_HOA, "2026").with("member_total", 5));
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/totals.csv"))
                .anyMatch(line -> line.startsWith("718,2026,commune_total,"))
                .noneMatch(line -> line.contains("district_total"));
    }

    @Test
    void levels_are_not_compared_with_a_year_of_grades_and_the_note_says_so() {
        Desk desk = Desk.in(dir)
                .with("hkh.yaml", "period: 2024\n")
                .with("history/2023.csv", """
                        unit,period,indicator,value
                        25750,2023,member_total,900
                        25750,2023,cdht_commune_good,1
                        """)
                .receive(
                        "a.xlsx",
                        Return.of(Desk.PHU_HOA, "2024")
                                .with("member_total", 1000)
                                .with("cdht_level/grade_level:level_1", 1));
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/comparison.csv"))
                .contains("25750,member_total,,1000,900,900,100,11.11,,,")
                .anyMatch(line -> line.startsWith("25750,cdht_level,grade_level:level_1,1,,,,,,,")
                        && line.contains("không so sánh được: chỉ tiêu này mới có")
                        && line.contains("hkh indicators cdht_level"));
        assertThat(Run.hkh("indicators", "cdht_level").out())
                .contains("Dùng: từ 2024-01-01", "Thay cho: cdht_commune_graded");
    }

    @Test
    void a_workspace_may_say_that_an_indicator_changed_and_neither_balance_nor_change_goes_across() {
        Desk desk = Desk.complete(dir)
                .with("indicators.csv", COLUMNS + "member_total,Tổng số hội viên,người,stock,last,sum,2021-01-01,,\n")
                .with(
                        "history/2020.csv",
                        "unit,period,indicator,value\n25750,2020,member_total,7\n25762,2020,member_total,8\n");
        Run.hkh("aggregate", dir);

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line ->
                        line.startsWith("718,member_total,,2000,15,,,,,,") && line.contains("chỉ tiêu này mới có"));
        assertThat(desk.text("out/report.html")).doesNotContain("so với năm 2020");
    }

    @Test
    void an_indicator_that_ends_before_it_begins_is_told_with_its_line() {
        Desk.in(dir).with("indicators.csv", COLUMNS + "x,X,người,stock,last,sum,2022-01-01,2021-01-01,\n");

        assertThat(Run.hkh("aggregate", dir).err()).contains("indicators.csv dòng 2: chỉ tiêu \"x\" hết dùng");
    }
}
