package hkh.rollup;

import static hkh.rollup.Figures.YEAR;
import static hkh.rollup.Figures.total;
import static hkh.unit.Units.commune;
import static hkh.unit.Units.district;
import static hkh.unit.Units.tree;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Change;
import hkh.figure.Change.Comparability;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.figure.Totals;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private static final UnitTree TREE = tree(district("d", ""), commune("a", "d"), commune("b", "d"));

    @Test
    void two_complete_totals_of_the_same_units_are_compared() {
        Change change = compare(full(30, 50), TREE, full(20, 40), TREE, "d");

        assertThat(change.comparability()).isEqualTo(Comparability.COMPARABLE);
        assertThat(change.previous()).isEqualTo(Measure.of(60));
        assertThat(change.difference()).isEqualTo(Measure.of(20));
        assertThat(change.percent())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("33.3333333333"));
    }

    @Test
    void a_partial_total_is_not_compared_because_a_missing_return_is_no_decline() {
        Figures now = Figures.of().with("d", "members", 0).with("a", "members", 30);

        Change change = compare(now, TREE, full(20, 40), TREE, "d");

        assertThat(change.comparability()).isEqualTo(Comparability.CURRENT_PARTIAL);
        assertThat(change.difference()).isEqualTo(Measure.NOT_REPORTED);
        assertThat(change.previous()).isEqualTo(Measure.of(60));
    }

    @Test
    void an_earlier_total_that_was_partial_is_not_compared_either() {
        Figures before = Figures.of().with("a", "members", 30);

        assertThat(compare(full(1, 2), TREE, before, TREE, "d").comparability())
                .isEqualTo(Comparability.PREVIOUS_PARTIAL);
    }

    @Test
    void totals_of_other_units_are_not_compared_and_have_no_restated_figure() {
        UnitTree earlier = tree(district("d", ""), commune("a", "d"), commune("old", "d"));
        Figures before =
                Figures.of().with("d", "members", 0).with("a", "members", 1).with("old", "members", 2);

        Change change = compare(full(1, 2), TREE, before, earlier, "d");

        assertThat(change.comparability()).isEqualTo(Comparability.UNITS_CHANGED);
        assertThat(change.previous()).isEqualTo(Measure.of(3));
        assertThat(change.previousRestated()).isEqualTo(Measure.NOT_REPORTED);
        assertThat(change.difference()).isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void a_unit_that_stayed_is_compared_though_its_parent_changed() {
        UnitTree earlier = tree(district("d", ""), commune("a", "d"), commune("old", "d"));
        Figures before =
                Figures.of().with("d", "members", 0).with("a", "members", 1).with("old", "members", 2);

        assertThat(compare(full(3, 2), TREE, before, earlier, "a").difference()).isEqualTo(Measure.of(2));
    }

    @Test
    void without_an_earlier_figure_there_is_nothing_to_compare() {
        Comparison comparison =
                comparing(TREE).compare(full(1, 2).over(TREE), Figures.of().over(TREE));

        assertThat(comparison.all()).isEmpty();
    }

    @Test
    void an_indicator_that_is_the_change_of_another_is_computed_at_every_unit() {
        Totals now = full(30, 50).over(TREE);
        Comparison comparison = comparing(TREE).compare(now, full(20, 45).over(TREE));

        Totals all = comparing(TREE).withChanges(now, comparison);

        assertThat(total(all, "d", "growth").measure()).isEqualTo(Measure.of(15));
        assertThat(total(all, "a", "growth").measure()).isEqualTo(Measure.of(10));
    }

    @Test
    void a_change_that_may_not_be_computed_is_not_reported_rather_than_left_out() {
        Totals now = Figures.of().with("a", "members", 30).over(TREE);
        Comparison comparison = comparing(TREE).compare(now, full(20, 45).over(TREE));

        assertThat(total(comparing(TREE).withChanges(now, comparison), "d", "growth")
                        .measure())
                .isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void a_percentage_changes_by_points() {
        Figures before = full(128, 0).with("a", "people", 1000).with("b", "people", 0);
        Figures now = full(130, 13).with("a", "people", 1000).with("b", "people", 100);
        Totals totals = now.over(TREE);
        Comparison comparison = comparing(TREE).compare(totals, before.over(TREE));

        // 12,8 % then, 143 of 1.100 = 13,0 % now
        assertThat(total(comparing(TREE).withChanges(totals, comparison), "d", "rate_growth")
                        .measure())
                .isEqualTo(Measure.of(new BigDecimal("0.2")));
    }

    @Test
    void the_totals_that_were_there_stay_as_they_are() {
        Totals now = full(30, 50).over(TREE);
        Comparison comparison = comparing(TREE).compare(now, full(20, 45).over(TREE));

        assertThat(comparing(TREE).withChanges(now, comparison).all()).containsAll(now.all());
    }

    @Test
    void a_unit_that_got_a_part_of_another_is_not_compared_by_its_id() {
        Reference people = new Reference("a", YEAR.yearBefore(), Item.of("people"));
        Restated remade = new Restated(
                people, Measure.NOT_REPORTED, Restated.Standing.NOT_COMPARABLE, List.of("a", "gone"), List.of());

        Change change = new Comparing(Catalogues.SMALL, TREE, TREE, List.of(remade))
                .compare(full(30, 50).over(TREE), full(20, 45).over(TREE))
                .of(reference("a", "members"))
                .orElseThrow();

        assertThat(change.comparability()).isEqualTo(Change.Comparability.UNITS_CHANGED);
        assertThat(change.difference()).isEqualTo(Measure.NOT_REPORTED);
    }

    @Test
    void an_indicator_that_began_since_the_earlier_period_is_not_compared_whatever_was_stated_then() {
        Figures now = full(1, 2).with("a", "pledges", 5).with("b", "pledges", 6);
        Totals before = new RollUp(Catalogues.SMALL, Catalogues.LINES, TREE, YEAR.yearBefore())
                .published(List.of(
                        figure("d", "members", 0),
                        figure("a", "members", 1),
                        figure("b", "members", 1),
                        figure("a", "pledges", 3),
                        figure("b", "pledges", 4)));

        Comparison comparison = comparing(TREE).compare(now.over(TREE), before);

        assertThat(comparison.of(reference("d", "pledges")).orElseThrow())
                .returns(Comparability.INDICATOR_CHANGED, Change::comparability)
                .returns(Measure.of(7), Change::previous)
                .returns(Measure.NOT_REPORTED, Change::difference);
        assertThat(comparison.of(reference("d", "members")).orElseThrow().difference())
                .isEqualTo(Measure.of(1));
    }

    private static Figure figure(String unit, String item, long amount) {
        return new Figure(
                new Reference(unit, YEAR.yearBefore(), Item.of(item)),
                Measure.of(amount),
                new Origin("history/2022.csv", "", "", ""));
    }

    /** A complete return of every unit that is asked for its members. */
    private static Figures full(long a, long b) {
        return Figures.of().with("d", "members", 0).with("a", "members", a).with("b", "members", b);
    }

    private static Change compare(Figures now, UnitTree tree, Figures before, UnitTree earlier, String unit) {
        return new Comparing(Catalogues.SMALL, tree, earlier, List.of())
                .compare(now.over(tree), before.over(earlier))
                .of(reference(unit, "members"))
                .orElseThrow();
    }

    private static Comparing comparing(UnitTree tree) {
        return new Comparing(Catalogues.SMALL, tree, tree, List.of());
    }

    private static Reference reference(String unit, String item) {
        return new Reference(unit, YEAR, Item.of(item));
    }
}
