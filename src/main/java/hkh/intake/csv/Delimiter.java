package hkh.intake.csv;

import java.util.List;

/**
 * What stands between the cells of a table in text.
 *
 * @param declared whether the first line says so, as {@code sep=;} does for Excel
 */
record Delimiter(char character, boolean declared) {

    private static final int LINES = 50;
    private static final String DECLARATION = "sep=";

    /** The declared one; else the one of comma, semicolon and tab that stands in most lines, outside of quotes. */
    static Delimiter of(String text) {
        if (text.startsWith(DECLARATION) && text.length() > DECLARATION.length()) {
            return new Delimiter(text.charAt(DECLARATION.length()), true);
        }
        char best = ',';
        int most = 0;
        for (char candidate : List.of(',', ';', '\t')) {
            int lines = linesWith(text, candidate);
            if (lines > most) {
                best = candidate;
                most = lines;
            }
        }
        return new Delimiter(best, false);
    }

    private static int linesWith(String text, char delimiter) {
        int with = 0;
        boolean quoted = false;
        boolean found = false;
        for (int i = 0, lines = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            found |= c == delimiter && !quoted;
            if (c == '\n' && !quoted) {
                with += found ? 1 : 0;
                found = false;
                lines++;
            }
        }
        return with + (found ? 1 : 0);
    }
}
