package hkh.intake.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands between the cells of a table in text.
 *
 * @param declared whether the first line says so, as {@code sep=;} does for Excel
 * @param lines in how many of the first lines it stands equally often
 * @param times how often it stands in each of these
 */
record Delimiter(char character, boolean declared, int lines, int times) {

    private static final int LINES = 200;
    private static final String DECLARATION = "sep=";
    /** A comma also stands in decimal numbers and in sentences, so it comes last. */
    private static final List<Character> CANDIDATES = List.of('\t', ';', '|', ',');

    /** The declared one; else the one that stands equally often in most lines, outside of quotes. */
    static Delimiter of(String text) {
        String head = text.substring(0, Math.min(text.length(), DECLARATION.length() + 2));
        String bare = head.startsWith("\"") ? head.substring(1) : head;
        if (bare.toLowerCase(Locale.ROOT).startsWith(DECLARATION) && bare.length() > DECLARATION.length()) {
            return new Delimiter(bare.charAt(DECLARATION.length()), true, 0, 0);
        }
        Delimiter best = new Delimiter(',', false, 0, 0);
        for (char candidate : CANDIDATES) {
            Delimiter found = in(text, candidate);
            if (found.lines > best.lines) {
                best = found;
            }
        }
        return best;
    }

    private static Delimiter in(String text, char delimiter) {
        Map<Integer, Integer> linesByTimes = new HashMap<>();
        boolean quoted = false;
        int times = 0;
        for (int i = 0, lines = 0; i <= text.length() && lines < LINES; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            quoted ^= c == '"';
            times += c == delimiter && !quoted ? 1 : 0;
            if ((c == '\n' || c == '\r') && !quoted) {
                linesByTimes.merge(times, 1, Integer::sum);
                times = 0;
                lines++;
            }
        }
        Delimiter best = new Delimiter(delimiter, false, 0, 0);
        for (Map.Entry<Integer, Integer> entry : linesByTimes.entrySet()) {
            boolean more =
                    entry.getValue() > best.lines || (entry.getValue() == best.lines && entry.getKey() > best.times);
            if (entry.getKey() > 0 && more) {
                best = new Delimiter(delimiter, false, entry.getValue(), entry.getKey());
            }
        }
        return best;
    }
}
