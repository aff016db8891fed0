package hkh.document;

import hkh.finding.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes one self-contained HTML page, readable on a phone and on paper. Nothing is fetched, and no script runs but its own:
 * it shows where a figure comes from, and sorts and filters tables; without it the page is complete.
 */
public final class HtmlWriter {

    /** What the page's script says, by the names it knows. */
    private static final List<String> WORDS = List.of(
            "origin",
            "close",
            "back",
            "how",
            "parts",
            "part",
            "value",
            "place",
            "findings",
            "explain",
            "filter",
            "shown",
            "sort");

    private final Messages messages;
    private final HtmlFrame frame = new HtmlFrame();

    /** A writer whose pages say in this language what is not the report's own. */
    public HtmlWriter(Messages messages) {
        this.messages = messages;
    }

    /** Writes the report; nothing is written when its XHTML is broken. The stream stays open. */
    public void write(String xhtml, Behind behind, OutputStream out) throws DocumentException, IOException {
        Xhtml report = Outline.of(Footnotes.numbered(Xhtml.parse(xhtml))).report();
        Writer html = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        content(report, behind.returns(), html);
        frame.close(OriginData.of(report, behind.origins(), OriginData.LIMIT), words(), html);
        html.flush();
    }

    private void content(Xhtml report, List<ReturnTiles> returns, Writer html) throws DocumentException, IOException {
        List<Element> parts = new ArrayList<>();
        for (Element part : report.parts().toList()) {
            parts.add(Footnotes.atEnd(named(drawn(part)), messages.text("page.footnote")));
        }
        if (!returns.isEmpty()) {
            parts.add(new HtmlReturns(messages).of(returns));
        }
        frame.open(report, html);
        HtmlMarkup markup = new HtmlMarkup(html);
        for (Element part : parts) {
            markup.write(part);
            html.append('\n');
        }
    }

    /** An appendix is found under the name of its heading. */
    private static Element named(Element part) {
        return part.is("section")
                ? part.descendants()
                        .map(element -> element.attribute("id", ""))
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .map(id -> part.with("aria-labelledby", id))
                        .orElse(part)
                : part;
    }

    private Element drawn(Element element) throws DocumentException {
        if (ChartData.isChart(element)) {
            return HtmlChart.of(element, messages.text("page.chart-table"));
        }
        List<Node> children = new ArrayList<>();
        for (Node child : element.children()) {
            children.add(child instanceof Element inner ? drawn(inner) : child);
        }
        if (element.is("th") && element.text().isBlank()) {
            return new Element("td", element.attributes(), children); // a heading that says nothing is none
        }
        Element drawn = element.withChildren(children);
        if (element.is("table") && TableGrid.of(element).isShort()) {
            return drawn.with("class", (element.attribute("class", "") + " whole").strip());
        }
        return Outline.isContents(element) ? drawn.with("aria-label", messages.text("page.contents")) : drawn;
    }

    private String words() {
        Stream<String> language = Stream.of("\"lang\":\"" + messages.language().getLanguage() + "\"");
        Stream<String> words =
                WORDS.stream().map(word -> "\"" + word + "\":" + OriginData.quoted(messages.text("page." + word)));
        return Stream.concat(language, words).collect(Collectors.joining(",", "{", "}"));
    }
}
