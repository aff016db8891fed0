package hkh.unit;

import static hkh.unit.Units.tree;
import static hkh.unit.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import hkh.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {

    private static final UnitNames THU_DAU_MOT = new UnitNames(tree(
            unit("718", "Thành phố Thủ Dầu Một", Level.DISTRICT, "", "TDM"),
            unit("25750", "Phường Phú Hòa", Level.COMMUNE, "718"),
            unit("25760", "Phường Hoà Phú", Level.COMMUNE, "718"),
            unit("25753", "Phường Phú Thọ", Level.COMMUNE, "718")));

    private static final UnitNames MAI_SON = new UnitNames(tree(
            unit("125", "Huyện Mai Sơn", Level.DISTRICT, ""),
            unit("04105", "Thị trấn Hát Lót", Level.COMMUNE, "125"),
            unit("04135", "Xã Hát Lót", Level.COMMUNE, "125")));

    private static final UnitNames MIXED = new UnitNames(tree(
            unit("p", "Tỉnh Bất Kỳ", Level.PROVINCE, ""),
            unit("q1", "Quận 1", Level.DISTRICT, "p"),
            unit("tx", "Thị xã Bến Cát", Level.DISTRICT, "p"),
            unit("h", "Huyện Bàu Bàng", Level.DISTRICT, "p"),
            unit("w4", "Phường 4", Level.COMMUNE, "q1"),
            unit("w14", "Phường 14", Level.COMMUNE, "q1"),
            unit("nt", "Thị trấn Nông trường Liên Sơn", Level.COMMUNE, "h"),
            unit("pr", "Thị trấn P Rao", Level.COMMUNE, "h"),
            unit("pd", "Phường Phường Đúc", Level.COMMUNE, "h"),
            unit("ea", "Xã Ea Bia", Level.COMMUNE, "h"),
            unit("dk", "Đặc khu Côn Đảo", Level.COMMUNE, "p"),
            unit("dh", "Trường Đại học Thủ Dầu Một", Level.AFFILIATE, "p")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P. Phú Hoà",
                "P.Phú Hòa",
                "P Phú Hòa",
                "Phường Phú Hòa",
                "phường Phú Hoà",
                "PHƯỜNG PHÚ HÒA",
                "Phú Hòa",
                "Hội KH phường Phú Hòa",
                "Hội Khuyến học phường Phú Hòa",
                "HỘI KHUYẾN HỌC PHƯỜNG PHÚ HOÀ",
                "BCH Hội KH phường Phú Hòa",
                "HKH P. Phú Hòa",
                "UBND phường Phú Hòa",
                " Phường  Phú\u00A0Hòa ",
                "Phu\u031Bo\u031B\u0300ng Phu\u0301 Ho\u0300a"
            })
    void every_spelling_of_a_ward_is_that_ward(String typed) {
        assertThat(ids(THU_DAU_MOT.named(typed))).containsExactly("25750");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TP Thủ Dầu Một",
                "TP. Thủ Dầu Một",
                "Tp.Thủ Dầu Một",
                "T.P Thủ Dầu Một",
                "Thành phố Thủ Dầu Một",
                "Thủ Dầu Một",
                "TDM",
                "TP TDM",
                "TP.TDM",
                "HKH TP TDM"
            })
    void every_spelling_of_a_city_is_that_city(String typed) {
        assertThat(ids(THU_DAU_MOT.named(typed))).containsExactly("718");
    }

    @ParameterizedTest
    @CsvSource({
        "P4, w4",
        "P.4, w4",
        "P. 4, w4",
        "F4, w4",
        "F.4, w4",
        "Phường 4, w4",
        "Phường 04, w4",
        "P04, w4",
        "P14, w14",
        "Q.1, q1",
        "Q1, q1",
        "Quận 1, q1",
        "TX. Bến Cát, tx",
        "TX Bến Cát, tx",
        "T.X Bến Cát, tx",
        "Thị xã Bến Cát, tx",
        "H. Bàu Bàng, h",
        "H.Bàu Bàng, h",
        "Huyện Bàu Bàng, h",
        "TT NT Liên Sơn, nt",
        "TT. NT Liên Sơn, nt",
        "T.T N.T Liên Sơn, nt",
        "Thị trấn NT Liên Sơn, nt",
        "Thị trấn N.T. Liên Sơn, nt",
        "NT Liên Sơn, nt",
        "N.T Liên Sơn, nt",
        "Nông trường Liên Sơn, nt",
        "P Rao, pr",
        "TT P Rao, pr",
        "Thị trấn Prao, pr",
        "Phường Đúc, pd",
        "Xã EaBia, ea",
        "X. Ea Bia, ea",
        "đặc khu Côn Đảo, dk",
        "Côn Đảo, dk",
        "Trường Đại học Thủ Dầu Một, dh",
        "HKH Trường Đại học Thủ Dầu Một, dh",
    })
    void abbreviations_of_every_type_of_unit_are_known(String typed, String id) {
        assertThat(ids(MIXED.named(typed))).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Hát Lót, 04135",
        "X. Hát Lót, 04135",
        "HKH xã Hát Lót, 04135",
        "Thị trấn Hát Lót, 04105",
        "TT. Hát Lót, 04105",
        "TT Hát Lót, 04105",
        "T.T Hát Lót, 04105",
    })
    void a_commune_and_a_town_of_one_name_are_told_apart_by_their_type(String typed, String id) {
        assertThat(ids(MAI_SON.named(typed))).containsExactly(id);
    }

    @Test
    void the_bare_name_of_a_commune_and_a_town_is_ambiguous() {
        assertThat(ids(MAI_SON.named("Hát Lót"))).containsExactlyInAnyOrder("04105", "04135");
        assertThat(ids(MAI_SON.named("Hội KH Hát Lót"))).containsExactlyInAnyOrder("04105", "04135");
    }

    @Test
    void the_type_may_stand_in_its_own_column_of_the_register() {
        UnitNames names = new UnitNames(tree(typed("04105", "Hát Lót", "Thị trấn"), typed("04135", "Hát Lót", "Xã")));

        assertThat(ids(names.named("Xã Hát Lót"))).containsExactly("04135");
        assertThat(ids(names.named("TT Hát Lót"))).containsExactly("04105");
        assertThat(ids(names.named("Hát Lót"))).containsExactlyInAnyOrder("04105", "04135");
    }

    @Test
    void a_bare_name_is_ambiguous_even_when_the_register_writes_one_of_the_two_bare() {
        UnitNames names = new UnitNames(tree(
                typed("1", "Phú Hòa", "Phường"),
                unit("2", "Xã Phú Hòa", Level.COMMUNE, ""),
                unit("3", "Xã Khác", Level.COMMUNE, "")));

        assertThat(ids(names.named("Phú Hòa"))).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void another_type_is_another_unit() {
        assertThat(THU_DAU_MOT.named("Xã Phú Hòa")).isEmpty();
        assertThat(THU_DAU_MOT.named("Huyện Phú Hòa")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phuong Phu Hoa", "Phu Hoa", "P. Phu Hoa", "Phú Hóa", "Phường Phú Hỏa"})
    void other_marks_never_match_but_are_suggested(String typed) {
        assertThat(THU_DAU_MOT.named(typed)).isEmpty();
        assertThat(ids(THU_DAU_MOT.similarTo(typed))).containsExactly("25750");
    }

    @Test
    void an_unknown_name_is_nobody() {
        assertThat(THU_DAU_MOT.named("Phường Bến Nghé")).isEmpty();
        assertThat(THU_DAU_MOT.named("")).isEmpty();
        assertThat(THU_DAU_MOT.named("Phường")).isEmpty();
        assertThat(THU_DAU_MOT.similarTo("Phường Bến Nghé")).isEmpty();
    }

    @Test
    void two_wards_of_one_name_in_two_districts_are_candidates() {
        UnitNames names = new UnitNames(tree(
                Units.district("d1", ""),
                Units.district("d2", ""),
                unit("a", "Phường Tân An", Level.COMMUNE, "d1"),
                unit("b", "Phường Tân An", Level.COMMUNE, "d2")));

        assertThat(ids(names.named("P. Tân An"))).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units_2021-11_binhduong.csv", "units_2023-12_sonla.csv", "units_2021-11_travinh.csv"})
    void every_official_name_finds_its_unit_and_no_unit_of_another_name(String list) {
        UnitTree tree = Units.official(list);
        UnitNames names = new UnitNames(tree);

        for (Unit unit : tree.all()) {
            if (!unit.id().equals(Register.IMPLICIT_ROOT)) {
                assertThat(names.named(unit.name()))
                        .as(unit.name())
                        .contains(unit)
                        .allMatch(found -> found.name().equals(unit.name()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tone_placement", "i_y", "apostrophe", "case", "spaces"})
    void the_other_official_spelling_finds_the_unit(String difference) {
        List<String> missed = new ArrayList<>();
        for (Table.Row row : Shared.table("data/units/unit_name_variants.csv").rows()) {
            if (row.get("difference").equals(difference)) {
                String id = row.get("old_code");
                UnitNames names = new UnitNames(tree(unit(id, row.get("name_gso_list_2025"), Level.COMMUNE, "")));
                if (!ids(names.named(row.get("name_nso_conversion_table"))).equals(List.of(id))) {
                    missed.add(row.get("name_nso_conversion_table"));
                }
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void a_spelling_with_other_marks_is_suggested_and_never_taken() {
        List<Table.Row> rows = Shared.table("data/units/unit_name_variants.csv").rows().stream()
                .filter(row -> row.get("difference").equals("diacritics"))
                .toList();
        assertThat(rows).hasSize(97);
        for (Table.Row row : rows) {
            String other = row.get("name_nso_conversion_table");
            UnitNames names = new UnitNames(tree(unit("1", row.get("name_gso_list_2025"), Level.COMMUNE, "")));
            assertThat(names.named(other)).as(other).isEmpty();
            assertThat(ids(names.similarTo(other))).as(other).containsExactly("1");
        }
    }

    @Test
    void every_commune_is_found_among_its_siblings_by_its_full_name() {
        Map<String, List<Unit>> byDistrict = new HashMap<>();
        for (Table.Row row :
                Shared.table("data/units/units_pre2025_commune.csv").rows()) {
            byDistrict
                    .computeIfAbsent(row.get("district_code"), d -> new ArrayList<>())
                    .add(unit(row.get("code"), row.get("name"), Level.COMMUNE, ""));
        }
        Set<String> missed = new HashSet<>();
        byDistrict.values().forEach(siblings -> {
            UnitNames names = new UnitNames(tree(siblings.toArray(Unit[]::new)));
            for (Unit unit : siblings) {
                if (!names.named(unit.name()).equals(List.of(unit))) {
                    missed.add(unit.id() + " " + unit.name());
                }
            }
        });

        assertThat(byDistrict).hasSize(691);
        assertThat(missed).isEmpty();
    }

    @Test
    void a_text_has_a_name_in_it_as_whole_words_with_its_marks_or_without_any() {
        Unit an = typed("1", "Xã An", "Xã");
        assertThat(UnitNames.mayName("Phường Ban Mê", an)).isFalse();
        assertThat(UnitNames.mayName("Xã An (mới)", an)).isTrue();
        Unit sapa = typed("2", "Xã Sa Pả", "Xã");
        assertThat(UnitNames.mayName("HKH xã Sa Pả", sapa)).isTrue();
        assertThat(UnitNames.mayName("SA PA", sapa)).isTrue();
        assertThat(UnitNames.mayName("Phường Sá Pả", sapa)).isFalse();
    }

    private static Unit typed(String id, String name, String type) {
        return new Unit(id, id, name, type, Level.COMMUNE, "", Validity.ALWAYS, true, List.of());
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
