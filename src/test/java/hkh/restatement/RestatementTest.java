package hkh.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.figure.Restated.Standing;
import hkh.figure.Restated.Why;
import hkh.plan.CatalogueTables;
import hkh.unit.Level;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitEvent;
import hkh.unit.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What figures come to on later boundaries. Communes a, b and c became m; s was divided between m2 and m3; k went on; the
 * district d, above all of them, was abolished.
 */
class RestatementTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Period YEAR = Period.ofYear(2024);
    private static final Validity OLD = new Validity(LocalDate.MIN, DAY);
    private static final Validity NEW = new Validity(DAY, LocalDate.MAX);
    private static final Register REGISTER = new Register(
            List.of(
                    unit("p", Level.PROVINCE, "", Validity.ALWAYS),
                    unit("d", Level.DISTRICT, "p", OLD),
                    unit("a", Level.COMMUNE, "d", OLD),
                    unit("b", Level.COMMUNE, "d", OLD),
                    unit("c", Level.COMMUNE, "d", OLD),
                    unit("s", Level.COMMUNE, "d", OLD),
                    unit("k", Level.COMMUNE, "d", OLD),
                    unit("k", Level.COMMUNE, "p", NEW),
                    unit("m", Level.COMMUNE, "p", NEW),
                    unit("m2", Level.COMMUNE, "p", NEW),
                    unit("m3", Level.COMMUNE, "p", NEW)),
            List.of(
                    event(UnitEvent.Kind.MERGE, List.of("a", "b", "c"), List.of("m")),
                    event(UnitEvent.Kind.SPLIT, List.of("s"), List.of("m2", "m3")),
                    event(UnitEvent.Kind.REPARENT, List.of("k"), List.of("k")),
                    event(UnitEvent.Kind.ABOLISH, List.of("d"), List.of("p"))));
    private static final Passage PASSAGE = Passage.of(REGISTER, DAY.minusDays(1), DAY);

    private final List<Figure> figures = new ArrayList<>();

    private static Unit unit(String id, Level level, String parent, Validity validity) {
        return new Unit(id, "", "Đơn vị " + id, "", level, parent, validity, true, List.of());
    }

    private static UnitEvent event(UnitEvent.Kind kind, List<String> from, List<String> to) {
        return new UnitEvent(DAY, kind, from, to, BigDecimal.ZERO, "");
    }

    private RestatementTest with(String unit, String item, Measure measure) {
        figures.add(new Figure(
                new Reference(unit, YEAR, Item.parse(item)), measure, new Origin("t.csv", "", "line 2", "")));
        return this;
    }

    private RestatementTest with(String unit, String item, long amount) {
        return with(unit, item, Measure.of(amount));
    }

    private Restated restated(String unit, String item) {
        return new Restatement(CatalogueTables.builtIn(), PASSAGE)
                .restate(figures).stream()
                        .filter(one -> one.reference().equals(new Reference(unit, YEAR, Item.parse(item))))
                        .findFirst()
                        .orElseThrow();
    }

    private static void assertOpen(Restated restated, Why why, String... units) {
        assertThat(restated.standing()).isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(restated.measure().quantity()).isEmpty();
        assertThat(restated.remarks().get(0)).isEqualTo(new Restated.Remark(why, List.of(units)));
    }

    @Test
    void merged_units_are_added() {
        with("a", "member_total", 1).with("b", "member_total", 2).with("c", "member_total", Measure.NIL);

        assertThat(restated("m", "member_total"))
                .isEqualTo(new Restated(
                        new Reference("m", YEAR, Item.of("member_total")),
                        Measure.of(3),
                        Standing.VALUE,
                        List.of("a", "b", "c"),
                        List.of()));
    }

    @Test
    void what_one_of_them_did_not_report_is_not_zero() {
        with("a", "member_total", 1).with("b", "member_total", Measure.NOT_REPORTED);

        assertOpen(restated("m", "member_total"), Why.NOT_REPORTED, "b", "c");
    }

    @Test
    void what_one_of_them_stated_unreadably_is_not_known() {
        with("a", "member_total", 1)
                .with("b", "member_total", Measure.UNREADABLE)
                .with("c", "member_total", 1);

        assertOpen(restated("m", "member_total"), Why.UNREADABLE, "b");
    }

    @Test
    void nothing_anywhere_is_nothing() {
        with("a", "member_total", Measure.NIL)
                .with("b", "member_total", Measure.NIL)
                .with("c", "member_total", Measure.NIL);

        assertThat(restated("m", "member_total").measure()).isEqualTo(Measure.NIL);
        assertThat(restated("m", "member_total").remarks())
                .extracting(Restated.Remark::why)
                .containsExactly(Why.NOTHING_DECLARED);
    }

    @Test
    void a_topic_that_a_filled_in_list_leaves_out_is_nothing_there() {
        with("a", "clc_class/topic:law", 4)
                .with("b", "clc_class/topic:science", 1)
                .with("c", "clc_class", 0);

        assertThat(restated("m", "clc_class/topic:law").measure()).isEqualTo(Measure.of(4));
    }

    @Test
    void a_divided_unit_without_shares_leaves_its_heirs_open() {
        with("s", "member_total", 10);

        assertOpen(restated("m2", "member_total"), Why.SHARE_NOT_STATED, "s");
        assertOpen(restated("m3", "member_total"), Why.SHARE_NOT_STATED, "s");
    }

    @Test
    void a_ratio_is_recomputed_and_never_averaged() {
        for (String unit : List.of("a", "b", "c")) {
            with(unit, "member_total", unit.equals("a") ? 50 : 10)
                    .with(unit, "pop_total", unit.equals("a") ? 100 : 200)
                    .with(unit, "member_ratio_pop", unit.equals("a") ? 50 : 5);
        }

        // 70 of 500
        assertThat(restated("m", "member_ratio_pop").measure()).isEqualTo(Measure.of(14));
    }

    @Test
    void a_ratio_of_which_the_terms_are_not_known_is_open_where_units_were_merged() {
        with("a", "member_ratio_pop", 5)
                .with("b", "member_ratio_pop", 5)
                .with("c", "member_ratio_pop", 5)
                .with("k", "member_ratio_pop", 7);

        assertOpen(restated("m", "member_ratio_pop"), Why.TERMS_NOT_KNOWN);
        assertThat(restated("k", "member_ratio_pop").measure()).isEqualTo(Measure.of(7));
    }

    @Test
    void a_unit_counts_once_when_all_its_parts_counted_and_is_open_when_some_did() {
        with("a", "assoc_commune", 1).with("b", "assoc_commune", 1).with("c", "assoc_commune", 1);
        with("a", "cdht_commune_good", 1).with("b", "cdht_commune_good", 0).with("c", "cdht_commune_good", 0);
        with("a", "cdht_commune_fair", 0).with("b", "cdht_commune_fair", 0).with("c", "cdht_commune_fair", 0);

        assertThat(restated("m", "assoc_commune").measure()).isEqualTo(Measure.of(1));
        assertOpen(restated("m", "cdht_commune_good"), Why.SOME_HAD_IT, "a");
        assertThat(restated("m", "cdht_commune_fair").measure()).isEqualTo(Measure.of(0));
    }

    @Test
    void units_are_counted_again_in_the_later_tree() {
        with("p", "commune_total", 5).with("p", "district_total", 1);

        assertThat(restated("p", "commune_total").measure()).isEqualTo(Measure.of(4));
        assertThat(restated("p", "district_total").measure()).isEqualTo(Measure.of(0));
    }

    @Test
    void what_a_district_had_itself_passes_to_the_province() {
        with("p", "fund_balance", 100).with("d", "fund_balance", 7).with("d", "fund_balance/level:district", 7);

        Restated restated = restated("p", "fund_balance");
        assertThat(restated.measure()).isEqualTo(Measure.of(107));
        assertThat(restated.remarks()).containsExactly(new Restated.Remark(Why.PASSED_UP, List.of("d")));
        assertThat(restated("p", "fund_balance/level:province").measure()).isEqualTo(Measure.of(7));
    }

    @Test
    void what_is_told_of_a_level_that_is_no_more_is_open() {
        with("p", "fund_balance/subtree:district", 100);

        assertOpen(restated("p", "fund_balance/subtree:district"), Why.LEVEL_ABOLISHED);
    }

    @Test
    void a_figure_that_makes_no_sum_goes_on_only_with_its_unit() {
        with("a", "contribution_norm", 1)
                .with("b", "contribution_norm", 1)
                .with("c", "contribution_norm", 1)
                .with("k", "contribution_norm", 2);

        assertOpen(restated("m", "contribution_norm"), Why.BELONGS_TO_ITS_UNIT, "a", "b", "c");
        assertThat(restated("k", "contribution_norm").measure()).isEqualTo(Measure.of(2));
    }

    @Test
    void every_later_unit_of_the_province_is_told_of_what_was_asked() {
        with("a", "member_total", 1);

        assertOpen(restated("k", "member_total"), Why.NOT_REPORTED, "k");
        assertOpen(restated("m2", "member_total"), Why.SHARE_NOT_STATED, "s");
    }

    @Test
    void a_figure_of_a_unit_of_another_day_is_refused() {
        with("m", "member_total", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> restated("m", "member_total"))
                .withMessageContaining("m");
    }
}
