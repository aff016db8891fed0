package hkh.document;

import java.io.IOException;
import java.util.Map;

/** The Word file that gives a document its look: its parts, its styles and the width of its text. */
record WordReference(
        Map<String, byte[]> parts,
        Map<String, ZipParts.Packed> packed,
        Element document,
        Element types,
        Element relations,
        WordStyles styles,
        WordLooks looks,
        int textWidth) {

    static final String DOCUMENT = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String STYLES = "word/styles.xml";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static WordReference read(String name, byte[] file) throws DocumentException {
        Map<String, byte[]> parts = unzip(name, file);
        Element document = part(name, parts, DOCUMENT);
        if (!document.attribute("xmlns:w", "").equals(WORD)) {
            throw new DocumentException(
                    "%s is of an unknown Word format; save it as \"Word Document (.docx)\", not Strict Open XML"
                            .formatted(name));
        }
        Element styles = part(name, parts, STYLES);
        return new WordReference(
                parts,
                ZipParts.pack(parts),
                document,
                part(name, parts, TYPES),
                part(name, parts, RELATIONS),
                WordStyles.read(name, styles),
                new WordLooks(styles),
                textWidth(name, document));
    }

    private static Map<String, byte[]> unzip(String name, byte[] file) throws DocumentException {
        try {
            return ZipParts.read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentException("%s is damaged: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static Element part(String name, Map<String, byte[]> parts, String part) throws DocumentException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new DocumentException("%s is not a Word file (.docx): it has no %s".formatted(name, part));
        }
        return XmlReader.read("%s (%s)".formatted(name, part), bytes);
    }

    /** How wide text is on pages of a section laid on their side. */
    static int lyingWidth(Element section) throws DocumentException {
        return twips("the reference", section, "w:pgSz", "w:h")
                - twips("the reference", section, "w:pgMar", "w:left")
                - twips("the reference", section, "w:pgMar", "w:right");
    }

    private static int textWidth(String name, Element document) throws DocumentException {
        Element section = document.descendants()
                .filter(element -> element.is("w:sectPr"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new DocumentException(name + " has no page setup (w:sectPr)"));
        int width = twips(name, section, "w:pgSz", "w:w")
                - twips(name, section, "w:pgMar", "w:left")
                - twips(name, section, "w:pgMar", "w:right");
        if (width <= 0) {
            throw new DocumentException("%s has margins wider than its page".formatted(name));
        }
        return width;
    }

    private static int twips(String name, Element section, String element, String attribute) throws DocumentException {
        String value = section.child(element)
                .map(found -> found.attribute(attribute, ""))
                .orElse("");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new DocumentException(
                    "%s has no usable page setup: %s %s is \"%s\"".formatted(name, element, attribute, value), e);
        }
    }
}
