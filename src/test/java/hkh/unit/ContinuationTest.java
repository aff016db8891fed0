package hkh.unit;

import static hkh.unit.Units.commune;
import static hkh.unit.Units.province;
import static hkh.unit.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody's own register goes on by what the country's says happened: districts go, communes merge. */
class ContinuationTest {

    private static final LocalDate BEFORE = LocalDate.of(2023, 12, 31);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate SINCE = LocalDate.of(2025, 12, 31);

    /** Two communes become one, a third one is moved and renamed, the district is abolished; another province stays. */
    private static Register country() {
        Validity then = new Validity(LocalDate.MIN, REFORM);
        Validity now = new Validity(REFORM, LocalDate.MAX);
        return new Register(
                List.of(
                        listed("P", "1", "Tỉnh P", Level.PROVINCE, "", Validity.ALWAYS),
                        listed("Q", "2", "Tỉnh Q", Level.PROVINCE, "", Validity.ALWAYS),
                        listed("D", "10", "Huyện D", Level.DISTRICT, "P", then),
                        listed("A", "100", "Xã A", Level.COMMUNE, "D", then),
                        listed("B", "101", "Xã B", Level.COMMUNE, "D", then),
                        listed("C", "102", "Xã C", Level.COMMUNE, "D", then),
                        listed("C", "102", "Phường C", Level.COMMUNE, "P", now),
                        listed("N", "100", "Phường N", Level.COMMUNE, "P", now),
                        listed("O", "200", "Xã O", Level.COMMUNE, "Q", Validity.ALWAYS)),
                List.of(
                        event(UnitEvent.Kind.MERGE, List.of("A", "B"), "N"),
                        event(UnitEvent.Kind.REPARENT, List.of("C"), "C"),
                        event(UnitEvent.Kind.RENAME, List.of("C"), "C"),
                        event(UnitEvent.Kind.ABOLISH, List.of("D"), "P")));
    }

    private static Unit listed(String id, String code, String name, Level level, String parent, Validity validity) {
        return new Unit(id, code, name, "", level, parent, validity, true, List.of());
    }

    private static UnitEvent event(UnitEvent.Kind kind, List<String> from, String to) {
        return new UnitEvent(REFORM, kind, from, List.of(to), BigDecimal.ZERO, "1/NQ");
    }

    private static Register own(Unit... more) {
        List<Unit> units = new ArrayList<>(List.of(
                unit("1", "Tỉnh P", Level.PROVINCE, ""),
                unit("10", "H. D", Level.DISTRICT, "1"),
                unit("100", "A", Level.COMMUNE, "10"),
                unit("101", "Xã B", Level.COMMUNE, "10"),
                unit("102", "Hội Khuyến học xã C", Level.COMMUNE, "10")));
        units.addAll(List.of(more));
        return new Register(units, List.of());
    }

    private static Register continued(Register own) throws HkhException {
        return continuation(own).register();
    }

    private static Continuation continuation(Register own) {
        return Continuation.of(own, country(), BEFORE, SINCE);
    }

    @Test
    void old_units_keep_their_ids_and_new_ones_come_with_the_country_s() throws HkhException {
        Register continued = continued(own());

        assertThat(continued.treeAt(BEFORE).all()).extracting(Unit::id).containsExactly("1", "10", "100", "101", "102");
        assertThat(continued.treeAt(SINCE).all()).extracting(Unit::id).containsExactly("1", "102", "N");
        assertThat(Passage.of(continued, BEFORE, SINCE).heirsOf("101"))
                .extracting(Passage.Heir::unit)
                .containsExactly("N");
        assertThat(Consistency.of(continued)).isEmpty();
    }

    @Test
    void an_own_name_stays_until_the_state_gives_another() throws HkhException {
        Register continued = continued(own());

        assertThat(continued.treeAt(BEFORE).get("102").name()).isEqualTo("Hội Khuyến học xã C");
        assertThat(continued.treeAt(SINCE).get("102").name()).isEqualTo("Phường C");
        assertThat(continued(new Register(
                                List.of(unit("1", "P", Level.PROVINCE, ""), unit("10", "Huyện D", Level.DISTRICT, "1")),
                                List.of()))
                        .treeAt(SINCE)
                        .get("1")
                        .name())
                .isEqualTo("P");
    }

