package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Widths as Java measures them in Tinos, which has those of Times New Roman. */
class TimesWidthsTest {

    @Test
    void letters_with_marks_are_as_wide_as_those_without_but_for_the_horned_ones() {
        assertThat(TimesWidths.of("Ế", false))
                .isEqualTo(TimesWidths.of("E", false))
                .isEqualTo(611);
        assertThat(TimesWidths.of("ơƠưƯ", true)).isEqualTo(554 + 778 + 600 + 796);
        assertThat(TimesWidths.of("ợờ", false)).isEqualTo(529 + 529);
        assertThat(TimesWidths.of("đĐ", true)).isEqualTo(556 + 722);
    }

    @Test
    void a_line_is_as_wide_as_in_the_font() {
        // 14 points bold: 3428 twips; 12 points bold: 4346.8 twips
        assertThat(TimesWidths.of("Độc lập - Tự do - Hạnh phúc", true) * 28 / 100)
                .isBetween(3425, 3430);
        assertThat(TimesWidths.of("HỘI KHUYẾN HỌC TP THỦ DẦU MỘT", true) * 24 / 100)
                .isBetween(4344, 4348);
    }
}
