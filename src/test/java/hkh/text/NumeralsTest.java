package hkh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "999, 999",
        "1000, 1.000",
        "36615, 36.615",
        "2797978804, 2.797.978.804",
        "-1234, -1.234",
        "-123, -123",
        "1234567.5, '1.234.567,5'",
        "0.29, '0,29'",
        "-0.5, '-0,5'",
        "1E+3, 1.000",
        "12.50, '12,50'",
    })
    void vietnamese_groups_by_dots_and_has_a_decimal_comma(BigDecimal number, String text) {
        assertThat(Numerals.VIETNAMESE.exact(number)).isEqualTo(text);
    }

    @Test
    void english_is_the_other_way_round() {
        assertThat(Numerals.ENGLISH.exact(new BigDecimal("1234567.5"))).isEqualTo("1,234,567.5");
    }

    @ParameterizedTest
    @CsvSource({"73.2811, 1, '73,3'", "92.8571, 1, '92,9'", "0.05, 1, '0,1'", "-0.05, 1, '-0,1'", "99, 2, '99,00'"})
    void rounding_is_half_up_and_shows_all_decimals(BigDecimal number, int decimals, String text) {
        assertThat(Numerals.VIETNAMESE.rounded(number, decimals)).isEqualTo(text);
    }

    @Test
    void what_rounds_to_zero_has_no_sign() {
        assertThat(Numerals.VIETNAMESE.rounded(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
    }

    @Test
    void a_language_has_its_numerals_and_vietnamese_is_the_default() {
        assertThat(Numerals.of(Locale.forLanguageTag("en-GB"))).isEqualTo(Numerals.ENGLISH);
        assertThat(Numerals.of(Locale.forLanguageTag("vi-VN"))).isEqualTo(Numerals.VIETNAMESE);
        assertThat(Numerals.of(Locale.FRENCH)).isEqualTo(Numerals.VIETNAMESE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_written_is_read_back_as_the_same_number(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            BigDecimal whole = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64));
            BigDecimal fraction = BigDecimal.valueOf(random.nextInt(1_000_000_000), 2);

            assertThat(NumberText.read(Numerals.VIETNAMESE.exact(whole), 0))
                    .isEqualTo(new NumberText(NumberText.Kind.NUMBER, whole, false));
            assertThat(NumberText.read(Numerals.VIETNAMESE.exact(fraction), 2))
                    .isEqualTo(new NumberText(NumberText.Kind.NUMBER, fraction, false));
        }
    }
}
