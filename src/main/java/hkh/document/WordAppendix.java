package hkh.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes appendices behind the last paragraph of a document: the document's own page ends there, each appendix begins a
 * page that lies on its side, and counts its pages from 1 (Decree 30/2020/NĐ-CP).
 */
final class WordAppendix {

    /** What the schema puts before the page number in a section. */
    private static final List<String> BEFORE_NUMBER = List.of(
            "w:headerReference",
            "w:footerReference",
            "w:footnotePr",
            "w:endnotePr",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:paperSrc",
            "w:pgBorders",
            "w:lnNumType");

    private final WordXml xml;
    private final WordReference reference;
    private final WordContent content;
    private final Element upright;

    WordAppendix(WordXml xml, WordReference reference, Element section, WordRuns runs) throws DocumentException {
        this.xml = xml;
        this.reference = reference;
        this.content = new WordContent(xml, reference.lying(section), runs);
        this.upright = section;
    }

    /** Writes all, and the page set-up with which the document ends. */
    void write(List<Element> appendices) throws DocumentException {
        endOf(upright);
        Element lying = lying();
        for (int i = 0; i < appendices.size(); i++) {
            content.write(appendices.get(i).children());
            if (i + 1 < appendices.size()) {
                endOf(lying);
            } else {
                xml.copy(lying);
            }
        }
    }

    /** A section ends in a paragraph, which is made too small to be seen. */
    private void endOf(Element section) {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", reference.styles().id(WordStyle.TABLE_END));
        xml.copy(section);
        xml.close().close();
    }

    private Element lying() {
        List<Node> properties = new ArrayList<>();
        List<Node> after = new ArrayList<>();
        for (Element property : upright.elements().toList()) {
            if (property.is("w:pgSz")) {
                properties.add(turned(property));
            } else if (BEFORE_NUMBER.contains(property.name())) {
                properties.add(property);
            } else if (!property.is("w:pgNumType")) {
                after.add(property);
            }
        }
        properties.add(new Element("w:pgNumType", Map.of("w:start", "1"), List.of()));
        properties.addAll(after);
        return new Element("w:sectPr", upright.attributes(), properties);
    }

    private static Element turned(Element size) {
        Map<String, String> attributes = new LinkedHashMap<>(size.attributes());
        attributes.put("w:w", size.attribute("w:h", ""));
        attributes.put("w:h", size.attribute("w:w", ""));
        attributes.put("w:orient", "landscape");
        return new Element("w:pgSz", attributes, List.of());
    }
}
