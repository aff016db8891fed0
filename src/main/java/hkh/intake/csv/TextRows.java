package hkh.intake.csv;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cuts a text into rows and cells. */
final class TextRows {

    private TextRows() {}

    /**
     * A row of the text.
     *
     * @param line the line on which it begins, from 1
     */
    record Row(int line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * The rows of a text, blank ones too, without the line that declares the delimiter. Where every line is one quoted
     * text, as a program makes that does not know the delimiter, the rows are in these.
     */
    static List<Row> of(String text) throws UnreadableFileException {
        Delimiter delimiter = Delimiter.of(text);
        List<Row> rows = cut(text, delimiter);
        if (delimiter.lines() == 0 && text.startsWith("\"")) {
            String unwrapped = String.join(
                    "\n", rows.stream().map(row -> String.join("", row.cells())).toList());
            Delimiter inside = Delimiter.of(unwrapped);
            long filled = rows.stream().filter(row -> !row.isBlank()).count();
            if (inside.lines() > 1 && 2L * inside.lines() > filled) {
                return cut(unwrapped, inside);
            }
        }
        return rows;
    }

    private static List<Row> cut(String text, Delimiter delimiter) throws UnreadableFileException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter.character())
                .setIgnoreEmptyLines(false)
                .get();
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (line > 1 || !delimiter.declared()) {
                    check(record, rows.size(), line);
                    rows.add(new Row(line, record.toList()));
                } else {
                    rows.add(new Row(line, List.of()));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFileException(Reason.QUOTE, Integer.toString(line), "a quote is not closed: " + e);
        }
    }

    private static void check(CSVRecord record, int row, int line) throws UnreadableFileException {
        if (row >= Address.ROWS || record.size() > Address.COLUMNS) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "cells > " + Budget.CELLS, "the table is larger than a sheet can be");
        }
        for (String cell : record) {
            if (cell.length() > Budget.TEXT) {
                throw new UnreadableFileException(
                        Reason.TOO_LARGE, "text of a cell > " + Budget.TEXT, "a text is longer than a cell can hold");
            }
            if (cell.chars().filter(c -> c == '"').count() % 2 != 0) {
                throw new UnreadableFileException(Reason.QUOTE, Integer.toString(line), "a quote stands alone");
            }
        }
    }
}
