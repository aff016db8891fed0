package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide in {@code decisions.csv} is done in the open, and told when it fits no more. */
class DecisionsTest {

    private static final String HEAD =
            "date,by,kind,unit,period,indicator,breakdown,value,state,rule,file,found,reason\n";

    @TempDir
    private Path dir;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = Desk.complete(dir);
    }

    private Run decided(String... rows) {
        desk.with("decisions.csv", HEAD + String.join("\n", rows) + "\n");
        return Run.hkh("aggregate", dir);
    }

    private String figure(String item, String unit) {
        return desk.lines("out/figures.csv").stream()
                .filter(line -> line.startsWith(unit + ",2021," + item + ","))
                .findFirst()
                .orElse("");
    }

    private String total(String unit, String item) {
        return desk.lines("out/totals.csv").stream()
                .filter(line -> line.startsWith(unit + ",2021," + item + ",,"))
                .findFirst()
                .map(line -> line.split(",", -1)[4])
                .orElse("");
    }

    private List<String> findings(String rule) {
        return desk.lines("out/findings.csv").stream()
                .filter(line -> line.startsWith(rule + ","))
                .toList();
    }

    @Test
    void a_corrected_figure_is_counted_and_what_was_read_stands_beside_it() {
        Run run = decided(
                "2021-12-01,Lan,correct,25750,2021,fund_raised,,90000000,,,phu-hoa.xlsx,100000000,gọi điện hỏi lại");

        assertThat(run.code()).isZero();
        assertThat(total("718", "fund_raised")).isEqualTo("190000000");
        assertThat(figure("fund_raised", "25750"))
                .startsWith("25750,2021,fund_raised,,90000000,value,phu-hoa.xlsx,")
                .endsWith(",1.0E8,2021-12-01 Lan: gọi điện hỏi lại");
        assertThat(run.out()).contains("Quyết định (decisions.csv): 1,");
        Run explained = Run.hkh("explain", "25750/2021/fund_raised", dir);
        assertThat(explained.out())
                .contains("90.000.000")
                .contains("\"100000000\" [số sửa theo quyết định: 2021-12-01 Lan: gọi điện hỏi lại]");
        assertThat(desk.text("out/report.html"))
                .contains("SỐ LIỆU NHẬP, SỬA VÀ CHẤP NHẬN THEO QUYẾT ĐỊNH")
                .contains("<td>01/12/2021, Lan</td><td>Phường Phú Hòa</td><td>Sửa: Thu/vận động trong kỳ</td>"
                        + "<td class=\"number\">100.000.000</td><td class=\"number\">90.000.000</td>"
                        + "<td>gọi điện hỏi lại</td>");
    }

    @Test
    void a_correction_made_for_another_value_or_another_file_is_not_done_and_told() {
        Run run = decided(
                "2021-12-01,Lan,correct,25750,2021,fund_raised,,90000000,,,,99,vì thế",
                "2021-12-01,Lan,correct,25762,2021,fund_raised,,90000000,,,cũ.xlsx,,vì thế");

        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(total("718", "fund_raised")).isEqualTo("200000000");
        assertThat(run.err())
                .contains("lỗi: decisions.csv dòng 2: phu-hoa.xlsx!")
                .contains("nay ghi 100.000.000, khi quyết định là 99; chưa làm theo, cần quyết định lại")
                .contains(
                        "lỗi: decisions.csv dòng 3: quyết định về số trong cũ.xlsx, nay báo cáo được tính là đợt 2/Phú Mỹ.xlsx");
        assertThat(desk.text("out/report.html")).contains("vì thế (chưa áp dụng được, xem findings.csv)");
    }

    @Test
    void a_correction_that_the_return_has_by_now_is_only_an_info() {
        Run run = decided("2021-12-01,Lan,correct,25750,2021,fund_raised,,100000000,,,,,vì thế");
        assertThat(run.code()).isZero();
        assertThat(findings("decision-does-not-fit")).hasSize(1).allMatch(line -> line.contains(",info,"));
    }

    @Test
    void a_corrected_figure_that_could_not_be_read_is_no_error_any_more() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("fund_raised", "2.582283.517"));
        assertThat(Run.hkh("aggregate", dir).code()).isEqualTo(ExitCode.WITH_ERRORS);

        Run run = decided(
                "2021-12-01,Lan,correct,25750,2021,fund_raised,,2582283517,,unreadable-number,,2.582283.517,xem sổ");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(total("718", "fund_raised")).isEqualTo("2682283517");
        assertThat(findings("unreadable-number")).hasSize(1).allMatch(line -> line.endsWith(",2021-12-01 Lan: xem sổ"));
    }

    @Test
    void a_return_that_came_by_phone_is_entered() {
        desk.put("inbox/đợt 2/Phú Mỹ.xlsx", new byte[0]);
        String[] rows = {
            "2021-11-18,Lan,enter,25762,2021,pop_total,,10000,,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,household_total,,2500,,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,hamlet_total,,5,,,,,điện thoại",
            "2021-11-19,Lan,enter,25762,2021,member_total,,1000,,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,member_new,,,nil,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,lm_family_ok,,2000,,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,lm_community_ok,,4,,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,clc_class,,10,,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,clc_learner,,500,,,,,điện thoại",
            "2021-11-18,Lan,enter,25762,2021,fund_raised,,7,,,,,điện thoại",
            "2021-11-18,Lan,refuse,,2021,,,,,,đợt 2/Phú Mỹ.xlsx,,tệp rỗng"
        };
        desk.with("hkh.yaml", "period: 2021\ndeadline: 2021-11-20\n");

        Run run = decided(rows);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(total("718", "member_total")).isEqualTo("2000");
        assertThat(total("718", "fund_raised")).isEqualTo("100000007");
        assertThat(figure("member_total", "25762"))
                .isEqualTo("25762,2021,member_total,,1000,value,decisions.csv,,line 5,1000,2021-11-19 Lan: điện thoại");
        assertThat(desk.lines("out/completeness.csv"))
                .contains("25762,Phường Phú Mỹ,718,accepted,2021-11-19,yes,10/10");
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("đợt 2/Phú Mỹ.xlsx,")
                        && line.contains(",refused,")
                        && line.contains(
                                "không tính theo quyết định ở decisions.csv dòng 12 (2021-11-18 Lan: tệp rỗng)"));
    }

    @Test
    void what_is_entered_fills_blanks_and_never_covers_what_a_return_says() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).without("fund_raised"));

        Run run = decided(
                "2021-12-01,Lan,enter,25750,2021,fund_raised,,5,,,,,điện thoại",
                "2021-12-01,Lan,enter,25750,2021,member_total,,999,,,,,điện thoại");

        assertThat(total("718", "fund_raised")).isEqualTo("100000005");
        assertThat(total("718", "member_total")).isEqualTo("2000");
        assertThat(run.err()).contains("decisions.csv dòng 3: nhập một số mà báo cáo đã ghi khác (phu-hoa.xlsx!");
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
    }

    @Test
    void an_accepted_error_stays_listed_and_asks_for_nothing() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_party", 1_001));
        assertThat(Run.hkh("aggregate", dir).code()).isEqualTo(ExitCode.WITH_ERRORS);
        desk.with("hkh.yaml", "period: 2021\nhold: [part-exceeds-whole]\n");

        Run run = decided(
                "2021-12-01,Lan,accept,25750,2021,member_party,,,,part-exceeds-whole,,1001,kể cả đảng viên nơi khác");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(findings("part-exceeds-whole"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("part-exceeds-whole,error,25750,member_party,")
                        && line.endsWith(",2021-12-01 Lan: kể cả đảng viên nơi khác"));
        assertThat(figure("member_party", "25750")).contains(",1001,value,");
        assertThat(total("25750", "member_party")).as("not held").isEqualTo("1001");
    }

    @Test
    void an_acceptance_of_another_number_accepts_nothing() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_party", 1_002));

        Run run = decided("2021-12-01,Lan,accept,25750,2021,member_party,,,,part-exceeds-whole,,1001,vì thế");

        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(findings("decision-does-not-fit"))
                .singleElement()
                .asString()
                .contains("mà không có phát hiện nào như vậy");
    }

    @Test
    void digits_found_as_they_are_printed_are_refused_with_how_they_are_written() {
        Run run = decided("2021-12-01,Lan,correct,25750,2021,member_total,,1001,,,,1.000,gọi điện");

        assertThat(run.err())
                .contains("cột found ghi 1.000; trong decisions.csv chữ số viết liền, không dấu ngăn hàng nghìn: 1000;")
                .doesNotContain("khi quyết định là");
        assertThat(total("25750", "member_total")).isEqualTo("1000");
        assertThat(decided("2021-12-01,Lan,correct,25750,2021,member_total,,1001,,,,2.000,gọi điện")
                        .err())
                .as("another number, however it is written")
                .contains("nay ghi 1.000, khi quyết định là 2.000");
    }

    @Test
    void what_is_no_number_is_told_with_examples_that_are_not_all_there_may_be() {
        assertThat(decided("2021-12-01,Lan,enter,25750,2021,member_total,,abc,,,,,vì thế")
                        .err())
                .contains("decisions.csv dòng 2: cột \"value\" ghi \"abc\", cần một số, như 1234, 98.73");
        assertThat(decided("2021-12-01,Lan,accept,25750,năm nay,,,,,x,,,vì thế").err())
                .contains("cột \"period\" ghi \"năm nay\", cần ghi theo dạng như 2023, 2024-H1");
    }

    @Test
    void of_two_returns_the_one_that_a_person_names_counts() {
        desk.receive("phu-hoa-2.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 1_001));
        assertThat(Run.hkh("aggregate", dir).code()).isEqualTo(ExitCode.WITH_ERRORS);

        Run run = decided("2021-12-01,Lan,use,25750,2021,,,,,,phu-hoa-2.xlsx,,bản in có dấu");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(total("718", "member_total")).isEqualTo("2001");
        assertThat(desk.lines("out/intake.csv"))
                .anyMatch(line -> line.startsWith("phu-hoa.xlsx,")
                        && line.contains(",superseded,")
                        && line.contains("dùng phu-hoa-2.xlsx theo quyết định ở decisions.csv dòng 2"));
    }

    @Test
    void a_refused_file_counts_under_no_other_name_either() {
        desk.put("inbox/bản sao.xlsx", desk.bytes("inbox/phu-hoa.xlsx"));

        Run run = decided("2021-12-01,Lan,refuse,,2021,,,,,,phu-hoa.xlsx,,gửi nhầm");

        assertThat(total("718", "member_total")).isEqualTo("1000");
        assertThat(run.code()).as("the ward is missing").isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(desk.lines("out/intake.csv").stream().filter(line -> line.contains(",refused,")))
                .hasSize(2);
        assertThat(desk.lines("out/completeness.csv"))
                .anyMatch(line -> line.startsWith("25750,") && line.contains(",refused,"));
    }

    @Test
    void a_decision_about_a_file_that_is_not_there_is_told() {
        Run run = decided("2021-12-01,Lan,use,25750,2021,,,,,,không có.xlsx,,vì thế");
        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.err()).contains("lỗi: decisions.csv dòng 2: quyết định về tệp không có.xlsx");
    }

    @Test
    void decisions_about_other_periods_wait_for_them() {
        desk.with("history/2019.csv", "unit,period,indicator,breakdown,value\n25750,2019,fund_raised,,1\n");
        Run run = decided(
                "01/12/2020,Lan,correct,25750,2020,fund_raised,,1,,,,,vì thế",
                "2019-12-01,Lan,correct,25750,2019,fund_raised,,1,,,,,vì thế");
        assertThat(run.err()).as("2020 is compared with, 2019 was kept").isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void a_decision_of_a_period_of_which_nothing_is_known_is_told() {
        Run run = decided("2021-12-01,Lan,correct,25750,2012,fund_raised,,1,,,,,gõ nhầm năm");
        assertThat(run.err()).contains("decisions.csv dòng 2: quyết định của kỳ 2012, không dùng khi tổng hợp kỳ 2021");
    }

    @Test
    void an_acceptance_says_which_figure_it_accepts_and_what_stands_there() {
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_party", 1_001));
        Run run = decided("2021-12-01,Lan,accept,25750,2021,,,,,part-exceeds-whole,,,biết rồi");
        assertThat(run.code()).as("it would accept every later error too").isEqualTo(ExitCode.WITH_ERRORS);
    }

    @Test
    void everything_wrong_in_the_table_is_told_with_its_line_and_nothing_is_published() {
        Run run = decided(
                "hôm qua,Lan,correct,25750,2021,fund_raised,,90000000,,,,,vì thế",
                "2021-12-01,,accept,25750,2021,,,,,,,,",
                "2021-12-01,Lan,sửa,25750,2021,,,,,,,,vì thế",
                "2021-12-01,Lan,correct,99,2021,no_such,,1.234,,,,,vì thế",
                "2021-12-01,Lan,use,25750,2021,,,,,,a.xlsx,,vì thế",
                "2021-12-01,Lan,use,25750,2021,,,,,,b.xlsx,,vì thế");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err())
                .contains("decisions.csv dòng 2: cột \"date\" ghi \"hôm qua\"")
                .contains("decisions.csv dòng 3: cột \"by\" để trống")
                .contains("decisions.csv dòng 3: cột \"reason\" để trống")
                .contains("decisions.csv dòng 3: cột \"rule\" để trống")
                .contains("decisions.csv dòng 4: cột \"kind\" ghi \"sửa\"")
                .contains("decisions.csv dòng 5: đơn vị \"99\"")
                .contains("decisions.csv dòng 5: không có chỉ tiêu \"no_such\"")
                .contains("decisions.csv dòng 7: đã có quyết định về việc này ở dòng 6");
        assertThat(dir.resolve("out")).doesNotExist();
    }
}
