package hkh.document;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the markup of one Word part, element by element. */
final class WordXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    WordXml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Everything written so far, with an XML declaration. */
    String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text;
    }

    /** The same as bytes. */
    byte[] bytes() {
        return document().getBytes(StandardCharsets.UTF_8);
    }

    /** Opens an element; attributes are name, value, name, value, … */
    WordXml open(String name, String... attributes) {
        try {
            out.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    WordXml empty(String name, String... attributes) {
        try {
            out.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    WordXml close() {
        try {
            out.writeEndElement();
            out.flush();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    WordXml text(String characters) {
        try {
            out.writeCharacters(XmlCharacters.visible(characters));
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    WordXml copy(Element element) {
        if (element.children().isEmpty()) {
            return empty(element.name(), attributes(element));
        }
        openLike(element);
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
        return open(element.name(), attributes(element));
    }

    private static String[] attributes(Element element) {
        return element.attributes().entrySet().stream()
                .flatMap(attribute -> Stream.of(attribute.getKey(), attribute.getValue()))
                .toArray(String[]::new);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], XmlCharacters.visible(attributes[i + 1]));
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("cannot write XML to memory", e);
    }
}
