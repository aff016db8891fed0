package hkh.text;

/**
 * How many words of a text that have other letters than English can be Vietnamese; a word is what stands between
 * spaces, digits and plain punctuation.
 *
 * @param good words that can be a syllable
 * @param bad words that cannot
 * @param strange those of the bad words in which signs stand that are no letters, such as "§" or "©"
 */
record TextWords(int good, int bad, int strange) {

    static final TextWords NONE = new TextWords(0, 0, 0);

    private static final String PUNCTUATION = "\u00A0\u2007\u202F‘’“”„‚–—…•";

    /** The words of a text; those of one letter tell nothing. */
    static TextWords of(String text) {
        int good = 0;
        int bad = 0;
        int strange = 0;
        int start = 0;
        boolean marked = false;
        boolean sign = false;
        boolean capital = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isOfWord(c)) {
                marked |= c >= 0x80;
                sign |= c >= 0x80 && !Character.isLetter(c);
                capital |= c >= 0x80 && Character.isUpperCase(c) && i > start && isSmall(text.charAt(i - 1));
                continue;
            }
            if (marked && i - start > 1) {
                boolean syllable = !sign && !capital && Syllables.isSyllable(text.substring(start, i));
                good += syllable ? 1 : 0;
                bad += syllable ? 0 : 1;
                strange += sign ? 1 : 0;
            }
            start = i + 1;
            marked = false;
            sign = false;
            capital = false;
        }
        boolean typed = good + bad == 0 && hasTypedMarks(text);
        return new TextWords(good, bad + (typed ? 1 : 0), strange + (typed ? 1 : 0));
    }

    TextWords plus(TextWords other) {
        return new TextWords(good + other.good, bad + other.bad, strange + other.strange);
    }

    int goodPercent() {
        return good == 0 ? 0 : good * 100 / (good + bad);
    }

    /** Whether marks are typed behind their vowels, as in VIQR: "ho^.i", "xa~". */
    static boolean hasTypedMarks(String text) {
        for (int i = 1; i < text.length(); i++) {
            String vowels = switch (text.charAt(i)) {
                case '^' -> "aeoAEO";
                case '+' -> "ouOU";
                case '~' -> "aeiouyAEIOUY";
                case '(' -> i + 1 < text.length() && isEnglish(text.charAt(i + 1)) ? "aA" : "";
                default -> "";
            };
            if (vowels.indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfWord(char c) {
        return isEnglish(c) || (c >= 0x80 && PUNCTUATION.indexOf(c) < 0);
    }

    /** After a small letter a capital with a mark is no spelling; of plain letters, TCVN3 has such: "CéNG". */
    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isEnglish(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
