package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.submission.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelValueReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng số hội viên",
                "tổng số  hội viên",
                "1. Tổng số hội viên",
                "a) Tổng số hội viên",
                "- Tổng số hội viên:",
                "II.1. Tổng số hội viên",
                "Tổng số hội viên (người)",
                "Tổng số hội viên (ĐVT: người)",
                "Số hội viên"
            })
    void a_label_is_known_in_its_spellings(String label) {
        Reading reading = read(PlainList.ofHoa().row(label, 300));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổng số hội viên (nữ)", "Tổng số hội viên (kế hoạch)", "Cộng", "Tổng số hội viên mới"})
    void what_asks_for_something_else_is_not_taken(String label) {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 1000).row(label, 12));
        assertThat(reading.submissions().get(0).figures())
                .noneMatch(figure -> figure.item().equals(Item.of("member_total")));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("B4");
    }

    @Test
    void a_known_topic_is_a_label_of_its_own() {
        Reading reading = read(PlainList.ofHoa()
                .row("Số lớp, chuyên đề – Giáo dục pháp luật", 2)
                .row("Lượt người tham gia – Giáo dục pháp luật", 130)
                .row("Tổng số lớp", 2));
        assertThat(measure(reading, "clc_class/topic:law")).isEqualTo(Measure.of(2));
        assertThat(measure(reading, "clc_learner/topic:law")).isEqualTo(Measure.of(130));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void what_stands_below_a_line_of_another_year_is_not_taken_for_this_years_and_is_told() {
        Reading reading = read(PlainList.ofHoa()
                .row("Dân số", "người", 1000)
                .row("Số liệu năm 2020")
                .row("Tổng số hội viên", "người", 300)
                .row("Số liệu năm 2021")
                .row("Tổng số hộ gia đình", "hộ", 250));

        assertThat(measure(reading, "household_total")).isEqualTo(Measure.of(250));
        assertThat(reading.submissions().get(0).figures())
                .noneMatch(figure -> figure.item().equals(Item.of("member_total")));
        assertThat(cells(reading, "unrecognised-figure")).hasSize(1);
    }

    @Test
    void a_line_that_only_compares_with_last_year_begins_nothing() {
        Reading reading = read(PlainList.ofHoa()
                .row("Dân số", "người", 1000)
                .row("Kết quả so với năm 2020")
                .row("Tổng số hội viên", "người", 300));

        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
    }

    @Test
    void a_grade_is_one_word_beside_its_label() {
        Reading reading = read(PlainList.ofHoa()
                .row("Xếp loại cộng đồng học tập cấp xã", "xã", "Khá")
                .row("Dân số", "người", 1000));

        assertThat(measure(reading, "cdht_commune_fair")).isEqualTo(Measure.of(1));
        assertThat(measure(reading, "cdht_commune_good")).isEqualTo(Measure.NIL);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_grade_may_stand_behind_its_label_in_one_cell() {
        Reading reading =
                read(PlainList.ofHoa().row("Kết quả xếp loại CĐHT: Khá").row("Dân số", "người", 1000));

        assertThat(measure(reading, "cdht_commune_fair")).isEqualTo(Measure.of(1));
    }

    @Test
    void two_grades_that_contradict_each_other_count_for_neither() {
        Reading reading = read(PlainList.ofHoa()
                .row("CĐHT cấp xã xếp loại Tốt", 1)
                .row("Xếp loại CĐHT", "Khá")
                .row("Dân số", 1000));

        assertThat(measure(reading, "cdht_commune_good")).isEqualTo(Measure.UNREADABLE);
        assertThat(measure(reading, "cdht_commune_fair")).isEqualTo(Measure.UNREADABLE);
        assertThat(reading.findings()).extracting(Finding::rule).contains("stated-twice-differently");
    }

    @Test
    void a_word_that_is_no_grade_is_told_with_the_ones_that_are() {
        Reading reading =
                read(PlainList.ofHoa().row("Xếp loại CĐHT", "Xuất sắc").row("Dân số", 1000));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.UNREADABLE_NUMBER.id());
            assertThat(Messages.in("vi").text(finding.message())).contains("Xuất sắc", "Tốt, Khá, Trung bình, Yếu");
        });
        assertThat(reading.submissions().get(0).figures())
                .filteredOn(figure -> figure.item().indicator().startsWith("cdht_commune"))
                .extracting(Figure::measure)
                .containsOnly(Measure.UNREADABLE);
    }

    @Test
    void a_grade_and_a_count_that_say_the_same_agree_and_others_do_not() {
        PlainList graded = PlainList.ofHoa().row("Xếp loại CĐHT", "Khá").row("Dân số", 1000);
        assertThat(read(graded.row("CĐHT cấp xã xếp loại Khá", 1)).findings()).isEmpty();
        assertThat(read(graded.row("CĐHT cấp xã xếp loại Tốt", 1)).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.STATED_TWICE_DIFFERENTLY.id());
    }

    @Test
    void a_unit_of_measure_that_is_also_a_label_does_not_end_the_row() {
        Reading reading = read(PlainList.ofHoa().row("Tổng số chi hội", "chi hội", 13));
        assertThat(measure(reading, "branch_total")).isEqualTo(Measure.of(13));
    }

    @Test
    void a_column_of_another_year_is_left_out() {
        Reading reading = read(PlainList.ofHoa()
                .row("Chỉ tiêu", "Năm 2020", "Năm 2021")
                .row("Tổng số hội viên", 1111, "")
                .row("Dân số", 900, 1000));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.NOT_REPORTED);
        assertThat(measure(reading, "pop_total")).isEqualTo(Measure.of(1000));
    }

    @Test
    void a_number_behind_the_next_label_belongs_to_that() {
        Reading reading =
                read(PlainList.ofHoa().row("Dân số", 1000).row("Tổng số hội viên", "", "Tổng số hộ gia đình", 250));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.NOT_REPORTED);
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("D4");
    }

    @Test
    void a_number_within_words_is_no_blank() {
        for (String words : List.of("khoảng 500", ">500", "(123) người")) {
            Reading reading = read(PlainList.ofHoa().row("Dân số", 1000).row("Tổng số hội viên", words));
            assertThat(measure(reading, "member_total").quantity())
                    .as(words)
                    .isNotEqualTo(Optional.of(BigDecimal.ZERO));
            assertThat(reading.findings()).as(words).isNotEmpty();
        }
    }

    @Test
    void an_address_names_no_unit() {
        byte[] bytes = PlainList.ofTheCity()
                .row("Địa chỉ: 12 đường Số Một, phường Phú Hòa")
                .row("Tổng số hội viên", 300)
                .bytes();
        assertThat(Town.read("a.xlsx", bytes).verdict().units()).containsExactly("718");
    }

    @Test
    void nine_months_are_not_the_year_whatever_the_name_of_the_file_says() {
        byte[] bytes = PlainList.untitled()
                .row("Hội Khuyến học phường Phú Hòa")
                .row("BÁO CÁO 9 THÁNG NĂM 2021")
                .row("Tổng số hội viên", 300)
                .bytes();
        assertThat(Town.read("25750_2021.xlsx", bytes).verdict().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void khong_is_an_answer_without_a_heading_too() {
        byte[] bytes = PlainList.ofHoa()
                .row("Dân số", 1000)
                .row("Hội viên giảm", "người", "Không")
                .bytes();
        assertThat(Town.read("a.xlsx", bytes).submissions().get(0).figures())
                .filteredOn(figure -> figure.item().indicator().equals("member_left"))
                .extracting(figure -> figure.measure().state().code())
                .containsExactly("nil");
    }

    @Test
    void a_sheet_of_last_year_fills_no_blank_of_this_year() {
        byte[] bytes = PlainList.ofHoa()
                .row("Dân số", 1000)
                .row("Tổng số hội viên", "")
                .sheet("Năm 2020")
                .row("Dân số", 990)
                .row("Tổng số hội viên", 290)
                .bytes();
        Reading reading = Town.read("a.xlsx", bytes);
        assertThat(reading.submissions().get(0).figures())
                .extracting(figure -> figure.item() + " " + figure.measure().digits())
                .containsExactlyInAnyOrder("pop_total 1000", "member_total ");
        assertThat(reading.findings())
                .extracting(finding -> finding.rule() + " " + finding.severity().code())
                .containsExactly("wrong-period info");
    }

    @Test
    void the_value_stands_under_its_heading() {
        Reading reading = read(PlainList.ofHoa()
                .row("STT", "Chỉ tiêu", "ĐVT", "Kỳ trước", "Số liệu")
                .row(1, "Tổng số hội viên", "người", 280, 300)
                .row(2, "Dân số", "người", 990, ""));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(measure(reading, "pop_total")).isEqualTo(Measure.NOT_REPORTED);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void of_two_numbers_without_a_heading_neither_is_taken() {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 1000).row("Tổng số hội viên", 280, 300));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("B4", "C4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234 lượt", "2.582283.517", "12 (ước)"})
    void a_number_among_words_is_not_a_blank(String value) {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 1000).row("Tổng số hội viên", value));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.UNREADABLE);
        assertThat(cells(reading, "unreadable-number")).containsExactly("B4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổng số hội viên | 1.234 người | member_total | 1234",
                "Cộng đồng học tập: đạt | 6 cộng đồng. | lm_community_ok | 6",
                "Chi trong kỳ | 12.580.000 VNĐ | fund_spent | 12580000",
                "Chi trong kỳ | 6.020.000đ. | fund_spent | 6020000"
            })
    void a_number_may_be_followed_by_what_it_is_counted_in(String label, String value, String item, int number) {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 2000).row(label, value));
        assertThat(measure(reading, item)).isEqualTo(Measure.of(number));
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5 triệu đồng", "12 nghìn đ", "12 suất", "5 người/hộ", "12 đ/người"})
    void a_number_in_anything_else_is_not_taken(String value) {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 2000).row("Chi trong kỳ", value));
        assertThat(measure(reading, "fund_spent")).isEqualTo(Measure.UNREADABLE);
        assertThat(reading.findings()).isNotEmpty();
    }

    @Test
    void a_topic_may_be_named_behind_the_label_or_above_it() {
        for (PlainList list : List.of(
                PlainList.ofHoa().row("Số người tham gia – Pháp luật", 30).row("Số lớp – Xoá mù chữ", 2),
                PlainList.ofHoa()
                        .row("- Chuyên đề giáo dục pháp luật:")
                        .row("+ Số người lượt tham gia:", 30)
                        .row("b) Xóa mù chữ")
                        .row("+ Số lớp:", 2)
                        .row("* Cộng các chuyên đề:")
                        .row("+ Số lớp:", 5))) {
            Reading reading = read(list.row("Dân số", 1000));
            assertThat(measure(reading, "clc_learner/topic:law")).isEqualTo(Measure.of(30));
            assertThat(measure(reading, "clc_class/topic:literacy")).isEqualTo(Measure.of(2));
            assertThat(reading.findings()).isEmpty();
        }
    }

    @Test
    void the_same_label_again_with_the_same_number_is_said() {
        Reading reading = read(PlainList.ofHoa()
                .row("Lớp của tổ dệt")
                .row("Số lớp", 2)
                .row("Lớp của tổ mộc")
                .row("Số lớp", 2)
                .row("Dân số", 1000));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("B6");
    }

    @Test
    void quotation_marks_in_a_label_change_nothing() {
        Reading reading = read(PlainList.ofHoa()
                .row("Xếp loại \"Cộng đồng học tập\" cấp xã", "xã", "Tốt")
                .row("Số hội viên “đảng viên”", "")
                .row("Dân số", 1000));
        assertThat(measure(reading, "cdht_commune_good")).isEqualTo(Measure.of(1));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_grade_behind_an_unknown_label_is_said() {
        Reading reading = read(PlainList.ofHoa()
                .row("Kết quả thi đua", "xã", "Khá")
                .row("Tốt", "")
                .row("Dân số", 1000));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("C3");
    }

    @Test
    void a_label_and_its_value_in_one_cell_are_said() {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 1000).row("Tổng số hội viên: 36.615"));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("A4");
    }

    @Test
    void a_heading_of_a_group_does_not_swallow_the_figure_below_it() {
        Reading reading = read(PlainList.ofHoa().row("Hội viên").row("Tổng số hội viên", 300));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void the_same_indicator_twice_keeps_the_first_and_says_so() {
        Reading reading = read(PlainList.ofHoa().row("Tổng số hội viên", 300).row("Số hội viên", 310));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(cells(reading, "stated-twice-differently")).containsExactly("B4");
    }

    @Test
    void millions_are_not_taken_for_dong() {
        for (PlainList list : List.of(
                PlainList.ofHoa().row("Số dư quỹ (tồn quỹ) cuối kỳ (triệu đồng)", 12),
                PlainList.ofHoa().row("Số dư quỹ (tồn quỹ) cuối kỳ", "1.000 đồng", 12),
                PlainList.ofHoa().row("Đơn vị tính: nghìn đồng").row("Số dư quỹ (tồn quỹ) cuối kỳ", 12))) {
            Reading reading = read(list.row("Dân số", 1000));
            assertThat(reading.submissions().get(0).figures())
                    .filteredOn(figure -> figure.item().equals(Item.of("fund_balance")))
                    .noneMatch(figure -> figure.measure().state() == State.VALUE);
            assertThat(reading.findings()).isNotEmpty();
        }
    }

    @Test
    void a_share_is_checked_in_percent() {
        Reading reading = read(PlainList.ofHoa().row("Tỷ lệ hội viên/dân số", "12,15%"));
        assertThat(measure(reading, "member_ratio_pop").digits()).isEqualTo("12.15");
    }

    @Test
    void files_without_a_register_name_their_units_once_however_they_are_written() {
        NamedUnits named = new NamedUnits();
        for (String name : List.of("Hội Khuyến học phường Phú Hòa", "Hội khuyến học Phường Phú Hoà")) {
            byte[] bytes = PlainList.untitled().row(name).row("Năm 2021").bytes();
            named.add(Town.file(name, bytes), bytes);
        }
        assertThat(named.units()).hasSize(1);
        assertThat(named.period()).contains(Town.YEAR);
        byte[] two = PlainList.ofHoa().sheet("2").row("Phường Phú Lợi").bytes();
        named.add(Town.file("two", two), two);
        assertThat(named.units()).hasSize(2);
    }

    private static Reading read(PlainList list) {
        return Town.read("a.xlsx", list.bytes());
    }

    private static Measure measure(Reading reading, String item) {
        return reading.submissions().get(0).figures().stream()
                .filter(figure -> figure.item().equals(Item.parse(item)))
                .findFirst()
                .orElseThrow()
                .measure();
    }

    private static List<String> cells(Reading reading, String rule) {
        return reading.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::place)
                .map(place -> place.cell())
                .toList();
    }
}
