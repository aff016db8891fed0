package hkh.intake.csv;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.Cell;
import hkh.intake.CellStyle;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole table in text as one sheet without a name, every cell a text as written; or refuses it as a whole. */
public final class CsvReader {

    /** The rows of a table in text are all in memory at once. */
    private static final int LARGEST = 32 << 20;

    private static final int ROWS = 3;

    private CsvReader() {}

    /** The sheet. A text of an older encoding comes as it is shown; it is decoded with all others. */
    public static Workbook read(byte[] bytes) throws UnreadableFileException {
        if (bytes.length > LARGEST) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, ".csv > " + (LARGEST >> 20) + " MB", "the file is larger than a return can be");
        }
        String text = TextBytes.decoded(bytes);
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            long line = text.substring(0, zero).lines().count();
            throw new UnreadableFileException(Reason.DAMAGED, "A" + Math.max(1, line), "the text holds zeros");
        }
        List<TextRows.Row> rows = TextRows.of(text);
        ColumnCheck.of(rows);
        Budget budget = new Budget();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            read(rows.get(row).cells(), row, cells, budget);
        }
        return new Workbook(List.of(new Sheet("", false, cells, List.of())), false);
    }

    /** Whether a text is a table by its rows, whatever the name of its file: not a letter, in which commas stand, too. */
    public static boolean isTable(byte[] bytes) {
        try {
            String text = TextBytes.decoded(bytes);
            Delimiter delimiter = Delimiter.of(text);
            long lines = text.lines().filter(line -> !line.isBlank()).count();
            int least = delimiter.character() == ',' ? 2 : 1;
            return delimiter.declared()
                    || (delimiter.lines() >= ROWS && 2L * delimiter.lines() > lines && delimiter.times() >= least);
        } catch (UnreadableFileException e) {
            // what cannot be read is no table that anybody sees
            return false;
        }
    }

    /** Whether the bytes are a text in UTF-16 that does not say so at its start. */
    public static boolean isUnmarkedUtf16(byte[] bytes) {
        return TextBytes.isUnmarkedUtf16(bytes);
    }

    private static void read(List<String> row, int number, List<Cell> cells, Budget budget)
            throws UnreadableFileException {
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column);
            if (!text.isBlank()) {
                budget.cell();
                cells.add(new Cell(
                        new Address(number, column),
                        Cell.Kind.TEXT,
                        budget.text(text),
                        "",
                        CellStyle.GENERAL,
                        List.of(),
                        false,
                        false));
            }
        }
    }
}
