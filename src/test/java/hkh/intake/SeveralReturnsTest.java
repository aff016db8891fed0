package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold the returns of several units, alone and beside the units' own files. */
class SeveralReturnsTest {

    @Test
    void a_sheet_that_names_its_own_unit_is_its_own_return() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofHoa()
                        .row("Tổng số hội viên", 300)
                        .sheet("Phú Lợi")
                        .row("Tổng số hội viên", 200)
                        .bytes());
        assertThat(reading.verdict().units()).containsExactly("25750", "25753");
        assertThat(reading.submissions())
                .extracting(submission ->
                        submission.unit() + " " + members(submission).measure().digits())
                .containsExactly("25750 300", "25753 200");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void sheets_without_a_unit_are_of_the_one_that_is_named_alone() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofHoa()
                        .row("Dân số", 1000)
                        .sheet("Hội viên")
                        .row("HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT")
                        .row("Tổng số hội viên", 300)
                        .bytes());
        assertThat(reading.submissions()).hasSize(1);
        assertThat(members(reading.submissions().get(0)).unit()).isEqualTo("25750");
    }

    @Test
    void the_code_in_the_name_of_a_file_must_not_contradict_its_heading() {
        byte[] hoas = PlainList.ofHoa().row("Tổng số hội viên", 300).bytes();
        assertThat(Town.read("25750_2021.xlsx", hoas).verdict().units()).containsExactly("25750");
        Reading contradicted = Town.read("25753_2021.xlsx", hoas);
        assertThat(contradicted.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Messages.in("vi").text(contradicted.verdict().reason()))
                .contains("Phường Phú Hòa", "Phường Phú Lợi");
        assertThat(Town.read("718_2021.xlsx", hoas).verdict().units())
                .as("a number of three digits tells many things")
                .containsExactly("25750");
    }

    @Test
    void a_line_with_the_code_of_a_unit_must_not_contradict_the_name_above_it() {
        assertThat(coded("Mã đơn vị: 25750").units()).containsExactly("25750");
        assertThat(coded("Mã số đơn vị 25753").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(coded("Mã xã: 25753").verdict()).isEqualTo(Verdict.REFUSED);
    }

    private static FileVerdict coded(String line) {
        return Town.read(
                        "a.xlsx",
                        PlainList.ofHoa().row(line).row("Tổng số hội viên", 300).bytes())
                .verdict();
    }

    @Test
    void a_sheet_without_a_unit_beside_those_of_two_units_is_nobodys() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofHoa()
                        .row("Tổng số hội viên", 300)
                        .sheet("Phú Lợi")
                        .row("Tổng số hội viên", 200)
                        .sheet("Thêm")
                        .row("Dân số", 7)
                        .bytes());
        assertThat(reading.findings())
                .extracting(finding -> finding.rule() + " " + finding.place().sheet())
                .containsExactly("unknown-unit Thêm");
        assertThat(reading.submissions())
                .allSatisfy(submission -> assertThat(submission.figures()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hội Khuyến học xã Lạ", "HỘI KHUYẾN HỌC PHƯỜNG XA LẠ", "Xã Lạ Lùng"})
    void a_sheet_of_a_unit_that_nobody_knows_is_not_merged_with_another(String stranger) {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofHoa()
                        .row("Tổng số hội viên", 300)
                        .sheet("Trang hai")
                        .row(stranger)
                        .row("Dân số", 7)
                        .bytes());
        assertThat(reading.verdict().units()).containsExactly("25750");
        assertThat(reading.submissions().get(0).figures())
                .extracting(figure -> figure.item().toString())
                .containsExactly("member_total");
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("unknown-unit");
    }

    @Test
    void the_list_of_a_unit_that_nobody_knows_is_not_taken_for_the_one_above_it() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofTheCity()
                        .row("Hội Khuyến học phường Xa Lạ")
                        .row("Tổng số hội viên", 300)
                        .bytes());
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("unknown-unit");
    }

    @Test
    void units_as_columns_are_lists_with_the_same_labels() {
        Reading reading = Town.read("a.xlsx", columns(1800, 500).bytes());
        assertThat(figures(reading))
                .containsExactly(
                        "25750 pop_total 1000",
                        "25750 member_total 300",
                        "25753 pop_total 800",
                        "25753 member_total 200");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void what_a_column_of_sums_says_is_compared() {
        Reading reading = Town.read("a.xlsx", columns(1800, 505).bytes());
        assertThat(reading.findings())
                .extracting(finding -> finding.rule() + " " + finding.place().cell())
                .containsExactly("parts-do-not-add-up E5");
    }

    @Test
    void a_column_of_sums_over_a_unit_that_is_not_read_is_not_compared() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.tableOfTheCity()
                        .row("TT", "Chỉ tiêu", "Cộng", "Phường Phú Hòa", "Phường Phú Lợi")
                        .row(1, "Dân số", 1800, 1000, "")
                        .bytes());
        assertThat(figures(reading)).containsExactly("25750 pop_total 1000");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_column_of_a_unit_that_nobody_knows_is_not_its_neighbours() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.tableOfTheCity()
                        .row("TT", "Chỉ tiêu", "Phường Phú Hòa", "Phường Lạ", "Phường Phú Lợi")
                        .row(1, "Dân số", 1000, 70, 800)
                        .bytes());
        assertThat(figures(reading)).containsExactly("25750 pop_total 1000", "25753 pop_total 800");
        assertThat(reading.findings())
                .extracting(finding -> finding.rule() + " " + finding.place().cell())
                .containsExactly("unrecognised-figure D4");
    }

    @Test
    void two_columns_under_the_name_of_a_unit_are_both_its_own() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.tableOfTheCity()
                        .row("TT", "Mô hình", "Phường Phú Hòa", "", "Phường Phú Lợi", "")
                        .row("", "", "Đăng ký", "Đạt", "Đăng ký", "Đạt")
                        .row(1, "Gia đình học tập", 90, 80, 70, 60)
                        .merge("C3:D3")
                        .merge("E3:F3")
                        .bytes());
        assertThat(figures(reading))
                .containsExactly(
                        "25750 lm_family_reg 90",
                        "25750 lm_family_ok 80",
                        "25753 lm_family_reg 70",
                        "25753 lm_family_ok 60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1. "})
    void lists_below_one_another_are_each_of_the_unit_named_above(String number) {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofTheCity()
                        .row(number + "Phường Phú Hòa")
                        .row("Tổng số hội viên", 300)
                        .row(number.replace('1', '2') + "Phường Phú Lợi")
                        .row("Tổng số hội viên", 200)
                        .row("Dân số", 800)
                        .bytes());
        assertThat(figures(reading))
                .containsExactly("25750 member_total 300", "25753 member_total 200", "25753 pop_total 800");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void headings_above_all_lists_hold_for_each_of_them() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofTheCity()
                        .row("TT", "Chỉ tiêu", "ĐVT", "Năm 2020", "Năm 2021")
                        .row("Phường Phú Hòa")
                        .row(1, "Tổng số hội viên", "người", 290, 300)
                        .row("Phường Phú Lợi")
                        .row(1, "Tổng số hội viên", "người", 190, 200)
                        .bytes());
        assertThat(figures(reading)).containsExactly("25750 member_total 300", "25753 member_total 200");
    }

    @Test
    void what_stands_above_the_first_name_is_of_the_unit_in_the_title() {
        Reading reading = Town.read(
                "a.xlsx",
                PlainList.ofTheCity()
                        .row("Số dư đầu kỳ", 70_000_000)
                        .row("Phường Phú Hòa")
                        .row("Tổng số hội viên", 300)
                        .bytes());
        assertThat(figures(reading)).containsExactlyInAnyOrder("718 fund_opening 70000000", "25750 member_total 300");
    }

    private static PlainList columns(int people, int members) {
        return PlainList.tableOfTheCity()
                .row("TT", "Chỉ tiêu", "Phường Phú Hòa", "Phường Phú Lợi", "Cộng")
                .row(1, "Dân số", 1000, 800, people)
                .row(2, "Tổng số hội viên", 300, 200, members);
    }

    private static List<String> figures(Reading reading) {
        return reading.submissions().stream()
                .flatMap(submission -> submission.figures().stream())
                .map(figure -> figure.unit() + " " + figure.item() + " "
                        + figure.measure().digits())
                .toList();
    }

    @Test
    void a_row_that_says_what_the_units_own_file_says_counts_once() {
        Received received = Town.receive(Map.of("hoa.xlsx", own(300), "city.xlsx", table(300, 200)));
        assertThat(verdicts(received))
                .containsExactly(Map.entry("city.xlsx", Verdict.ACCEPTED), Map.entry("hoa.xlsx", Verdict.ACCEPTED));
        assertThat(received.submissions())
                .extracting(submission ->
                        submission.unit() + " " + submission.file().name())
                .containsExactly("25750 hoa.xlsx", "25753 city.xlsx");
        assertThat(received.conflicting()).isEmpty();
        assertThat(received.findings())
                .extracting(finding -> finding.rule() + " "
                        + finding.severity().code() + " " + finding.unit() + " "
                        + finding.place().file())
                .contains("duplicate-file info 25750 city.xlsx");
    }

    @Test
    void a_row_that_says_something_else_is_a_conflict_of_that_unit_alone() {
        Received received = Town.receive(Map.of("hoa.xlsx", own(310), "city.xlsx", table(300, 200)));
        assertThat(verdicts(received))
                .containsExactly(Map.entry("city.xlsx", Verdict.ACCEPTED), Map.entry("hoa.xlsx", Verdict.CONFLICT));
        assertThat(received.submissions()).extracting(Submission::unit).containsExactly("25753");
        assertThat(received.conflicting()).containsExactly("25750");
        FileVerdict city = received.verdicts().get(0);
        assertThat(city.units()).containsExactly("25750", "25753");
        assertThat(Messages.in("vi").text(city.reason())).contains("25750");
        assertThat(received.findings())
                .filteredOn(finding -> finding.rule().equals("conflicting-submission"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(Messages.in("vi").text(finding.message()))
                        .contains("hoa.xlsx", "city.xlsx", "310", "300", "B4"));
    }

    @Test
    void what_only_the_table_says_is_not_lost_beside_the_units_own_file() {
        byte[] own = PlainList.ofHoa().row("Dân số", 1000).bytes();
        Received received = Town.receive(Map.of("hoa.xlsx", own, "city.xlsx", table(300, 200)));
        assertThat(received.conflicting()).containsExactly("25750");
        assertThat(received.submissions()).extracting(Submission::unit).containsExactly("25753");
    }

    @Test
    void of_two_tables_that_say_the_same_one_counts() {
        byte[] again = PlainList.tableOfTheCity()
                .row("Đơn vị", "Tổng số hội viên")
                .row("Phường Phú Hòa", 300)
                .row("Phường Phú Lợi", 200)
                .bytes();
        Received received = Town.receive(Map.of("a.xlsx", table(300, 200), "bb.xlsx", again));
        assertThat(verdicts(received))
                .containsExactly(Map.entry("a.xlsx", Verdict.ACCEPTED), Map.entry("bb.xlsx", Verdict.DUPLICATE));
        assertThat(received.submissions()).hasSize(2);
    }

    private static byte[] own(int members) {
        return PlainList.ofHoa()
                .row("Dân số", 1000)
                .row("Tổng số hội viên", members)
                .bytes();
    }

    private static byte[] table(int hoa, int loi) {
        return PlainList.tableOfTheCity()
                .row("Đơn vị", "Tổng số hội viên")
                .row("Phường Phú Hòa", hoa)
                .row("Phường Phú Lợi", loi)
                .row("Cộng", hoa + loi)
                .bytes();
    }

    private static Figure members(Submission submission) {
        return submission.figures().stream()
                .filter(figure -> figure.item().equals(Item.of("member_total")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Verdict> verdicts(Received received) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        received.verdicts().forEach(verdict -> verdicts.put(verdict.file().name(), verdict.verdict()));
        return verdicts;
    }
}
