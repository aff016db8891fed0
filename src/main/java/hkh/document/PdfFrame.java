package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands around the text of a letter or a report, as Decree 30/2020/NĐ-CP places it. */
final class PdfFrame {

    private static final String RECIPIENTS = "Nơi nhận:";

    private final Map<String, Element> slots;

    PdfFrame(Map<String, Element> slots) {
        this.slots = slots;
    }

    /** Issuer and nation side by side, number and date below them, then what kind of document it is. */
    List<Node> letterhead() {
        List<Node> blocks = new ArrayList<>();
        blocks.add(Element.of(
                "table",
                List.of(
                        row(
                                cell("left", slot("issuer-parent"), slot("issuer"), rule()),
                                cell("right", slot("nation"), underlined(slot("motto")))),
                        row(cell("left below", slot("number")), cell("right below", slot("place-date")))),
                "class",
                "frame letterhead"));
        for (String name : List.of("kind", "abstract", "addressee")) {
            if (slots.containsKey(name)) {
                blocks.add(slot(name));
            }
            if (name.equals("abstract") && slots.containsKey(name)) {
                blocks.add(rule());
            }
        }
        return blocks;
    }

    /** To whom it goes, and who signs. */
    Element signature() {
        List<Node> recipients = new ArrayList<>();
        if (slots.containsKey("recipients")) {
            recipients.add(Element.of("p", List.of(new Text(RECIPIENTS)), "class", "recipients-title"));
            recipients.add(slot("recipients"));
        }
        return Element.of(
                "table",
                List.of(row(
                        Element.of("td", recipients, "class", "left"),
                        cell("right", slot("authority"), slot("position"), slot("signatory")))),
                "class",
                "frame signature");
    }

    private Element slot(String name) {
        Element content = slots.getOrDefault(name, Element.of("div", List.of()));
        return Element.of("div", content.children(), "class", name);
    }

    private static Element rule() {
        return Element.of("div", List.of(), "class", "rule");
    }

    private static Element underlined(Element block) {
        return block.withChildren(List.of(Element.of("span", block.children(), "class", "underlined")));
    }

    private static Element row(Node... cells) {
        return Element.of("tr", List.of(cells));
    }

    private static Element cell(String look, Node... content) {
        return Element.of("td", List.of(content), "class", look);
    }
}
