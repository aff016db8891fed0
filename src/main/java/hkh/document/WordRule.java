package hkh.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line below the issuer's name or a title. Decree 30/2020/NĐ-CP wants it a third to a half as long as the words above
 * it, so a line that is too long or too short for what it stands below is given a length between.
 */
final class WordRule {

    private static final String STYLE = "HKHRule";

    private WordRule() {}

    static boolean is(Node node) {
        return node instanceof Element element
                && element.is("w:p")
                && style(element).equals(STYLE);
    }

    /** The style of a paragraph, "" when it has none of its own. */
    static String style(Element paragraph) {
        return paragraph
                .child("w:pPr")
                .flatMap(properties -> properties.child("w:pStyle"))
                .map(style -> style.attribute("w:val", ""))
                .orElse("");
    }

    /** The line in a place of this width below words of this width, both in twentieths of a point. */
    static Element below(Element rule, int words, int place) {
        Element properties = rule.child("w:pPr").orElseThrow();
        int length = place - indent(properties, "w:left") - indent(properties, "w:right");
        if (words == 0 || (length * 3 >= words && length * 2 <= words)) {
            return rule;
        }
        String side = Integer.toString((place - words * 2 / 5) / 2);
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("w:left", side);
        sides.put("w:right", side);
        List<Node> changed = new ArrayList<>(properties.children());
        changed.replaceAll(property -> property instanceof Element element && element.is("w:ind")
                ? new Element("w:ind", sides, List.of())
                : property);
        Element indented = new Element(properties.name(), properties.attributes(), changed);
        List<Node> children = new ArrayList<>(rule.children());
        children.replaceAll(child -> child == properties ? indented : child);
        return new Element(rule.name(), rule.attributes(), children);
    }

    private static int indent(Element properties, String side) {
        String value = properties
                .child("w:ind")
                .map(indent -> indent.attribute(side, ""))
                .orElse("");
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }
}
