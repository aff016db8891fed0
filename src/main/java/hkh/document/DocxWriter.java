package hkh.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes Word files that look like a reference file: its paragraphs {@code {{slot}}} get the report's letterhead and
 * signature, its paragraph {@code {{content}}} gets the report's content in the reference's styles; appendices follow,
 * each with page numbers of its own, on pages that lie on their side where a table is wide. Printed figures become content
 * controls with their {@link ContentTag}, charts can be edited in Word, footnotes and a table of contents are Word's own.
 * The same report gives the same bytes. Safe for use by several threads.
 */
public final class DocxWriter {

    private final WordReference reference;
    private final Set<String> slots;

    private DocxWriter(String name, WordReference reference) throws DocumentException {
        this.reference = reference;
        this.slots = slots(name, reference.document());
    }

    /** Reads the reference from a file. */
    public static DocxWriter of(Path reference) throws DocumentException, IOException {
        try (InputStream in = Files.newInputStream(reference)) {
            return of(String.valueOf(reference.getFileName()), in);
        }
    }

    /** Reads the reference from a stream; {@code name} is what messages call it. */
    public static DocxWriter of(String name, InputStream reference) throws DocumentException, IOException {
        return new DocxWriter(name, WordReference.read(name, reference.readAllBytes()));
    }

    /** The slots the reference has a place for, without {@code content}; others in a report are not printed. */
    public Set<String> slots() {
        return new LinkedHashSet<>(slots);
    }

    /** Writes the report; nothing is written when its XHTML is broken. */
    public void write(String xhtml, OutputStream out) throws DocumentException, IOException {
        new WordDocument(reference, Xhtml.parse(xhtml)).write(out);
    }

    private static Set<String> slots(String name, Element document) throws DocumentException {
        List<String> slots = new ArrayList<>();
        for (Element paragraph :
                document.descendants().filter(element -> element.is("w:p")).toList()) {
            List<String> names = SlotParagraph.of(paragraph).names();
            if (names.size() < hidden(paragraph)) {
                throw new DocumentException(
                        "%s has a slot in a link, a field or a tracked change: \"%s\"; type it as plain text"
                                .formatted(name, paragraph.text()));
            }
            slots.addAll(names);
        }
        boolean alone = document.child("w:body").stream()
                .flatMap(Element::elements)
                .filter(element -> element.is("w:p"))
                .map(SlotParagraph::of)
                .anyMatch(paragraph -> paragraph.text().strip().equals("{{" + WordDocument.CONTENT + "}}"));
        if (!alone || Collections.frequency(slots, WordDocument.CONTENT) > 1) {
            throw new DocumentException(
                    "%s must have one paragraph that says only {{content}}, where the report goes".formatted(name));
        }
        slots.remove(WordDocument.CONTENT);
        return new LinkedHashSet<>(slots);
    }

    /** Slots in the words of a paragraph wherever they are, but not in paragraphs inside it (text boxes). */
    private static int hidden(Element paragraph) {
        StringBuilder text = new StringBuilder();
        words(paragraph, text);
        return SlotParagraph.slots(text.toString()).size();
    }

    private static void words(Element element, StringBuilder text) {
        for (Element child : element.elements().toList()) {
            if (child.is("w:t")) {
                text.append(child.text());
            } else if (!child.is("w:p")) {
                words(child, text);
            }
        }
    }
}
