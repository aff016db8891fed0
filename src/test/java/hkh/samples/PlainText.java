package hkh.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.text.StringEscapeUtils;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a reader sees of a report: its words in their order, single spaces between them. */
final class PlainText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private PlainText() {}

    static String ofHtml(byte[] html) {
        String body = new String(html, StandardCharsets.UTF_8)
                .replaceAll("(?s)<(head|style|script)\\b.*?</\\1>", " ")
                .replaceAll("</?(data|span|strong|em|b|i|sup|sub|a)\\b[^>]*>", "")
                .replaceAll("<[^>]*>", " ");
        return spaced(StringEscapeUtils.unescapeHtml4(body));
    }

    static String ofDocx(byte[] docx) throws IOException {
        StringBuilder text = new StringBuilder();
        NodeList paragraphs = document(docx).getElementsByTagNameNS(WORD, "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            NodeList texts = ((org.w3c.dom.Element) paragraphs.item(i)).getElementsByTagNameNS(WORD, "t");
            for (int j = 0; j < texts.getLength(); j++) {
                text.append(texts.item(j).getTextContent());
            }
            text.append(' ');
        }
        return spaced(text.toString());
    }

    private static Document document(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                    factory.setNamespaceAware(true);
                    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        throw new IOException("the Word file has no document");
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
