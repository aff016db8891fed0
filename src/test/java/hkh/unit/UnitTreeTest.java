package hkh.unit;

import static hkh.unit.Units.coded;
import static hkh.unit.Units.commune;
import static hkh.unit.Units.district;
import static hkh.unit.Units.during;
import static hkh.unit.Units.province;
import static hkh.unit.Units.silent;
import static hkh.unit.Units.tree;
import static hkh.unit.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    @Test
    void the_one_unit_without_a_parent_is_the_root() {
        UnitTree tree = tree(commune("c1", "d1"), district("d1", ""));

        assertThat(tree.root().id()).isEqualTo("d1");
        assertThat(ids(tree.childrenOf(tree.root()))).containsExactly("c1");
    }

    @Test
    void several_units_without_a_parent_hang_under_an_implicit_root() {
        UnitTree tree = tree(commune("b", ""), commune("a", ""));

        assertThat(tree.root().id()).isEqualTo(Register.IMPLICIT_ROOT);
        assertThat(ids(tree.childrenOf(tree.root()))).containsExactly("a", "b");
    }

    @Test
    void the_implicit_root_hands_in_nothing() {
        assertThat(ids(tree(commune("b", ""), commune("a", "")).expected())).containsExactly("a", "b");
    }

    @Test
    void no_units_at_all_are_an_empty_tree() {
        assertThat(tree().expected()).isEmpty();
    }

    @Test
    void children_come_in_the_order_of_their_ids_whatever_the_order_of_the_list() {
        UnitTree tree = tree(commune("c3", "d"), commune("c1", "d"), district("d", ""), commune("c2", "d"));

        assertThat(ids(tree.all())).containsExactly("d", "c1", "c2", "c3");
    }

    @Test
    void an_unknown_parent_is_refused_with_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(province("p"), commune("c1", "nowhere")))
                .withMessageContaining("nowhere")
                .withMessageContaining("c1");
    }

    @Test
    void parents_in_a_circle_are_refused_because_their_figures_would_never_arrive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(province("p"), district("a", "b"), district("b", "a")))
                .withMessageContaining("circle");
    }

    @Test
    void a_circle_without_any_root_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(district("a", "b"), district("b", "a")))
                .withMessageContaining("circle");
    }

    @Test
    void a_unit_that_is_its_own_parent_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree(province("p"), district("a", "a")));
    }

    @Test
    void an_id_may_stand_only_once_on_a_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(province("p"), commune("c", "p"), commune("c", "p")))
                .withMessageContaining("c stands twice");
    }

    @Test
    void an_affiliated_body_may_hang_under_any_level() {
        UnitTree tree = tree(
                province("p"),
                district("d", "p"),
                commune("c", "d"),
                unit("a1", "Công ty", Level.AFFILIATE, "p"),
                unit("a2", "Trường", Level.AFFILIATE, "d"),
                unit("a3", "Chi hội", Level.AFFILIATE, "c"));

        assertThat(ids(tree.all())).containsExactly("p", "a1", "d", "a2", "c", "a3");
    }

    @Test
    void a_commune_may_hang_directly_under_its_province_as_since_july_2025() {
        UnitTree tree = tree(province("p"), commune("c", "p"));

        assertThat(ids(tree.childrenOf(tree.get("p")))).containsExactly("c");
    }

    @Test
    void no_return_is_expected_from_a_unit_that_is_marked_so() {
        assertThat(ids(tree(province("p"), silent(commune("c1", "p")), commune("c2", "p"))
                        .expected()))
                .containsExactly("p", "c2");
    }

    @Test
    void a_unit_of_another_id_is_not_found() {
        UnitTree tree = tree(province("p"));

        assertThat(tree.find("q")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> tree.get("q")).withMessageContaining("q");
    }

    @Test
    void the_same_code_names_another_commune_after_the_reform() {
        Unit old = during(unit("phu-cuong", "Phường Phú Cường", Level.COMMUNE, "74"), "1999-01-01", "2025-07-01");
        Unit made = during(unit("thu-dau-mot", "Phường Thủ Dầu Một", Level.COMMUNE, "74"), "2025-07-01", "2999-01-01");
        Register register = new Register(List.of(province("74"), coded(old, "25747"), coded(made, "25747")), List.of());

        assertThat(ofCode(register, "2025-06-30")).containsExactly("phu-cuong");
        assertThat(ofCode(register, "2025-07-01")).containsExactly("thu-dau-mot");
        assertThat(register.clashes()).isEmpty();
    }

    @Test
    void two_units_of_one_id_whose_days_overlap_clash() {
        Register register = new Register(
                List.of(
                        during(commune("c", ""), "2020-01-01", "2025-07-02"),
                        during(commune("c", ""), "2025-07-01", "2999-01-01"),
                        commune("d", "")),
                List.of());

        assertThat(register.clashes()).containsExactly("c");
    }

    @Test
    void a_unit_whose_parent_is_gone_is_refused_on_that_day() {
        Register register = new Register(
                List.of(province("p"), during(district("d", "p"), "2000-01-01", "2025-07-01"), commune("c", "d")),
                List.of());

        assertThat(register.treeAt(LocalDate.of(2025, 6, 30)).find("c")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> register.treeAt(LocalDate.of(2025, 7, 1)));
    }

    @Test
    void a_validity_covers_its_first_day_but_not_its_last() {
        Validity validity = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 7, 1));

        assertThat(validity.covers(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(validity.covers(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(validity.covers(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(validity.covers(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void a_validity_must_end_after_it_begins() {
        LocalDate day = LocalDate.of(2025, 7, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(day, day));
    }

    @Test
    void a_unit_needs_an_id_and_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> unit("", "Xã", Level.COMMUNE, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> unit("1", "", Level.COMMUNE, ""));
    }

    private static List<String> ofCode(Register register, String day) {
        return ids(register.treeAt(LocalDate.parse(day)).ofCode(new UnitCode("25747")));
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
