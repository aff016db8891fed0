package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the reference with slots like {@code {{issuer}}} in it. Word cuts text into runs as it likes, so slots
 * are looked for in the joined text of all runs.
 */
record SlotParagraph(Optional<Element> properties, List<Piece> pieces) {

    private static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([a-z][a-z0-9-]*)\\s*}}");

    /** Text with its run properties, or something else (a tab, a picture, a bookmark) with no text. */
    record Piece(String text, @Nullable Element look, Optional<Element> other) {}

    SlotParagraph {
        pieces = List.copyOf(pieces);
    }

    static SlotParagraph of(Element paragraph) {
        List<Piece> pieces = new ArrayList<>();
        for (Element child : paragraph.elements().toList()) {
            if (child.is("w:r")) {
                run(child, pieces);
            } else if (!child.is("w:pPr") && !child.is("w:proofErr")) {
                pieces.add(new Piece("", null, Optional.of(child)));
            }
        }
        return new SlotParagraph(paragraph.child("w:pPr"), pieces);
    }

    private static void run(Element run, List<Piece> pieces) {
        Element look = run.child("w:rPr").orElse(null);
        for (Element child : run.elements().toList()) {
            if (child.is("w:t")) {
                pieces.add(new Piece(child.text(), look, Optional.empty()));
            } else if (!child.is("w:rPr") && !child.is("w:lastRenderedPageBreak")) {
                List<Node> content = new ArrayList<>();
                run.child("w:rPr").ifPresent(content::add);
                content.add(child);
                pieces.add(new Piece("", null, Optional.of(new Element("w:r", run.attributes(), content))));
            }
        }
    }

    /** The places of slots in the joined text; group 1 is the slot's name. */
    List<MatchResult> slots() {
        return slots(text());
    }

    static List<MatchResult> slots(String text) {
        return SLOT.matcher(text).results().toList();
    }

    List<String> names() {
        return slots().stream().map(slot -> slot.group(1)).toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Whether nothing but slots is in the paragraph. */
    boolean isOnlySlots() {
        return pieces.stream().allMatch(piece -> piece.other().isEmpty())
                && SLOT.matcher(text()).replaceAll("").isBlank()
                && properties.flatMap(all -> all.child("w:sectPr")).isEmpty();
    }
}
