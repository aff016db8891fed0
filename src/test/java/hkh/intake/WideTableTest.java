package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.submission.CellUse;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A district's table: a row a unit, a column an indicator. */
class WideTableTest {

    private static final String HOA = "25750";
    private static final String LOI = "25753";

    @Test
    void every_row_is_the_return_of_its_unit() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "P. Phú Lợi", 800, "Không"));
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(reading.verdict().units()).containsExactly(HOA, LOI);
        assertThat(reading.submissions()).extracting(Submission::layout).containsOnly("wide-table");
        assertThat(figures(reading))
                .containsExactly(
                        HOA + " pop_total 1000",
                        HOA + " member_total 300",
                        LOI + " pop_total 800",
                        LOI + " member_total nil");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_group_over_its_columns_is_half_of_every_label() {
        PlainList merged = groups().merge("A3:A4")
                .merge("B3:B4")
                .merge("C3:C4")
                .merge("D3:E3")
                .merge("F3:H3")
                .merge("I3:J3");
        for (PlainList list : List.of(groups(), merged)) {
            Reading reading = read(list.row(1, "Phú Hòa", 1000, 300, 20, 50, 40, "80%", 2, 90)
                    .row(2, "Phú Lợi", 800, 200, 10, 60, 45, "75%", 1, 40));
            assertThat(figures(reading))
                    .contains(
                            HOA + " pop_total 1000",
                            HOA + " member_total 300",
                            HOA + " member_new 20",
                            HOA + " lm_citizen_reg 50",
                            HOA + " lm_citizen_ok 40",
                            HOA + " lm_citizen_rate_of_registered 80",
                            HOA + " clc_class/topic:law 2",
                            LOI + " clc_learner/topic:law 40");
            assertThat(reading.findings()).isEmpty();
        }
    }

    private static PlainList groups() {
        return PlainList.tableOfTheCity()
                .row("STT", "Đơn vị", "Dân số", "Hội viên", "", "Công dân học tập", "", "", "Chuyên đề pháp luật")
                .row("", "", "", "Tổng số", "Phát triển mới", "Đăng ký", "Đạt", "Tỷ lệ %", "Số lớp", "Số người")
                .row("A", "B", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(5)/(4)", "(7)", "(8)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hội viên | Tổng số | member_total",
                "Tổ chức Hội | Chi hội trường học | branch_school",
                "Hội viên | Trường học | member_school",
                "Quỹ khuyến học | Chi trong kỳ | fund_spent",
                "Học bổng | Số suất | scholarship_count",
                "Học bổng | Số tiền (đồng) | scholarship_amount",
                "Heo đất | Số con | piggy_count",
                "Tập huấn | Số lớp | training_class",
                "TTHTCĐ | Lượt người | clc_learner",
                "Xóa mù chữ | Số lớp | clc_class/topic:literacy",
                "Chuyên đề Văn hóa đọc | Số lớp | clc_class/topic:Văn hóa đọc",
                "GĐHT | Đăng ký | lm_family_reg",
                "Năm 2021 | Dân số | pop_total",
                "x | clc_learner/topic:law | clc_learner/topic:law"
            })
    void headings_say_together_what_is_counted(String group, String below, String item) {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Đơn vị", group, "Hộ")
                .row("", below, "Số hộ")
                .row("Phường Phú Hòa", 7000, 100)
                .merge("A3:A4"));
        assertThat(figures(reading)).contains(HOA + " " + item + " 7000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mới thành lập | Chi hội trường học",
                "Tổ chức Hội | Trường học",
                "Tổ chức Hội | Dòng họ",
                "Mô hình học tập | Gia đình",
                "Nữ | Tổng số hội viên",
                "x | clc_learner/law"
            })
    void what_asks_for_something_else_is_not_taken_and_said_once(String group, String below) {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Đơn vị", "Đặc điểm", group)
                .row("", "Dân số", below)
                .row("Phường Phú Hòa", 1000, 7)
                .row("Phường Phú Lợi", 800, 6)
                .merge("A3:A4"));
        assertThat(figures(reading)).containsExactly(HOA + " pop_total 1000", LOI + " pop_total 800");
        assertThat(told(reading)).containsExactly("unrecognised-figure C4");
        assertThat(uses(reading, CellUse.Use.UNRECOGNISED)).containsExactlyInAnyOrder("C5", "C6");
    }

    @Test
    void the_sum_of_a_table_is_checked_and_never_added() {
        Reading reading = read(two("Dân số", "Tổng số hội viên").row("", "Cộng", 1800, 501));
        assertThat(reading.verdict().units()).containsExactly(HOA, LOI);
        assertThat(told(reading)).containsExactly("parts-do-not-add-up D6");
        Finding finding = reading.findings().get(0);
        assertThat(finding.expected()).isEqualTo("500");
        assertThat(finding.found()).isEqualTo("501");
        assertThat(finding.difference()).isEqualByComparingTo("1");
        assertThat(Messages.in("vi").text(finding.message())).contains("501", "500", "lệch 1");
        assertThat(uses(reading, CellUse.Use.CHECKED)).containsExactlyInAnyOrder("C6", "D6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cộng", "TỔNG CỘNG", "Tổng số", "Toàn thành phố", "Cộng toàn huyện", "Thành phố Thủ Dầu Một"})
    void a_row_of_sums_goes_by_many_names(String label) {
        Reading reading = read(two("Dân số", "Tổng số hội viên").row("", label, 1800, 500));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.verdict().units()).containsExactly(HOA, LOI);
        assertThat(uses(reading, CellUse.Use.CHECKED)).containsExactlyInAnyOrder("C6", "D6");
    }

    @Test
    void the_sum_may_come_first() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row("", "Cộng", 1800, 500)
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "P. Phú Lợi", 800, 200));
        assertThat(reading.findings()).isEmpty();
        assertThat(uses(reading, CellUse.Use.CHECKED)).containsExactlyInAnyOrder("C4", "D4");
    }

    @Test
    void sums_of_groups_are_checked_each_with_its_own_rows() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row("I", "Khu vực một")
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row("", "Cộng khu vực một", 1000, 300)
                .row("II", "Khu vực hai")
                .row(2, "P. Phú Lợi", 800, 200)
                .row("", "Cộng khu vực hai", 800, 201)
                .row("", "Tổng cộng", 1800, 500));
        assertThat(told(reading)).containsExactly("parts-do-not-add-up D9");
        assertThat(uses(reading, CellUse.Use.CHECKED)).containsExactlyInAnyOrder("C6", "D6", "C9", "D9", "C10", "D10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hội Khuyến học thành phố",
                "Cơ quan Hội thành phố",
                "Riêng cấp thành phố",
                "Thành phố Thủ Dầu Một"
            })
    void a_row_of_the_district_itself_is_its_own_return(String label) {
        Reading reading = read(two("Chi trong kỳ (đồng)", "Số suất học bổng").row(3, label, 70, 5));
        assertThat(reading.verdict().units()).containsExactly(HOA, LOI, "718");
        assertThat(figures(reading)).contains("718 fund_spent 70", "718 scholarship_count 5");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_row_of_nobody_is_said_with_who_may_be_meant_and_the_others_go_on() {
        Reading reading = read(two("Dân số", "Tổng số hội viên")
                .row(3, "Phường Phu Hoa", 70, 5)
                .row(4, "Phường Lạ", 60, 4)
                .row("", "Cộng", 1930, 509));
        assertThat(reading.verdict().units()).containsExactly(HOA, LOI);
        assertThat(told(reading)).containsExactly("unknown-unit B6", "unknown-unit B7");
        assertThat(Messages.in("vi").text(reading.findings().get(0).message())).contains("Phường Phú Hòa (25750)");
        assertThat(uses(reading, CellUse.Use.UNRECOGNISED)).containsExactlyInAnyOrder("C6", "D6", "C7", "D7");
        assertThat(uses(reading, CellUse.Use.CHECKED)).containsExactlyInAnyOrder("C8", "D8");
    }

    @Test
    void a_code_decides_but_must_not_contradict_the_name() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Mã đơn vị", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row(25750, "Phuong Phu Hoa", 1000, 300)
                .row("25753", "Phường Phú Hòa", 800, 200));
        assertThat(figures(reading)).containsExactly(HOA + " pop_total 1000", HOA + " member_total 300");
        assertThat(told(reading)).containsExactly("ambiguous-unit A5");
    }

    @Test
    void a_code_that_bears_another_name_is_not_believed_for_codes_are_given_anew() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Mã", "Xã, phường", "Dân số", "Tổng số hội viên")
                .row("25750", "Phường Chiềng Lề", 1000, 300)
                .row("25753", "Phú Lợi (mới)", 800, 200)
                .row("25753", "Phường Phú Lợii", 7, 7));
        assertThat(figures(reading)).containsExactly(LOI + " pop_total 800", LOI + " member_total 200");
        assertThat(told(reading)).containsExactly("ambiguous-unit B4", "ambiguous-unit B6");
        assertThat(Messages.in("vi").text(reading.findings().get(0).message()))
                .startsWith(
                        "mã là của Phường Phú Hòa (25750), tên ghi \"Phường Chiềng Lề\"; số liệu ở đây chưa được tính");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ĐVT: triệu đồng", "Số tiền tính bằng triệu đồng", "(Số tiền: triệu đồng)"})
    void a_line_between_headings_and_rows_says_what_money_is_in_as_one_above_does(String line) {
        for (Reading reading : List.of(
                read(PlainList.tableOfTheCity()
                        .row("STT", "Đơn vị", "Thu/vận động trong kỳ", "Tổng số hội viên")
                        .row("", line)
                        .row(1, "Phú Hòa", 1000, 300)
                        .row(2, "Phú Lợi", 800, 200)),
                read(PlainList.tableOfTheCity()
                        .row(line)
                        .row("STT", "Đơn vị", "Thu/vận động trong kỳ", "Tổng số hội viên")
                        .row(1, "Phú Hòa", 1000, 300)
                        .row(2, "Phú Lợi", 800, 200)))) {
            assertThat(figures(reading))
                    .contains(
                            HOA + " fund_raised 1000000000", HOA + " member_total 300", LOI + " fund_raised 800000000");
        }
    }

    @Test
    void codes_of_the_catalogue_are_headings_too() {
        Reading reading = read(PlainList.untitled()
                .row("unit", "member_total", "clc_class/topic:law", "period")
                .row(25750, 300, 2, "Năm 2021")
                .row(25753, 200, 1));
        assertThat(figures(reading))
                .contains(HOA + " member_total 300", HOA + " clc_class/topic:law 2", LOI + " member_total 200");
    }

    @Test
    void a_unit_in_two_rows_is_a_conflict_and_neither_counts() {
        Reading reading = read(two("Dân số", "Tổng số hội viên").row(3, "Phú Hòa", 1000, 310));
        var received = Settlement.of(List.of(reading), List.of());
        assertThat(received.submissions()).extracting(Submission::unit).containsExactly(LOI);
        assertThat(received.conflicting()).containsExactly(HOA);
        assertThat(received.verdicts().get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Messages.in("vi").text(received.verdicts().get(0).reason())).contains(HOA);
        assertThat(received.findings())
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("conflicting-submission"))
                .allSatisfy(finding ->
                        assertThat(Messages.in("vi").text(finding.message())).contains("!D4: 300", "!D6: 310"))
                .hasSize(2);
    }

    @Test
    void two_columns_of_one_item_are_stated_twice() {
        Reading reading = read(two("Tổng số hội viên", "Số hội viên"));
        assertThat(told(reading)).containsExactly("stated-twice-differently D4", "stated-twice-differently D5");
    }

    @Test
    void millions_are_converted_and_that_is_said_once() {
        Reading reading = read(two("Dân số", "Chi trong kỳ (triệu đồng)"));
        assertThat(told(reading)).containsExactly("unit-of-measure-converted D4");
        assertThat(reading.submissions())
                .allSatisfy(submission -> assertThat(submission.figures())
                        .filteredOn(figure -> figure.item().equals(Item.of("fund_spent")))
                        .allMatch(figure -> figure.measure()
                                        .amount()
                                        .remainder(BigDecimal.valueOf(1_000_000))
                                        .signum()
                                == 0)
                        .isNotEmpty());
    }

    @Test
    void an_amount_without_a_unit_that_is_too_small_for_one_is_not_taken() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Đơn vị", "Tồn quỹ cuối kỳ", "Dân số")
                .row("Phường Phú Hòa", 120, 1000)
                .row("Phường Phú Lợi", "130", 1200)
                .row("Hội Khuyến học thành phố", 5_000_000));
        assertThat(told(reading)).containsExactly("unit-of-measure-unclear B4", "unit-of-measure-unclear B5");
        assertThat(figures(reading)).contains("718 fund_balance 5000000");
        assertThat(figures(reading)).noneMatch(figure -> figure.endsWith(" 120") || figure.endsWith(" 130"));
    }

    @Test
    void an_amount_of_money_under_the_heading_of_its_number_is_not_taken() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Đơn vị", "Số suất học bổng", "Dân số")
                .row("Phường Phú Hòa", 3_500_000, 1000)
                .row("Phường Phú Lợi", "35", 1200));
        assertThat(told(reading)).containsExactly("unit-of-measure-unclear B4");
        assertThat(figures(reading)).contains(LOI + " scholarship_count 35");
    }

    @Test
    void a_small_amount_under_a_heading_that_says_dong_is_what_it_says() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Đơn vị", "Tồn quỹ cuối kỳ (đồng)", "Dân số")
                .row("Phường Phú Hòa", 120, 1000)
                .row("Phường Phú Lợi", 5_000_000, 1200));
        assertThat(figures(reading)).contains(HOA + " fund_balance 120");
    }

    @Test
    void a_column_of_plans_is_left_out() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Đơn vị", "Tổng số hội viên", "")
                .row("", "Kế hoạch", "Thực hiện")
                .row("Phường Phú Hòa", 70, 60)
                .merge("B3:C3"));
        assertThat(figures(reading)).containsExactly(HOA + " member_total 60");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_column_of_another_year_is_left_out() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Tên đơn vị", "Tổng số hội viên", "")
                .row("", "Năm 2020", "Năm 2021")
                .row("Phường Phú Hòa", 280, 300)
                .row("Phường Phú Lợi", 190, 200)
                .merge("A3:A4")
                .merge("B3:C3"));
        assertThat(figures(reading)).containsExactly(HOA + " member_total 300", LOI + " member_total 200");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_grade_is_one_word_a_row() {
        PlainList list = two("Dân số", "Tổng số hội viên")
                .sheet("Xếp loại CĐHT")
                .row("Xếp loại \"Cộng đồng học tập\" cấp xã năm 2021")
                .row("STT", "Xã", "Xếp loại")
                .row(1, "Phường Phú Hòa", "Tốt")
                .row(2, "Phường Phú Lợi", "Rất tốt");
        Reading reading = read(list);
        assertThat(figures(reading)).contains(HOA + " cdht_commune_good 1", HOA + " cdht_commune_fair nil");
        assertThat(told(reading)).containsExactly("unreadable-number C4");
    }

    @Test
    void headings_printed_again_on_the_next_page_go_on_with_the_table() {
        Reading reading = readOfFive(two("Dân số", "Tổng số hội viên")
                .row("", "Cộng trang", 1800, 500)
                .row("HỘI KHUYẾN HỌC")
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row("", "Mang sang", 1800, 500)
                .row(3, "Phường Phú Mỹ", 700, 100)
                .row("", "Tổng cộng", 2500, 601));
        assertThat(reading.verdict().units()).hasSize(3);
        assertThat(told(reading)).containsExactly("parts-do-not-add-up D11");
        assertThat(reading.findings().get(0).expected()).isEqualTo("600");
    }

    @Test
    void a_sum_may_go_by_the_name_of_a_group_or_by_none() {
        Reading reading = readOfFive(PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row("I", "Khu vực một", 1800, 500)
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "Phường Phú Lợi", 800, 200)
                .row("II", "Khu vực hai", 1300, 250)
                .row(3, "Phường Phú Mỹ", 700, 100)
                .row(4, "Phường Phú Tân", 600, 150)
                .row("", "", 3100, 750));
        assertThat(reading.verdict().units()).hasSize(4);
        assertThat(reading.findings()).isEmpty();
        assertThat(uses(reading, CellUse.Use.CHECKED)).containsExactlyInAnyOrder("C4", "D4", "C7", "D7", "C10", "D10");
    }

    @Test
    void an_unknown_unit_that_happens_to_equal_another_is_no_sum() {
        Reading reading = read(two("Dân số", "Tổng số hội viên").row(3, "Phường Lạ", 800, 200));
        assertThat(told(reading)).containsExactly("unknown-unit B6");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void tables_side_by_side_are_read_each_with_its_own_units(int onTheRight) {
        Object[][] right = {{3, "Phường Phú Mỹ", 70}, {4, "Phường Phú Tân", 60}, {5, "Phường Phú Thọ", 50}};
        Object[][] left = {{1, "Phường Phú Hòa", 1000}, {2, "Phường Phú Lợi", 800}, {"", "Cộng", 1800}};
        PlainList list =
                PlainList.tableOfTheCity().row("STT", "Đơn vị", "Dân số", "", "STT", "Tên xã", "Tổng số hội viên");
        for (int i = 0; i < 3; i++) {
            Object[] beside = i < onTheRight ? right[i] : new Object[] {"", "", ""};
            list.row(left[i][0], left[i][1], left[i][2], "", beside[0], beside[1], beside[2]);
        }
        Reading reading = readOfFive(list);
        List<String> expected = new ArrayList<>(List.of(HOA + " pop_total 1000", LOI + " pop_total 800"));
        expected.addAll(List.of("25762 member_total 70", "25765 member_total 60", "25759 member_total 50")
                .subList(0, onTheRight));
        assertThat(figures(reading)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void grades_under_an_unknown_heading_are_said() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Đơn vị", "Dân số", "Kết quả")
                .row("Phường Phú Hòa", 1000, "Tốt")
                .row("Phường Phú Lợi", 800, "Khá"));
        assertThat(told(reading)).containsExactly("unrecognised-figure C3");
    }

    @Test
    void other_headings_begin_another_table_even_when_they_are_not_known() {
        for (String heading : List.of("Tổng số hội viên", "Số nữ")) {
            Reading reading = read(PlainList.tableOfTheCity()
                    .row("STT", "Đơn vị", "Dân số")
                    .row(1, "Phường Phú Hòa", 1000)
                    .row("STT", "Tên phường", heading)
                    .row(1, "Phường Phú Lợi", 200));
            assertThat(figures(reading)).contains(HOA + " pop_total 1000").doesNotContain(LOI + " pop_total 200");
            assertThat(reading.findings().isEmpty()).isEqualTo(figures(reading).contains(LOI + " member_total 200"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dân số", "Tổng số hội viên"})
    void a_table_of_last_year_below_this_years_is_left_out(String heading) {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("STT", "Đơn vị", "Dân số")
                .row(1, "Phường Phú Hòa", 1000)
                .row("SỐ LIỆU NĂM 2020")
                .row("STT", "Đơn vị", heading)
                .row(1, "Phường Phú Hòa", 990)
                .row(2, "Phường Phú Lợi", 790));
        assertThat(figures(reading)).containsExactly(HOA + " pop_total 1000");
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("wrong-period");
    }

    @Test
    void what_lies_in_a_unit_is_not_the_unit() {
        Reading reading = read(two("Dân số", "Tổng số hội viên")
                .row(3, "Trường THCS - Phường Phú Hòa", 70, 5)
                .row(4, "Phường Phú Hòa - Trường THCS", 60, 4));
        assertThat(figures(reading)).contains(HOA + " pop_total 1000").hasSize(4);
        assertThat(told(reading)).containsExactly("unknown-unit B6", "unknown-unit B7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường Phú Hòa - TP. Thủ Dầu Một", "P. Phú Hòa, tỉnh Bình Dương", "Phú Hòa -"})
    void where_a_unit_lies_may_be_told_with_it(String label) {
        Reading reading =
                read(PlainList.tableOfTheCity().row("Đơn vị", "Dân số").row(label, 1000));
        assertThat(figures(reading)).containsExactly(HOA + " pop_total 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C4:C5", "C4:D4"})
    void a_number_merged_over_other_figures_is_nobodys(String range) {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", "Dân số", "Tổng số hội viên")
                .row(1, "Phường Phú Hòa", 1000, range.equals("C4:D4") ? "" : 300)
                .row(2, "Phường Phú Lợi", range.equals("C4:C5") ? "" : 800, 200)
                .merge(range));
        assertThat(figures(reading)).contains(HOA + " pop_total unreadable");
        assertThat(told(reading)).containsExactly("unreadable-number C4");
    }

    @Test
    void a_row_merged_with_an_empty_one_is_read_as_it_stands() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("Tên đơn vị", "Dân số")
                .row("Phường Phú Hòa", 1000)
                .row("", "")
                .row("Phường Phú Lợi", 800)
                .merge("A4:A5")
                .merge("B4:B5"));
        assertThat(figures(reading)).containsExactly(HOA + " pop_total 1000", LOI + " pop_total 800");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void figures_of_a_hidden_row_count_and_are_said() {
        Reading reading = read(two("Dân số", "Tổng số hội viên").hideRow(5));
        assertThat(figures(reading)).contains(LOI + " member_total 200");
        assertThat(told(reading)).containsExactly("hidden-data C5", "hidden-data D5");
    }

    @Test
    void a_table_with_units_as_columns_and_labels_without_a_heading_is_refused_with_the_reason() {
        Reading reading = read(PlainList.tableOfTheCity()
                .row("", "", "Phường Phú Hòa", "Phường Phú Lợi", "Cộng")
                .row(1, "Dân số", 1000, 800, 1800)
                .row(2, "Tổng số hội viên", 300, 200, 500));
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Messages.in("vi").text(reading.verdict().reason())).contains("cột", "Phường Phú Hòa");
    }

    @Test
    void a_table_that_lists_nobody_known_gives_no_return() {
        Reading reading =
                read(PlainList.tableOfTheCity().row("Đơn vị", "Dân số").row("Phường Lạ", 5));
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
    }

    private static PlainList two(String first, String second) {
        return PlainList.tableOfTheCity()
                .row("STT", "Tên đơn vị", first, second)
                .row(1, "Phường Phú Hòa", 1000, 300)
                .row(2, "P. Phú Lợi", 800, 200);
    }

    private static Reading read(PlainList list) {
        return Town.read("a.xlsx", list.bytes());
    }

    /** The same, where three more wards are known. */
    private static Reading readOfFive(PlainList list) {
        UnitTree tree = Town.tree(
                Town.PROVINCE,
                Town.DISTRICT,
                Town.HOA,
                Town.LOI,
                ward("25762", "Phường Phú Mỹ"),
                ward("25765", "Phường Phú Tân"),
                ward("25759", "Phường Phú Thọ"));
        byte[] bytes = list.bytes();
        return new Intake(Town.CATALOGUE, Town.LINES, Town.YEAR, tree).read(Town.file("a.xlsx", bytes), bytes);
    }

    private static Unit ward(String code, String name) {
        return Town.unit(code, name, "Phường", Level.COMMUNE, "718", true);
    }

    private static List<String> figures(Reading reading) {
        return reading.submissions().stream()
                .flatMap(submission -> submission.figures().stream())
                .map(figure -> figure.unit() + " " + figure.item() + " "
                        + (figure.measure().state() == State.VALUE
                                ? figure.measure().digits()
                                : figure.measure().state().code()))
                .toList();
    }

    private static List<String> told(Reading reading) {
        return reading.findings().stream()
                .map(finding -> finding.rule() + " " + finding.place().cell())
                .toList();
    }

    private static List<String> uses(Reading reading, CellUse.Use use) {
        List<CellUse> all = new ArrayList<>(reading.verdict().account());
        reading.submissions().forEach(submission -> all.addAll(submission.account()));
        return all.stream().filter(cell -> cell.use() == use).map(CellUse::cell).toList();
    }
}
