package hkh.document;

import java.util.List;

/** A piece of markup: an {@link Element} or the {@link Text} between elements. */
sealed interface Node permits Element, Text {

    /** All text inside, as written. */
    String text();

    static String textOf(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(node.text()));
        return text.toString();
    }
}
