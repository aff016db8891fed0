package hkh.intake.xls;

import java.util.BitSet;

/** What the records of one sheet tell that POI does not. */
final class SheetRecords {

    private static final int COLUMNS = 256;

    private final boolean hasCells;
    private final BitSet cells = new BitSet();
    private final BitSet uncalculated = new BitSet();
    private int count;

    SheetRecords(boolean hasCells) {
        this.hasCells = hasCells;
    }

    /** Takes a cell that is not blank; false when it came before, which cannot be told of an encrypted one. */
    boolean cell(int row, int column, boolean encrypted) {
        count++;
        int index = row * COLUMNS + column;
        boolean first = encrypted || column >= COLUMNS || !cells.get(index);
        cells.set(index);
        return first;
    }

    /** Takes a formula of which the file has a zero, and says that it is to be calculated yet. */
    void uncalculated(int row, int column) {
        uncalculated.set(row * COLUMNS + column);
    }

    boolean isUncalculated(int row, int column) {
        return uncalculated.get(row * COLUMNS + column);
    }

    /** How many cells are not blank. */
    int count() {
        return count;
    }

    /** Whether it is a table, not a chart or the macros of Excel 4. */
    boolean hasCells() {
        return hasCells;
    }
}
