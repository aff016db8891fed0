package hkh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VietnameseLettersTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzăâêôơưđ";

    @Test
    void a_letter_takes_a_tone_as_Unicode_composes_them() {
        for (String letter : LETTERS.split("")) {
            for (String tone : VietnameseLetters.TONES.split("")) {
                String composed = Normalizer.normalize(letter + tone, Normalizer.Form.NFC);
                char expected = composed.length() == 1 ? composed.charAt(0) : 0;

                assertThat(VietnameseLetters.toned(letter.charAt(0), tone.charAt(0)))
                        .as(composed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_letter_loses_its_tone_and_its_marks_as_Unicode_decomposes_it() {
        int toned = 0;
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            char toneless = VietnameseLetters.toneless(c);
            char tone = VietnameseLetters.toneOf(c);
            if (toneless != 0) {
                String apart = "" + toneless + (tone == 0 ? "" : tone);
                assertThat(nfd(apart)).as("%c", c).isEqualTo(nfd("" + c));
                toned += tone == 0 ? 0 : 1;
            }
            if (toneless != 0 && Character.isLowerCase(c) && c != 'đ') {
                assertThat(nfd("" + c)).as("%c", c).startsWith("" + VietnameseLetters.unmarked(c));
            }
        }
        assertThat(toned).isGreaterThan(2 * 60);
        assertThat(VietnameseLetters.unmarked('đ')).isEqualTo('d');
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
