package hkh.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Writes one self-contained HTML page: no script, nothing fetched, readable on a phone and on paper. */
public final class HtmlWriter {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            """;
    private static final Set<String> VOID = Set.of("br", "col");

    private final String css;

    /** Reads the style sheet the program carries. */
    public HtmlWriter() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks hkh/document/report.css");
            }
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read hkh/document/report.css", e);
        }
    }

    /** Writes the report; nothing is written when its XHTML is broken. */
    public void write(String xhtml, OutputStream out) throws DocumentException, IOException {
        Xhtml report = Xhtml.parse(xhtml);
        StringBuilder html = new StringBuilder();
        html.append(HEAD.formatted(escaped(report.language()), escaped(report.title()), css));
        report.parts().forEach(part -> {
            write(part, html);
            html.append('\n');
        });
        html.append("</body>\n</html>\n");
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Element element, StringBuilder html) {
        if (element.is("table")) {
            // a table wider than a phone scrolls by itself, also with the keyboard
            html.append("<div class=\"table\" tabindex=\"0\">");
            tag(element, html);
            html.append("</div>");
        } else {
            tag(element, html);
        }
    }

    private static void tag(Element element, StringBuilder html) {
        html.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (!attribute.getKey().startsWith("xml")) {
                html.append(' ').append(attribute.getKey()).append("=\"");
                html.append(escaped(attribute.getValue())).append('"');
            }
        }
        if (element.attributes().containsKey("data-ref") && element.is("data")) {
            html.append(" tabindex=\"0\"");
        }
        html.append('>');
        if (VOID.contains(element.name())) {
            return;
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                write(inner, html);
            } else {
                html.append(escaped(child.text()));
            }
        }
        html.append("</").append(element.name()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
