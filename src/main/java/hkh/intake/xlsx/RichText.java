package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.TextRun;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and, where it has fonts of its own, its pieces.
 *
 * @param inherits whether a piece names no font, and so has that of its cell
 */
record RichText(String text, List<TextRun> runs, boolean inherits) {

    static final RichText NONE = plain("");

    static RichText plain(String text) {
        return new RichText(text, List.of(), false);
    }

    /** The pieces, in a cell of this font. */
    List<TextRun> runs(String font, Budget budget) throws UnreadableFileException {
        if (!inherits || font.isEmpty()) {
            return runs;
        }
        List<TextRun> filled = new ArrayList<>(runs.size());
        for (TextRun run : runs) {
            budget.text("");
            filled.add(run.font().isEmpty() ? new TextRun(run.text(), font) : run);
        }
        return filled;
    }

    /** Reads the children of the current element: plain text, runs, but not the reading aids of East Asian text. */
    static RichText read(XmlPart part, Budget budget) throws UnreadableFileException {
        int depth = part.depth();
        StringBuilder whole = null;
        String text = "";
        List<TextRun> runs = List.of();
        while (part.nextIn(depth)) {
            boolean run = part.element().equals("r");
            if (!run && !part.element().equals("t")) {
                continue;
            }
            TextRun piece = run ? run(part) : new TextRun(decoded(part.text()), "");
            if (run || !runs.isEmpty()) {
                if (runs.isEmpty()) {
                    runs = new ArrayList<>();
                    addTo(runs, new TextRun(text, ""), budget);
                }
                addTo(runs, piece, budget);
            }
            if (text.isEmpty()) {
                text = piece.text();
            } else {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.append(piece.text());
                checkLength(whole.length());
            }
        }
        text = whole == null ? text : whole.toString();
        checkLength(text.length());
        boolean inherits = false;
        for (TextRun run : runs) {
            inherits |= run.font().isEmpty();
        }
        return new RichText(budget.text(text), List.copyOf(runs), inherits);
    }

    private static void addTo(List<TextRun> runs, TextRun run, Budget budget) throws UnreadableFileException {
        if (!run.text().isEmpty()) {
            budget.text(run.text());
            budget.text(run.font());
            runs.add(run);
        }
    }

    private static TextRun run(XmlPart part) throws UnreadableFileException {
        int depth = part.depth();
        String text = "";
        String font = "";
        while (part.nextIn(depth)) {
            switch (part.element()) {
                case "t" -> text = decoded(part.text());
                case "rPr" -> font = font(part);
                default -> {}
            }
        }
        return new TextRun(text, font);
    }

    private static String font(XmlPart part) throws UnreadableFileException {
        int depth = part.depth();
        String font = "";
        while (part.nextIn(depth)) {
            if (part.element().equals("rFont")) {
                font = part.value("val");
            }
        }
        return font;
    }

    static void checkLength(int length) throws UnreadableFileException {
        if (length > Budget.TEXT) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "text of a cell > " + Budget.TEXT, "a text is longer than a cell can hold");
        }
    }

    /** Undoes the escapes of characters that XML cannot hold: _x000D_ is a return, _x005F_ the underscore itself. */
    static String decoded(String text) {
        int escape = text.indexOf("_x");
        if (escape < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (escape >= 0) {
            int code = code(text, escape);
            if (code >= 0) {
                decoded.append(text, done, escape).append((char) code);
                done = escape + 7;
            }
            escape = text.indexOf("_x", code >= 0 ? done : escape + 1);
        }
        return decoded.append(text, done, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
