package hkh.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/** Writes the main part of one document: the reference's, with its slots filled and the content in its place. */
final class WordDocument {

    static final String CONTENT = "content";
    private static final String MOTTO = "motto";

    private final WordXml xml = new WordXml();
    private final Xhtml report;
    private final Map<String, SlotText> slots;
    private final WordReference reference;
    private final WordPackage file;
    private final WordNotes notes;
    private final WordPen pen;

    WordDocument(WordReference reference, Xhtml report) throws DocumentException {
        this.reference = reference;
        this.report = report;
        this.slots = slots(report);
        this.file = new WordPackage(reference);
        Element document = reference.document();
        Set<String> ids = WordRuns.ids(document);
        this.notes = new WordNotes(reference, file, ids);
        this.pen = new WordPen(
                xml,
                reference.styles(),
                new WordRuns(xml, ids, notes),
                new WordDrawings(xml, file, document),
                WordOutline.of(report.parts().toList(), document));
    }

    void write(OutputStream out) throws DocumentException, IOException {
        element(reference.document());
        notes.end();
        file.note(PrintedTexts.of(report));
        file.write(xml, out);
    }

    private static Map<String, SlotText> slots(Xhtml report) throws DocumentException {
        Map<String, SlotText> texts = new LinkedHashMap<>();
        report.slots().forEach((name, element) -> texts.put(name, SlotText.read(element)));
        return texts;
    }

    private void element(Element element) throws DocumentException {
        if (element.is("w:p")) {
            SlotParagraph paragraph = SlotParagraph.of(element);
            if (!paragraph.names().isEmpty()) {
                fill(paragraph);
                return;
            }
        }
        if (element.elements().findAny().isEmpty()) {
            xml.copy(element);
            return;
        }
        xml.openLike(element);
        if (element.is("w:body")) {
            body(element);
        } else {
            children(element);
        }
        xml.close();
    }

    private void body(Element body) throws DocumentException {
        List<Element> kept = kept(body);
        for (int i = 0; i < kept.size(); i++) {
            Element child = kept.get(i);
            Optional<Element> next = i + 1 < kept.size() ? Optional.of(kept.get(i + 1)) : Optional.empty();
            if (child.is("w:p") && SlotParagraph.of(child).names().contains(CONTENT)) {
                WordContent content = new WordContent(pen, reference.textWidth());
                if (next.filter(following -> following.is("w:tbl")).isPresent()) {
                    content.writeWithNext(report.content());
                } else {
                    content.write(report.content());
                }
            } else if (child.is("w:sectPr") && !report.appendices().isEmpty()) {
                new WordAppendix(pen, child, reference.textWidth()).write(report.appendices());
            } else if (!isLastLine(child, next)) {
                child(kept, i, reference.textWidth());
            }
        }
    }

    private void children(Element parent) throws DocumentException {
        List<Element> kept = kept(parent);
        for (int i = 0; i < kept.size(); i++) {
            child(kept, i, width(parent));
        }
    }

    private void child(List<Element> siblings, int at, int width) throws DocumentException {
        Element child = siblings.get(at);
        if (at > 0 && WordRule.is(child)) {
            xml.copy(WordRule.below(child, words(siblings.get(at - 1), width), width));
        } else {
            element(child);
        }
    }

    /** An empty line at the end of the body, which a paragraph that ends the section makes superfluous. */
    private boolean isLastLine(Element element, Optional<Element> next) {
        return !report.appendices().isEmpty()
                && element.is("w:p")
                && element.elements().allMatch(child -> child.is("w:pPr"))
                && next.filter(following -> following.is("w:sectPr")).isPresent();
    }

    /** A paragraph whose slots are all absent is left out with the rule below it, unless a table cell would end without a paragraph. */
    private List<Element> kept(Element parent) {
        List<Element> kept = new ArrayList<>();
        boolean gone = false;
        for (Element child : parent.elements().toList()) {
            gone = vanishes(child) || (gone && WordRule.is(child));
            if (!gone) {
                kept.add(child);
            }
        }
        boolean ends = !kept.isEmpty() && kept.get(kept.size() - 1).is("w:p");
        return parent.is("w:tc") && !ends ? parent.elements().toList() : kept;
    }

    /** How wide the longest line is that a slot's words make in a place of this width; 0 for the motto, whose line is as long as itself. */
    private int words(Element paragraph, int width) {
        List<String> names = SlotParagraph.of(paragraph).names();
        if (names.size() != 1 || names.contains(MOTTO)) {
            return 0;
        }
        return slot(names.get(0)).lines().stream()
                .mapToInt(line -> reference.looks().longestLine(WordRule.style(paragraph), line, width))
                .max()
                .orElse(0);
    }

    private int width(Element parent) {
        String width = parent.child("w:tcPr")
                .flatMap(properties -> properties.child("w:tcW"))
                .map(cell -> cell.attribute("w:w", ""))
                .orElse("");
        return width.matches("[0-9]{1,6}") ? Integer.parseInt(width) : reference.textWidth();
    }

    private boolean vanishes(Element element) {
        if (!element.is("w:p")) {
            return false;
        }
        SlotParagraph paragraph = SlotParagraph.of(element);
        List<String> names = paragraph.names();
        return !names.isEmpty()
                && !names.contains(CONTENT)
                && paragraph.isOnlySlots()
                && names.stream().allMatch(name -> slot(name).isAbsent());
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
            pen.runs().plain(piece.text().substring(from, to), piece.look());
        }
    }

    private void slot(SlotParagraph paragraph, SlotParagraph.Piece piece, SlotText text) {
        for (int i = 0; i < text.paragraphs().size(); i++) {
            if (i > 0) {
                xml.close();
                open(paragraph);
            }
            pen.runs().write(text.paragraphs().get(i), piece.look());
        }
    }

    private SlotText slot(String name) {
        return slots.getOrDefault(name, SlotText.ABSENT);
    }
}
