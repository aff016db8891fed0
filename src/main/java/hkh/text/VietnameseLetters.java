package hkh.text;

/**
 * The letters of Vietnamese as they are nearly always written, one character each, with their tones taken off and put on:
 * what Unicode's decomposing and composing does, for these letters alone.
 */
final class VietnameseLetters {

    /** Combining grave, acute, tilde, hook, dot below: the five tone marks. */
    static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final String BASES = "aăâeêioôơuưybcdghklmnprstvwz";

    /** The bases with each of the tones; a tone behind a consonant is none of Vietnamese, but may be typed there. */
    private static final String[] TONED = {
        "àằầèềìòồờùừỳ~~~~~~~~ǹ~~~~~ẁ~",
        "áắấéếíóốớúứý~ć~ǵ~ḱĺḿńṕŕś~~ẃź",
        "ãẵẫẽễĩõỗỡũữỹ~~~~~~~~ñ~~~~ṽ~~",
        "ảẳẩẻểỉỏổởủửỷ~~~~~~~~~~~~~~~~",
        "ạặậẹệịọộợụựỵḅ~ḍ~ḥḳḷṃṇ~ṛṣṭṿẉẓ"
    };

    private static final char NONE = '~';
    private static final String MARKED = "ăâêôơưđ";
    private static final String UNMARKED = "aaeooud";

    /** By letter below the last of them; zero for what is none. */
    private static final char[] TONELESS = new char[0x1F00];

    private static final char[] TONE = new char[TONELESS.length];

    static {
        for (char c = 0; c < 0x80; c++) {
            put(c, c, (char) 0);
        }
        for (int i = 0; i < MARKED.length(); i++) {
            put(MARKED.charAt(i), MARKED.charAt(i), (char) 0);
        }
        for (int tone = 0; tone < TONED.length; tone++) {
            for (int i = 0; i < BASES.length(); i++) {
                if (TONED[tone].charAt(i) != NONE) {
                    put(TONED[tone].charAt(i), BASES.charAt(i), TONES.charAt(tone));
                }
            }
        }
    }

    private VietnameseLetters() {}

    private static void put(char letter, char toneless, char tone) {
        TONELESS[letter] = toneless;
        TONE[letter] = tone;
        if (letter >= 0x80) {
            TONELESS[Character.toUpperCase(letter)] = Character.toUpperCase(toneless);
            TONE[Character.toUpperCase(letter)] = tone;
        }
    }

    /** Whether a text has no characters but these letters, tones typed behind them, and signs that are what they are. */
    static boolean alone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (toneless(c) == 0 && TONES.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is composed for certain: these letters, and no tone typed behind them. */
    static boolean areComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (toneless(text.charAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The letter or sign without its tone; zero for a character that may be something else as well. */
    static char toneless(char c) {
        boolean dashOrQuote = c >= '\u2010' && c <= '\u2027';
        return c < TONELESS.length ? TONELESS[c] : dashOrQuote ? c : 0;
    }

    /** The tone of a letter as a combining mark, zero when it has none. */
    static char toneOf(char c) {
        return c < TONE.length ? TONE[c] : 0;
    }

    /** A small letter with a tone; zero when they make no character together. */
    static char toned(char letter, char tone) {
        int base = BASES.indexOf(letter);
        int row = TONES.indexOf(tone);
        char toned = base < 0 || row < 0 ? NONE : TONED[row].charAt(base);
        return toned == NONE ? 0 : toned;
    }

    /** A small letter without its tone and its other marks, đ as d; zero like {@link #toneless}. */
    static char unmarked(char c) {
        char toneless = toneless(c);
        int marked = MARKED.indexOf(toneless);
        return marked < 0 ? toneless : UNMARKED.charAt(marked);
    }
}
