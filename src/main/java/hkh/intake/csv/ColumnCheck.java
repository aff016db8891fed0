package hkh.intake.csv;

import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.csv.TextRows.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses a table in text in whose rows a delimiter may be missing or too many, so that a number stands in another
 * column than it seems. Excel itself leaves out empty cells at the end of a row, and a title has no delimiters.
 */
final class ColumnCheck {

    private static final int NAMED = 8;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?=.{1,40}$)[\\d.,\\s\u00A0]*\\d[\\d.,%\\s\u00A0]*");
    private static final Pattern HAS_DIGITS = Pattern.compile("(?s).*\\d.*");
    /** A date tells no figure, as it stands before a signature. */
    private static final Pattern DATE = Pattern.compile("(?iu)(ngày|tháng|năm)\\s*\\d{1,4}");
    /** Neither blank nor a number. */
    private static final Pattern TEXT = Pattern.compile("(?s).*\\p{L}.*");

    private final List<Row> rows;
    private final int width;
    private final BitSet numbers = new BitSet();
    private final BitSet withDigits = new BitSet();

    private ColumnCheck(List<Row> rows) {
        this.rows = rows;
        this.width = width(rows);
        rows.stream().filter(row -> row.cells().size() == width).forEach(row -> {
            numbers.or(columns(row, NUMBER));
            withDigits.or(columns(row, HAS_DIGITS));
        });
    }

    /** Throws when some rows do not fit, with their lines. */
    static void of(List<Row> rows) throws UnreadableFileException {
        new ColumnCheck(rows).check();
    }

    private void check() throws UnreadableFileException {
        List<String> ragged = new ArrayList<>();
        boolean table = false;
        for (Row row : rows) {
            if (width > 1 && swallows(row)) {
                throw new UnreadableFileException(
                        Reason.QUOTE, Integer.toString(row.line()), "a quote spans rows of the table");
            }
            table |= row.cells().size() == width;
            boolean title = !table && columns(row, NUMBER).isEmpty();
            if (width > 1 && !row.isBlank() && !(title ? fitsAsTitle(row) : fits(row))) {
                ragged.add(Integer.toString(row.line()));
            }
        }
        if (!ragged.isEmpty()) {
            String named = String.join(", ", ragged.subList(0, Math.min(NAMED, ragged.size())));
            throw new UnreadableFileException(
                    Reason.RAGGED,
                    ragged.size() > NAMED ? named + " …" : named,
                    "rows have other columns than the " + width + " of the table");
        }
    }

    /** Above the table stand titles, in which a year may be. */
    private boolean fitsAsTitle(Row row) {
        return row.cells().stream().skip(width).allMatch(String::isBlank);
    }

    private boolean fits(Row row) {
        int size = row.cells().size();
        if (size == width || size == 1) {
            return true;
        }
        boolean surplus = !fitsAsTitle(row);
        BitSet digits = columns(row, HAS_DIGITS);
        if (digits.isEmpty()) {
            return !surplus;
        }
        BitSet texts = columns(row, TEXT);
        texts.and(numbers);
        boolean lacksNumbers = size < width && numbers.nextSetBit(size) >= 0;
        return !surplus
                && !lacksNumbers
                && texts.isEmpty()
                && within(digits, withDigits)
                && within(columns(row, NUMBER), numbers);
    }

    private static boolean within(BitSet some, BitSet all) {
        BitSet others = (BitSet) some.clone();
        others.andNot(all);
        return others.isEmpty();
    }

    /** Whether a cell of several lines holds one that looks like a row of the table. */
    private boolean swallows(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                .flatMap(String::lines)
                .anyMatch(line -> {
                    Delimiter inside = Delimiter.of(line);
                    return inside.times() >= width - 1;
                });
    }

    private static BitSet columns(Row row, Pattern pattern) {
        BitSet columns = new BitSet();
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = DATE.matcher(row.cells().get(column)).replaceAll("");
            columns.set(column, pattern.matcher(cell).matches());
        }
        return columns;
    }

    /** The number of cells that most rows have. */
    private static int width(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        int width = 1;
        for (Row row : rows) {
            int size = row.cells().size();
            if (size > 1 && !row.isBlank()) {
                int count = counts.merge(size, 1, Integer::sum);
                int most = counts.getOrDefault(width, 0);
                width = count > most || (count == most && size > width) ? size : width;
            }
        }
        return width;
    }
}
