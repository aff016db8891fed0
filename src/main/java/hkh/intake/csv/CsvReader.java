package hkh.intake.csv;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.Cell;
import hkh.intake.CellStyle;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a whole .csv or .tsv as one sheet without a name, every cell a text as written; or refuses it as a whole. */
public final class CsvReader {

    private CsvReader() {}

    public static Workbook read(byte[] bytes) throws UnreadableFileException {
        String text = decoded(bytes);
        Delimiter delimiter = Delimiter.of(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter.character())
                .setIgnoreEmptyLines(false)
                .get();
        Budget budget = new Budget();
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                boolean declares = row == 0 && delimiter.declared();
                if (!declares) {
                    read(record, row, cells, budget);
                }
                row++;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFileException(
                    Reason.DAMAGED,
                    new Address(Math.min(row, Address.ROWS - 1), 0).toString(),
                    "a quote is not closed: " + e);
        }
        return new Workbook(List.of(new Sheet("", false, cells, List.of())), false);
    }

    private static void read(CSVRecord record, int row, List<Cell> cells, Budget budget)
            throws UnreadableFileException {
        if (row >= Address.ROWS || record.size() > Address.COLUMNS) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "cells > " + Budget.CELLS, "the table is larger than a sheet can be");
        }
        for (int column = 0; column < record.size(); column++) {
            String text = record.get(column);
            if (!text.isBlank()) {
                budget.cell();
                cells.add(new Cell(
                        new Address(row, column),
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

    /** UTF-8, or UTF-16 where the file says so at its start; anything else is not guessed. */
    private static String decoded(byte[] bytes) throws UnreadableFileException {
        try {
            String text =
                    encoding(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(Reason.UNKNOWN_ENCODING, "", "the text is not UTF-8");
        }
    }

    private static Charset encoding(byte[] bytes) {
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
