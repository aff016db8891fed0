package hkh.intake;

import java.nio.charset.StandardCharsets;

/** Where a cell is: row and column, both counted from zero and within the grid of an .xlsx sheet. */
public record Address(int row, int column) implements Comparable<Address> {

    /** How many rows a sheet can have. */
    public static final int ROWS = 1_048_576;

    /** How many columns a sheet can have. */
    public static final int COLUMNS = 16_384;

    private static final int NAMED_ROWS = 500;
    private static final int NAMED_COLUMNS = 16;
    /** The names of the cells where nearly all figures stand, each made once: a thousand returns keep the same. */
    private static final String[] NAMES = new String[NAMED_ROWS * NAMED_COLUMNS];

    public Address {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("row " + row + ", column " + column + " is off the grid");
        }
    }

    /** Reads "D14"; throws {@link IllegalArgumentException} for anything else, and beyond XFD1048576. */
    public static Address parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1); // of other characters it makes "?"
        return parse(bytes, 0, bytes.length);
    }

    /** Reads the same from some bytes, as quick as a sheet of many cells needs it. */
    public static Address parse(byte[] text, int from, int to) {
        int first = from;
        int column = 0;
        while (first < to && first < from + 4 && isLetter(text[first])) {
            column = column * 26 + (text[first] & 0x1f);
            first++;
        }
        if (first == from || first == to || to - first > 7 || text[first] == '0') {
            throw none(text, from, to);
        }
        int row = 0;
        for (int i = first; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                throw none(text, from, to);
            }
            row = row * 10 + digit;
        }
        return new Address(row - 1, column - 1);
    }

    private static IllegalArgumentException none(byte[] text, int from, int to) {
        String written = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        return new IllegalArgumentException("not the address of a cell: " + written);
    }

    /** The letters of a column: 0 is "A", 27 is "AB". */
    public static String letters(int column) {
        if (column < 26) {
            return String.valueOf((char) ('A' + column));
        }
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }

    private static boolean isLetter(byte c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Row by row, and from left to right in a row. */
    @Override
    public int compareTo(Address other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && row == address.row && column == address.column;
    }

    @Override
    public int hashCode() {
        return row * COLUMNS + column;
    }

    @Override
    public String toString() {
        if (row >= NAMED_ROWS || column >= NAMED_COLUMNS) {
            return letters(column) + (row + 1);
        }
        int place = row * NAMED_COLUMNS + column;
        String name = NAMES[place];
        if (name == null) {
            name = letters(column) + (row + 1);
            NAMES[place] = name;
        }
        return name;
    }
}
