package hkh.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The units of the country as they ship. */
class NationalRegisterTest {

    private static final Register COUNTRY = NationalRegister.read();
    private static final UnitTree BEFORE = COUNTRY.treeAt(LocalDate.of(2025, 6, 30));
    private static final UnitTree SINCE = COUNTRY.treeAt(LocalDate.of(2025, 7, 1));

    private static long count(UnitTree tree, Level level) {
        return tree.all().stream()
                .filter(unit -> unit.level() == level && !unit.id().equals(Register.IMPLICIT_ROOT))
                .count();
    }

    @Test
    void the_register_does_not_contradict_itself() {
        assertThat(Consistency.of(COUNTRY)).isEmpty();
    }

    @Test
    void it_has_the_published_numbers_of_units() {
        assertThat(List.of(count(BEFORE, Level.PROVINCE), count(BEFORE, Level.DISTRICT), count(BEFORE, Level.COMMUNE)))
                .containsExactly(63L, 696L, 10_035L);
        assertThat(List.of(count(SINCE, Level.PROVINCE), count(SINCE, Level.DISTRICT), count(SINCE, Level.COMMUNE)))
                .containsExactly(34L, 0L, 3_321L);
    }

    @Test
    void every_unit_of_before_has_an_heir_and_every_unit_since_has_a_source() {
        Passage passage = Passage.of(COUNTRY, BEFORE.day(), SINCE.day());

        assertThat(BEFORE.all())
                .filteredOn(unit -> !unit.id().equals("*"))
                .allSatisfy(unit -> assertThat(passage.heirsOf(unit.id())).isNotEmpty());
        assertThat(SINCE.all())
                .filteredOn(unit -> !unit.id().equals("*"))
                .allSatisfy(unit -> assertThat(passage.sourcesOf(unit.id())).isNotEmpty());
        assertThat(passage.needingShare()).hasSize(381);
    }

    @Test
    void no_id_is_a_code() {
        assertThat(COUNTRY.units())
                .noneMatch(unit -> unit.id().equals(unit.code().text()));
    }
}
