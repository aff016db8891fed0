package hkh.intake.xlsx;

import hkh.intake.UnreadableFileException;
import hkh.intake.xlsx.XmlTokens.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the parser of the JDK makes of a part, and what ours makes of it: tags and texts up to the end of the root. */
final class XmlOracle {

    private static final XMLInputFactory JDK = factory();

    private XmlOracle() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** As the JDK has it; empty when it refuses the part, or the part has a DOCTYPE. */
    static Optional<List<String>> jdk(byte[] part) {
        if (isBrokenUtf8(part)) {
            return Optional.empty();
        }
        List<String> seen = new ArrayList<>();
        int depth = 0;
        try {
            XMLStreamReader xml = JDK.createXMLStreamReader(new ByteArrayInputStream(part));
            do {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        seen.add(tag(xml));
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        seen.add("/");
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                        text(seen, depth, xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Optional.empty();
                    }
                    default -> {}
                }
            } while (depth > 0 || seen.isEmpty());
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.of(seen);
    }

    /** The JDK refuses such a part too, but prints a line about each. */
    private static boolean isBrokenUtf8(byte[] part) {
        String head = new String(part, 0, Math.min(part.length, 100), StandardCharsets.ISO_8859_1);
        boolean other = head.indexOf('\0') >= 0 || (head.contains("encoding=") && !head.contains("UTF-8"));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part));
            return false;
        } catch (CharacterCodingException e) {
            return !other;
        }
    }

    private static String tag(XMLStreamReader xml) {
        StringBuilder tag = new StringBuilder("<" + xml.getNamespaceURI() + " " + xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            tag.append(" " + xml.getAttributePrefix(i) + ":" + xml.getAttributeLocalName(i))
                    .append("=" + xml.getAttributeValue(i));
        }
        return tag.toString().replace("<null ", "< ").replace(" null:", " :");
    }

    /** As we have it; empty when we refuse the part. */
    static Optional<List<String>> ours(byte[] part) {
        try {
            return Optional.of(seen(XmlEncoding.tokens("part", part, new XmlNames())));
        } catch (UnreadableFileException | XmlFault e) {
            return Optional.empty();
        }
    }

    /** As we have it when the part comes in portions, as large ones do. */
    static Optional<List<String>> oursStreamed(byte[] part) {
        try (InputStream stream = new ByteArrayInputStream(part)) {
            return Optional.of(seen(XmlEncoding.tokens("part", stream, new XmlNames())));
        } catch (UnreadableFileException | XmlFault | IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> seen(XmlTokens tokens) throws UnreadableFileException {
        List<String> seen = new ArrayList<>();
        do {
            Token token = tokens.next();
            switch (token) {
                case START -> seen.add(tag(tokens.tag()));
                case END -> seen.add("/");
                default -> text(seen, tokens.depth(), tokens.text());
            }
        } while (tokens.depth() > 0 || seen.isEmpty());
        return seen;
    }

    private static String tag(XmlTag tag) {
        StringBuilder text =
                new StringBuilder("<" + tag.namespace() + " " + tag.name().local());
        for (int i = 0; i < tag.attributes(); i++) {
            text.append(" " + tag.attribute(i).prefix() + ":" + tag.attribute(i).local())
                    .append("=" + tag.value(i));
        }
        return text.toString();
    }

    /** Texts that follow each other are one. */
    private static void text(List<String> seen, int depth, String text) {
        int last = seen.size() - 1;
        if (depth > 0 && !text.isEmpty() && seen.get(last).startsWith("\"")) {
            seen.set(last, seen.get(last) + text);
        } else if (depth > 0 && !text.isEmpty()) {
            seen.add("\"" + text);
        }
    }
}
