package hkh.rollup;

import static hkh.rollup.Figures.YEAR;
import static hkh.unit.Units.commune;
import static hkh.unit.Units.district;
import static hkh.unit.Units.province;
import static hkh.unit.Units.tree;
import static hkh.unit.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a total was made of. */
class LineageTest {

    private static final UnitTree TREE = tree(
            province("p"),
            district("d", "p"),
            commune("a", "d"),
            commune("b", "d"),
            commune("c", "p"),
            unit("x", "Sở x", Level.AFFILIATE, "p"));

    private static Lineage lineage(Figures figures, String unit, String item) {
        return Figures.rollUp(TREE)
                .lineages(figures.accepted(), StandIns.NONE)
                .of(new Reference(unit, YEAR, Item.parse(item)))
                .orElseThrow();
    }

    private static List<String> told(Lineage lineage) {
        return lineage.addends().stream()
                .map(addend -> addend.unit() + " " + addend.item() + " " + addend.amount() + " "
                        + addend.measure().state().code() + " " + addend.role())
                .toList();
    }

    @Test
    void every_unit_that_was_asked_has_its_addend_also_when_it_did_not_answer() {
        Figures figures =
                Figures.of().with("a", "members", 10).with("d", "members", 7).with("b", "members", Measure.NIL);
        assertThat(told(lineage(figures, "p", "members")))
                .containsExactlyInAnyOrder(
                        "d members 7 value OWN",
                        "a members 10 value OWN",
                        "b members 0 nil OWN",
                        "c members 0 not_reported OWN");
    }

    @Test
    void money_from_above_is_taken_off_with_the_cell_that_says_so() {
        Figures figures =
                Figures.of().with("d", "raised", 100).with("a", "raised", 30).with("a", "received", 20);
        assertThat(told(lineage(figures, "d", "raised")))
                .contains("d raised 100 value OWN", "a raised 30 value OWN", "a received -20 value COUNTED_ABOVE");
        assertThat(told(lineage(figures, "a", "raised"))).containsExactly("a raised 30 value OWN");
    }

    @Test
    void more_from_above_than_was_raised_shows_and_is_not_hidden_behind_a_nil() {
        Figures figures = Figures.of().with("a", "raised", Measure.NIL).with("a", "received", 20);
        assertThat(Figures.total(figures.over(TREE), "d", "raised").measure()).isEqualTo(Measure.of(-20));
    }

    @Test
    void a_ratio_names_its_terms_and_who_is_left_out() {
        Figures figures =
                Figures.of().with("a", "members", 30).with("a", "people", 100).with("b", "members", 5);
        assertThat(told(lineage(figures, "d", "member_rate")))
                .contains(
                        "a members 30 value NUMERATOR",
                        "a people 100 value DENOMINATOR",
                        "b members 0 value LEFT_OUT",
                        "b people 0 not_reported LEFT_OUT");
    }

    @Test
    void counted_units_are_named() {
        assertThat(told(lineage(Figures.of(), "p", "communes")))
                .containsExactly(
                        "c communes 1 value COUNTED", "a communes 1 value COUNTED", "b communes 1 value COUNTED");
    }

    @Test
    void a_figure_made_from_its_parts_tells_them() {
        Figures figures = Figures.of()
                .with("a", "left", 1)
                .with("a", "right", 2)
                .with("a", "classes/topic:land law", 3)
                .with("b", "whole", 9);
        Lineages lineages = Figures.rollUp(TREE).lineages(figures.accepted(), StandIns.NONE);
        assertThat(lineages.statedFor("a", Item.of("whole"))).containsExactly(Item.of("left"), Item.of("right"));
        assertThat(lineages.statedFor("b", Item.of("whole"))).containsExactly(Item.of("whole"));
        assertThat(lineages.statedFor("a", Item.parse("classes/topic_group:law")))
                .containsExactly(Item.parse("classes/topic:land law"));
        assertThat(lineages.statedFor("c", Item.of("whole"))).isEmpty();
    }

    @Test
    void what_stays_with_its_unit_is_made_of_that_unit_alone() {
        Figures figures = Figures.of().with("d", "agreements", 2).with("a", "agreements", 5);
        assertThat(told(lineage(figures, "d", "agreements"))).containsExactly("d agreements 2 value OWN");
    }

    @Test
    void a_change_and_an_unknown_unit_have_none() {
        Lineages lineages = Figures.rollUp(TREE).lineages(Figures.of().accepted(), StandIns.NONE);
        assertThat(lineages.of(new Reference("p", YEAR, Item.of("growth")))).isEmpty();
        assertThat(lineages.of(new Reference("zzz", YEAR, Item.of("members")))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_addends_of_every_total_make_it(int seed) {
        Figures figures = random(new Random(seed));
        Lineages lineages = Figures.rollUp(TREE).lineages(figures.accepted(), StandIns.NONE);
        List<Total> totals = List.copyOf(figures.over(TREE).all());
        assertThat(totals).isNotEmpty();
        for (Total total : totals) {
            Lineage lineage = lineages.of(total.reference()).orElseThrow();
            Indicator indicator = Catalogues.SMALL.get(total.reference().item());
            if (indicator.kind() == Indicator.Kind.RATIO) {
                ratio(total, indicator, lineage);
            } else {
                assertThat(lineage.sum(role -> true))
                        .as(total.toString())
                        .isEqualByComparingTo(total.measure().amount());
            }
        }
    }

    /** Rounded as it is printed; by largest remainder a share may be off by one in the last digit. */
    private static void ratio(Total total, Indicator indicator, Lineage lineage) {
        BigDecimal upper = lineage.sum(Lineage.Role.NUMERATOR::equals);
        BigDecimal lower = lineage.sum(Lineage.Role.DENOMINATOR::equals);
        if (total.measure().state() == State.VALUE) {
            assertThat(indicator
                            .ratio(upper, lower)
                            .orElseThrow()
                            .subtract(total.measure().amount())
                            .abs())
                    .as(total.toString())
                    .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(indicator.decimals()));
        } else {
            assertThat(lower).as(total.toString()).isEqualByComparingTo("0");
        }
    }

    private static Figures random(Random random) {
        Figures figures = Figures.of();
        for (Unit unit : TREE.all()) {
            for (Indicator indicator : Catalogues.SMALL.indicators()) {
                boolean stated = !indicator.isDerived() && random.nextInt(4) > 0;
                if (stated) {
                    figures.with(unit.id(), indicator.code(), measure(random));
                }
            }
            figures.with(unit.id(), "classes/topic:first aid", measure(random));
        }
        return figures;
    }

    private static Measure measure(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Measure.NIL;
            case 1 -> Measure.NOT_REPORTED;
            case 2 -> Measure.UNREADABLE;
            default -> Measure.of(random.nextInt(1000));
        };
    }
}
