package hkh.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Keys under which the spellings of one Vietnamese text are equal.
 *
 * <p>{@link #of} forgives what carries no meaning: composed or combining letters, case, white space, apostrophes, the
 * place of the tone mark (hoà, hòa) and i for y after a consonant (Quí, Quý). {@link #toneless} also drops all marks:
 * it may suggest, it must never decide, for Sa Pa and Sa Pả are two communes.
 */
public final class TextKey {

    private static final Memo<String, String> KEYS = new Memo<>(TextKey::key);
    private static final Memo<String, String> PLAIN_KEYS = new Memo<>(TextKey::plain);

    private TextKey() {}

    /** The key of a name or label; its words are separated by one space, punctuation other than apostrophes is kept. */
    public static String of(String text) {
        return isNumber(text) ? text : KEYS.of(text);
    }

    /** Whether a text is digits and their marks alone, and so its own key: half of what stands in a return is. */
    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '-' || c > '9' || c == '/') {
                return false;
            }
        }
        return true;
    }

    private static String key(String text) {
        boolean composed = VietnameseLetters.alone(text);
        String letters = (composed ? text : Normalizer.normalize(text, Normalizer.Form.NFD)).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(letters.length() + 4);
        StringBuilder syllable = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (VietnameseLetters.TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else if (isLetterOrMark(c)) {
                char tone = VietnameseLetters.toneOf(c);
                if (tone != 0) {
                    tones.append(tone);
                }
                syllable.append(tone != 0 ? VietnameseLetters.toneless(c) : isEth(c) ? '\u0111' : c);
            } else if (!isIgnored(c)) {
                composed &= endSyllable(key, syllable, tones);
                append(key, c);
            }
        }
        composed &= endSyllable(key, syllable, tones);
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == ' ') {
            end--;
        }
        return composed ? key.substring(0, end) : Normalizer.normalize(key.substring(0, end), Normalizer.Form.NFC);
    }

    /** The key without tones and marks, đ as d: only to suggest candidates. */
    public static String toneless(String text) {
        return isNumber(text) ? text : PLAIN_KEYS.of(text);
    }

    private static String plain(String text) {
        String key = of(text);
        StringBuilder plain = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            char unmarked = VietnameseLetters.unmarked(c);
            if (unmarked != 0) {
                plain.append(unmarked);
            } else if (VietnameseLetters.TONES.indexOf(c) < 0) {
                return decomposed(key);
            }
        }
        return plain.toString();
    }

    /** The same of any letters. */
    private static String decomposed(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        for (char c : Normalizer.normalize(key, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == '\u0111' ? 'd' : c);
            }
        }
        return plain.toString();
    }

    private static boolean isLetterOrMark(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Letters that look like đ: the Icelandic eth and the African d. */
    private static boolean isEth(char c) {
        return c == '\u00F0' || c == '\u0256';
    }

    /** Apostrophes, and characters that show nothing. */
    private static boolean isIgnored(char c) {
        return "'`\u00B4\u2018\u2019\u200B\u200C\u200D\u2060\uFEFF\u00AD".indexOf(c) >= 0;
    }

    private static void append(StringBuilder key, char c) {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (!space) {
            key.append(c);
        } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    /**
     * The tone goes behind the last letter of its syllable, wherever it was typed; joined syllables may have several.
     *
     * @return whether it is composed, as far as what stood there was
     */
    private static boolean endSyllable(StringBuilder key, StringBuilder syllable, StringBuilder tones) {
        int last = syllable.length() - 1;
        if (last >= 1 && syllable.charAt(last) == 'y' && isConsonantBefore(syllable, last)) {
            syllable.setCharAt(last, 'i');
        }
        char toned =
                last >= 0 && tones.length() == 1 ? VietnameseLetters.toned(syllable.charAt(last), tones.charAt(0)) : 0;
        if (toned != 0) {
            syllable.setCharAt(last, toned);
            tones.setLength(0);
        }
        key.append(syllable).append(tones);
        boolean composed = tones.length() <= 1;
        syllable.setLength(0);
        tones.setLength(0);
        return composed;
    }

    private static boolean isConsonantBefore(StringBuilder syllable, int at) {
        char before = syllable.charAt(at - 1);
        boolean qu = at == 2 && before == 'u' && syllable.charAt(0) == 'q';
        return qu || (Character.isLetter(before) && "aeiouyăâêôơư".indexOf(before) < 0);
    }
}
