package hkh.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a Word file that is being written: those of its reference, and what the document adds to them. */
final class WordPackage {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> own;
    private final Map<String, ZipParts.Packed> parts;
    private final Element types;
    private final Element relations;
    private final List<Element> newTypes = new ArrayList<>();
    private final List<Element> newRelations = new ArrayList<>();

    WordPackage(WordReference reference) {
        this.own = reference.parts();
        this.parts = new LinkedHashMap<>(reference.packed());
        this.types = reference.types();
        this.relations = reference.relations();
    }

    /** A name below {@code word/} that no part has yet: {@code charts/chart1.xml}, … */
    String free(String pattern) {
        int number = 1;
        while (parts.containsKey("word/" + pattern.formatted(number))) {
            number++;
        }
        return pattern.formatted(number);
    }

    /** The part below {@code word/} that the reference's document has for this purpose, such as {@code footnotes}. */
    Optional<String> related(String purpose) {
        return relations
                .elements()
                .filter(relation -> relation.attribute("Type", "").equals(OFFICE + purpose))
                .map(relation -> relation.attribute("Target", "").replaceFirst("^/word/", ""))
                .filter(target -> parts.containsKey("word/" + target))
                .findFirst();
    }

    /** A part below {@code word/} of the reference. */
    byte[] bytes(String name) {
        return own.getOrDefault("word/" + name, new byte[0]);
    }

    /** Puts a part below {@code word/} whose type is known, or that is of the type of all with its ending. */
    void put(String name, byte[] bytes) {
        parts.put("word/" + name, new ZipParts.Packed(bytes));
    }

    void put(String name, String contentType, byte[] bytes) {
        put(name, bytes);
        override("word/" + name, contentType);
    }

    private void override(String part, String contentType) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("PartName", "/" + part);
        attributes.put("ContentType", contentType);
        newTypes.add(new Element(sibling(types, "Override"), attributes, List.of()));
    }

    /** Lets the document refer to a part; gives the id by which it does. */
    String relate(String purpose, String name) {
        List<String> used = relations
                .elements()
                .map(relation -> relation.attribute("Id", ""))
                .toList();
        int number = newRelations.size() + 1;
        String id = "hkh" + number;
        while (used.contains(id)) {
            id += "x";
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("Id", id);
        attributes.put("Type", OFFICE + purpose);
        attributes.put("Target", name);
        newRelations.add(new Element(sibling(relations, "Relationship"), attributes, List.of()));
        return id;
    }

    /** Notes what is printed, in a part that the document refers to. */
    void note(Map<String, PrintedTexts.Printed> printed) {
        String there = PrintedTexts.in(own).part();
        if (there.isEmpty() && printed.isEmpty()) {
            return; // a letter
        }
        byte[] texts = PrintedTexts.markup(printed).getBytes(StandardCharsets.UTF_8);
        if (!there.isEmpty()) {
            parts.put(there, new ZipParts.Packed(texts)); // the reference was a report itself
            return;
        }
        int number = 1;
        while (parts.containsKey(PrintedPart.item(number))) {
            number++;
        }
        parts.put(PrintedPart.item(number), new ZipParts.Packed(texts));
        PrintedPart.properties(number).forEach((name, bytes) -> parts.put(name, new ZipParts.Packed(bytes)));
        override(PrintedPart.propertiesName(number), PrintedPart.TYPE);
        relate("customXml", "../" + PrintedPart.item(number));
    }

    /** Writes the file with this main part. */
    void write(WordXml document, OutputStream out) throws IOException {
        parts.put(WordReference.DOCUMENT, new ZipParts.Packed(document.bytes()));
        extend(TYPES, types, newTypes);
        extend(RELATIONS, relations, newRelations);
        ZipParts.write(parts, out);
    }

    private void extend(String part, Element root, List<Element> more) {
        if (more.isEmpty()) {
            return;
        }
        List<Node> children = new ArrayList<>(root.children());
        children.addAll(more);
        WordXml xml = new WordXml();
        xml.copy(new Element(root.name(), root.attributes(), children));
        parts.put(part, new ZipParts.Packed(xml.bytes()));
    }

    /** An element's name with the prefix that the root has. */
    private static String sibling(Element root, String name) {
        return root.name().substring(0, root.name().indexOf(':') + 1) + name;
    }
}
