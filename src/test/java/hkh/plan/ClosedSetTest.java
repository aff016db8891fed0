package hkh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.Measure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One choice that becomes a count of one and counts of nothing. */
class ClosedSetTest {

    private static final List<ClosedSet> SETS = ClosedSet.in(CatalogueTables.builtIn());
    private static final ClosedSet GRADES = SETS.get(0);

    @Test
    void the_catalogue_has_the_grades_until_2023_and_the_levels_after() {
        assertThat(SETS)
                .extracting(ClosedSet::whole)
                .containsExactly(Item.of("cdht_commune_graded"), Item.of("cdht_level"));
        assertThat(SETS.get(1).options())
                .extracting(ClosedSet.Option::item)
                .contains(Item.parse("cdht_level/grade_level:level_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Khá", "KHÁ", "Loại khá", "xếp loại Khá", "Đạt loại khá", " khá "})
    void the_chosen_is_one_and_every_other_is_nothing(String word) {
        assertThat(GRADES.read(word))
                .contains(Map.of(
                        Item.of("cdht_commune_good"), Measure.NIL,
                        Item.of("cdht_commune_fair"), Measure.of(1),
                        Item.of("cdht_commune_average"), Measure.NIL,
                        Item.of("cdht_commune_weak"), Measure.NIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TB", "Trung bình", "loại TB"})
    void short_words_are_known(String word) {
        assertThat(GRADES.read(word).orElseThrow()).containsEntry(Item.of("cdht_commune_average"), Measure.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chưa xếp loại", "Không", "chưa đánh giá"})
    void no_choice_is_nothing_of_all(String word) {
        assertThat(GRADES.read(word).orElseThrow().values()).containsOnly(Measure.NIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tốt, Khá", "Xuất sắc", "1", "kha", ""})
    void another_word_is_no_choice(String word) {
        assertThat(GRADES.read(word)).isEmpty();
    }
}
