package hkh.text;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import hkh.table.Table;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeyTest {

    private static final String OLD_LIST = "name_gso_list_2025";
    private static final String NEW_LIST = "name_nso_conversion_table";

    @ParameterizedTest(name = "{0}: {1} pairs of the two official lists")
    @CsvSource({"tone_placement,98", "i_y,11", "apostrophe,13", "case,67"})
    void spellings_without_meaning_have_one_key_because_the_two_official_lists_mean_one_commune(
            String difference, int pairs) {
        List<Table.Row> rows = variants(difference);

        assertThat(rows).hasSize(pairs);
        assertThat(rows)
                .allSatisfy(row -> assertThat(TextKey.of(row.get(OLD_LIST))).isEqualTo(TextKey.of(row.get(NEW_LIST))));
    }

    @Test
    void spaces_typed_twice_do_not_count_because_nobody_sees_them() {
        List<Table.Row> rows = variants("spaces").stream()
                .filter(row -> row.get(OLD_LIST)
                        .replaceAll(" +", " ")
                        .equals(row.get(NEW_LIST).replaceAll(" +", " ")))
                .toList();

        assertThat(rows).hasSizeGreaterThan(4);
        assertThat(rows)
                .allSatisfy(row -> assertThat(TextKey.of(row.get(OLD_LIST))).isEqualTo(TextKey.of(row.get(NEW_LIST))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diacritics", "spelling"})
    void other_letters_or_marks_have_another_key_because_they_may_be_another_commune(String difference) {
        List<Table.Row> rows = variants(difference);

        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(TextKey.of(row.get(OLD_LIST))).isNotEqualTo(TextKey.of(row.get(NEW_LIST))));
    }

    @Test
    void no_two_communes_of_a_district_share_a_key() {
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, Set<String>> keys = new HashMap<>();
        for (Table.Row row : communes()) {
            String district = row.get("district_code");
            names.computeIfAbsent(district, d -> new HashSet<>()).add(row.get("name"));
            keys.computeIfAbsent(district, d -> new HashSet<>()).add(TextKey.of(row.get("name")));
        }

        assertThat(names).hasSize(691);
        names.forEach((district, distinct) ->
                assertThat(keys.get(district)).as("district %s", district).hasSameSizeAs(distinct));
    }

    @Test
    void a_decomposed_name_has_the_key_of_the_composed_one_because_macs_decompose() {
        for (Table.Row row : communes()) {
            String name = row.get("name");
            String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

            assertThat(TextKey.of(decomposed)).as(name).isEqualTo(TextKey.of(name));
        }
    }

    @Test
    void a_capital_heading_has_the_key_of_the_name() {
        for (Table.Row row : communes()) {
            String name = row.get("name");

            assertThat(TextKey.of(name.toUpperCase(Locale.ROOT))).as(name).isEqualTo(TextKey.of(name));
        }
    }

    @Test
    void a_key_is_its_own_key() {
        for (Table.Row row : communes()) {
            String key = TextKey.of(row.get("name"));

            assertThat(TextKey.of(key)).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sa Pa, Sa Pả",
        "Minh Quân, Minh Quán",
        "Trực Hùng, Trực Hưng",
        "Thiệu Hóa, Thiệu Hòa",
        "Chiềng Hắc, Chiềng Hặc",
        "Mường Bằng, Mường Bang",
        "Định An, Đình An",
    })
    void names_that_differ_by_a_mark_keep_two_keys_though_they_are_toneless_twins(String one, String other) {
        assertThat(TextKey.of(one)).isNotEqualTo(TextKey.of(other));
        assertThat(TextKey.toneless(one)).isEqualTo(TextKey.toneless(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phú\u00A0Hoà",
                "Phú\u202FHoà",
                "  Phú  Hoà ",
                "Phú\u200B Hoà",
                "\uFEFFPhú Hoà",
                "Phú\nHoà",
                "Phú\tHòa"
            })
    void any_white_space_is_one_space(String typed) {
        assertThat(TextKey.of(typed)).isEqualTo(TextKey.of("phú hòa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ea M'Drắk", "Ea M’Drắk", "Ea M‘Drắk", "Ea M`Drắk", "Ea M´Drắk", "Ea Mdrắk"})
    void any_apostrophe_is_none(String typed) {
        assertThat(TextKey.of(typed)).isEqualTo(TextKey.of("ea mdrắk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00D0ăk R'La", "\u00F0ăk R'La", "\u0189ăk R'La"})
    void look_alikes_of_d_with_stroke_are_it(String typed) {
        assertThat(TextKey.of(typed)).isEqualTo(TextKey.of("Đăk R'La"));
    }

    @Test
    void d_with_stroke_is_not_d_because_cdht_has_two_meanings() {
        assertThat(TextKey.of("CĐHT")).isNotEqualTo(TextKey.of("CDHT"));
    }

    @Test
    void i_and_y_differ_after_a_vowel_because_tai_and_tay_are_two_words() {
        assertThat(TextKey.of("tai")).isNotEqualTo(TextKey.of("tay"));
        assertThat(TextKey.of("Thúy")).isNotEqualTo(TextKey.of("Thúi"));
    }

    @Test
    void syllables_written_together_keep_all_their_tones() {
        assertThat(TextKey.of("Ngọcréo")).isNotEqualTo(TextKey.of("Ngócréo"));
    }

    @Test
    void punctuation_is_kept_because_a_label_may_hang_on_it() {
        assertThat(TextKey.of("Gia đình học tập: đạt")).isNotEqualTo(TextKey.of("Gia đình học tập đạt"));
    }

    @Test
    void toneless_is_what_a_person_without_vietnamese_keys_would_type() {
        assertThat(TextKey.toneless("Phường Định Hoà")).isEqualTo("phuong dinh hoa");
    }

    @Test
    void nothing_has_an_empty_key() {
        assertThat(Stream.of("", " ", "\u200B", "\u00A0").map(TextKey::of)).containsOnly("");
    }

    private static List<Table.Row> variants(String difference) {
        return Shared.table("data/units/unit_name_variants.csv").rows().stream()
                .filter(row -> row.get("difference").equals(difference))
                .toList();
    }

    private static List<Table.Row> communes() {
        return Shared.table("data/units/units_pre2025_commune.csv").rows();
    }
}
