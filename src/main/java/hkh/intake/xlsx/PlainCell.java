package hkh.intake.xlsx;

import java.nio.charset.StandardCharsets;

/**
 * A cell as nearly all are written, read in one go: an address, a style, a type, and digits. What is written in any
 * other way, sound or not, is left to the tokens.
 */
final class PlainCell {

    /** No such cell takes more bytes: three letters and seven digits, a style, a type, and a value. */
    private static final int LONGEST = 120;
    /** Enough for an exact number, and for the index of a text. */
    private static final int LONGEST_VALUE = 32;

    private static final int SHORT = 4;

    private static final int OTHER = -1;
    private static final byte[] BEGINNING = bytes("<c r=\"");
    private static final byte[] VALUE = bytes("><v>");
    private static final byte[] END_OF_VALUE = bytes("</v></c>");
    private static final byte[] END = bytes("/>");

    private byte[] bytes = {};
    private int column;
    private int style;
    private char type;
    private int from;
    private int to;
    private boolean simple;

    int column() {
        return column;
    }

    /** The index of its style. */
    int style() {
        return style;
    }

    /** Whether its value is the index of a shared text. */
    boolean isText() {
        return type == 's';
    }

    /** Whether it has a value: a number, or the index of a text. */
    boolean hasValue() {
        return to > from;
    }

    /** Whether its value is digits with at most one point among them, and so a number for certain. */
    boolean isSimple() {
        return simple;
    }

    /** Its value as written; a longer number will hardly come again. */
    String value() {
        return to - from > SHORT
                ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                : Texts.of(bytes, from, to);
    }

    /** The index of a text; too large for any when it has more than eight digits. */
    int index() {
        int index = 0;
        for (int i = from; i < to; i++) {
            index = index > 9_999_999 ? Integer.MAX_VALUE : 10 * index + (bytes[i] - '0');
        }
        return index;
    }

    /** The place behind such a cell of a row that begins at a place; -1 when something else does, or may. */
    int read(byte[] part, int start, int end, int row) {
        if (end - start < LONGEST || !isAt(part, start, BEGINNING)) {
            return OTHER;
        }
        bytes = part;
        style = 0;
        type = 'n';
        int at = address(start + BEGINNING.length, row);
        boolean typed = false;
        boolean styled = false;
        while (at >= 0 && part[at] == ' ' && part[at + 2] == '=' && part[at + 3] == '"') {
            if (part[at + 1] == 's' && !styled) {
                styled = true;
                at = style(at + 4);
            } else if (part[at + 1] == 't' && !typed && part[at + 5] == '"') {
                typed = true;
                type = (char) part[at + 4];
                at = type == 's' || type == 'n' ? at + 6 : OTHER;
            } else {
                return OTHER;
            }
        }
        if (at < 0) {
            return OTHER;
        }
        from = at;
        to = at;
        return isAt(part, at, END) ? at + END.length : value(at);
    }

    /** Reads the address of a cell in the row; the place behind its quote. */
    private int address(int start, int row) {
        int at = start;
        column = 0;
        while (bytes[at] >= 'A' && bytes[at] <= 'Z' && at < start + 2) { // XFD and its like are left to others
            column = 26 * column + (bytes[at++] - 'A' + 1);
        }
        if (at == start || bytes[at] == '0') {
            return OTHER;
        }
        column--;
        int written = 0;
        for (int first = at; bytes[at] >= '0' && bytes[at] <= '9' && at < first + 7; at++) {
            written = 10 * written + (bytes[at] - '0');
        }
        return written == row + 1 && bytes[at] == '"' ? at + 1 : OTHER;
    }

    private int style(int start) {
        int at = start;
        while (bytes[at] >= '0' && bytes[at] <= '9' && at < start + 6) {
            style = 10 * style + (bytes[at++] - '0');
        }
        return at > start && bytes[at] == '"' ? at + 1 : OTHER;
    }

    private int value(int start) {
        if (!isAt(bytes, start, VALUE)) {
            return OTHER;
        }
        from = start + VALUE.length;
        to = from;
        int points = 0;
        simple = bytes[from] != '.';
        while (isOfValue(bytes[to]) && to < from + LONGEST_VALUE) {
            points += bytes[to] == '.' ? 1 : 0;
            simple &= bytes[to] == '.' || (bytes[to] >= '0' && bytes[to] <= '9');
            to++;
        }
        simple &= points < 2 && bytes[to - 1] != '.';
        return to > from && isAt(bytes, to, END_OF_VALUE) ? to + END_OF_VALUE.length : OTHER;
    }

    /** What numbers are written with; that it is a number is for others to see. */
    private boolean isOfValue(byte b) {
        return (b >= '0' && b <= '9') || (type == 'n' && (b == '.' || b == '-' || b == '+' || b == 'E'));
    }

    private static boolean isAt(byte[] bytes, int at, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
