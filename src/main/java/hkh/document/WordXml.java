package hkh.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Writes the markup of one part of an Office file, element by element; what XML cannot hold is made visible. */
final class WordXml {

    private static final int EXPECTED = 16_384;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder out = new StringBuilder(EXPECTED).append(DECLARATION);
    private final Deque<String> open = new ArrayDeque<>();

    /** Everything written so far, without an XML declaration. */
    String markup() {
        return out.substring(DECLARATION.length());
    }

    /** Everything written so far, in UTF-8, with an XML declaration. */
    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Opens an element; attributes are name, value, name, value, … */
    WordXml open(String name, String... attributes) {
        begin(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    WordXml empty(String name, String... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    WordXml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    WordXml text(String characters) {
        escape(XmlCharacters.visible(characters), false);
        return this;
    }

    WordXml copy(Element element) {
        begin(element.name());
        attributes(element);
        if (element.children().isEmpty()) {
            out.append("/>");
            return this;
        }
        out.append('>');
        open.push(element.name());
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                copy(inner);
            } else {
                text(child.text());
            }
        }
        return close();
    }

    /** Opens an element with the same name and attributes, without its children. */
    WordXml openLike(Element element) {
        begin(element.name());
        attributes(element);
        out.append('>');
        open.push(element.name());
        return this;
    }

    private void begin(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attributes(Element element) {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(XmlCharacters.visible(value), true);
        out.append('"');
    }

    /** White space in an attribute would be read as blanks, a carriage return in a text as a line feed. */
    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }
}
