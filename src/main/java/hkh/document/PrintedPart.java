package hkh.document;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where in a Word file stands what was printed, and what goes with it so that Word and LibreOffice keep it. */
final class PrintedPart {

    /** The type of the part that describes it. */
    static final String TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private PrintedPart() {}

    static String item(int number) {
        return "customXml/item" + number + ".xml";
    }

    static String propertiesName(int number) {
        return "customXml/itemProps" + number + ".xml";
    }

    /** The parts that describe it, by name. */
    static SortedMap<String, byte[]> properties(int number) {
        String description = """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <ds:datastoreItem ds:itemID="{7C0B1F2E-5D0A-4E3B-9C61-3A4D6B0E8F15}" xmlns:ds="%scustomXml"/>""".formatted(OFFICE);
        String relation = """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="%s"><Relationship Id="rId1" Type="%srelationships/customXmlProps" Target="itemProps%d.xml"/></Relationships>""".formatted(PACKAGE, OFFICE, number);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put(propertiesName(number), description.getBytes(StandardCharsets.UTF_8));
        parts.put("customXml/_rels/item" + number + ".xml.rels", relation.getBytes(StandardCharsets.UTF_8));
        return parts;
    }
}
