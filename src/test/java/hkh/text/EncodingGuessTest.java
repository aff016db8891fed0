package hkh.text;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts from before Unicode are known by their words, and Unicode is never taken for one of them. */
class EncodingGuessTest {

    private static final int TOGETHER = 10;

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void the_names_of_all_communes_come_back_from_every_encoding(LegacyEncoding encoding) {
        for (String name : communes()) {
            String back = encoding.decode(Legacy.shown(name, encoding));
            // TCVN3 has no capitals with tones
            assertThat(encoding == LegacyEncoding.TCVN3 ? lower(back) : back)
                    .isEqualTo(encoding == LegacyEncoding.TCVN3 ? lower(name) : name);
        }
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void ten_names_together_tell_their_encoding_without_a_word_of_their_font(LegacyEncoding encoding) {
        for (List<String> names : tens(communes(), 31 + encoding.name().length())) {
            TextPool pool = new TextPool(Optional.empty());
            List<String> shown =
                    names.stream().map(name -> Legacy.shown(name, encoding)).toList();
            shown.forEach(pool::add);
            pool.decide();
            assertThat(pool.encoding()).as(names.toString()).contains(encoding);
            for (int i = 0; i < names.size(); i++) {
                assertThat(lower(pool.decode(shown.get(i), ""))).isEqualTo(lower(names.get(i)));
            }
        }
    }

    @Test
    void unicode_is_never_damaged_be_it_one_name_or_many() {
        for (List<String> names : tens(communes(), 99)) {
            unchanged(names);
            names.forEach(name -> unchanged(List.of(name)));
        }
        for (List<String> names :
                tens(communes().stream().filter(EncodingGuess::mayBeLegacy).toList(), 98)) {
            unchanged(names);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20°C, 5 µ, ½ ngày, 3 km², § 2, © 2021",
                "Año – Número",
                "café, naïve, façade",
                "Müller · Größe",
                "“Hội”",
                "ü"
            })
    void signs_and_foreign_words_are_left_alone(String text) {
        unchanged(List.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3,'Céng hoµ x· héi chñ nghÜa ViÖt Nam','Cộng hoà xã hội chủ nghĩa Việt Nam'",
        "TCVN3,'§éc lËp - Tù do - H¹nh phóc','Độc lập - Tự do - Hạnh phúc'",
        "TCVN3,'CéNG HOµ','CỘNG HOÀ'",
        "TCVN3,'H\u00ADng Yªn','Hưng Yên'",
        "VNI,'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM','CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'",
        "VNI,'Ñoäc laäp - Töï do - Haïnh phuùc','Độc lập - Tự do - Hạnh phúc'",
        "VNI,'Myõ, kyõ, Lyù, caúng, iø iù yï','Mỹ, kỹ, Lý, cẳng, ì í ỵ'",
        "VIQR,'Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam','Cộng hòa xã hội chủ nghĩa Việt Nam'",
        "UTF_8,'Thá»§ Dáº§u Má»™t','Thủ Dầu Một'",
        "WINDOWS_1258,'TiêÌn HoaÌ','Tiền Hoà'"
    })
    void known_samples_read_as_they_were_meant(LegacyEncoding encoding, String shown, String meant) {
        assertThat(encoding.decode(shown)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime,TCVN3",
        ".vntime,TCVN3",
        "@.VnArialH,TCVN3",
        "VNI-Times,VNI",
        "VNI Helve,VNI",
        "VPS Times,VPS",
        "VI Arial,VISCII"
    })
    void a_font_tells_the_encoding(String font, LegacyEncoding encoding) {
        assertThat(LegacyEncoding.ofFont(font)).contains(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Times New Roman", "", "Vni", "VnTime", "Verdana"})
    void a_font_of_unicode_tells_none(String font) {
        assertThat(LegacyEncoding.ofFont(font)).isEmpty();
    }

    @Test
    void a_font_of_capitals_makes_capitals() {
        assertThat(LegacyEncoding.TCVN3.decode("Céng hoµ", ".VnTimeH")).isEqualTo("CỘNG HOÀ");
        assertThat(LegacyEncoding.TCVN3.decode("Céng hoµ", ".VnTime")).isEqualTo("Cộng hoà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hòa", "hoà", "nghiêng", "Quyết", "giếng", "gì", "ủy", "khuỷu", "xuân", "ngoằn"})
    void a_syllable_is_one_by_its_build(String word) {
        assertThat(Syllables.isSyllable(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hôt", "Krông", "céng", "cệt", "nghá", "héi", "hộì", "Größe", "zươ", "b", "ngieng"})
    void what_is_built_otherwise_is_none(String word) {
        assertThat(Syllables.isSyllable(word)).isFalse();
    }

    private static void unchanged(List<String> texts) {
        TextPool pool = new TextPool(Optional.empty());
        texts.forEach(pool::add);
        pool.decide();
        assertThat(pool.encoding()).as(texts.toString()).isEmpty();
        texts.forEach(text -> assertThat(pool.decode(text, "")).isEqualTo(text));
    }

    private static List<List<String>> tens(List<String> names, int seed) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(seed));
        List<List<String>> tens = new ArrayList<>();
        for (int i = 0; i + TOGETHER <= shuffled.size(); i += TOGETHER) {
            tens.add(List.copyOf(shuffled.subList(i, i + TOGETHER)));
        }
        return tens;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> communes() {
        return Shared.table("data/units/units_pre2025_commune.csv").rows().stream()
                .map(row -> row.get("name"))
                .toList();
    }
}
