package hkh.document;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;

/** Elements as HTML; every text shows as it is. */
final class HtmlMarkup {

    private static final Set<String> VOID = Set.of("br", "col");

    private final Writer html;

    HtmlMarkup(Writer html) {
        this.html = html;
    }

    void write(Node node) throws IOException {
        if (!(node instanceof Element element)) {
            html.append(escaped(node.text()));
        } else if (element.is("table")) {
            // a table wider than a phone scrolls by itself, also with the keyboard
            html.append("<div class=\"table\" tabindex=\"0\">");
            tag(element);
            html.append("</div>");
        } else {
            tag(element);
        }
    }

    private void tag(Element element) throws IOException {
        html.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (!attribute.getKey().startsWith("xml")) {
                html.append(' ').append(attribute.getKey()).append("=\"");
                html.append(escaped(attribute.getValue())).append('"');
            }
        }
        if (element.is("data") && element.attributes().containsKey("data-ref")) {
            html.append(" tabindex=\"0\"");
        }
        html.append('>');
        if (!VOID.contains(element.name())) {
            for (Node child : element.children()) {
                write(child);
            }
            html.append("</").append(element.name()).append('>');
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
