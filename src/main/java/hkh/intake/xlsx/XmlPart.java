package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks the elements of one part, level by level, and passes over those nobody asks for. Names are local names. Without
 * DOCTYPE, entities and deep nesting; whatever the XML parser finds wrong makes the part damaged.
 */
final class XmlPart implements AutoCloseable {

    private static final int DEPTH = 64;
    /** A character may be written with seven: _x000D_. */
    private static final int TEXT = 8 * Budget.TEXT;

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final InputStream bytes;
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private XmlPart(String name, InputStream bytes, XMLStreamReader xml) {
        this.name = name;
        this.bytes = bytes;
        this.xml = xml;
    }

    /** Opens a part and goes to its root element. */
    static XmlPart open(ZipParts parts, String name) throws UnreadableFileException {
        InputStream bytes = parts.open(name);
        XmlPart part;
        try {
            part = new XmlPart(name, bytes, FACTORY.createXMLStreamReader(bytes));
        } catch (XMLStreamException | RuntimeException e) {
            throw new UnreadableFileException(Reason.DAMAGED, name, "the part is no XML: " + e.getMessage());
        }
        while (part.next() != XMLStreamConstants.START_ELEMENT) {
            // comments and the like before the root
        }
        return part;
    }

    String name() {
        return name;
    }

    String element() {
        return xml.getLocalName();
    }

    String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** How deep the current element is; the root is 1. */
    int depth() {
        return depth;
    }

    /** Goes to the next child of the element at a depth; false when that element has ended. */
    boolean nextIn(int parent) throws UnreadableFileException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attribute(int index) {
        return xml.getAttributeLocalName(index);
    }

    String value(int index) {
        return xml.getAttributeValue(index);
    }

    /** The value of an attribute of the current element, "" when it has none of that name. */
    String value(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    boolean isTrue(String attribute) {
        String value = value(attribute);
        return value.equals("1") || value.equals("true");
    }

    /** An attribute that counts from zero; the fallback when the element does not have it. */
    int index(String attribute, int otherwise) throws UnreadableFileException {
        String value = value(attribute);
        return value.isEmpty() ? otherwise : index(value);
    }

    int index(String value) throws UnreadableFileException {
        int index = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > 100_000_000) {
                throw damaged("not an index: " + value);
            }
            index = index * 10 + digit;
        }
        if (value.isEmpty()) {
            throw damaged("an index is missing");
        }
        return index;
    }

    /** The text of the current element up to its end, without that of elements in it. */
    String text() throws UnreadableFileException {
        int own = depth;
        text.setLength(0);
        int event = next();
        while (depth >= own) {
            if (depth == own && isText(event)) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > TEXT) {
                    throw new UnreadableFileException(
                            Reason.TOO_LARGE,
                            "text of a cell > " + Budget.TEXT,
                            "a text is longer than a cell can hold");
                }
            }
            event = next();
        }
        return text.toString();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.CDATA;
    }

    private int next() throws UnreadableFileException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            // the parser of the JDK throws both at input that is no XML
            throw damaged("the part is no XML: " + e.getMessage());
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEPTH) {
                    throw damaged("elements are nested more than " + DEPTH + " deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableFileException(Reason.UNSAFE, name, "the part has a DOCTYPE or an entity");
            case XMLStreamConstants.END_DOCUMENT -> throw damaged("the part ends too early");
            default -> {}
        }
        return event;
    }

    UnreadableFileException damaged(String why) {
        return new UnreadableFileException(Reason.DAMAGED, name, why);
    }

    @Override
    public void close() throws UnreadableFileException {
        try (bytes) {
            xml.close();
        } catch (XMLStreamException | IOException e) {
            throw damaged("the part cannot be closed: " + e.getMessage());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
