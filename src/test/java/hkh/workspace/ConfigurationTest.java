package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.report.Letterhead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static Configuration read(String yaml) throws HkhException {
        return Configuration.read(yaml, Set.of());
    }

    private static List<String> told(String yaml) {
        return Told.by(() -> Configuration.read(yaml, Set.of()));
    }

    @Test
    void every_key_is_read() throws HkhException {
        Configuration read = read("""
                period: 2024-H1
                compare_with: 2022-H1
                root: "01"
                deadline: 2024-06-20
                hold: [parts-do-not-add-up, part-exceeds-whole]
                missing: report
                language: en
                report:
                  template: mau-rieng
                  letterhead:
                    parent: HỘI KHUYẾN HỌC TỈNH BÌNH DƯƠNG
                    issuer: HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT
                  number: 39/BC-HKH
                  place: Thủ Dầu Một
                  date: 2024-07-05
                  signatory:
                    authority: TM. BAN THƯỜNG VỤ
                    position: CHỦ TỊCH
                    name: Nguyễn Văn A
                  ranking: [member_total]
                  recipients:
                    - Ủy ban nhân dân
                    - "Lưu: VT"
                """);
        assertThat(read)
                .isEqualTo(new Configuration(
                        Period.parse("2024-H1").orElseThrow(),
                        Period.parse("2022-H1").orElseThrow(),
                        "01",
                        Optional.of(LocalDate.of(2024, 6, 20)),
                        Set.of("parts-do-not-add-up", "part-exceeds-whole"),
                        "report",
                        "en",
                        "mau-rieng",
                        List.of("member_total"),
                        new Letterhead(
                                "HỘI KHUYẾN HỌC TỈNH BÌNH DƯƠNG",
                                "HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT",
                                "39/BC-HKH",
                                "Thủ Dầu Một",
                                LocalDate.of(2024, 7, 5),
                                "TM. BAN THƯỜNG VỤ",
                                "CHỦ TỊCH",
                                "Nguyễn Văn A",
                                List.of("Ủy ban nhân dân", "Lưu: VT"))));
    }

    @Test
    void only_the_period_is_needed() throws HkhException {
        assertThat(read("period: 2021")).isEqualTo(Configuration.without(Period.ofYear(2021)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing yet\n", "---\n", "{}"})
    void an_empty_file_misses_the_period(String yaml) {
        assertThat(told(yaml)).containsExactly("hkh.yaml: \"period\" is missing");
    }

    @Test
    void an_unknown_key_is_told_with_the_one_that_was_meant() {
        assertThat(told("period: 2021\ndeadlin: 2021-11-20\nreport:\n  recipents: [A]\n"))
                .containsExactly(
                        "hkh.yaml:2:10: there is no \"deadlin\"; did you mean \"deadline\"?",
                        "hkh.yaml:4:14: there is no \"recipents\"; did you mean \"recipients\"?");
    }

    @Test
    void an_unknown_key_like_no_other_is_told_with_all_there_are() {
        assertThat(told("period: 2021\ncolour: red\n"))
                .singleElement()
                .asString()
                .startsWith("hkh.yaml:2:9: there is no \"colour\"; known are: period, compare_with, root, deadline,");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThat(told("period: 2021\nperiod: 2022\nreport:\n  place: A\n  place: B\n"))
                .containsExactly(
                        "hkh.yaml:2:1: \"period\" stands twice; keep one",
                        "hkh.yaml:5:3: \"place\" stands twice; keep one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20x", "2021-H3", "2021-Q5", "21", "2021-11", "1.234"})
    void a_period_of_another_shape_is_refused(String period) {
        assertThat(told("period: " + period))
                .containsExactly(
                        "hkh.yaml:1:9: \"period\" says \"" + period + "\", wanted: 2023, 2024-H1, 2024-Q3, 2024-M9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20/11/2021", "2021-02-30", "2021-11", "soon"})
    void a_date_of_another_shape_is_refused(String date) {
        assertThat(told("period: 2021\ndeadline: " + date))
                .containsExactly("hkh.yaml:2:11: \"deadline\" says \"" + date
                        + "\", wanted is a date as year-month-day, such as 2021-11-30");
    }

    @Test
    void everything_wrong_is_told_at_once_with_line_and_column() {
        assertThat(told("""
                period: twenty
                root: [a, b]
                language: fr
                missing: guess
                deadline: never
                report:
                  letterhead: none
                  number: {a: b}
                """))
                .containsExactlyInAnyOrder(
                        "hkh.yaml:1:9: \"period\" says \"twenty\", wanted: 2023, 2024-H1, 2024-Q3, 2024-M9",
                        "hkh.yaml:2:7: \"root\" wants a text",
                        "hkh.yaml:3:11: \"language\" says \"fr\", wanted: vi, en",
                        "hkh.yaml:4:10: \"missing\" says \"guess\", wanted: report, stated-total, last-year",
                        "hkh.yaml:5:11: \"deadline\" says \"never\", wanted is a date as year-month-day, such as 2021-11-30",
                        "hkh.yaml:7:15: pairs \"name: value\" are wanted",
                        "hkh.yaml:8:11: \"number\" wants a text");
    }

    @Test
    void a_list_at_the_top_is_no_configuration() {
        assertThat(told("- period: 2021")).contains("hkh.yaml:1:1: pairs \"name: value\" are wanted");
    }

    @ParameterizedTest
    @CsvSource({"no, no", "01, 01", "007, 007", "0x1F, 0x1F", "1_000, 1_000", "1e3, 1e3", "2021-01-05, 2021-01-05"})
    void what_yaml_would_turn_into_something_else_stays_text(String written, String read) throws HkhException {
        assertThat(read("period: 2021\nroot: " + written).root()).isEqualTo(read);
    }

    @Test
    void a_blank_value_is_an_absent_one() throws HkhException {
        assertThat(read("period: 2021\nroot:\ndeadline: ~\nhold:\nreport:\n"))
                .isEqualTo(Configuration.without(Period.ofYear(2021)));
    }

    @Test
    void a_rule_to_hold_must_be_one() {
        assertThat(told("period: 2021\nhold: [part-do-not-add-up, whatever]"))
                .containsExactly(
                        "hkh.yaml:2:7: \"hold\" says \"part-do-not-add-up\", there is no such rule;"
                                + " did you mean \"parts-do-not-add-up\"?",
                        "hkh.yaml:2:7: \"hold\" says \"whatever\", there is no such rule");
    }

    @Test
    void a_single_rule_needs_no_list() throws HkhException {
        assertThat(read("period: 2021\nhold: negative-figure").hold()).containsExactly("negative-figure");
    }

    @Test
    void a_tag_makes_no_object() throws HkhException {
        assertThat(read("period: !!int 2021\nroot: !!java.net.URL [\"http://x\"]\n".replace(" [\"http://x\"]", " x"))
                        .root())
                .isEqualTo("x");
    }

    @Test
    void a_bomb_of_aliases_is_refused_at_once() {
        StringBuilder yaml = new StringBuilder("period: 2021\na0: &a0 [x, x]\n");
        for (int i = 1; i < 80; i++) {
            String before = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [" + before + ", " + before + "]\n");
        }
        assertThat(told(yaml.toString())).isNotEmpty();
    }

    @Test
    void what_is_no_yaml_is_told_with_line_and_column_and_what_to_look_at() {
        assertThat(told("period: 2021\nroot: \"718\nlanguage: vi\n"))
                .singleElement()
                .asString()
                .matches(
                        "hkh\\.yaml:\\d+:\\d+: cannot be read from here on \\(this is not YAML\\); look at this line .*");
    }

    @Test
    void an_alias_to_itself_is_refused() {
        assertThat(told("period: 2021\nhold: &a [*a]")).isNotEmpty();
    }

    @Test
    void a_file_nested_without_end_is_refused() {
        assertThat(told("period: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("hkh.yaml: cannot be read from here on (nested too deep);");
    }

    @Test
    void another_period_has_neither_this_one_s_deadline_nor_its_comparison() throws HkhException {
        Configuration read = read("period: 2021\ncompare_with: 2019\ndeadline: 2021-11-20");
        Configuration other = read.forPeriod(Period.ofYear(2023));
        assertThat(other.deadline()).isEmpty();
        assertThat(other.compareWith()).isEqualTo(Period.ofYear(2022));
    }

    @Test
    void asking_for_the_configured_period_changes_nothing() throws HkhException {
        Configuration read = read("period: 2021\ncompare_with: 2019\ndeadline: 2021-11-20");
        assertThat(read.forPeriod(Period.ofYear(2021))).isEqualTo(read);
    }
}
