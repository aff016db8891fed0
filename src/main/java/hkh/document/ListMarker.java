package hkh.document;

import java.util.List;
import java.util.Locale;

/** The mark before an item of a numbered list, counted the Vietnamese way: a, b, c, d, đ, e, g, … */
final class ListMarker {

    private static final List<String> LETTERS = List.of("abcdđeghiklmnopqrstuvxy".split(""));
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private ListMarker() {}

    /** The mark of the item with this number in an {@code <ol type="…">}. */
    static String of(String type, int number) {
        return switch (type) {
            case "a" -> letters(number) + ")";
            case "A" -> letters(number).toUpperCase(Locale.ROOT) + ".";
            case "i" -> roman(number) + ")";
            case "I" -> roman(number).toUpperCase(Locale.ROOT) + ".";
            default -> number + ".";
        };
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / LETTERS.size()) {
            letters.insert(0, LETTERS.get((left - 1) % LETTERS.size()));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; left >= ROMAN_VALUES[i]; left -= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
