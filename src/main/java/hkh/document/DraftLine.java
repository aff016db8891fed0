package hkh.document;

import hkh.document.Draft.Piece;
import java.util.ArrayList;
import java.util.List;

/** The words of one paragraph while a draft is read, and which of them stand in which figure. */
final class DraftLine {

    /** Hidden or struck out: nobody reads it as said. */
    private static final List<String> UNREAD = List.of("w:vanish", "w:strike", "w:dstrike");

    /** For a sign of a font of signs, whatever it is. */
    private static final String SYMBOL = "\u25A1";

    private final DraftReader reader;
    private final DraftReader.At place;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private boolean tracked;

    /** A text box, or its copy for older programs. */
    record Box(PartElement element, boolean copy) {}

    DraftLine(DraftReader reader, DraftReader.At place) {
        this.reader = reader;
        this.place = place;
    }

    void read(PartElement paragraph) {
        inline(paragraph, place);
    }

    private void inline(PartElement parent, DraftReader.At at) {
        for (PartElement child : parent.children()) {
            switch (child.name()) {
                case "w:r", "m:r" -> run(child, at);
                case "w:sdt" -> inline(child, reader.inside(child, at));
                case "w:del", "w:moveFrom" -> tracked = true;
                case "w:ins", "w:moveTo" -> {
                    tracked = true;
                    inline(child, at);
                }
                case "w:pPr" ->
                    tracked |= child.path("w:rPr")
                            .flatMap(look -> look.children().stream())
                            .anyMatch(look -> look.is("w:ins") || look.is("w:del"));
                default -> {
                    if (!child.isAside()) {
                        inline(child, at);
                    }
                }
            }
        }
    }

    private void run(PartElement run, DraftReader.At at) {
        if (UNREAD.stream().anyMatch(look -> run.path("w:rPr", look).anyMatch(DraftLine::isOn))) {
            return;
        }
        for (PartElement child : run.children()) {
            switch (child.name()) {
                case "w:t", "m:t" -> add(child.text(), at);
                case "w:sym" -> add(SYMBOL, at);
                case "w:ruby" -> inline(child, at);
                case "w:tab", "w:ptab" -> add("\t", at);
                case "w:br", "w:cr" -> add("\n", at);
                case "w:noBreakHyphen" -> add("\u2011", at);
                case "mc:AlternateContent", "w:drawing", "w:pict", "w:object" -> boxes(child, false);
                default -> {
                    // looks, fields and marks are no words
                }
            }
        }
    }

    private static boolean isOn(PartElement look) {
        return !List.of("0", "false", "off").contains(look.attribute("w:val"));
    }

    private void boxes(PartElement element, boolean copy) {
        if (element.is("w:drawing") && !copy) {
            reader.drawing(element, place);
        }
        for (PartElement child : element.children()) {
            if (child.is("w:txbxContent")) {
                boxes.add(new Box(child, copy));
            } else {
                boxes(child, copy || child.is("mc:Fallback"));
            }
        }
    }

    private void add(String characters, DraftReader.At at) {
        if (at.copy() || characters.isEmpty()) {
            return;
        }
        List<DraftControl> controls = at.in();
        controls.forEach(control -> control.add(characters));
        int figure = controls.isEmpty() ? -1 : controls.get(controls.size() - 1).number();
        Piece last = pieces.isEmpty() ? new Piece("", -2) : pieces.get(pieces.size() - 1);
        if (last.figure() == figure) {
            pieces.set(pieces.size() - 1, new Piece(last.text() + characters, figure));
        } else {
            pieces.add(new Piece(characters, figure));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Box> boxes() {
        return boxes;
    }

    boolean isTracked() {
        return tracked;
    }
}
