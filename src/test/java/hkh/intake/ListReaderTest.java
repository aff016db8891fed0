package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.submission.CellUse;
import hkh.submission.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

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
    @ValueSource(strings = {"Tổng số hội viên (nữ)", "Tổng số hội viên (kế hoạch)", "Cộng", "Tổng số hội viên danh dự"})
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
        assertThat(measure(reading, "household_total")).isEqualTo(Measure.of(250));
        assertThat(reading.findings()).isEmpty();
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
    @ValueSource(strings = {"12 suất", "5 người/hộ", "12 đ/người", "12 triệu suất"})
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổng số hội viên: 36.615 | member_total | 36615",
                "Tổng số hội viên: 2.415 người, tăng 52 so với năm 2020 | member_total | 2415",
                "- Tổng số hội viên là 2.415 người (đạt 21,5% dân số). | member_total | 2415",
                "Chi hội khuyến học: 12 chi hội; Tổ khuyến học: 35 tổ | group_total | 35",
                "Toàn phường có 12 chi hội, 1.250 hội viên. | member_total | 1250",
                "Trong năm đã kết nạp mới 52 hội viên | member_new | 52",
                "Số dư đầu kỳ: 10,5 triệu đồng | fund_opening | 10500000"
            })
    void a_sentence_may_state_a_figure(String sentence, String item, int number) {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 3000).row(sentence));
        assertThat(measure(reading, item)).isEqualTo(Measure.of(number));
        assertThat(reading.findings())
                .extracting(Finding::rule)
                .allMatch(rule -> rule.equals("unit-of-measure-converted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm 2020 có 1.250 hội viên",
                "Phấn đấu có 1.250 hội viên trong năm tới",
                "Phát triển được 1.250 hội viên danh dự",
                "Tăng 1.250 hội viên so với cùng kỳ",
                "Có 12 hội viên được khen thưởng"
            })
    void a_sentence_about_something_else_is_not_taken(String sentence) {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 3000).row(sentence));
        assertThat(reading.submissions().get(0).figures())
                .extracting(figure -> figure.item().toString())
                .containsExactly("pop_total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 chi hội", "241 lượt người", "1.477 gia đình", "5 lớp", "33 dòng họ"})
    void what_a_number_is_counted_in_does_not_say_of_what_it_is(String value) {
        for (PlainList list : List.of(
                PlainList.ofHoa().row("Được biểu dương ở hội trường", value),
                PlainList.ofHoa().row("Được biểu dương ở hội trường", "", value),
                PlainList.ofHoa().row("Nội dung", "ĐVT", "Kết quả").row("Được biểu dương", "", value),
                PlainList.ofHoa().row(value))) {
            Reading reading = read(list.row("Dân số", "người", 3000));
            assertThat(reading.submissions().get(0).figures())
                    .extracting(figure -> figure.item().toString())
                    .containsExactly("pop_total");
            assertThat(cells(reading, "unrecognised-figure")).hasSize(1);
        }
    }

    @Test
    void a_share_of_what_was_planned_is_no_share_of_the_whole() {
        Reading reading = read(PlainList.ofHoa()
                .row("Nội dung", "Kế hoạch", "Thực hiện", "Tỷ lệ %")
                .row("Dân số", "", 1000, "")
                .row("Tổng số hội viên", 350, 300, "85,7%"));
        assertThat(reading.submissions().get(0).figures())
                .extracting(figure -> figure.item().toString())
                .containsExactly("pop_total", "member_total");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void values_may_stand_before_their_labels() {
        Reading reading = read(PlainList.ofHoa()
                .row("STT", "Kết quả", "Chỉ tiêu", "Đơn vị tính")
                .row(1, "3.000 người", "Số nhân khẩu", "người")
                .row(2, 300, "Tổng số HV KH", "người"));
        assertThat(measure(reading, "pop_total")).isEqualTo(Measure.of(3000));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234 (*)", "1.234*", "1.234 **"})
    void a_number_may_have_a_mark_for_a_note_below(String number) {
        Reading reading = read(PlainList.ofHoa().row("Chỉ tiêu", "Số lượng").row("Tổng số hội viên", number));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(1234));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void what_the_level_above_asked_for_is_a_plan() {
        Reading reading = read(PlainList.ofHoa()
                .row("Chỉ tiêu", "Tỉnh giao", "Kết quả đạt được", "Tỷ lệ %")
                .row("Tổng số hội viên", 350, 300, "85,7%"));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_freely_worded_label_may_say_what_its_money_is_in() {
        Reading reading = read(PlainList.ofHoa()
                .row("Chỉ tiêu", "Số lượng")
                .row("Số tiền vận động được trong kỳ (1.000 đồng)", 71_170)
                .row("Dân số", 9000));
        assertThat(measure(reading, "fund_raised")).isEqualTo(Measure.of(71_170_000));
    }

    @Test
    void what_money_is_in_is_no_amount() {
        Reading reading =
                read(PlainList.ofHoa().row("Số tiền vận động được (1.000 đồng)").row("Dân số", 9000));
        assertThat(reading.submissions().get(0).figures())
                .noneMatch(figure -> figure.measure().digits().equals("1000"));
    }

    @Test
    void row_numbers_may_stand_behind_the_labels() {
        Reading reading = read(PlainList.ofHoa()
                .row("Số lượng", "ĐVT", "Chỉ tiêu", "TT")
                .row("3.000", "người", "Số nhân khẩu", 1)
                .row(300, "người", "Tổng số hội viên", 2));
        assertThat(measure(reading, "pop_total")).isEqualTo(Measure.of(3000));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chi hội trong các nhà trường | branch_school",
                "CH khối cơ quan | branch_agency",
                "Ban KH các dòng họ | branch_lineage",
                "Tổ khuyến học ở khu dân cư | group_total",
                "Hội viên là CBCCVC | member_cadre",
                "HV là ĐV | member_party",
                "Số HV phát triển thêm | member_new",
                "Số hội viên có đến cuối năm | member_total",
                "GĐHT: ĐK | lm_family_reg",
                "Dòng họ HT – Đạt | lm_lineage_ok",
                "Số cộng đồng học tập cấp ấp, khóm được công nhận | lm_community_ok",
                "Số lớp tập huấn công tác Hội | training_class",
                "Số cán bộ Hội dự tập huấn | training_attendee",
                "Quỹ năm trước mang sang | fund_opening",
                "Trong đó gửi tiết kiệm ngân hàng | fund_savings",
                "Số phần quà cho HS nghèo | gift_count",
                "Số suất thưởng học sinh giỏi | talent_count",
                "Chi hội ở khu dân cư | branch_hamlet",
                "Chi hội khối cơ quan | branch_agency",
                "Số thôn (ấp, khóm) | hamlet_total",
                "Tổng số HV KH | member_total",
                "Kết nạp hội viên mới | member_new",
                "Trong đó: HV là đảng viên | member_party",
                "Số gia đình đạt danh hiệu gia đình học tập | lm_family_ok",
                "Dòng họ đạt DHHT | lm_lineage_ok",
                "Số lượt người học tại TTHTCĐ | clc_learner",
                "Số lớp mở tại TTHTCĐ | clc_class",
                "Tong so hoi vien | member_total",
                "So du dau ky | fund_opening",
                "Quỹ khuyến học năm trước chuyển sang | fund_opening",
                "Vận động quỹ khuyến học trong năm | fund_raised",
                "Tổng chi quỹ trong kỳ | fund_spent",
                "Quỹ còn lại cuối kỳ | fund_balance",
                "Số tiền học bổng đã trao | scholarship_amount",
                "Trị giá quà cho học sinh nghèo | gift_amount"
            })
    void a_label_may_be_worded_freely(String label, String item) {
        Reading reading = read(PlainList.ofHoa().row("Tổng số dòng họ", 9).row(label, 7000));
        assertThat(measure(reading, item)).isEqualTo(Measure.of(7000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Chi hội danh dự: 12 chi hội",
                "Mô hình dòng họ tự quản: đăng ký: 7",
                "* Tiền thưởng tết: 45.920.000 đồng"
            })
    void an_answer_in_the_cell_of_a_label_that_nobody_knows_is_said(String line) {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 3000).row(line));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("A4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Biểu số: 12", "Số điện thoại: 0918 123 456", "Số: 12", "Trang: 3", "STK: 65010000123456"})
    void a_number_that_counts_nothing_is_no_answer(String line) {
        assertThat(read(PlainList.ofHoa().row("Dân số", 3000).row(line)).findings())
                .isEmpty();
    }

    @Test
    void a_label_with_its_answer_may_have_two_colons() {
        Reading reading = read(
                PlainList.ofHoa().row("- Gia đình học tập: đăng ký: 2.655 hộ").row("Dân số", 9000));
        assertThat(measure(reading, "lm_family_reg")).isEqualTo(Measure.of(2655));
    }

    @Test
    void a_sentence_that_counts_what_nobody_knows_is_said() {
        Reading reading = read(PlainList.ofHoa().row("Dân số", 3000).row("Có 12 hội viên được khen thưởng"));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("A4");
    }

    @Test
    void an_example_in_the_instructions_is_no_figure() {
        Reading reading = read(
                PlainList.ofHoa().row("Dân số", 3000).sheet("Hướng dẫn").row("Ví dụ: Tổng số hội viên: 1.250 người"));
        assertThat(reading.submissions().get(0).figures()).hasSize(1);
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
    void an_amount_in_words_says_nothing_of_the_lines_below_it() {
        for (String line :
                List.of("Tổng số tiền: 12 triệu đồng", "Quà tặng tính bằng tiền 12 triệu đồng", "Số tiền:")) {
            Reading reading = read(PlainList.ofHoa().row(line).row("Số dư quỹ (tồn quỹ) cuối kỳ", 5_000_000));
            assertThat(measure(reading, "fund_balance")).as(line).isEqualTo(Measure.of(5_000_000));
        }
    }

    @Test
    void amounts_in_other_units_are_converted_and_that_is_said() {
        Map<PlainList, Integer> lists = Map.of(
                PlainList.ofHoa().row("Số dư quỹ (tồn quỹ) cuối kỳ (triệu đồng)", 12), 12_000_000,
                PlainList.ofHoa().row("Số dư quỹ (tồn quỹ) cuối kỳ", "1.000 đồng", 12), 12_000,
                PlainList.ofHoa().row("Đơn vị tính: nghìn đồng").row("Số dư quỹ (tồn quỹ) cuối kỳ", 12), 12_000,
                PlainList.ofHoa().row("(Số tiền: nghìn đồng)").row("Số dư quỹ (tồn quỹ) cuối kỳ", 12), 12_000,
                PlainList.ofHoa().row("Số dư quỹ (tồn quỹ) cuối kỳ", "12 nghìn đ"), 12_000,
                PlainList.ofHoa().row("Số dư quỹ (tồn quỹ) cuối kỳ", "Tr.đ", 40.23), 40_230_000,
                PlainList.ofHoa().row("Nội dung", "Số tiền (triệu đồng)").row("Tồn quỹ cuối kỳ", 12), 12_000_000);
        lists.forEach((list, dong) -> {
            Reading reading = read(list);
            assertThat(measure(reading, "fund_balance").quantity().orElseThrow())
                    .isEqualByComparingTo(BigDecimal.valueOf(dong));
            assertThat(reading.findings()).extracting(Finding::rule).containsExactly("unit-of-measure-converted");
        });
    }

    @Test
    void an_amount_in_a_unit_that_two_places_tell_differently_is_not_taken() {
        Reading reading = read(PlainList.ofHoa()
                .row("Nội dung", "ĐVT", "Số tiền (triệu đồng)")
                .row("Tồn quỹ cuối kỳ", "đồng", 12)
                .row("Dân số", "người", ""));
        assertThat(measure(reading, "fund_balance").state()).isEqualTo(State.UNREADABLE);
        assertThat(cells(reading, "unit-of-measure-unclear")).containsExactly("C4");
    }

    @Test
    void an_amount_beyond_belief_was_not_written_in_millions() {
        Reading reading = read(PlainList.ofHoa()
                .row("Đơn vị tính: triệu đồng")
                .row("Tồn quỹ cuối kỳ", 12_500_000)
                .row("Dân số", 1000));
        assertThat(measure(reading, "fund_balance").state()).isEqualTo(State.UNREADABLE);
        assertThat(cells(reading, "unit-of-measure-unclear")).containsExactly("B4");
    }

    @Test
    void an_amount_in_a_sentence_that_is_too_small_for_its_unit_is_not_taken() {
        Reading few = read(PlainList.ofHoa().row("Dân số", 1000).row("- Tồn quỹ cuối kỳ: 120"));
        assertThat(measure(few, "fund_balance")).isEqualTo(Measure.UNREADABLE);
        assertThat(cells(few, "unit-of-measure-unclear")).containsExactly("A4");

        Reading told = read(PlainList.ofHoa().row("Dân số", 1000).row("- Tồn quỹ cuối kỳ: 120 triệu đồng."));
        assertThat(measure(told, "fund_balance").quantity().orElseThrow()).isEqualByComparingTo("120000000");
    }

    @Test
    void an_amount_without_a_unit_that_is_too_small_for_one_is_not_taken_however_it_is_typed() {
        for (Object typed : List.of(120, "120", "120,5")) {
            Reading reading =
                    read(PlainList.ofHoa().row("Tồn quỹ cuối kỳ", typed).row("Dân số", 1000));
            assertThat(measure(reading, "fund_balance").state()).isEqualTo(State.UNREADABLE);
            assertThat(cells(reading, "unit-of-measure-unclear")).containsExactly("B3");
        }
        Reading told =
                read(PlainList.ofHoa().row("Tồn quỹ cuối kỳ", "120 triệu").row("Dân số", 1000));
        assertThat(measure(told, "fund_balance").quantity().orElseThrow()).isEqualByComparingTo("120000000");
    }

    @Test
    void what_is_not_taken_below_a_blank_of_the_same_item_is_not_blank() {
        Reading reading = read(PlainList.ofHoa()
                .row("Tồn quỹ cuối kỳ", "")
                .row("Số dư quỹ (tồn quỹ) cuối kỳ", 120)
                .row("Dân số", 1000));
        assertThat(measure(reading, "fund_balance").state()).isEqualTo(State.UNREADABLE);
        assertThat(cells(reading, "unit-of-measure-unclear")).containsExactly("B4");
    }

    @Test
    void so_many_awards_are_an_amount_of_money_however_they_are_typed() {
        for (Object typed : List.of(2_500_000, "2.500.000")) {
            Reading reading =
                    read(PlainList.ofHoa().row("Số lượt khen thưởng", typed).row("Dân số", 1000));
            assertThat(cells(reading, "unit-of-measure-unclear")).containsExactly("B3");
        }
    }

    @Test
    void a_row_of_models_answers_what_its_columns_ask() {
        Reading reading = read(PlainList.ofHoa()
                .row("TT", "Mô hình", "Đăng ký", "Đạt", "Tỷ lệ (%)")
                .row(1, "Gia đình học tập", 200, 150, 0.75)
                .row(2, "ĐVHT", 4, 3, "75,0%"));
        assertThat(measure(reading, "lm_family_reg")).isEqualTo(Measure.of(200));
        assertThat(measure(reading, "lm_family_ok")).isEqualTo(Measure.of(150));
        assertThat(measure(reading, "lm_unit_ok")).isEqualTo(Measure.of(3));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void a_share_that_its_terms_do_not_give_is_kept_as_it_is_stated() {
        Reading reading = read(PlainList.ofHoa()
                .row("TT", "Mô hình", "Đăng ký", "Đạt", "Tỷ lệ (%)")
                .row(1, "Gia đình học tập", 200, 150, "85,0%"));
        assertThat(measure(reading, "lm_family_rate_of_registered").digits()).isEqualTo("85");
    }

    @Test
    void the_number_and_the_amount_stand_in_columns_of_their_own() {
        Reading reading = read(PlainList.ofHoa()
                .row("STT", "Nội dung", "ĐVT", "Kết quả thực hiện", "", "Ghi chú")
                .row("", "", "", "Số lượng", "Số tiền (triệu đồng)", "")
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
                .row(1, "Tổng số hội viên", "người", 300, "", "tăng 20")
                .row(2, "Học bổng", "suất", 15, 7.5, "")
                .row(3, "Số dư đầu kỳ", "Triệu đồng", "", 12, 3)
                .merge("D3:E3"));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(measure(reading, "scholarship_count")).isEqualTo(Measure.of(15));
        assertThat(measure(reading, "scholarship_amount").amount()).isEqualByComparingTo("7500000");
        assertThat(measure(reading, "fund_opening").amount()).isEqualByComparingTo("12000000");
    }

    @Test
    void lists_side_by_side_keep_their_own_headings() {
        Reading reading = read(PlainList.ofHoa()
                .row("TT", "Nội dung", "ĐVT", "Kết quả")
                .row(1, "Dân số", "người", 1000, "", "Số chuyên đề", "Tên chuyên đề", "Số lớp", "Số người tham gia")
                .row(2, "Tổng số hội viên", "người", 300, "", 1, "Giáo dục pháp luật", 2, 60)
                .row(3, "Hội viên giảm", "người", 4, "", 2, "Làm bánh dân gian", 1, 25)
                .row("", "", "", "", "", "", "CỘNG", 3, 85));
        assertThat(measure(reading, "member_left")).isEqualTo(Measure.of(4));
        assertThat(measure(reading, "clc_class/topic:law")).isEqualTo(Measure.of(2));
        assertThat(measure(reading, "clc_learner/topic:Làm bánh dân gian")).isEqualTo(Measure.of(25));
        assertThat(measure(reading, "clc_learner")).isEqualTo(Measure.of(85));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void plans_comparisons_and_other_years_are_left_out_and_say_so() {
        Reading reading = read(PlainList.ofHoa()
                .row("Nội dung", "Kế hoạch", "Năm 2020", "Thực hiện năm 2021", "So sánh", "Tỷ lệ % so với kế hoạch")
                .row("Tổng số hội viên", 350, 280, 300, 20, "85,7%"));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.submissions().get(0).account())
                .filteredOn(use -> use.use() == CellUse.Use.IGNORED)
                .extracting(CellUse::cell)
                .contains("B4", "C4", "E4", "F4");
    }

    @Test
    void quarters_beside_the_year_are_left_out() {
        Reading reading = read(PlainList.ofHoa()
                .row("Chỉ tiêu", "Quý I", "Quý II", "Quý III", "Quý IV", "Cả năm")
                .row("Hội viên mới kết nạp", 8, 18, 5, 4, 35)
                .row("Số lớp", 1, 2, 3, 4, 10));
        assertThat(measure(reading, "member_new")).isEqualTo(Measure.of(35));
        assertThat(measure(reading, "clc_class")).isEqualTo(Measure.of(10));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void of_quarters_alone_none_is_the_year() {
        Reading reading = read(PlainList.ofHoa()
                .row("Dân số", 1000)
                .row("Chỉ tiêu", "Quý I", "Quý II")
                .row("Hội viên mới kết nạp", 8, 18));
        assertThat(measure(reading, "pop_total")).isEqualTo(Measure.of(1000));
        assertThat(measure(reading, "member_new")).isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void a_label_goes_on_from_the_lines_above_it() {
        Reading reading = read(PlainList.ofHoa()
                .row("II. Mô hình học tập")
                .row("1. Gia đình học tập")
                .row("a) Đăng ký", "gia đình", 200)
                .row("b) Đạt, công nhận", "gia đình", 150));
        assertThat(measure(reading, "lm_family_reg")).isEqualTo(Measure.of(200));
        assertThat(measure(reading, "lm_family_ok")).isEqualTo(Measure.of(150));
    }

    @Test
    void a_list_of_codes_is_read_by_them() {
        Reading reading = read(PlainList.ofHoa()
                .row("Mã", "Nội dung", "Kết quả", "Phân tổ")
                .row("member_total", "Hội viên các loại", 300, "")
                .row("clc_class", "Lớp luật", 2, "topic:law")
                .row("clc_class", "Lớp khác", 5, "level:x:y"));
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(300));
        assertThat(measure(reading, "clc_class/topic:law")).isEqualTo(Measure.of(2));
        assertThat(cells(reading, "unrecognised-figure")).containsExactly("C6");
    }

    @Test
    void a_row_a_figure_may_name_its_unit_and_period() {
        byte[] bytes = PlainList.untitled()
                .row("ma_don_vi", "don_vi", "ky", "ma_chi_tieu", "phan_to", "gia_tri")
                .row("25750", "Phường Phú Hòa", 2021, "member_total", "", "1.300")
                .row("25750", "Phường Phú Hòa", 2020, "member_total", "", 1200)
                .row("99999", "Phường Lạ", 2021, "member_total", "", 7)
                .bytes();
        Reading reading = Town.read("a.xlsx", bytes);
        assertThat(reading.verdict().units()).containsExactly("25750");
        assertThat(measure(reading, "member_total")).isEqualTo(Measure.of(1300));
        assertThat(cells(reading, "unknown-unit")).containsExactly("A4");
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
