package hkh.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts what was printed into a Word file that is being written, as a part of its own. */
final class PrintedPart {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private PrintedPart() {}

    /** The parts of a file and those that hold what was printed. */
    static Map<String, byte[]> added(Map<String, byte[]> parts, Map<String, PrintedTexts.Printed> printed)
            throws DocumentException {
        String there = PrintedTexts.in(parts).part();
        if (!there.isEmpty()) {
            Map<String, byte[]> all = new LinkedHashMap<>(parts);
            put(all, there, PrintedTexts.markup(printed)); // the reference was a report itself
            return all;
        }
        int number = 1;
        while (parts.containsKey("customXml/item" + number + ".xml")) {
            number++;
        }
        String item = "customXml/item" + number + ".xml";
        String properties = "customXml/itemProps" + number + ".xml";
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        put(all, item, PrintedTexts.markup(printed));
        put(all, properties, """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <ds:datastoreItem ds:itemID="{7C0B1F2E-5D0A-4E3B-9C61-3A4D6B0E8F15}" xmlns:ds="%scustomXml"/>
                """.formatted(OFFICE));
        put(all, "customXml/_rels/item" + number + ".xml.rels", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="%s"><Relationship Id="rId1" Type="%srelationships/customXmlProps" Target="itemProps%d.xml"/></Relationships>
                """.formatted(PACKAGE, OFFICE, number));
        extend(all, TYPES, "Override", "PartName=\"/" + properties
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"");
        extend(all, RELATIONS, "Relationship", "Id=\"hkhPrinted\" Type=\"" + OFFICE
                + "relationships/customXml\" Target=\"../" + item + "\"");
        return all;
    }

    private static void put(Map<String, byte[]> parts, String name, String markup) {
        parts.put(name, markup.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static void extend(Map<String, byte[]> parts, String part, String element, String attributes)
            throws DocumentException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new DocumentException("the reference has no " + part);
        }
        PartText text = PartText.read("the reference's " + part, bytes);
        PartElement root = text.root();
        String prefix = root.name().substring(0, root.name().indexOf(':') + 1);
        String markup = "<" + prefix + element + " " + attributes + "/>";
        PartText.Replacement added = root.closesItself()
                ? new PartText.Replacement(root.end(), root.opened() + markup + "</" + root.name() + ">")
                : new PartText.Replacement(root.innerEnd(), markup);
        parts.put(part, text.with(Map.of(root.closesItself() ? root.start() : root.innerEnd(), added)));
    }
}
