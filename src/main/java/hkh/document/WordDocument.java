package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Writes the main part of one document: the reference's, with its slots filled and the content in its place. */
final class WordDocument {

    static final String CONTENT = "content";
    private static final String RULE = "HKHRule";

    private final WordXml xml = new WordXml();
    private final List<Node> content;
    private final List<Element> appendices;
    private final Map<String, SlotText> slots;
    private final WordReference reference;
    private final WordRuns runs;

    WordDocument(WordReference reference, List<Node> content, List<Element> appendices, Map<String, SlotText> slots) {
        this.reference = reference;
        this.content = content;
        this.appendices = appendices;
        this.slots = slots;
        this.runs = new WordRuns(xml, reference.document());
    }

    String write() throws DocumentException {
        element(reference.document());
        return xml.document();
    }

    private void element(Element element) throws DocumentException {
        if (element.is("w:p")) {
            SlotParagraph paragraph = SlotParagraph.of(element);
            if (paragraph.names().contains(CONTENT)) {
                new WordContent(xml, reference, runs).write(content);
                return;
            }
            if (!paragraph.names().isEmpty()) {
                fill(paragraph);
                return;
            }
        }
        if (element.children().isEmpty()) {
            xml.copy(element);
            return;
        }
        xml.openLike(element);
        children(element);
        xml.close();
    }

    /** A paragraph whose slots are all absent is left out with the rule below it, unless a table cell would end without a paragraph. */
    private void children(Element parent) throws DocumentException {
        List<Node> kept = new ArrayList<>();
        boolean gone = false;
        for (Node child : parent.children()) {
            gone = vanishes(child) || (gone && (isRule(child) || isBlank(child)));
            if (!gone) {
                kept.add(child);
            }
        }
        if (parent.is("w:tc") && !endsWithParagraph(kept)) {
            kept = parent.children();
        }
        for (Node child : kept) {
            if (child instanceof Element element && isEnd(parent, element) && !appendices.isEmpty()) {
                new WordAppendix(xml, reference, element, runs).write(appendices);
            } else if (child instanceof Element element) {
                element(element);
            } else {
                xml.text(child.text());
            }
        }
    }

    /** Whether it is the page set-up with which the body ends. */
    private static boolean isEnd(Element parent, Element element) {
        return parent.is("w:body") && element.is("w:sectPr");
    }

    private boolean vanishes(Node node) {
        if (!(node instanceof Element element && element.is("w:p"))) {
            return false;
        }
        SlotParagraph paragraph = SlotParagraph.of(element);
        List<String> names = paragraph.names();
        return !names.isEmpty()
                && !names.contains(CONTENT)
                && paragraph.isOnlySlots()
                && names.stream().allMatch(name -> slot(name).isAbsent());
    }

    /** The line below a title, which goes with it. */
    private static boolean isRule(Node node) {
        return node instanceof Element element
                && element.is("w:p")
                && element.descendants()
                        .filter(inner -> inner.is("w:pStyle"))
                        .anyMatch(style -> RULE.equals(style.attribute("w:val", "")));
    }

    private static boolean isBlank(Node node) {
        return !(node instanceof Element) && node.text().isBlank();
    }

    private static boolean endsWithParagraph(List<Node> nodes) {
        Optional<Element> last = new Element("w:tc", Map.of(), nodes).elements().reduce((earlier, later) -> later);
        return last.isPresent() && last.get().is("w:p");
    }

    private void fill(SlotParagraph paragraph) throws DocumentException {
        List<MatchResult> found = paragraph.slots();
        open(paragraph);
        int at = 0;
        for (SlotParagraph.Piece piece : paragraph.pieces()) {
            if (piece.other().isPresent()) {
                element(piece.other().get());
                continue;
            }
            int end = at + piece.text().length();
            int written = at;
            for (MatchResult slot : found) {
                if (slot.start() >= at && slot.start() < end) {
                    text(piece, written - at, slot.start() - at);
                    slot(paragraph, piece, slot(slot.group(1)));
                }
                if (slot.start() < end && slot.end() > at) {
                    written = Math.min(slot.end(), end);
                }
            }
            text(piece, written - at, end - at);
            at = end;
        }
        xml.close();
    }

    private void open(SlotParagraph paragraph) {
        xml.open("w:p");
        paragraph.properties().ifPresent(xml::copy);
    }

    private void text(SlotParagraph.Piece piece, int from, int to) {
        if (from < to) {
            runs.plain(piece.text().substring(from, to), piece.look());
        }
    }

    private void slot(SlotParagraph paragraph, SlotParagraph.Piece piece, SlotText text) {
        for (int i = 0; i < text.paragraphs().size(); i++) {
            if (i > 0) {
                xml.close();
                open(paragraph);
            }
            runs.write(text.paragraphs().get(i), piece.look());
        }
    }

    private SlotText slot(String name) {
        return slots.getOrDefault(name, SlotText.ABSENT);
    }
}
