package hkh.intake;

/** Where a cell is: row and column, both counted from zero and within the grid of an .xlsx sheet. */
public record Address(int row, int column) implements Comparable<Address> {

    /** How many rows a sheet can have. */
    public static final int ROWS = 1_048_576;

    /** How many columns a sheet can have. */
    public static final int COLUMNS = 16_384;

    public Address {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("row " + row + ", column " + column + " is off the grid");
        }
    }

    /** Reads "D14"; throws {@link IllegalArgumentException} for anything else, and beyond XFD1048576. */
    public static Address parse(String text) {
        int letters = 0;
        int column = 0;
        while (letters < text.length() && letters < 4 && isLetter(text.charAt(letters))) {
            column = column * 26 + (text.charAt(letters) & 0x1f);
            letters++;
        }
        int digits = text.length() - letters;
        if (letters == 0 || digits == 0 || digits > 7 || text.charAt(letters) == '0') {
            throw new IllegalArgumentException("not the address of a cell: " + text);
        }
        int row = 0;
        for (int i = letters; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not the address of a cell: " + text);
            }
            row = row * 10 + digit;
        }
        return new Address(row - 1, column - 1);
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

    private static boolean isLetter(char c) {
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
        return letters(column) + (row + 1);
    }
}
