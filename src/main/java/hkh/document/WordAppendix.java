package hkh.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes appendices behind the last paragraph of a document: the document's own pages end there, each appendix begins a
 * page, which lies on its side where a table is wide, and counts its pages from 1 (Decree 30/2020/NĐ-CP).
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

    private final WordPen pen;
    private final WordXml xml;
    private final Element upright;
    private final int textWidth;

    /** {@code section} is the page set-up of the document, with lines of this width, in twentieths of a point. */
    WordAppendix(WordPen pen, Element section, int textWidth) {
        this.pen = pen;
        this.xml = pen.xml();
        this.upright = section;
        this.textWidth = textWidth;
    }

    /** Writes all, and the page set-up with which the document ends. */
    void write(List<Element> appendices) throws DocumentException {
        endOf(upright);
        for (int i = 0; i < appendices.size(); i++) {
            boolean lies = WideTables.in(appendices.get(i), textWidth);
            Element section = lies ? turned() : numbered(upright);
            new WordContent(pen, lies ? WordReference.lyingWidth(upright) : textWidth)
                    .writeToEnd(appendices.get(i).children());
            if (i + 1 < appendices.size()) {
                endOf(section);
            } else {
                endOf(null);
                xml.copy(section);
            }
        }
    }

    /** A section ends in a paragraph so small that it finds room on a page that is full. */
    private void endOf(@Nullable Element section) {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", pen.styles().id(WordStyle.TABLE_END));
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "20", "w:lineRule", "exact");
        if (section != null) {
            xml.copy(section);
        }
        xml.close().close();
    }

    private Element turned() {
        return numbered(new Element(
                upright.name(),
                upright.attributes(),
                upright.elements()
                        .map(property -> (Node) (property.is("w:pgSz") ? turned(property) : property))
                        .toList()));
    }

    /** The same pages, counted from 1. */
    private static Element numbered(Element section) {
        List<Node> properties = new ArrayList<>();
        List<Node> after = new ArrayList<>();
        for (Element property : section.elements().toList()) {
            if (BEFORE_NUMBER.contains(property.name())) {
                properties.add(property);
            } else if (!property.is("w:pgNumType")) {
                after.add(property);
            }
        }
        properties.add(new Element("w:pgNumType", Map.of("w:start", "1"), List.of()));
        properties.addAll(after);
        return new Element(section.name(), section.attributes(), properties);
    }

    private static Element turned(Element size) {
        Map<String, String> attributes = new LinkedHashMap<>(size.attributes());
        attributes.put("w:w", size.attribute("w:h", ""));
        attributes.put("w:h", size.attribute("w:w", ""));
        attributes.put("w:orient", "landscape");
        return new Element("w:pgSz", attributes, List.of());
    }
}
