package hkh.document;

import java.util.ArrayList;
import java.util.List;

/** The end of a letter or a report on paper: the signature never stands on a page without words above it. */
final class PdfClosing {

    private PdfClosing() {}

    /** Adds the signature to the body, on one page with the last paragraph, which it takes from the text before. */
    static void sign(List<Node> body, Element signature) {
        List<Node> end = new ArrayList<>();
        int last = body.size() - 1;
        if (last >= 0 && body.get(last) instanceof Element text && text.is("main")) {
            body.set(last, withoutEnd(text, end));
        }
        List<Node> closing = new ArrayList<>();
        if (!end.isEmpty()) {
            closing.add(Element.of("main", end));
        }
        closing.add(signature);
        body.add(Element.of("div", closing, "class", "closing"));
    }

    /** The text without the paragraph at its very end, which goes to {@code end}. */
    private static Element withoutEnd(Element text, List<Node> end) {
        List<Node> children = new ArrayList<>(text.children());
        children.removeIf(child -> !(child instanceof Element) && child.text().isBlank());
        int last = children.size() - 1;
        if (last >= 0 && children.get(last) instanceof Element element) {
            if (element.is("p")) {
                end.add(children.remove(last));
            } else if (element.is("section")) {
                children.set(last, withoutEnd(element, end));
            }
        }
        return text.withChildren(children);
    }
}
