package hkh.rollup;

import static hkh.rollup.Figures.YEAR;
import static hkh.unit.Units.commune;
import static hkh.unit.Units.district;
import static hkh.unit.Units.tree;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Goal;
import hkh.figure.Goal.Standing;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.Target;
import hkh.plan.TargetBasis;
import hkh.plan.Targets;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A district of two communes: a has 30 members among 1.000 people, b has 45 among 3.000. */
class GoalsTest {

    private static final UnitTree TREE = tree(district("d", ""), commune("a", "d"), commune("b", "d"));

    @Test
    void a_target_is_an_amount_unless_its_basis_says_otherwise() {
        Change change = of("d", "members", target("members", "d", "100", ""));

        assertThat(change.goal()).isEqualTo(Goal.of(Measure.of(100)));
        assertThat(change.comparability()).isEqualTo(Change.Comparability.NO_PREVIOUS);
        assertThat(change.distance()).isEqualTo(Measure.of(-25));
        assertThat(change.achieved())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("75"));
    }

    @Test
    void so_much_for_each_of_something_is_counted_at_the_unit_itself() {
        Target target = target("members", "d", "0.03", "per:people");

        assertThat(of("d", "members", target).goal()).isEqualTo(Goal.of(Measure.of(120)));
    }

    @Test
    void so_many_percent_of_something_is_a_hundredth_of_that() {
        Target target = target("members", "d", "2.5", "percent_of:people");

        assertThat(of("d", "members", target).goal()).isEqualTo(Goal.of(Measure.of(100)));
    }

    @Test
    void what_it_would_be_so_much_of_is_not_guessed_from_the_units_that_are_in() {
        Figures figures = Figures.of()
                .with("d", "members", 0)
                .with("a", "members", 30)
                .with("a", "people", 1000)
                .with("b", "members", 45);

        Goal partial = of("d", "members", figures.over(TREE), List.of(), target("members", "d", "1", "per:people"))
                .goal();
        Goal none = of("b", "members", figures.over(TREE), List.of(), target("members", "b", "1", "per:people"))
                .goal();

        assertThat(partial).isEqualTo(Goal.unknown(Standing.BASE_PARTIAL, List.of("people")));
        assertThat(none).isEqualTo(Goal.unknown(Standing.BASE_NOT_KNOWN, List.of("people")));
    }

    @Test
    void it_may_be_stated_from_elsewhere_for_the_unit() {
        Figures figures =
                Figures.of().with("d", "members", 0).with("a", "members", 30).with("b", "members", 45);
        Figure people = new Figure(
                new Reference("d", YEAR, Item.of("people")), Measure.of(5000), new Origin("reference.csv", "", "", ""));

        Goal goal = of("d", "members", figures.over(TREE), List.of(people), target("members", "d", "0.1", "per:people"))
                .goal();

        assertThat(goal).isEqualTo(Goal.of(Measure.of(500)));
    }

    @Test
    void a_growth_is_a_share_of_the_earlier_figure() {
        Totals before = Figures.of()
                .with("d", "members", 0)
                .with("a", "members", 20)
                .with("b", "members", 40)
                .over(TREE);
        Comparison compared = new Comparing(Catalogues.SMALL, TREE, TREE, List.of()).compare(complete(), before);
        Target target = target("members", "d", "120", "percent_of_previous");

        assertThat(goals(complete(), List.of(), YEAR, target)
                        .in(compared)
                        .of(reference("d", "members"))
                        .map(Change::goal))
                .contains(Goal.of(Measure.of(72)));
        assertThat(of("d", "members", target).goal().standing()).isEqualTo(Standing.PREVIOUS_NOT_KNOWN);
    }

    @Test
    void the_growth_of_a_year_is_not_taken_of_a_part_of_the_year_before() {
        Target year = new Target(
                Item.of("members"),
                "d",
                YEAR,
                new BigDecimal("120"),
                TargetBasis.parse("percent_of_previous").orElseThrow(),
                2);
        Period half = Period.parse("2023-H1").orElseThrow();
        Reference reference = new Reference("d", half, Item.of("members"));
        Total now = new Total(reference, Measure.of(75), 2, 2);
        Comparison compared = new Comparison(
                List.of(new Change(now, Measure.of(60), Measure.of(60), Change.Comparability.COMPARABLE)));

        assertThat(goals(new Totals(half, List.of(now)), List.of(), half, year)
                        .in(compared)
                        .of(reference)
                        .map(change -> change.goal().standing()))
                .contains(Standing.PREVIOUS_NOT_KNOWN);
    }

    @Test
    void a_level_has_it_at_every_one_of_its_units_and_the_unit_above_has_the_sum() {
        Target target = target("members", "level:commune", "0.05", "per:people");

        assertThat(of("a", "members", target).goal()).isEqualTo(Goal.of(Measure.of(50)));
        assertThat(of("b", "members", target).goal()).isEqualTo(Goal.of(Measure.of(150)));
        assertThat(of("d", "members", target).goal())
                .isEqualTo(new Goal(Measure.of(200), Standing.SUMMED, List.of(), Optional.empty()));
    }

    @Test
    void a_units_own_target_goes_before_that_of_its_level_and_before_the_sum() {
        Target level = target("members", "level:commune", "50", "");
        Target own = target("members", "a", "10", "");
        Target above = target("members", "d", "300", "");

        assertThat(of("a", "members", level, own).goal().amount()).isEqualTo(Measure.of(10));
        assertThat(of("d", "members", level, own).goal().amount()).isEqualTo(Measure.of(60));
        assertThat(of("d", "members", level, own, above).goal()).isEqualTo(Goal.of(Measure.of(300)));
    }

    @Test
    void the_sum_is_not_made_where_a_unit_below_has_none_or_none_that_is_known() {
        assertThat(of("d", "members", target("members", "a", "10", "")).goal())
                .isEqualTo(Goal.unknown(Standing.SOME_BELOW_WITHOUT, List.of("b")));
        assertThat(of("d", "members", target("members", "a", "10", ""), target("members", "b", "10", "per:classes"))
                        .goal())
                .isEqualTo(Goal.unknown(Standing.BELOW_NOT_KNOWN, List.of("b")));
    }

    @Test
    void the_sum_is_not_made_where_the_unit_has_something_of_its_own_besides() {
        Figures figures =
                Figures.of().with("d", "members", 5).with("a", "members", 30).with("b", "members", 45);
        Target target = target("members", "level:commune", "50", "");

        assertThat(of("d", "members", figures.over(TREE), List.of(), target).goal())
                .isEqualTo(Goal.unknown(Standing.OWN_PART_WITHOUT, List.of()));
    }

    @Test
    void shares_of_units_are_not_added() {
        Target target = target("member_rate", "level:commune", "5", "");

        assertThat(of("a", "member_rate", target).goal()).isEqualTo(Goal.of(Measure.of(5)));
        assertThat(compared(complete(), List.of(), target).of(reference("d", "member_rate")))
                .isEmpty();
    }

    @Test
    void a_target_for_which_nobody_was_asked_is_not_lost() {
        Change change = of("d", "agreements", target("agreements", "d", "3", ""));

        assertThat(change.goal()).isEqualTo(Goal.of(Measure.of(3)));
        assertThat(change.achieved()).isEmpty();
        assertThat(change.distance()).isEqualTo(Measure.NOT_REPORTED);
    }

    private static Totals complete() {
        return Figures.of()
                .with("d", "members", 0)
                .with("a", "members", 30)
                .with("a", "people", 1000)
                .with("b", "members", 45)
                .with("b", "people", 3000)
                .over(TREE);
    }

    private static Change of(String unit, String item, Target... targets) {
        return of(unit, item, complete(), List.of(), targets);
    }

    private static Change of(String unit, String item, Totals totals, List<Figure> references, Target... targets) {
        return compared(totals, references, targets).of(reference(unit, item)).orElseThrow();
    }

    private static Comparison compared(Totals totals, List<Figure> references, Target... targets) {
        return goals(totals, references, YEAR, targets).in(new Comparison(List.of()));
    }

    private static Goals goals(Totals totals, List<Figure> references, Period period, Target... targets) {
        return new Goals(Catalogues.SMALL, TREE, totals, references, Targets.in(period, Arrays.asList(targets)));
    }

    private static Reference reference(String unit, String item) {
        return new Reference(unit, YEAR, Item.of(item));
    }

    private static Target target(String item, String whose, String value, String basis) {
        return new Target(
                Item.of(item),
                whose,
                YEAR,
                new BigDecimal(value),
                TargetBasis.parse(basis).orElseThrow(),
                2);
    }
}
