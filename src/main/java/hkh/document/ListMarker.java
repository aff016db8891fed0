package hkh.document;

import hkh.text.Roman;
import java.util.List;
import java.util.Locale;

/** The mark before an item of a numbered list, counted the Vietnamese way: a, b, c, d, đ, e, g, … */
final class ListMarker {

    private static final List<String> LETTERS = List.of("abcdđeghiklmnopqrstuvxy".split(""));

    private ListMarker() {}

    /** The mark of the item with this number in an {@code <ol type="…">}. */
    static String of(String type, int number) {
        return switch (type) {
            case "a" -> letters(number) + ")";
            case "A" -> letters(number).toUpperCase(Locale.ROOT) + ".";
            case "i" -> Roman.of(number).toLowerCase(Locale.ROOT) + ")";
            case "I" -> Roman.of(number) + ".";
            default -> number + ".";
        };
    }

    /** The number of the first item of a list: 1 unless it says so. */
    static int start(Element list) throws DocumentException {
        String start = list.attribute("start", "1");
        if (!start.matches("[1-9][0-9]{0,4}")) {
            throw new DocumentException("a list has start=\"%s\", expected a number from 1".formatted(start));
        }
        return Integer.parseInt(start);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / LETTERS.size()) {
            letters.insert(0, LETTERS.get((left - 1) % LETTERS.size()));
        }
        return letters.toString();
    }
}
