package hkh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hkh.text.NumberText.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "1.033, 1033",
        "36.615, 36615",
        "2.797.978.804, 2797978804",
        "25.000.000, 25000000",
        "2150, 2150",
        "1500, 1500",
        "0, 0",
        "09, 9",
        "06, 6",
        "02, 2",
        "-1.234, -1234",
        "\u22121.234, -1234",
    })
    void a_count_is_grouped_by_dots(String typed, BigDecimal number) {
        assertReads(typed, 0, Kind.NUMBER, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"37. 041", "37.041", "37 041", "37\u00A0041", "37\u202F041", " 37.041 ", "37.041\u200B"})
    void a_space_inside_the_groups_is_no_matter_when_they_then_fit(String typed) {
        assertReads(typed, 0, Kind.NUMBER, new BigDecimal("37041"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 03", "12 12", "1 0333", "1.03 3"})
    void a_space_between_digits_that_are_no_groups_is_not_guessed_away(String typed) {
        assertThat(NumberText.read(typed, 0).kind()).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2.582283.517, 2582283517",
        "1.0333, 10333",
        "1033.5.6, 103356",
        "'1,0333.5', 103335",
    })
    void digits_grouped_in_no_known_way_stay_broken_and_come_with_a_proposal(String typed, BigDecimal proposal) {
        assertReads(typed, 0, Kind.BROKEN, proposal);
    }

    @Test
    void a_negative_in_parentheses_is_proposed_because_it_may_as_well_be_a_remark() {
        assertReads("(1.234)", 0, Kind.BROKEN, new BigDecimal("-1234"));
    }

    @Test
    void a_comma_before_three_digits_is_likely_a_group_when_a_count_is_asked() {
        assertReads("1,033", 0, Kind.LIKELY, new BigDecimal("1033"));
    }

    @Test
    void a_comma_before_three_digits_is_the_decimal_mark_when_decimals_are_asked() {
        assertReads("1,033", 2, Kind.NUMBER, new BigDecimal("1.033"));
    }

    @Test
    void a_dot_before_three_digits_is_in_doubt_when_decimals_are_asked() {
        assertThat(NumberText.read("12.345", 2).kind()).isEqualTo(Kind.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"'1.033,5', 1033.5", "'2651,61', 2651.61", "'0,5', 0.5", "'-2,5', -2.5"})
    void a_comma_is_the_decimal_mark(String typed, BigDecimal number) {
        assertReads(typed, 2, Kind.NUMBER, number);
    }

    @Test
    void decimals_of_a_count_are_kept_so_that_the_reader_can_object() {
        assertReads("1.033,5", 0, Kind.NUMBER, new BigDecimal("1033.5"));
    }

    @Test
    void a_dot_before_other_than_three_digits_is_likely_a_decimal_mark() {
        assertReads("0.1288", 2, Kind.LIKELY, new BigDecimal("0.1288"));
    }

    @ParameterizedTest
    @CsvSource({"'12,88%', 12.88", "'0,29 %', 0.29", "28%, 28", "'100 %', 100", "'12,88\u00A0%', 12.88"})
    void a_percent_sign_is_told_beside_the_number(String typed, BigDecimal number) {
        NumberText text = NumberText.read(typed, 2);

        assertReads(typed, 2, Kind.NUMBER, number);
        assertThat(text.percent()).isTrue();
    }

    @Test
    void a_number_without_a_sign_is_no_percentage() {
        assertThat(NumberText.read("28", 2).percent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "không",
                "Không",
                "KHÔNG",
                "Không có",
                "không có.",
                "Không phát sinh",
                "chưa có",
                "Chưa phát triển thêm gia đình nào",
                "Chưa thực hiện được",
                "Chưa thành lập"
            })
    void words_for_nothing_declare_nothing(String typed) {
        assertReads(typed, 0, Kind.NOTHING, BigDecimal.ZERO);
    }

    @Test
    void a_decomposed_word_for_nothing_declares_nothing_too() {
        assertThat(NumberText.read("kho\u0302ng", 0).kind()).isEqualTo(Kind.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chưa thống kê",
                "Chưa có số liệu",
                "chưa tổng hợp",
                "Chưa thực hiện báo cáo",
                "chưa rõ",
                "không rõ",
                "chưa tổ chức 3 lớp"
            })
    void not_knowing_is_not_nothing_because_missing_is_never_zero(String typed) {
        assertThat(NumberText.read(typed, 0).kind()).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "-",
                "–",
                "—",
                "…",
                "......",
                "............",
                "… / …",
                "___",
                ". . .",
                "\u200B"
            })
    void dots_dashes_and_blanks_state_nothing_and_are_never_zero(String typed) {
        assertThat(NumberText.read(typed, 0).kind()).isEqualTo(Kind.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "//", "nt", "như trên", "x"})
    void as_above_is_broken_because_the_figure_itself_is_asked(String typed) {
        assertThat(NumberText.read(typed, 0).kind()).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"１２３", "١٢٣"})
    void digits_of_another_width_or_script_are_digits(String typed) {
        assertReads(typed, 0, Kind.NUMBER, new BigDecimal("123"));
    }

    @Test
    void full_width_marks_are_marks() {
        assertReads("１．２３４，５", 1, Kind.NUMBER, new BigDecimal("1234.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12²", "1.033¹", "5 km²"})
    void a_raised_figure_is_no_digit_because_it_marks_a_footnote(String typed) {
        assertThat(NumberText.read(typed, 0).kind()).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.517 triệu",
                "10,5 triệu đồng",
                "2,6 tỷ",
                "50 tr",
                "500k",
                "25.000.000đ",
                "6.000.000/học sinh/năm",
                "51.313/51.819",
                "14/14",
                "12/ 12",
                "10 - 12",
                "1 - 2",
                "từ 10 đến 12",
                "trên 80",
                "gần 100",
                "> 90%",
                "85% trở lên",
                "khoảng 5",
                "hàng chục",
                "1O33",
                "l033",
                "36.615 người",
                "1.033 (tăng 20)",
                "#REF!",
                "#DIV/0!",
                "#VALUE!",
                "#N/A",
                "2.79798E+09",
                "30/11/2021",
                "+84 912 345 678",
                "--5",
                "5-",
                "5%%",
                "%",
                ",5",
                "5,",
                "."
            })
    void a_number_with_anything_else_is_never_taken_for_the_bare_number(String typed) {
        assertThat(NumberText.read(typed, 0).kind()).isNotIn(Kind.NUMBER, Kind.LIKELY, Kind.NOTHING);
    }

    @Test
    void every_group_of_a_long_number_counts() {
        assertReads("123.456.789.012.345.678.901", 0, Kind.NUMBER, new BigDecimal("123456789012345678901"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", ".999", " 999", "1.", "(", "-", ". ", "9%", "1,"})
    void a_very_long_text_is_refused_at_once(String repeated) {
        String typed = repeated.repeat(1_000_000) + "x";

        NumberText text = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> NumberText.read(typed, 0));

        assertThat(text.kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void a_long_line_of_dots_is_still_blank() {
        assertThat(NumberText.read(".".repeat(5_000), 0).kind()).isEqualTo(Kind.BLANK);
    }

    private static void assertReads(String typed, int decimals, Kind kind, BigDecimal value) {
        NumberText text = NumberText.read(typed, decimals);

        assertThat(text.kind()).as(typed).isEqualTo(kind);
        assertThat(text.value()).as(typed).isEqualByComparingTo(value);
    }
}
