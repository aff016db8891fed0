package hkh.table;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as CSV: read as people's Excel saves them, written so that the same table gives the same bytes. */
public final class Csv {

    private static final CSVFormat WRITTEN =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /** So many bytes are written at once. */
    private static final int AT_ONCE = 1 << 13;

    private Csv() {}

    /**
     * Reads a table with a header row: UTF-8 with or without BOM, comma or semicolon, cells trimmed and in NFC, empty
     * lines passed over.
     *
     * @throws HkhException when it is not UTF-8, a row has more cells than the header, a quote is not closed, or a
     *     column stands twice; the message names the line
     */
    public static Table read(String name, byte[] bytes) throws HkhException {
        String text = decoded(name, bytes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> columns = List.of();
            List<Table.Row> rows = new ArrayList<>();
            long line = 1;
            for (CSVRecord record : parser) {
                if (!isBlank(record)) {
                    if (columns.isEmpty()) {
                        columns = header(name, record);
                    } else {
                        rows.add(row(name, (int) line, columns, record));
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return new Table(name, columns, rows);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new HkhException(Message.of("table.broken", name, String.valueOf(e.getMessage())), e);
        }
    }

    /** Writes a header and rows: UTF-8 without BOM, comma, LF; text that a spreadsheet would run as a formula is quoted. */
    public static byte[] write(List<String> columns, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, columns, rows.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same for as many rows as there are; the stream stays open. */
    public static void write(OutputStream out, List<String> columns, Stream<List<String>> rows) throws IOException {
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        Iterator<List<String>> all = Stream.concat(Stream.of(columns), rows).iterator();
        while (all.hasNext()) {
            print(all.next(), some);
            if (some.size() > AT_ONCE || !all.hasNext()) {
                some.writeTo(out);
                some.reset();
            }
        }
    }

    /** Commons CSV says what is to be quoted; of most cells that is plain to see, and it would take its time. */
    private static void print(List<String> row, ByteArrayOutputStream out) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (i > 0) {
                out.write(',');
            }
            if (!isPlain(cell) && !(cell.isEmpty() && i > 0)) {
                StringBuilder quoted = new StringBuilder();
                WRITTEN.print(harmless(cell), quoted, true);
                cell = quoted.toString();
            }
            out.writeBytes(cell.getBytes(StandardCharsets.UTF_8));
        }
        out.write('\n');
    }

    /** Whether a cell begins with a letter or a digit and has nothing that parts cells. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c > '\u00BF';
            boolean inside = i > 0 && (c == ' ' ? i < cell.length() - 1 : c > '"' && c != ',');
            if (!letter && !inside) {
                return false;
            }
        }
        return !cell.isEmpty();
    }

    /**
     * Adds rows, cells by column, to a table as it stands: what is there keeps its bytes, the rows go by its columns and its
     * delimiter.
     *
     * @throws HkhException when the table cannot be read, or has no column for a cell
     */
    public static byte[] append(String name, byte[] bytes, List<Map<String, String>> rows) throws HkhException {
        List<String> columns = read(name, bytes).columns();
        for (Map<String, String> row : rows) {
            for (Map.Entry<String, String> cell : row.entrySet()) {
                if (!cell.getValue().isEmpty() && !columns.contains(cell.getKey())) {
                    throw new HkhException(
                            Message.of("table.no-column", name, cell.getKey(), String.join(", ", columns)));
                }
            }
        }
        String text = decoded(name, bytes);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        CSVFormat format = WRITTEN.builder()
                .setDelimiter(delimiter(text))
                .setRecordSeparator(end)
                .get();
        StringBuilder added = new StringBuilder(text.endsWith("\n") ? "" : end);
        try {
            for (Map<String, String> row : rows) {
                format.printRecord(
                        added,
                        columns.stream()
                                .map(column -> harmless(row.getOrDefault(column, "")))
                                .toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.writeBytes(added.toString().getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    /** A text that starts like a formula gets an apostrophe, a number stays a number (CWE-1236). */
    private static String harmless(String cell) {
        if (cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 || isNumber(cell)) {
            return cell;
        }
        return "'" + cell;
    }

    private static boolean isNumber(String cell) {
        for (int i = 1; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return cell.length() > 1 && (cell.charAt(0) == '-' || cell.charAt(0) == '+');
    }

    private static String decoded(String name, byte[] bytes) throws HkhException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Normalizer.normalize(withoutMark, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw new HkhException(Message.of("table.not-utf8", name), e);
        }
    }

    /** Semicolon when the header has more of them than commas: Excel under a Vietnamese locale writes it so. */
    private static String delimiter(String text) {
        int balance = 0;
        boolean quoted = false;
        String table = text.stripLeading();
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                balance += c == ';' ? 1 : c == ',' ? -1 : 0;
            }
        }
        return balance > 0 ? ";" : ",";
    }

    private static List<String> header(String name, CSVRecord record) throws HkhException {
        Set<String> columns = new LinkedHashSet<>();
        for (String cell : record.toList().subList(0, filled(record))) {
            if (!columns.add(cell.strip())) {
                throw new HkhException(Message.of("table.column-twice", name, cell.strip()));
            }
        }
        return List.copyOf(columns);
    }

    /** How many cells there are without the blank ones at the end, which Excel saves when a column was once in use. */
    private static int filled(CSVRecord record) {
        int size = record.size();
        while (size > 0 && record.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }

    private static Table.Row row(String name, int line, List<String> columns, CSVRecord record) throws HkhException {
        int filled = filled(record);
        if (filled > columns.size()) {
            throw new HkhException(Message.of("table.too-many-cells", name, line, columns.size(), filled));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < filled; i++) {
            cells.put(columns.get(i), record.get(i).strip());
        }
        return new Table.Row(name, line, cells);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }
}
