package hkh.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose columns stand below each other on a terminal. Widths are counted in what is seen: a letter with its marks
 * takes one place, however it is encoded. A column in which nothing stands takes none. Line breaks and control characters of submitted files become blanks.
 */
public final class TextTable {

    private static final String GAP = "  ";

    private final String indent;
    private final String alignments;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param indent stands before every row
     * @param alignments a letter a column: {@code <} for texts, {@code >} for numbers
     */
    public TextTable(String indent, String alignments) {
        this.indent = indent;
        this.alignments = alignments;
    }

    public void row(String... cells) {
        if (cells.length != alignments.length()) {
            throw new IllegalArgumentException(cells.length + " cells for the columns " + alignments);
        }
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(plain(cell));
        }
        rows.add(row);
    }

    public List<String> lines() {
        int[] widths = new int[alignments.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                String blanks = " ".repeat(widths[i] - width(row.get(i)));
                boolean right = alignments.charAt(i) == '>';
                line.append(line.length() == indent.length() ? "" : GAP)
                        .append(right ? blanks + row.get(i) : row.get(i) + blanks);
            }
        }
        return line.toString().stripTrailing();
    }

    /** One line of text that a terminal shows and does not obey. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ")
                .strip();
    }

    /** How many places a text takes. */
    public static int width(String text) {
        return (int) text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK
                        && Character.getType(letter) != Character.ENCLOSING_MARK)
                .count();
    }
}
