package hkh.rollup;

import static hkh.rollup.Figures.total;
import static hkh.unit.Units.commune;
import static hkh.unit.Units.district;
import static hkh.unit.Units.province;
import static hkh.unit.Units.silent;
import static hkh.unit.Units.tree;
import static hkh.unit.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.submission.Accepted;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollUpTest {

    private static final UnitTree TREE =
            tree(province("p"), district("d", "p"), commune("a", "d"), commune("b", "d"), commune("c", "p"));

    private static final List<Level> LEVELS = List.of(Level.DISTRICT, Level.COMMUNE, Level.AFFILIATE, Level.BRANCH);

    @Test
    void a_total_is_the_sum_of_the_own_figures_below_and_of_the_units_own() {
        Totals totals = Figures.of()
                .with("d", "members", 7)
                .with("a", "members", 10)
                .with("b", "members", 20)
                .with("c", "members", 100)
                .over(TREE);

        assertMeasure(totals, "a", "members", 10);
        assertMeasure(totals, "d", "members", 37);
        assertMeasure(totals, "p", "members", 137);
    }

    @Test
    void coverage_counts_the_units_that_were_asked_and_those_that_answered() {
        Totals totals = Figures.of()
                .with("a", "members", 10)
                .with("b", "members", Measure.NIL)
                .with("c", "members", Measure.NOT_REPORTED)
                .over(TREE);

        // asked: d, a, b, c
        assertCoverage(totals, "p", "members", 2, 4);
        assertCoverage(totals, "d", "members", 2, 3);
        assertThat(total(totals, "p", "members").isPartial()).isTrue();
    }

    @Test
    void missing_is_not_zero() {
        Totals totals = Figures.of().with("a", "people", 5).over(TREE);

        assertThat(total(totals, "b", "people").measure()).isEqualTo(Measure.NOT_REPORTED);
        assertMeasure(totals, "d", "people", 5);
        assertCoverage(totals, "d", "people", 1, 2);
    }

    @Test
    void nobody_answering_is_not_zero_either() {
        Totals totals = Figures.of().over(TREE);

        assertThat(total(totals, "p", "members").measure()).isEqualTo(Measure.NOT_REPORTED);
        assertCoverage(totals, "p", "members", 0, 4);
    }

    @Test
    void a_declared_nothing_adds_as_zero_and_counts_as_an_answer() {
        Totals totals = Figures.of()
                .with("a", "people", Measure.NIL)
                .with("b", "people", 3)
                .over(TREE);

        assertMeasure(totals, "d", "people", 3);
        assertCoverage(totals, "d", "people", 2, 2);
    }

    @Test
    void nothing_everywhere_is_nothing_and_not_the_number_zero() {
        Totals totals = Figures.of()
                .with("a", "people", Measure.NIL)
                .with("b", "people", Measure.NIL)
                .over(TREE);

        assertThat(total(totals, "d", "people").measure()).isEqualTo(Measure.NIL);
    }

    @Test
    void zero_is_a_number() {
        assertMeasure(Figures.of().with("a", "people", 0).over(TREE), "d", "people", 0);
    }

    @Test
    void an_unreadable_figure_leaves_the_total_partial() {
        Totals totals = Figures.of()
                .with("a", "people", Measure.UNREADABLE)
                .with("b", "people", 3)
                .over(TREE);

        assertMeasure(totals, "d", "people", 3);
        assertCoverage(totals, "d", "people", 1, 2);
        assertThat(total(totals, "a", "people").measure()).isEqualTo(Measure.UNREADABLE);
    }

    @Test
    void what_does_not_concern_a_unit_is_an_answer_without_an_amount() {
        Totals totals = Figures.of()
                .with("a", "people", Measure.NOT_APPLICABLE)
                .with("b", "people", 3)
                .over(TREE);

        assertMeasure(totals, "d", "people", 3);
        assertCoverage(totals, "d", "people", 2, 2);
        assertThat(total(totals, "a", "people").measure()).isEqualTo(Measure.NOT_APPLICABLE);
    }

    @Test
    void a_unit_that_states_what_it_was_not_asked_is_added_and_counted() {
        Totals totals =
                Figures.of().with("d", "people", 8).with("a", "people", 1).over(TREE);

        assertMeasure(totals, "d", "people", 9);
        assertCoverage(totals, "d", "people", 2, 3);
    }

    @Test
    void a_unit_from_which_no_return_is_expected_is_not_missing() {
        UnitTree tree = tree(district("d", ""), commune("a", "d"), silent(commune("b", "d")));

        assertCoverage(Figures.of().with("a", "people", 1).over(tree), "d", "people", 1, 1);
    }

    @Test
    void a_property_is_counted_and_not_added() {
        Totals totals = Figures.of()
                .with("a", "good", 1)
                .with("b", "good", 5)
                .with("c", "good", 0)
                .over(TREE);

        assertMeasure(totals, "d", "good", 2);
        assertMeasure(totals, "p", "good", 2);
        assertCoverage(totals, "p", "good", 3, 3);
    }

    @Test
    void a_number_of_units_that_one_above_states_is_not_taken_for_one() {
        UnitTree alone = tree(province("p"), district("d", "p"));
        Totals totals = Figures.of().with("d", "good", 106).over(alone);

        assertMeasure(totals, "d", "good", 106);
        assertMeasure(totals, "p", "good", 106);
    }

    @Test
    void a_body_that_was_not_asked_and_can_have_none_below_counts_one() {
        UnitTree alone = tree(province("p"), unit("b", "Ban Khuyến học Sở B", Level.AFFILIATE, "p"), commune("a", "p"));
        Totals totals = Figures.of().with("b", "good", 5).with("a", "good", 5).over(alone);

        assertMeasure(totals, "p", "good", 2);
    }

    @Test
    void a_figure_of_its_own_level_stays_at_the_unit() {
        Totals totals = Figures.of()
                .with("d", "agreements", 9)
                .with("a", "agreements", 4)
                .over(TREE);

        assertMeasure(totals, "d", "agreements", 9);
        assertMeasure(totals, "a", "agreements", 4);
        assertThat(totals.of("p", Item.of("agreements"))).isEmpty();
    }

    @Test
    void units_are_counted_in_the_tree_and_the_reporting_ones_by_their_returns() {
        Totals totals = Figures.of().with("a", "people", 1).over(TREE);

        assertMeasure(totals, "p", "communes", 3);
        assertMeasure(totals, "d", "communes", 2);
        assertMeasure(totals, "p", "reporting", 1);
    }

    @Test
    void a_ratio_is_taken_from_the_sums_and_never_averaged() {
        Totals totals = Figures.of()
                .with("a", "members", 90)
                .with("a", "people", 100)
                .with("b", "members", 10)
                .with("b", "people", 900)
                .over(TREE);

        // the average would be 45,6
        assertThat(total(totals, "d", "member_rate").measure()).isEqualTo(measure("10.0"));
        assertThat(total(totals, "a", "member_rate").measure()).isEqualTo(measure("90.0"));
    }

    /** A province with a district of two communes, a district without any, and an affiliated body. */
    private static final UnitTree FUNDS = tree(
            province("p"),
            district("d", "p"),
            district("e", "p"),
            commune("a", "d"),
            commune("b", "d"),
            unit("x", "Ban Khuyến học Sở X", Level.AFFILIATE, "p"));

    private static Figures funds() {
        return Figures.of()
                .with("p", "fund", 1000)
                .with("x", "fund", 300)
                .with("d", "fund", 20)
                .with("e", "fund", 50)
                .with("a", "fund", 4)
                .with("b", "fund", 5);
    }

    @Test
    void what_every_level_has_itself_is_added_up_apart() {
        Totals totals = funds().over(FUNDS);

        assertMeasure(totals, "p", "fund", 1379);
        assertMeasure(totals, "p", "fund/level:province", 1000);
        assertMeasure(totals, "p", "fund/level:affiliate", 300);
        assertMeasure(totals, "p", "fund/level:district", 70);
        assertMeasure(totals, "p", "fund/level:commune", 9);
        assertMeasure(totals, "d", "fund/level:district", 20);
        assertMeasure(totals, "d", "fund/level:commune", 9);
        assertMeasure(totals, "a", "fund/level:commune", 4);
        assertThat(totals.of("a", Item.parse("fund/level:district"))).isEmpty();
        assertThat(totals.of("p", Item.parse("members/level:commune"))).isEmpty();
    }

    @Test
    void what_the_districts_have_with_their_communes_is_added_up_too() {
        Totals totals = funds().over(FUNDS);

        assertMeasure(totals, "p", "fund/subtree:district", 79);
        assertThat(totals.of("d", Item.parse("fund/subtree:district"))).isEmpty();
        assertThat(totals.of("p", Item.parse("fund/subtree:commune"))).isEmpty();
    }

    @Test
    void a_level_knows_how_many_of_its_units_are_in() {
        Figures scant = Figures.of().with("d", "fund", 20).with("a", "fund", 4).with("p", "fund", 1000);
        Totals totals = scant.over(FUNDS);

        assertCoverage(totals, "p", "fund", 3, 6);
        assertCoverage(totals, "p", "fund/level:district", 1, 2);
        assertCoverage(totals, "p", "fund/level:affiliate", 0, 1);
        assertCoverage(totals, "p", "fund/level:province", 1, 1);
        assertCoverage(totals, "p", "fund/subtree:district", 2, 4);
    }

    @Test
    void what_was_published_of_one_level_is_no_figure_of_the_others() {
        Totals published = Figures.of().with("p", "fund/level:province", 900).published(FUNDS);

        assertMeasure(published, "p", "fund/level:province", 900);
        assertThat(total(published, "p", "fund").measure()).isEqualTo(Measure.NOT_REPORTED);
        Totals whole = Figures.of().with("p", "fund", 5000).published(FUNDS);
        assertMeasure(whole, "p", "fund", 5000);
        assertThat(whole.of("p", Item.parse("fund/level:province"))).isEmpty();
    }

    @Test
    void money_passed_down_is_counted_once() {
        Totals totals = Figures.of()
                .with("p", "raised", 1000)
                .with("d", "raised", 300)
                .with("d", "received", 200)
                .with("a", "raised", 70)
                .with("a", "received", 50)
                .with("a", "people", 10)
                .with("b", "raised", 0)
                .with("b", "people", 40)
                .over(FUNDS);

        // the district's 300 hold 200 of the province's 1000, the commune's 70 hold 50 of the district's 300
        assertMeasure(totals, "a", "raised", 70);
        assertMeasure(totals, "d", "raised", 320);
        assertMeasure(totals, "p", "raised", 1120);
        assertMeasure(totals, "p", "received", 250);
        assertMeasure(totals, "d", "raised/level:district", 300);
        assertMeasure(totals, "p", "raised/level:district", 100);
        assertMeasure(totals, "p", "raised/level:commune", 20);
        assertMeasure(totals, "p", "raised/subtree:district", 120);
        assertThat(total(totals, "p", "raised_a_person").measure()).isEqualTo(measure("22.40"));
    }

    @Test
    void the_levels_of_any_tree_add_up_to_the_whole() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            Figures figures = Figures.of();
            FUNDS.all().forEach(unit -> {
                if (random.nextInt(4) > 0) {
                    figures.with(unit.id(), "fund", random.nextInt(1000));
                }
            });
            Totals totals = figures.over(FUNDS);
            BigDecimal levels = Stream.of("province", "affiliate", "district", "commune")
                    .map(level ->
                            total(totals, "p", "fund/level:" + level).measure().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(levels)
                    .isEqualByComparingTo(total(totals, "p", "fund").measure().amount());
        }
    }

    @Test
    void a_ratio_uses_only_units_with_both_terms() {
        Totals totals = Figures.of()
                .with("a", "members", 50)
                .with("a", "people", 100)
                .with("b", "members", 1000)
                .with("c", "people", 1000)
                .over(TREE);

        assertThat(total(totals, "p", "member_rate").measure()).isEqualTo(measure("50"));
        // three communes, and the district, whose members are asked but not in
        assertCoverage(totals, "p", "member_rate", 1, 4);
    }

    @Test
    void a_ratio_of_nobody_is_not_reported_and_over_zero_it_does_not_apply() {
        Totals totals = Figures.of()
                .with("a", "members", 0)
                .with("a", "people", 0)
                .with("b", "members", 1)
                .over(TREE);

        assertThat(total(totals, "a", "member_rate").measure()).isEqualTo(Measure.NOT_APPLICABLE);
        assertThat(total(totals, "b", "member_rate").measure()).isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void a_ratio_that_is_no_percentage_is_not_multiplied() {
        Totals totals =
                Figures.of().with("a", "members", 1).with("a", "people", 3).over(TREE);

        assertThat(total(totals, "a", "members_a_person").measure()).isEqualTo(measure("0.33"));
    }

    @Test
    void a_single_ratio_is_rounded_half_up() {
        // 842 of 1.149 families: 73,2811; 858 of 924 units: 92,8571 (Sơn La 2023)
        Totals totals = Figures.of()
                .with("a", "members", 842)
                .with("a", "people", 1149)
                .with("b", "members", 858)
                .with("b", "people", 924)
                .over(TREE);

        assertThat(total(totals, "a", "member_rate").measure()).isEqualTo(measure("73.3"));
        assertThat(total(totals, "b", "member_rate").measure()).isEqualTo(measure("92.9"));
    }

    @Test
    void the_grades_of_son_la_make_a_hundred_percent_by_largest_remainder() {
        List<Unit> units = new ArrayList<>(List.of(province("p")));
        Figures figures = Figures.of();
        List<String> grades = List.of("good", "fair", "average", "weak");
        int[] counts = {97, 77, 27, 3};
        for (int grade = 0; grade < 4; grade++) {
            for (int i = 0; i < counts[grade]; i++) {
                String id = grade + "-" + i;
                units.add(commune(id, "p"));
                for (String other : grades) {
                    figures.with(id, other, other.equals(grades.get(grade)) ? 1 : 0);
                }
                figures.with(id, "graded", 1);
            }
        }

        Totals totals = figures.over(tree(units.toArray(Unit[]::new)));

        assertMeasure(totals, "p", "graded", 204);
        assertThat(grades.stream()
                        .map(grade -> total(totals, "p", grade + "_rate")
                                .measure()
                                .amount()
                                .toPlainString()))
                .containsExactly("47.6", "37.7", "13.2", "1.5");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shares_of_a_whole_always_make_a_hundred_percent(long seed) {
        Random random = new Random(seed);
        UnitTree tree = tree(commune("a", ""));
        for (int i = 0; i < 20; i++) {
            Figures figures = Figures.of();
            long sum = 0;
            for (String part : List.of("good", "fair", "average", "weak")) {
                int amount = random.nextInt(1000);
                sum += amount;
                figures.with("a", part, amount);
            }
            Totals totals = figures.with("a", "graded", sum).over(tree);
            BigDecimal shares = List.of("good", "fair", "average", "weak").stream()
                    .map(part -> total(totals, "a", part + "_rate").measure().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(shares).isEqualByComparingTo("100");
        }
    }

    @Test
    void shares_that_do_not_make_a_hundred_percent_are_not_made_to() {
        Totals totals = Figures.of()
                .with("a", "whole", 1000)
                .with("a", "left", 100)
                .with("a", "right", 205)
                .over(TREE);

        assertThat(total(totals, "a", "left_rate").measure()).isEqualTo(measure("10"));
        assertThat(total(totals, "a", "right_rate").measure()).isEqualTo(measure("20.5"));
    }

    @Test
    void a_whole_that_is_not_stated_is_the_sum_of_its_parts() {
        Totals totals = Figures.of().with("a", "left", 3).with("a", "right", 4).over(TREE);

        assertMeasure(totals, "a", "whole", 7);
        assertMeasure(totals, "d", "whole", 7);
    }

    @Test
    void a_whole_is_not_guessed_from_some_of_its_parts() {
        Totals totals = Figures.of().with("a", "left", 3).over(TREE);

        assertThat(total(totals, "a", "whole").measure()).isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void a_stated_whole_stands_though_its_parts_do_not_add_up_because_an_error_never_changes_a_figure() {
        Totals totals = Figures.of()
                .with("a", "whole", 9)
                .with("a", "left", 3)
                .with("a", "right", 4)
                .over(TREE);

        assertMeasure(totals, "a", "whole", 9);
    }

    @Test
    void an_unreadable_whole_is_not_replaced_by_its_parts() {
        Totals totals = Figures.of()
                .with("a", "whole", Measure.UNREADABLE)
                .with("a", "left", 3)
                .with("a", "right", 4)
                .over(TREE);

        assertThat(total(totals, "a", "whole").measure()).isEqualTo(Measure.UNREADABLE);
    }

    @Test
    void topics_add_up_to_their_groups_and_an_unknown_topic_to_the_others() {
        Totals totals = Figures.of()
                .with("a", "classes/topic:labour law", 2)
                .with("a", "classes/topic:land law", 3)
                .with("b", "classes/topic:land law", 10)
                .with("b", "classes/topic:something new", 1)
                .over(TREE);

        assertMeasure(totals, "d", "classes/topic:land law", 13);
        assertMeasure(totals, "d", "classes/topic_group:law", 15);
        assertMeasure(totals, "d", "classes/topic_group:other", 1);
        assertMeasure(totals, "d", "classes", 16);
    }

    @Test
    void a_topic_that_a_unit_does_not_name_is_nothing_there_once_it_has_filled_the_list() {
        Totals totals = Figures.of()
                .with("a", "classes/topic:labour law", 2)
                .with("b", "classes/topic:first aid", 3)
                .over(TREE);

        assertMeasure(totals, "d", "classes/topic:labour law", 2);
        assertCoverage(totals, "d", "classes/topic:labour law", 2, 2);
        assertCoverage(totals, "p", "classes/topic_group:law", 2, 3);
    }

    @Test
    void a_published_total_of_a_unit_speaks_for_all_below_it() {
        Totals totals = Figures.of().with("p", "people", 500).published(TREE);

        assertMeasure(totals, "p", "people", 500);
        assertThat(total(totals, "p", "people").isPartial()).isFalse();
    }

    @Test
    void a_published_total_is_not_added_to_the_parts_kept_beside_it() {
        Totals totals = Figures.of()
                .with("p", "people", 500)
                .with("a", "people", 200)
                .with("b", "people", 300)
                .published(TREE);

        assertMeasure(totals, "p", "people", 500);
        assertMeasure(totals, "a", "people", 200);
    }

    @Test
    void what_a_unit_published_of_those_below_it_does_not_divide_a_ratio_twice() {
        Totals totals = Figures.of()
                .with("d", "people", 500)
                .with("a", "people", 200)
                .with("a", "members", 20)
                .with("b", "people", 300)
                .with("b", "members", 30)
                .with("d", "members", 10)
                .published(TREE);

        assertThat(total(totals, "d", "member_rate").measure()).isEqualTo(measure("12"));
    }

    @Test
    void a_unit_does_not_speak_for_those_of_whom_it_is_kept_that_they_did_not_answer() {
        Totals totals = Figures.of()
                .with("d", "members", 7)
                .with("a", "members", Measure.NOT_REPORTED)
                .with("b", "members", Measure.NOT_REPORTED)
                .published(TREE);

        assertMeasure(totals, "d", "members", 7);
        assertCoverage(totals, "d", "members", 1, 3);
    }

    @Test
    void nothing_as_a_published_whole_of_a_unit_is_not_nothing_in_the_levels_below() {
        Totals totals = Figures.of()
                .with("p", "fund", Measure.NIL)
                .with("d", "fund", 20)
                .with("e", "fund", 30)
                .with("a", "fund", 1)
                .with("b", "fund", 2)
                .published(FUNDS);

        assertMeasure(totals, "p", "fund/level:district", 50);
    }

    @Test
    void a_published_ratio_is_not_taken_where_it_is_kept_that_its_terms_were_not_answered() {
        Totals totals = Figures.of()
                .with("p", "member_rate", measure("12.88"))
                .with("a", "members", Measure.NOT_REPORTED)
                .with("a", "people", Measure.NOT_REPORTED)
                .published(TREE);

        assertThat(total(totals, "p", "member_rate").measure()).isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void what_cannot_be_read_makes_a_total_partial_also_where_nobody_asked() {
        Totals totals = Figures.of()
                .with("a", "people", 200)
                .with("b", "people", 300)
                .with("c", "people", 100)
                .with("d", "people", Measure.UNREADABLE)
                .over(TREE);

        assertThat(total(totals, "p", "people").isPartial()).isTrue();
        assertThat(total(totals, "p", "people").unitsExpected()).isEqualTo(4);
    }

    @Test
    void who_is_not_asked_for_the_denominator_counts_over_that_of_the_others() {
        Figures figures = Figures.of();
        for (String commune : new String[] {"a", "b", "c"}) {
            figures.with(commune, "members", 10).with(commune, "people", 100);
        }
        Totals totals = figures.with("d", "members", 30).over(TREE);

        assertThat(total(totals, "p", "member_rate").measure()).isEqualTo(Measure.of(20));
        assertCoverage(totals, "p", "member_rate", 4, 4);
    }

    @Test
    void an_amount_that_nobody_asked_for_without_anything_to_divide_it_by_makes_the_ratio_partial() {
        Figures complete = Figures.of();
        for (String commune : new String[] {"a", "b", "c"}) {
            complete.with(commune, "left", 10).with(commune, "right", 90);
        }
        assertThat(total(complete.over(TREE), "p", "left_rate").isPartial()).isFalse();

        Totals totals = complete.with("d", "left", 30).over(TREE);
        assertThat(total(totals, "p", "left_rate").measure()).isEqualTo(Measure.of(10));
        assertThat(total(totals, "p", "left_rate").isPartial()).isTrue();
    }

    @Test
    void a_published_ratio_whose_terms_were_not_kept_stands_as_stated() {
        Totals totals = Figures.of().with("p", "member_rate", measure("12.88")).published(TREE);

        assertThat(total(totals, "p", "member_rate").measure()).isEqualTo(measure("12.9"));
    }

    @Test
    void a_ratio_stated_this_year_is_never_a_total() {
        Totals totals = Figures.of().with("a", "member_rate", 99).over(TREE);

        assertThat(total(totals, "a", "member_rate").measure()).isEqualTo(Measure.NOT_REPORTED);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_root_is_the_sum_of_all_own_figures_at_every_shape_of_tree(int seed) {
        Random random = new Random(seed);
        List<Unit> units = randomUnits(random);
        UnitTree tree = tree(units.toArray(Unit[]::new));
        Figures figures = randomFigures(random, units, "members");
        long sum = figures.list().stream()
                .mapToLong(figure -> figure.measure().amount().longValueExact())
                .sum();
        int answered = (int) figures.list().stream()
                .filter(figure -> figure.measure().state().answered())
                .count();

        Total root = total(figures.over(tree), tree.root().id(), "members");

        assertThat(root.measure().amount()).isEqualByComparingTo(BigDecimal.valueOf(sum));
        assertThat(root.unitsIn()).isEqualTo(answered);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_total_is_its_own_figure_plus_its_childrens_totals(int seed) {
        Random random = new Random(seed);
        List<Unit> units = randomUnits(random);
        UnitTree tree = tree(units.toArray(Unit[]::new));
        Figures figures = randomFigures(random, units, "members");
        Map<String, BigDecimal> own = new HashMap<>();
        figures.list().forEach(figure -> own.put(figure.unit(), figure.measure().amount()));
        Totals totals = figures.over(tree);

        for (Unit unit : tree.all()) {
            BigDecimal children = tree.childrenOf(unit).stream()
                    .map(child -> amount(totals, child.id()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(amount(totals, unit.id()))
                    .isEqualByComparingTo(children.add(own.getOrDefault(unit.id(), BigDecimal.ZERO)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_units_and_figures_does_not_change_any_total(int seed) {
        Random random = new Random(seed);
        List<Unit> units = randomUnits(random);
        List<Figure> figures = new ArrayList<>();
        for (String item : List.of(
                "members", "people", "left", "right", "good", "graded", "classes/topic:land law", "classes/topic:x")) {
            figures.addAll(randomFigures(random, units, item).list());
        }
        Totals totals = over(units, figures);

        Collections.shuffle(units, random);
        Collections.shuffle(figures, random);

        assertThat(over(units, figures).all()).containsExactlyElementsOf(totals.all());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_more_unit_without_a_return_changes_coverage_only(int seed) {
        Random random = new Random(seed);
        List<Unit> units = randomUnits(random);
        List<Figure> figures = new ArrayList<>();
        for (String item : List.of("members", "people", "left", "right", "classes/topic:land law")) {
            figures.addAll(randomFigures(random, units, item).list());
        }
        Totals before = over(units, figures);
        units.add(commune("zz", units.get(random.nextInt(units.size())).id()));
        Totals after = over(units, figures);

        for (Total total : before.all()) {
            String item = total.reference().item().indicator();
            Total now = total(
                    after, total.reference().unit(), total.reference().item().toString());
            if (!item.equals("communes")) {
                assertThat(now.measure()).as(total.reference().toString()).isEqualTo(total.measure());
                assertThat(now.unitsIn()).as(total.reference().toString()).isEqualTo(total.unitsIn());
            }
        }
        Unit root = tree(units.toArray(Unit[]::new)).root();
        assertThat(total(after, root.id(), "members").unitsExpected())
                .isEqualTo(total(before, root.id(), "members").unitsExpected() + 1);
    }

    private static Totals over(List<Unit> units, List<Figure> figures) {
        Set<String> reported = figures.stream().map(Figure::unit).collect(Collectors.toCollection(HashSet::new));
        return Figures.rollUp(tree(units.toArray(Unit[]::new))).totals(new Accepted(figures, reported));
    }

    /** A tree of any depth, levels skipped at will. */
    private static List<Unit> randomUnits(Random random) {
        List<Unit> units = new ArrayList<>(List.of(province("u0")));
        int size = 5 + random.nextInt(40);
        for (int i = 1; i < size; i++) {
            String parent = units.get(random.nextInt(units.size())).id();
            Level level = LEVELS.get(random.nextInt(LEVELS.size()));
            units.add(Units.unit("u" + i, "U" + i, level, parent));
        }
        return units;
    }

    private static Figures randomFigures(Random random, List<Unit> units, String item) {
        Figures figures = Figures.of();
        for (Unit unit : units) {
            switch (random.nextInt(5)) {
                case 0 -> figures.with(unit.id(), item, Measure.NIL);
                case 1 -> figures.with(unit.id(), item, Measure.NOT_REPORTED);
                case 2 -> {}
                default -> figures.with(unit.id(), item, random.nextInt(1_000_000_000));
            }
        }
        return figures;
    }

    private static BigDecimal amount(Totals totals, String unit) {
        return totals.of(unit, new Item("members", Breakdown.NONE))
                .map(total -> total.measure().amount())
                .orElse(BigDecimal.ZERO);
    }

    private static Measure measure(String amount) {
        return Measure.of(new BigDecimal(amount));
    }

    private static void assertMeasure(Totals totals, String unit, String item, long amount) {
        assertThat(total(totals, unit, item).measure()).isEqualTo(Measure.of(amount));
    }

    private static void assertCoverage(Totals totals, String unit, String item, int in, int expected) {
        Total total = total(totals, unit, item);

        assertThat(List.of(total.unitsIn(), total.unitsExpected())).containsExactly(in, expected);
    }
}
