package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two wards of 1.000 members, 50 of them new and 10 gone: there must have been 960 when the period began. */
class StockFlowTest {

    private static final String RULE = "balance-does-not-close";

    @TempDir
    Path dir;

    private Desk desk;

    @BeforeEach
    void fill() {
        desk = Desk.in(dir)
                .receive("a.xlsx", Return.complete(Desk.PHU_HOA).with("member_left", 10))
                .receive("b.xlsx", Return.complete(Desk.PHU_MY).with("member_left", 10));
    }

    @Test
    void last_years_members_with_those_who_came_less_those_who_left_are_this_years() {
        history("2020", "25750,2020,member_total,960\n25762,2020,member_total,955\n");

        assertThat(findings())
                .singleElement()
                .asString()
                .contains("25762,member_total,b.xlsx,", "Tổng số hội viên đầu kỳ", ",995,1000,");
    }

    @Test
    void nothing_follows_where_last_year_is_not_known() {
        history("2020", "25750,2020,member_new,5\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_period_long_ago_that_is_compared_with_is_no_opening() {
        desk.with("hkh.yaml", "period: 2021\ncompare_with: 2018\n");
        history("2018", "25750,2018,member_total,500\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void the_opening_is_known_even_when_another_period_is_compared_with() {
        desk.with("hkh.yaml", "period: 2021\ncompare_with: 2018\n");
        history("2018", "25750,2018,member_total,500\n");
        history("2020-H2", "25750,2020-H2,member_total,950\n");

        assertThat(findings()).singleElement().asString().contains(",990,1000,");
    }

    @Test
    void a_merged_ward_opens_with_what_its_parts_had() {
        twoWardsWereThree("2021-01-01,merge,old-a,25762,,1/NQ\n2021-01-01,merge,old-b,25762,,1/NQ\n");
        history("2020", "25750,2020,member_total,960\nold-a,2020,member_total,400\nold-b,2020,member_total,500\n");

        assertThat(findings()).singleElement().asString().contains("25762,member_total,", ",940,1000,");
    }

    @Test
    void what_is_only_estimated_is_no_balance() {
        twoWardsWereThree("""
                2021-01-01,merge,old-a,25762,,1/NQ
                2021-01-01,split,old-b,25762,0.6,1/NQ
                2021-01-01,split,old-b,25750,0.4,1/NQ
                """);
        history("2020", "25750,2020,member_total,960\nold-a,2020,member_total,400\nold-b,2020,member_total,500\n");

        assertThat(findings()).isEmpty();
    }

    private void twoWardsWereThree(String events) {
        desk.with("units.csv", """
                        id,code,name,parent,type,level,expected,valid_from,valid_to
                        718,718,Thành phố Thủ Dầu Một,,Thành phố,district,no,,
                        25750,25750,Phường Phú Hòa,718,Phường,commune,,,
                        25762,25762,Phường Phú Mỹ,718,Phường,commune,,2021-01-01,
                        old-a,25753,Phường Phú Mỹ Đông,718,Phường,commune,,,2021-01-01
                        old-b,25756,Phường Phú Mỹ Tây,718,Phường,commune,,,2021-01-01
                        """).with("unit-events.csv", "date,kind,from,to,share,decision\n" + events);
    }

    private void history(String period, String rows) {
        desk.with("history/" + period + ".csv", "unit,period,indicator,value\n" + rows);
    }

    private List<String> findings() {
        Run.hkh("aggregate", dir);
        return desk.lines("out/findings.csv").stream()
                .filter(line -> line.startsWith(RULE))
                .toList();
    }
}
