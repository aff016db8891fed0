package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two wards of 10.000 people and 1.000 members each, which raised 100 million đồng each. */
class TargetsTest {

    private static final String HEAD = "indicator,unit,period,value,basis\n";

    @TempDir
    Path dir;

    private Desk desk;

    @BeforeEach
    void fill() {
        desk = Desk.complete(dir);
    }

    @Test
    void money_for_each_resident_and_for_each_member_have_different_denominators() {
        aggregate("fund_raised,718,2021,20000,per_resident\nfund_raised,25750,2021,32000,per_member\n");

        // 20.000 people × 20.000 đ; 1.000 members × 32.000 đ
        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("718,fund_raised,,200000000,,,,,400000000,50.00,"))
                .anyMatch(line -> line.startsWith("25750,fund_raised,,100000000,,,,,32000000,312.50,"));
    }

    @Test
    void what_every_ward_is_to_raise_makes_what_the_city_is_to_raise() {
        aggregate("fund_raised,level:commune,2021,20000,per_resident\n");

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("25762,fund_raised,,100000000,,,,,200000000,50.00,"))
                .anyMatch(line -> line.startsWith("718,fund_raised,,200000000,,,,,400000000,50.00,")
                        && line.contains("mức được giao là tổng của các đơn vị ngay bên dưới"));
    }

    @Test
    void the_report_prints_target_figure_and_distance() {
        aggregate("fund_per_capita,718,2021,20000,\nmember_total,718,2021,2000,\nmember_new,718,2021,30,\n");

        assertThat(desk.text("out/report.html"))
                .contains("Kết quả thực hiện các chỉ tiêu được giao")
                .contains(">20.000<", ">10.000</data>", ">50,00%<", ">thiếu 10.000<")
                .contains(">vừa đủ<", ">100%<")
                .contains(">vượt 70<", ">333,33%<");
    }

    @Test
    void a_denominator_that_nobody_stated_is_said() {
        aggregate("fund_raised,718,2021,50000,per:poor_pupil_total\n");

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("718,fund_raised,,200000000,,,,,,,")
                        && line.contains("đơn vị chưa có số \"\"Học sinh có sổ hộ nghèo\"\""));
        assertThat(desk.text("out/report.html")).contains("Chỉ tiêu 1: chưa tính được mức được giao");
    }

    @Test
    void the_population_may_stand_in_the_list_of_units() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).without("pop_total"))
                .with("units.csv", """
                        code,name,parent,type,level,expected,population
                        718,Thành phố Thủ Dầu Một,,Thành phố,district,no,
                        25750,Phường Phú Hòa,718,Phường,commune,,5000
                        25762,Phường Phú Mỹ,718,Phường,commune,,
                        """);
        Run run = aggregate("fund_raised,718,2021,20000,per_resident\n");

        assertThat(run.err()).doesNotContain("population");
        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("718,fund_raised,,200000000,,,,,300000000,66.67,"));
    }

    @Test
    void a_figure_that_is_not_complete_is_compared_as_such() {
        desk = Desk.in(dir.resolve("half")).receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA));
        aggregate("fund_raised,718,2021,400000000,\n");

        assertThat(desk.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("718,fund_raised,,100000000,,,,,400000000,25.00,")
                        && line.contains("khi mới có 1/2 đơn vị"));
        assertThat(desk.text("out/report.html")).contains(">≥ 25,00%<");
    }

    @Test
    void the_targets_of_the_next_year_are_told_as_they_were_set() {
        aggregate("fund_raised,718,2022,20000,per_resident\nmember_new,level:commune,2022,30,\n");

        assertThat(desk.text("out/report.html"))
                .contains("<p>Phấn đấu đạt các chỉ tiêu năm 2022:</p>")
                .contains("<li>Hội viên phát triển mới trong kỳ, mỗi phường: 30 người;</li>")
                .contains("<li>Thu/vận động trong kỳ: 20.000 đồng/người (tính trên dân số).</li>");
    }

    @Test
    void a_target_of_another_year_changes_nothing_and_one_of_a_unit_that_is_not_there_stops_the_run() {
        aggregate("fund_raised,718,2022,1,\n");
        assertThat(desk.text("out/report.html")).doesNotContain("chỉ tiêu được giao");

        Run run = aggregate("fund_raised,level:province,2021,1,\n");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("targets.csv dòng 2: đơn vị \"level:province\" không có trong kỳ 2021");
    }

    private Run aggregate(String rows) {
        return Run.hkh("aggregate", desk.with("targets.csv", HEAD + rows).folder());
    }
}
