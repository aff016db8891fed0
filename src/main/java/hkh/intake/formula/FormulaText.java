package hkh.intake.formula;

import hkh.intake.Address;

/** The text of a formula, moved: its relative references follow it, as when a formula is filled down. */
public final class FormulaText {

    private final String text;
    private final int rows;
    private final int columns;
    private final StringBuilder moved;
    private int at;

    private FormulaText(String text, int rows, int columns) {
        this.text = text;
        this.rows = rows;
        this.columns = columns;
        this.moved = new StringBuilder(text.length() + 8);
    }

    /** The formula, moved down and to the right by so many rows and columns; beyond an edge it comes in at the other. */
    public static String moved(String text, int rows, int columns) {
        return new FormulaText(text, rows, columns).move();
    }

    private String move() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                copyTo(text.indexOf(c, at + 1) + 1);
            } else if (c == '[') {
                copyTo(closingBracket());
            } else if (isWord(c)) {
                word();
            } else {
                moved.append(c);
                at++;
            }
        }
        return moved.toString();
    }

    private void word() {
        int end = wordEnd(at);
        char after = charAt(end);
        if (after == ':' && movesRange(end)) {
            return;
        }
        int digits = end;
        while (digits > at && isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        int rowMark = digits > at && text.charAt(digits - 1) == '$' ? digits - 1 : digits;
        if (after != '(' && after != '!' && isColumn(at, rowMark) && isRow(rowMark, end)) {
            column(at, rowMark);
            row(rowMark, end);
            at = end;
        } else {
            copyTo(end);
        }
    }

    /** Moves B:D or 2:4, whole columns or rows; false when it is neither, or the names of two sheets. */
    private boolean movesRange(int colon) {
        int end = wordEnd(colon + 1);
        if (charAt(end) == '!' || charAt(end) == '(') {
            return false;
        }
        if (isColumn(at, colon) && isColumn(colon + 1, end)) {
            column(at, colon);
            moved.append(':');
            column(colon + 1, end);
        } else if (isRow(at, colon) && isRow(colon + 1, end)) {
            row(at, colon);
            moved.append(':');
            row(colon + 1, end);
        } else {
            return false;
        }
        at = end;
        return true;
    }

    private void column(int from, int to) {
        if (text.charAt(from) == '$') {
            moved.append(text, from, to);
        } else {
            moved.append(Address.letters(Math.floorMod(columnIndex(from, to) + columns, Address.COLUMNS)));
        }
    }

    private void row(int from, int to) {
        if (text.charAt(from) == '$') {
            moved.append(text, from, to);
        } else {
            moved.append(Math.floorMod(Integer.parseInt(text, from, to, 10) - 1 + rows, Address.ROWS) + 1);
        }
    }

    private boolean isColumn(int from, int to) {
        int start = from < to && text.charAt(from) == '$' ? from + 1 : from;
        if (to <= start || to - start > 3) {
            return false;
        }
        for (int i = start; i < to; i++) {
            char letter = text.charAt(i);
            if ((letter < 'A' || letter > 'Z') && (letter < 'a' || letter > 'z')) {
                return false;
            }
        }
        return columnIndex(start, to) < Address.COLUMNS;
    }

    private int columnIndex(int from, int to) {
        int column = 0;
        for (int i = from; i < to; i++) {
            column = column * 26 + (text.charAt(i) & 0x1f);
        }
        return column - 1;
    }

    private boolean isRow(int from, int to) {
        int start = from < to && text.charAt(from) == '$' ? from + 1 : from;
        if (to <= start || to - start > 7 || text.charAt(start) == '0') {
            return false;
        }
        for (int i = start; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return Integer.parseInt(text, start, to, 10) <= Address.ROWS;
    }

    private int closingBracket() {
        int open = 0;
        for (int i = at; i < text.length(); i++) {
            open += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (open == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '$' || c == '_' || c == '.' || c == '\\' || c == '?';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void copyTo(int end) {
        int to = end <= at ? text.length() : end;
        moved.append(text, at, to);
        at = to;
    }
}