    @Test
    void a_body_of_their_own_below_an_abolished_district_passes_to_the_unit_above() throws HkhException {
        Register continued = continued(own(unit("10-T1", "Hội Trường D", Level.AFFILIATE, "10")));

        assertThat(continued.treeAt(BEFORE).get("10-T1").parent()).isEqualTo("10");
        assertThat(continued.treeAt(SINCE).get("10-T1").parent()).isEqualTo("1");
        assertThat(Consistency.of(continued)).isEmpty();
    }

    @Test
    void a_unit_that_was_left_out_comes_in_when_its_heir_does() throws HkhException {
        Register own = new Register(
                own().units().stream().filter(unit -> !unit.id().equals("101")).toList(), List.of());

        Register continued = continued(own);

        assertThat(Passage.of(continued, BEFORE, SINCE).sourcesOf("N"))
                .extracting(source -> source.unit().id())
                .containsExactly("100", "B");
        assertThat(Consistency.of(continued)).isEmpty();
    }

    @Test
    void other_provinces_stay_outside() throws HkhException {
        assertThat(continued(own()).units()).extracting(Unit::id).doesNotContain("Q", "O");
    }

    @Test
    void where_nothing_happened_or_the_register_tells_it_itself_or_knows_other_units_it_is_the_same()
            throws HkhException {
        Register own = own();
        Register told = new Register(
                List.of(
                        unit("1", "Tỉnh P", Level.PROVINCE, ""),
                        Units.during(unit("100", "Xã A", Level.COMMUNE, "1"), "1900-01-01", "2025-01-01"),
                        Units.during(commune("x", "1"), "2025-01-01", "2999-01-01")),
                List.of());
        Register others = new Register(List.of(province("77"), commune("7777", "77")), List.of());

        assertThat(Continuation.of(own, country(), BEFORE, LocalDate.of(2024, 12, 31))
                        .register())
                .isSameAs(own);
        assertThat(continued(told)).isSameAs(told);
        assertThat(continued(others)).isSameAs(others);
    }

    @Test
    void a_top_that_is_no_more_is_told() {
        Register own =
                new Register(List.of(unit("10", "Huyện D", Level.DISTRICT, ""), commune("100", "10")), List.of());

        assertThatThrownBy(() -> continued(own))
                .isInstanceOfSatisfying(
                        HkhException.class,
                        told -> assertThat(told.told().get(0).key()).isEqualTo("units.top-is-no-more"));
    }

    @Test
    void a_code_alone_makes_no_unit_the_state_s_and_whose_name_is_another_is_told() throws HkhException {
        Register own = new Register(
                List.of(
                        unit("W", "Phường W", Level.COMMUNE, ""),
                        unit("10", "Khu phố 1", Level.AFFILIATE, "W"),
                        unit("200", "Khu phố 2", Level.AFFILIATE, "W")),
                List.of());

        assertThat(continued(own)).isSameAs(own);
        assertThat(continuation(own).namesakes())
                .as("nothing happened to Xã O, which has the code 200")
                .hasSize(1)
                .allSatisfy((unit, listed) -> {
                    assertThat(unit.name()).isEqualTo("Khu phố 1");
                    assertThat(listed.name()).isEqualTo("Huyện D");
                });
        assertThat(continuation(own()).namesakes()).isEmpty();
    }

    @Test
    void another_name_a_type_word_or_marks_make_no_other_unit_of_it() throws HkhException {
        for (Unit same : List.of(
                unit("101", "b", Level.COMMUNE, "10"),
                unit("101", "Thị trấn B", Level.COMMUNE, "10"),
                unit("101", "Xã Mới", Level.COMMUNE, "10", "Xã B"))) {
            List<Unit> units = own().units().stream()
                    .map(unit -> unit.id().equals("101") ? same : unit)
                    .toList();

            assertThat(continued(new Register(units, List.of())).treeAt(SINCE).all())
                    .extracting(Unit::id)
                    .containsExactly("1", "102", "N");
        }
    }

    @Test
    void own_units_that_would_share_a_code_with_the_state_s_stop_it_and_are_named() {
        List<Unit> units = own().units().stream()
                .map(unit -> unit.id().equals("101") ? unit("101", "Xã Lạ", Level.COMMUNE, "10") : unit)
                .toList();

        assertThatThrownBy(() -> continued(new Register(units, List.of())))
                .isInstanceOfSatisfying(
                        HkhException.class,
                        told -> assertThat(told.told())
                                .containsExactly(
                                        Message.of("units.does-not-go-on", "2025-12-31", "101 Xã B, 101 Xã Lạ")));
    }
}
