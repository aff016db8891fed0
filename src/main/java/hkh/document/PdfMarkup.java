package hkh.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;

/**
 * A report as the page layout takes it: the letterhead and the signature in tables of two columns, the marks of lists as
 * words, charts as boxes, bookmarks for the headings.
 */
final class PdfMarkup {

    private static final List<String> DASHES = List.of("-", "+", "•");

    // between the margins, in twentieths of a point
    private static final int UPRIGHT = 9_355;
    private static final int LYING = 14_287;

    private final Document document;
    private final PdfLetters letters;

    private PdfMarkup(Document document, PdfLetters letters) {
        this.document = document;
        this.letters = letters;
    }

    static Document of(Xhtml report, String css, PdfLetters letters) throws DocumentException {
        Outline outline = Outline.of(Footnotes.numbered(report));
        PdfMarkup markup = new PdfMarkup(empty(), letters);
        markup.page(outline, css);
        return markup.document;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void page(Outline outline, String css) throws DocumentException {
        Xhtml report = outline.report();
        Element head = Element.of(
                "head",
                List.of(
                        Element.of("title", List.of(new Text(report.title()))),
                        Element.of("meta", List.of(), "name", "subject", "content", report.title()),
                        Element.of("style", List.of(new Text(css))),
                        PdfBookmarks.of(outline.headings())));
        PdfFrame frame = new PdfFrame(report.slots());
        List<Node> body = new ArrayList<>();
        for (Element part : report.parts().toList()) {
            switch (part.name()) {
                case "header" -> body.addAll(frame.letterhead());
                case "footer" -> PdfClosing.sign(body, frame.signature());
                case "section" -> body.add(appendix(part));
                default -> body.add(laidOut(part, 0, UPRIGHT));
            }
        }
        Element html = Element.of("html", List.of(head, Element.of("body", body)), "lang", report.language());
        document.appendChild(made(html));
    }

    /** An appendix lies on its side where its tables need that, as in Word. */
    private Element appendix(Element section) throws DocumentException {
        return WideTables.in(section, UPRIGHT)
                ? laidOut(section.with("class", section.attribute("class", "") + " lying"), 0, LYING)
                : laidOut(section, 0, UPRIGHT);
    }

    /** An element with what is in it, for a page of this width; {@code dashes} lists of dashes are around it. */
    private Element laidOut(Element element, int dashes, int width) throws DocumentException {
        if (ChartData.isChart(element)) {
            return PdfChart.of(ChartData.of(element));
        }
        boolean list = element.is("ul") || element.is("ol");
        boolean dashed = element.is("ul");
        int number = element.is("ol") ? ListMarker.start(element) : 1;
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < element.children().size(); i++) {
            Node child = element.children().get(i);
            if (!(child instanceof Element inner)) {
                children.add(child);
            } else if (inner.is("p") && Xhtml.leadsIn(rest(element, i))) {
                children.add(laidOut(inner.with("class", inner.attribute("class", "") + " lead"), dashes, width));
            } else if (list && inner.is("li")) {
                String mark = dashed
                        ? DASHES.get(Math.min(dashes, DASHES.size() - 1))
                        : ListMarker.of(element.attribute("type", "1"), number++);
                children.add(laidOut(marked(inner, mark + " "), dashed ? dashes + 1 : dashes, width));
            } else {
                children.add(laidOut(inner, dashes, width));
            }
        }
        if (!element.is("table")) {
            return element.withChildren(children);
        }
        Element table = element.withChildren(columned(element, children, width));
        return TableGrid.of(element).isShort() ? table.with("class", element.attribute("class", "") + " whole") : table;
    }

    private static List<Node> rest(Element element, int at) {
        return element.children().subList(at + 1, element.children().size());
    }

    /** The content of a table with columns as wide as in Word. */
    private static List<Node> columned(Element table, List<Node> content, int width) throws DocumentException {
        TableGrid grid = TableGrid.of(table);
        if (grid.columns() == 0) {
            return content;
        }
        List<Node> columns = new ArrayList<>();
        for (int column : TableWidths.of(table, grid, width)) {
            String share = HtmlChart.percent((int) ((long) column * Drawing.WIDTH / width));
            columns.add(Element.of("col", List.of(), "style", "width: " + share));
        }
        List<Node> all = new ArrayList<>(content);
        all.removeIf(node -> node instanceof Element element && element.is("colgroup"));
        int at = 0;
        while (at < all.size() && (!(all.get(at) instanceof Element first) || first.is("caption"))) {
            at++;
        }
        all.add(at, Element.of("colgroup", columns));
        return all;
    }

    /** The mark goes before the first words, be they in a paragraph. */
    private static Element marked(Element item, String mark) {
        List<Node> children = new ArrayList<>(item.children());
        int first = 0;
        while (first < children.size() && children.get(first).text().isBlank()) {
            first++;
        }
        if (first < children.size() && children.get(first) instanceof Element paragraph && paragraph.is("p")) {
            children.set(first, marked(paragraph, mark));
        } else {
            children.add(first, new Text(mark));
        }
        return item.withChildren(children);
    }

    private org.w3c.dom.Node made(Node node) {
        if (!(node instanceof Element element)) {
            return document.createTextNode(letters.printable(node.text()));
        }
        org.w3c.dom.Element made = document.createElement(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (!attribute.getKey().startsWith("xml") && !attribute.getKey().equals("title")) {
                made.setAttribute(attribute.getKey(), attribute.getValue());
            }
        }
        element.children().forEach(child -> made.appendChild(made(child)));
        return made;
    }
}
