package hkh.document;

import hkh.finding.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Reports to write and what became of them. */
final class Documents {

    static final Path REFERENCE = Path.of("templates/reference.docx");

    private Documents() {}

    /** A whole annual report. */
    static String report() {
        try (InputStream in = Objects.requireNonNull(Documents.class.getResourceAsStream("report.xhtml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report with this content and nothing else. */
    static String content(String main) {
        return "<html><head><title>t</title></head><body><main>" + main + "</main></body></html>";
    }

    /** A report with this letterhead and nothing else. */
    static String header(String header) {
        return "<html><body><header>" + header + "</header><main/></body></html>";
    }

    static byte[] docx(String xhtml) throws DocumentException, IOException {
        return docx(xhtml, Files.readAllBytes(REFERENCE));
    }

    static byte[] docx(String xhtml, byte[] reference) throws DocumentException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.of("reference.docx", new ByteArrayInputStream(reference)).write(xhtml, out);
        return out.toByteArray();
    }

    static XWPFDocument word(String xhtml) throws DocumentException, IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx(xhtml)));
    }

    /** A report with all that a Word file may need parts of its own for: charts, footnotes, contents, appendices. */
    static String everything() {
        String chart = """
                <figure class="chart" id="hoi-vien" data-chart="%s"><figcaption>Hội viên (người)</figcaption>
                <table><thead><tr><th>Đơn vị</th><th>Năm 2022</th><th>Năm 2023</th></tr></thead><tbody>
                <tr><th>Huyện Bắc Yên</th><td><data value="10345" data-ref="1/2022/m">10.345</data></td>
                <td><data value="12400" data-ref="1/2023/m" data-form="plain">≥ 12.400</data></td></tr>
                <tr><th>Huyện Mai Sơn</th><td><data value="" data-ref="2/2022/m">…</data></td>
                <td><data value="28313.5" data-ref="2/2023/m">28.313,5</data></td></tr>
                </tbody></table></figure>
                """;
        return report().replaceFirst("<main>", "<main><nav class=\"toc\"></nav>" + chart.formatted("columns"))
                .replaceFirst(
                        "</main>",
                        "<p>Hội viên<span class=\"footnote\">Có <data value=\"5\" data-ref=\"1/2023/f\">5</data> nữ.</span></p>"
                                + chart.formatted("bars") + "</main>")
                .replaceFirst(
                        "</body>",
                        "<section><h1 class=\"part\">Phụ lục I<br/>HẸP</h1><table><thead><tr><th>TT</th></tr></thead>"
                                + "<tbody><tr><td>1</td></tr></tbody></table></section>"
                                + "<section><h1 class=\"part\">Phụ lục II<br/>RỘNG</h1><table><tr>"
                                + "<td>1</td>".repeat(9) + "</tr></table></section></body>");
    }

    /** The main part of the Word file with this content. */
    static String markup(String main) throws DocumentException, IOException {
        return part(docx(content(main)), "word/document.xml");
    }

    static String html(String xhtml) throws DocumentException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(Messages.in("vi")).write(xhtml, Behind.NOTHING, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The reference as somebody edited it. */
    static byte[] reference(String part, UnaryOperator<String> edit) throws IOException {
        return reference(Files.readAllBytes(REFERENCE), part, edit);
    }

    /** Another Word file as somebody edited it. */
    static byte[] reference(byte[] docx, String part, UnaryOperator<String> edit) throws IOException {
        Map<String, byte[]> parts = ZipParts.read(docx);
        parts.computeIfPresent(
                part,
                (name, bytes) ->
                        edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipParts.write(ZipParts.pack(parts), out);
        return out.toByteArray();
    }

    static String part(byte[] docx, String name) throws IOException {
        return Objects.requireNonNull(parts(docx).get(name), name);
    }

    /** All parts of a package as text, in their order. */
    static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        ZipParts.read(docx).forEach((name, bytes) -> parts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return parts;
    }
}
