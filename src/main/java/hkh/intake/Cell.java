package hkh.intake;

import hkh.text.NumberText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One cell that holds something, as the file has it.
 *
 * @param raw the text, the digits of the number, 1 or 0 for a boolean, or the code of the error, exactly as written; a
 *     number that cannot be one ("1e400", "12,5") is an {@link Kind#ERROR} and keeps its text too
 * @param formula what computes the cell, without "=", {@link #UNTOLD} where the file does not say, "" where nothing does
 * @param runs the text in pieces where the text has fonts of its own, else empty
 * @param hidden whether its row, its column or its sheet is hidden
 * @param underMerge whether a merged range covers it, of which it is not the anchor, so that nobody sees it
 */
public record Cell(
        Address address,
        Kind kind,
        String raw,
        String formula,
        CellStyle style,
        List<TextRun> runs,
        boolean hidden,
        boolean underMerge) {

    /** The formula of a cell known to be computed, but not how. */
    public static final String UNTOLD = "?";

    /** What a cell holds; {@code BLANK} only where a formula has left no value behind. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR,
        BLANK
    }

    public Cell {
        runs = List.copyOf(runs);
    }

    /** The exact number, digit by digit as written; empty unless the cell is a {@link Kind#NUMBER}. */
    public Optional<BigDecimal> number() {
        return kind == Kind.NUMBER ? Optional.of(new BigDecimal(raw)) : Optional.empty();
    }

    /** What stands in the cell where a word, a code or a year is asked for: of a number its digits alone. */
    String word() {
        if (kind != Kind.NUMBER || hasOnlyDigits(raw)) {
            return raw.strip();
        }
        String whole = raw.endsWith(".0") && raw.charAt(0) > '0' ? raw.substring(0, raw.length() - 2) : ".";
        return hasOnlyDigits(whole)
                ? whole
                : number().orElseThrow().stripTrailingZeros().toPlainString();
    }

    private static boolean hasOnlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean hasDigits() {
        return NumberText.hasDigits(raw);
    }

    public boolean isComputed() {
        return !formula.isEmpty();
    }

    /** The name of the font of the whole cell; {@link #runs} may differ from it. */
    public String font() {
        return style.font();
    }

    /** The code of the number format. */
    public String format() {
        return style.format();
    }

    /** The same cell, of whose text a part is read. */
    Cell saying(String part) {
        return rewritten(part, List.of());
    }

    /** The same cell with its text in Unicode. */
    Cell rewritten(String text, List<TextRun> runs) {
        return new Cell(address, kind, text, formula, style, runs, hidden, underMerge);
    }

    /** The same cell, found to lie under a merge. */
    public Cell coveredByMerge() {
        return new Cell(address, kind, raw, formula, style, runs, hidden, true);
    }

    /** The same cell, whose formula gives no letter and no number. */
    public Cell withEmptyResult() {
        return new Cell(address, Kind.TEXT, "", formula, style, List.of(), hidden, underMerge);
    }
}
