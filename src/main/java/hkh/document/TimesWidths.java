package hkh.document;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Stream;

/** How wide text is in Times New Roman, in thousandths of its size. Vietnamese letters are as wide as the Latin ones below their marks, but for the horned ones. */
final class TimesWidths {

    private static final int[] REGULAR =
            widths("250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500"
                    + " 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722"
                    + " 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278"
                    + " 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541");
    private static final int[] BOLD = widths(
            "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500"
                    + " 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611"
                    + " 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556"
                    + " 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520");
    private static final Map<Character, Integer> REGULAR_OTHERS = Map.of(
            'Đ', 722, 'đ', 500, 'Ơ', 722, 'ơ', 529, 'Ư', 776, 'ư', 542, '…', 1000, '“', 444, '”', 444, '\u00A0', 250);
    private static final Map<Character, Integer> BOLD_OTHERS = Map.of(
            'Đ', 722, 'đ', 556, 'Ơ', 778, 'ơ', 554, 'Ư', 796, 'ư', 600, '…', 1000, '“', 500, '”', 500, '\u00A0', 250);
    private static final int UNKNOWN = 500;
    private static final char HORN = '\u031B';

    private TimesWidths() {}

    static int of(String text, boolean bold) {
        int width = 0;
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                width += of(horned(apart, i), bold);
            }
        }
        return width;
    }

    /** The letter at this place, with its horn, which may stand behind another mark. */
    private static char horned(String apart, int at) {
        for (int i = at + 1;
                i < apart.length() && Character.getType(apart.charAt(i)) == Character.NON_SPACING_MARK;
                i++) {
            if (apart.charAt(i) == HORN) {
                return Normalizer.normalize("" + apart.charAt(at) + HORN, Normalizer.Form.NFC)
                        .charAt(0);
            }
        }
        return apart.charAt(at);
    }

    private static int of(char c, boolean bold) {
        if (c >= ' ' && c <= '~') {
            return (bold ? BOLD : REGULAR)[c - ' '];
        }
        return (bold ? BOLD_OTHERS : REGULAR_OTHERS).getOrDefault(c, UNKNOWN);
    }

    private static int[] widths(String numbers) {
        return Stream.of(numbers.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
