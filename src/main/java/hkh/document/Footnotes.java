package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Numbers footnotes through a report, and on a page without feet moves them to the end of their part. */
final class Footnotes {

    private static final String NUMBER = "data-number";

    private Footnotes() {}

    private static boolean isFootnote(Element element) {
        return element.is("span") && element.hasClass("footnote");
    }

    /** The same with its number on every footnote. */
    static Xhtml numbered(Xhtml report) {
        int[] count = {0};
        UnaryOperator<Element> number = element -> {
            return isFootnote(element) ? element.with(NUMBER, Integer.toString(++count[0])) : element;
        };
        return new Xhtml(Outline.replaced(report.root(), number));
    }

    /** A part of a numbered report with its notes as a list at its end, linked there and back. */
    static Element atEnd(Element part, String back) {
        List<Node> notes = new ArrayList<>();
        Element called = Outline.replaced(part, element -> {
            if (!isFootnote(element)) {
                return element;
            }
            String number = element.attribute(NUMBER, "");
            notes.add(note(element, number, back));
            Element call = link("#chu-" + number, "id", "goi-" + number, number);
            return Element.of("sup", List.of(call), "class", "note-call");
        });
        if (notes.isEmpty()) {
            return part;
        }
        List<Node> children = new ArrayList<>(called.children());
        String first = ((Element) notes.get(0)).attribute("value", "1");
        children.add(Element.of("ol", notes, "class", "notes", "start", first));
        return part.withChildren(children);
    }

    private static Element note(Element footnote, String number, String back) {
        List<Node> words = new ArrayList<>(footnote.children());
        words.add(new Text(" "));
        words.add(link("#goi-" + number, "aria-label", back + " " + number, "↩"));
        return Element.of("li", words, "id", "chu-" + number, "value", number);
    }

    private static Element link(String target, String attribute, String value, String text) {
        return Element.of("a", List.of(new Text(text)), "href", target, attribute, value);
    }
}
