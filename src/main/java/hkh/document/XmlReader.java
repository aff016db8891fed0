package hkh.document;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into {@link Element}s; document types and external entities are refused. */
final class XmlReader {

    /** How Java from 24 on says that elements stand in more than a hundred others. */
    private static final String DEPTH_LIMIT = "maxElementDepth";

    private final String source;
    private final Deque<Open> open = new ArrayDeque<>();

    private XmlReader(String source) {
        this.source = source;
    }

    /** Reads text; {@code source} names it in messages. */
    static Element read(String source, String xml) throws DocumentException {
        XmlReader reader = new XmlReader(source);
        try {
            return reader.root(factory().createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            throw reader.malformed(e);
        }
    }

    /** Reads bytes in the encoding they declare. */
    static Element read(String source, byte[] xml) throws DocumentException {
        XmlReader reader = new XmlReader(source);
        try {
            return reader.root(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw reader.malformed(e);
        }
    }

    /** Whether bytes are well-formed, without document type and entities; nothing of them is kept. */
    static void check(String source, byte[] xml) throws DocumentException {
        XmlReader reader = new XmlReader(source);
        try {
            XMLStreamReader events = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (events.hasNext()) {
                reader.refuse(events, events.next());
            }
        } catch (XMLStreamException e) {
            throw reader.malformed(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private Element root(XMLStreamReader xml) throws XMLStreamException, DocumentException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(new Open(name(xml), attributes(xml)));
                case XMLStreamConstants.END_ELEMENT -> {
                    Element element = open.pop().close();
                    if (open.isEmpty()) {
                        return element;
                    }
                    open.element().children.add(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().children.add(new Text(xml.getText()));
                    }
                }
                default ->
                    refuse(xml, xml.getEventType()); // comments and processing instructions say nothing to a reader
            }
        }
        throw new DocumentException(source + " has no root element");
    }

    private void refuse(XMLStreamReader xml, int event) throws DocumentException {
        if (event == XMLStreamConstants.DTD) {
            throw new DocumentException(source + " must not have a DOCTYPE");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DocumentException("%s uses the entity &%s;, which XML does not know; write the character"
                    .formatted(source, xml.getLocalName()));
        }
    }

    private static String name(XMLStreamReader xml) {
        return qualified(xml.getPrefix(), xml.getLocalName());
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String uri = xml.getNamespaceURI(i);
            attributes.put(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(
                    qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String qualified(String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    private DocumentException malformed(XMLStreamException e) {
        if (String.valueOf(e.getMessage()).contains(DEPTH_LIMIT)) {
            return new DocumentException(source + " is nested too deep", e);
        }
        return new DocumentException(
                "%s is not well-formed XML at line %d, column %d: %s"
                        .formatted(
                                source,
                                e.getLocation() == null ? 1 : e.getLocation().getLineNumber(),
                                e.getLocation() == null ? 1 : e.getLocation().getColumnNumber(),
                                reason(String.valueOf(e.getMessage()))),
                e);
    }

    /** The JDK puts "ParseError at [row,col]" before the reason. */
    private static String reason(String message) {
        String text = message.strip();
        String reason = text.substring(text.lastIndexOf('\n') + 1);
        return reason.startsWith("Message: ") ? reason.substring("Message: ".length()) : reason;
    }

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes;
        private final List<Node> children = new ArrayList<>();

        Open(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        Element close() {
            return new Element(name, attributes, children);
        }
    }
}
