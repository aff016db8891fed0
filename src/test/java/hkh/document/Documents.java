package hkh.document;

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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

    /** The main part of the Word file with this content. */
    static String markup(String main) throws DocumentException, IOException {
        return part(docx(content(main)), "word/document.xml");
    }

    static String html(String xhtml) throws DocumentException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter().write(xhtml, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The reference as somebody edited it. */
    static byte[] reference(String part, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry :
                    parts(Files.readAllBytes(REFERENCE)).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                String text = entry.getKey().equals(part) ? edit.apply(entry.getValue()) : entry.getValue();
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    static String part(byte[] docx, String name) throws IOException {
        return Objects.requireNonNull(parts(docx).get(name), name);
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
