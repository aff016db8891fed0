package hkh.intake.ods;

import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.xlsx.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks one part, with the text between elements, which a paragraph mixes. Names are local names. */
final class OdsXml implements AutoCloseable {

    /** What comes next in the part. */
    enum Event {
        START,
        TEXT,
        END
    }

    private static final int DEPTH = 64;
    private static final String STANDARD = "urn:oasis:";
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final InputStream bytes;
    private final XMLStreamReader xml;
    private int depth;

    private OdsXml(String name, InputStream bytes, XMLStreamReader xml) {
        this.name = name;
        this.bytes = bytes;
        this.xml = xml;
    }

    /** Opens a part and goes to its root element. */
    static OdsXml open(ZipParts parts, String name) throws UnreadableFileException {
        InputStream bytes = new MarkupLimits(parts.open(name));
        OdsXml part;
        try {
            part = new OdsXml(name, bytes, FACTORY.createXMLStreamReader(bytes));
        } catch (XMLStreamException | RuntimeException e) {
            throw new UnreadableFileException(Reason.DAMAGED, name, "the part is no XML: " + e.getMessage());
        }
        while (part.next() != Event.START) {
            // space before the root
        }
        return part;
    }

    String element() {
        return xml.getLocalName();
    }

    /** How deep the current element is; the root is 1. */
    int depth() {
        return depth;
    }

    /** The value of an attribute of the standard, "" when the current element has none of that name. */
    String value(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(attribute)
                    && (namespace == null || namespace.startsWith(STANDARD))) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether an attribute of that name has that value, also one beside the standard. */
    boolean says(String attribute, String value) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)
                    && xml.getAttributeValue(i).equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** How often something stands there, at least once and at most one time more than a sheet is long. */
    int times(String attribute) throws UnreadableFileException {
        String value = value(attribute);
        if (value.isEmpty()) {
            return 1;
        }
        long times = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw damaged("not a number of times: " + value);
            }
            times = Math.min(2L << 20, times * 10 + digit);
        }
        if (times == 0) {
            throw damaged("nothing stands there no times");
        }
        return (int) times;
    }

    /** The text of a {@link Event#TEXT}. */
    String text() {
        return xml.getText();
    }

    /** All text of the current element up to its end, also that of elements in it. */
    String wholeText() throws UnreadableFileException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        for (Event event = next(); depth >= own; event = next()) {
            if (event == Event.TEXT) {
                text.append(xml.getText());
                checkLength(text.length());
            }
        }
        return text.toString();
    }

    static void checkLength(int length) throws UnreadableFileException {
        if (length > Budget.TEXT) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "text of a cell > " + Budget.TEXT, "a text is longer than a cell can hold");
        }
    }

    /** Goes to the next child of the element at a depth; false when that element has ended. */
    boolean nextIn(int parent) throws UnreadableFileException {
        while (true) {
            Event event = next();
            if (event == Event.START && depth == parent + 1) {
                return true;
            }
            if (event == Event.END && depth < parent) {
                return false;
            }
        }
    }

    /** Goes to the end of the current element. */
    void skip() throws UnreadableFileException {
        int own = depth;
        while (depth >= own) {
            next();
        }
    }

    Event next() throws UnreadableFileException {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEPTH) {
                        throw damaged("elements are nested more than " + DEPTH + " deep");
                    }
                    return Event.START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return Event.END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    return Event.TEXT;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableFileException(Reason.UNSAFE, name, "the part has a DOCTYPE or an entity");
                case XMLStreamConstants.END_DOCUMENT -> throw damaged("the part ends too early");
                default -> {}
            }
        }
    }

    private int event() throws UnreadableFileException {
        try {
            return xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            // the parser of the JDK throws both at input that is no XML
            throw damaged("the part is no XML: " + e.getMessage());
        }
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
