package hkh.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A document as the templates write it: slots from its header and footer, content from its main part. */
record Xhtml(Element root) {

    private static final Set<String> BLOCKS = Set.of(
            "header",
            "main",
            "footer",
            "section",
            "div",
            "aside",
            "nav",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td");
    private static final Set<String> INLINES =
            Set.of("strong", "b", "em", "i", "u", "sup", "sub", "span", "data", "br");

    static Xhtml parse(String markup) throws DocumentException {
        Element root = XmlReader.read("the report's XHTML", XmlCharacters.visibleMarkup(markup));
        Element body = root.child("body")
                .orElseThrow(() -> new DocumentException("the report's XHTML has no <body> inside <html>"));
        if (body.child("main").isEmpty()) {
            throw new DocumentException("the report's XHTML has no <main> inside <body>");
        }
        for (String name :
                body.elements().flatMap(Element::descendants).map(Element::name).toList()) {
            if (!BLOCKS.contains(name) && !INLINES.contains(name)) {
                throw new DocumentException("the report's XHTML has <%s>, which cannot be written".formatted(name));
            }
        }
        return new Xhtml(root);
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.name());
    }

    String language() {
        return root.attribute("lang", root.attribute("xml:lang", "vi"));
    }

    String title() {
        return root.child("head")
                .flatMap(head -> head.child("title"))
                .map(Element::text)
                .orElse("")
                .strip();
    }

    Stream<Element> parts() {
        return root.child("body").stream().flatMap(Element::elements);
    }

    List<Node> content() {
        return parts().filter(part -> part.is("main"))
                .flatMap(part -> part.children().stream())
                .toList();
    }

    /** The sections that stand by themselves in the body: appendices, on lying pages after everything else. */
    List<Element> appendices() {
        return parts().filter(part -> part.is("section")).toList();
    }

    /** The elements with {@code data-slot}, by the slot's name. */
    Map<String, Element> slots() throws DocumentException {
        Map<String, Element> slots = new LinkedHashMap<>();
        for (Element element : parts().flatMap(Element::descendants).toList()) {
            String slot = element.attribute("data-slot", "");
            if (!slot.isEmpty() && slots.put(slot, element) != null) {
                throw new DocumentException("the report's XHTML fills the slot \"%s\" twice".formatted(slot));
            }
        }
        return slots;
    }

    /** Whether what follows is a list or a table: the words before it do not stay alone at the foot of a page. */
    static boolean leadsIn(List<Node> rest) {
        return rest.stream()
                .dropWhile(node -> !(node instanceof Element) && node.text().isBlank())
                .findFirst()
                .filter(node -> node instanceof Element next
                        && (next.is("ul") || next.is("ol") || next.is("table") || next.is("figure")))
                .isPresent();
    }
}
