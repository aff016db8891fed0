package hkh.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureValuesTest {

    private static final Period YEAR = Period.ofYear(2021);

    @Test
    void the_scale_of_an_amount_does_not_matter() {
        assertThat(Measure.of(new BigDecimal("5.00"))).isEqualTo(Measure.of(5)).hasSameHashCodeAs(Measure.of(5));
        assertThat(Measure.of(new BigDecimal("1E+3"))).isEqualTo(Measure.of(1000));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "VALUE")
    void an_absence_has_no_amount(State absence) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure(absence, BigDecimal.ONE));
        assertThat(Measure.of(absence, BigDecimal.ONE).amount()).isEqualByComparingTo("0");
        assertThat(new Measure(absence, BigDecimal.ZERO).digits()).isEmpty();
    }

    @Test
    void only_a_value_and_a_declared_nothing_may_be_added() {
        assertThat(Measure.of(0).quantity()).contains(BigDecimal.ZERO);
        assertThat(Measure.NIL.quantity()).contains(BigDecimal.ZERO);
        assertThat(List.of(Measure.NOT_REPORTED, Measure.NOT_APPLICABLE, Measure.UNREADABLE))
                .allMatch(measure -> measure.quantity().isEmpty());
    }

    @Test
    void zero_is_not_missing_and_not_nothing_declared() {
        assertThat(Measure.of(0)).isNotEqualTo(Measure.NOT_REPORTED).isNotEqualTo(Measure.NIL);
        assertThat(Measure.of(0).digits()).isEqualTo("0");
    }

    @Test
    void digits_are_plain() {
        assertThat(Measure.of(new BigDecimal("2.58E+9")).digits()).isEqualTo("2580000000");
        assertThat(Measure.of(new BigDecimal("12.880")).digits()).isEqualTo("12.88");
    }

    @ParameterizedTest
    @CsvSource({"VALUE, value", "NIL, nil", "NOT_APPLICABLE, not_applicable", "NOT_REPORTED, not_reported"})
    void a_state_is_written_in_snake_case_and_read_back(State state, String code) {
        assertThat(state.code()).isEqualTo(code);
        assertThat(State.ofCode(code)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE, true",
        "NIL, true",
        "NOT_APPLICABLE, true",
        "NOT_REPORTED, false",
        "UNREADABLE, false",
    })
    void blank_and_unreadable_are_no_answer(State state, boolean answered) {
        assertThat(state.answered()).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "718/2021/member_total",
                "718/2021/clc_class/topic:law",
                "718/2024-H1/clc_class/topic:04 Tuyên truyền nhân dịp kỷ niệm ngày 27/7; 2/9 và 20/11",
                "25747/2024-Q3/clc_class/topic:12 Trợ giúp về Luật HNGĐ, Luật lao động",
                "25747/2021/clc_class/topic:Chuyên đề: an toàn",
                "*/2021/fund_balance/level:district"
            })
    void a_reference_is_read_as_it_was_printed(String text) {
        assertThat(Reference.parse(text)).get().hasToString(text);
    }

    @Test
    void a_reference_names_unit_period_and_item() {
        assertThat(Reference.parse("718/2021/clc_class/topic:2/9: lễ"))
                .contains(new Reference("718", YEAR, new Item("clc_class", new Breakdown("topic", "2/9: lễ"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "718", "718/2021", "718/2021/", "/2021/member_total", "718/21/member_total"})
    void what_is_no_reference_is_not_read_as_one(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"718/2021/clc_class/law", "718/2021/clc_class/:law", "718/2021/clc_class/topic:"})
    void a_reference_whose_breakdown_is_broken_is_no_reference(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }

    @Test
    void references_come_by_unit_then_period_then_item() {
        List<String> sorted = List.of(
                "1/2021/b",
                "1/2022/a",
                "1/2022/a/level:x",
                "1/2022/a/topic:a",
                "1/2022/a/topic:b",
                "1/2022/b",
                "2/2021/a");

        assertThat(sorted.stream()
                        .map(text -> Reference.parse(text).orElseThrow())
                        .sorted()
                        .map(Reference::toString))
                .isEqualTo(sorted);
    }

    @Test
    void a_breakdown_has_a_dimension_and_a_key_or_neither() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Breakdown("topic", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Breakdown("", "law"));
        assertThatIllegalArgumentException().isThrownBy(() -> Breakdown.parse("law"));
        assertThat(Breakdown.parse("")).isEqualTo(Breakdown.NONE).hasToString("");
    }

    @Test
    void the_whole_of_an_item_has_no_breakdown() {
        assertThat(Item.parse("a/b:c").whole()).isEqualTo(Item.of("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-12-31",
        "2024-H1, 2024-06-30",
        "2024-H2, 2024-12-31",
        "2024-Q1, 2024-03-31",
        "2024-Q2, 2024-06-30",
        "2024-Q3, 2024-09-30",
        "2024-M9, 2024-09-30",
        "2024-Q4, 2024-12-31",
    })
    void a_period_is_read_as_printed_and_ends_on_its_last_day(String text, String lastDay) {
        Period period = Period.parse(text).orElseThrow();

        assertThat(period).hasToString(text);
        assertThat(period.lastDay()).hasToString(lastDay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "21", "2024-H3", "2024-H0", "2024-Q5", "2024-M1", "2024-h1", "1899", "3000", "2024 ", "２０２４"
            })
    void what_is_no_period_is_not_read_as_one(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void a_period_that_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2024, Period.Span.HALF, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2024, Period.Span.YEAR, 0));
    }

    @Test
    void the_period_that_ends_first_comes_first_and_the_longer_before_the_shorter() {
        assertThat(List.of("2025-Q1", "2024", "2024-Q4", "2024-H2", "2024-H1", "2024-Q2", "2023").stream()
                        .map(text -> Period.parse(text).orElseThrow())
                        .sorted()
                        .map(Period::toString))
                .containsExactly("2023", "2024-H1", "2024-Q2", "2024", "2024-H2", "2024-Q4", "2025-Q1");
    }

    @Test
    void the_year_before_keeps_the_span() {
        assertThat(Period.parse("2024-H1").orElseThrow().yearBefore()).hasToString("2023-H1");
    }

    @ParameterizedTest
    @CsvSource({"237921, 388000, 61.3198453608", "97, 204, 47.5490196078", "1, 3, 33.3333333333", "2, 3, 66.6666666667"
    })
    void a_percentage_keeps_ten_decimals(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        assertThat(Percent.of(part, whole)).contains(percent);
    }

    @Test
    void a_percentage_of_zero_is_no_value() {
        assertThat(Percent.of(BigDecimal.ONE, new BigDecimal("0.00"))).isEmpty();
        assertThat(Percent.ratio(BigDecimal.ZERO, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void a_figure_is_what_it_states_where_it_stands_and_who_decided_it() {
        Reference members = new Reference("14", YEAR, Item.of("member_total"));
        Origin cell = new Origin("14.xlsx", "Biểu 2", "D14", "1.234");
        Optional<Decision> entered = Optional.of(new Decision(
                2,
                LocalDate.of(2022, 1, 5),
                "Lan",
                Decision.Kind.ENTER,
                "14",
                YEAR,
                members.item(),
                Optional.of(Measure.of(1234)),
                "",
                "",
                "",
                "gọi điện"));
        Figure figure = new Figure(members, Measure.of(1234), cell, entered);
        assertThat(List.of(figure.reference(), figure.measure(), figure.origin(), figure.decision()))
                .isEqualTo(List.of(members, Measure.of(1234), cell, entered));
        assertThat(figure)
                .isEqualTo(new Figure(members, Measure.of(1234), cell, entered))
                .hasSameHashCodeAs(new Figure(members, Measure.of(1234), cell, entered))
                .isNotEqualTo(new Figure(members, Measure.of(1234), cell))
                .isNotEqualTo(new Figure(members, Measure.of(1235), cell, entered))
                .isNotEqualTo(new Figure(members, Measure.of(1234), new Origin("", "", "", ""), entered))
                .isNotEqualTo(new Figure(new Reference("15", YEAR, members.item()), Measure.of(1234), cell, entered));
    }

    @Test
    void a_total_with_units_missing_is_partial() {
        Reference reference = new Reference("718", YEAR, Item.of("member_total"));

        assertThat(new Total(reference, Measure.of(1), 41, 44).isPartial()).isTrue();
        assertThat(new Total(reference, Measure.of(1), 44, 44).isPartial()).isFalse();
    }

    @Test
    void two_totals_for_one_reference_are_a_bug() {
        Total total = new Total(new Reference("718", YEAR, Item.of("member_total")), Measure.of(1), 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Totals(YEAR, List.of(total, total)));
    }

    @Test
    void a_change_from_zero_has_a_difference_but_no_percentage() {
        Change change = change(Measure.of(5), Measure.of(0), Change.Comparability.COMPARABLE, Measure.NOT_REPORTED);

        assertThat(change.difference()).isEqualTo(Measure.of(5));
        assertThat(change.percent()).isEmpty();
        assertThat(change.achieved()).isEmpty();
    }

    @Test
    void what_may_not_be_compared_has_no_difference() {
        Change change =
                change(Measure.of(5), Measure.of(4), Change.Comparability.CURRENT_PARTIAL, Measure.NOT_REPORTED);

        assertThat(change.difference()).isEqualTo(Measure.NOT_REPORTED);
        assertThat(change.percent()).isEmpty();
    }

    @Test
    void a_target_is_reached_in_percent_even_without_an_earlier_figure() {
        Change change = change(Measure.of(90), Measure.NOT_REPORTED, Change.Comparability.NO_PREVIOUS, Measure.of(120));

        assertThat(change.achieved())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("75"));
    }

    private static Change change(Measure now, Measure then, Change.Comparability comparability, Measure target) {
        Total current = new Total(new Reference("718", YEAR, Item.of("member_total")), now, 1, 1);
        return new Change(current, then, then, comparability)
                .with(target.quantity().isPresent() ? Goal.of(target) : Goal.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, '2025, 2025-H2, 2025-Q4'",
        "2026-H1, '2025, 2025-H2, 2025-Q4'",
        "2026-M9, '2025, 2025-H2, 2025-Q4'",
        "2026-H2, '2026-H1, 2026-Q2'",
        "2026-Q2, 2026-Q1",
        "2026-Q3, '2026-H1, 2026-Q2'",
        "2026-Q4, '2026-M9, 2026-Q3'"
    })
    void a_period_opens_where_those_end_that_end_the_day_before(String period, String openings) {
        assertThat(Period.parse(period).orElseThrow().openings())
                .extracting(Period::toString)
                .containsExactly(openings.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-H2, true",
        "2026-H2, 2026-Q3, true",
        "2026-H2, 2026-Q2, false",
        "2026-H2, 2026, false",
        "2026, 2026, true",
        "2026, 2026-M9, true",
        "2026-M9, 2026-H1, true",
        "2026-M9, 2026-H2, false",
        "2026, 2025-Q4, false"
    })
    void a_period_contains_its_parts(String whole, String part, boolean contains) {
        assertThat(Period.parse(whole).orElseThrow().contains(Period.parse(part).orElseThrow()))
                .isEqualTo(contains);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, năm 2021, năm 2022",
        "2024-H1, 6 tháng đầu năm 2024, 6 tháng cuối năm 2024",
        "2024-H2, 6 tháng cuối năm 2024, 6 tháng đầu năm 2025",
        "2024-Q3, quý III/2024, quý IV/2024",
        "2024-M9, 9 tháng đầu năm 2024, quý IV/2024"
    })
    void periods_are_said_as_people_say_them(String period, String spoken, String next) {
        assertThat(Period.parse(period).orElseThrow().inWords()).isEqualTo(spoken);
        assertThat(Period.parse(period).orElseThrow().next().inWords()).isEqualTo(next);
    }
}
