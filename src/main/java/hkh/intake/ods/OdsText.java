package hkh.intake.ods;

import hkh.intake.Budget;
import hkh.intake.TextRun;
import hkh.intake.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;

/** The text of a cell, from its paragraphs: one line each, in pieces by their fonts. */
final class OdsText {

    private final OdsXml xml;
    private final OdsStyles styles;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final List<TextRun> runs = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private String font = "";
    private boolean any;
    private boolean space = true;

    OdsText(OdsXml xml, OdsStyles styles, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
    }

    /** Adds the current element, a paragraph of a cell with this font. */
    void paragraph(String cellFont) throws UnreadableFileException {
        if (any) {
            put("\n", cellFont);
        }
        any = true;
        space = true;
        content(cellFont);
    }

    private void content(String inherited) throws UnreadableFileException {
        for (OdsXml.Event event = xml.next(); event != OdsXml.Event.END; event = xml.next()) {
            if (event == OdsXml.Event.TEXT) {
                put(collapsed(xml.text()), inherited);
            } else {
                element(inherited);
            }
        }
    }

    private void element(String inherited) throws UnreadableFileException {
        switch (xml.element()) {
            case "span" -> content(styles.fontOfText(xml.value("style-name")).orElse(inherited));
            case "a", "meta" -> content(inherited);
            case "s" -> {
                put(" ".repeat(Math.min(Budget.TEXT + 1, xml.times("c"))), inherited);
                xml.skip();
            }
            case "tab" -> {
                put("\t", inherited);
                xml.skip();
            }
            case "line-break" -> {
                put("\n", inherited);
                xml.skip();
            }
            // a field shows its text; notes, pictures and reading aids are not what the cell says
            case "date", "time", "sheet-name", "title", "file-name", "page-number" -> content(inherited);
            default -> xml.skip();
        }
    }

    /** White space is one space, and none at the start of a line. */
    private String collapsed(String written) {
        StringBuilder collapsed = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank || !space) {
                collapsed.append(blank ? ' ' : c);
            }
            space = blank;
        }
        return collapsed.toString();
    }

    private void put(String more, String inFont) throws UnreadableFileException {
        if (more.isEmpty()) {
            return;
        }
        OdsXml.checkLength(text.length() + more.length());
        if (!inFont.equals(font)) {
            endPiece();
            font = inFont;
        }
        piece.append(more);
        text.append(more);
    }

    private void endPiece() throws UnreadableFileException {
        if (!piece.isEmpty()) {
            runs.add(new TextRun(budget.text(piece.toString()), font));
            piece.setLength(0);
        }
    }

    String text() {
        return text.toString();
    }

    /** The pieces, where a font is not that of the cell. */
    List<TextRun> runs(String cellFont) throws UnreadableFileException {
        endPiece();
        return runs.stream().allMatch(run -> run.font().equals(cellFont)) ? List.of() : runs;
    }
}
