package hkh.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes a report as PDF: A4, its letters in the file itself, tagged for readers who listen, nothing fetched. The same
 * report gives the same bytes.
 */
public final class PdfWriter {

    private static final String FAMILY = "Tinos";

    static {
        XRLog.setLoggingEnabled(false); // it tells of every style it does not know
    }

    /** Writes the report; nothing is written when its XHTML is broken. */
    public void write(String xhtml, OutputStream out) throws DocumentException, IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Xhtml report = Xhtml.parse(xhtml);
        builder.withProducer("hkh");
        builder.useUriResolver((base, uri) -> null);
        builder.useReplacementText("\uFFFD");
        builder.useUnicodeLineBreaker(new SpaceBreaker());
        builder.usePdfUaAccessibility(true); // and with it no font of the machine is looked for
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            builder.usePDDocument(document);
            PdfLetters letters = new PdfLetters();
            letters.add(font(builder, document, "Regular", 400, FontStyle.NORMAL));
            letters.add(font(builder, document, "Bold", 700, FontStyle.NORMAL));
            letters.add(font(builder, document, "Italic", 400, FontStyle.ITALIC));
            letters.add(font(builder, document, "BoldItalic", 700, FontStyle.ITALIC));
            builder.withW3cDocument(PdfMarkup.of(report, Resource.text("pdf.css"), letters), null);
            builder.toStream(OutputStream.nullOutputStream());
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            document.getDocumentInformation().setCreationDate(null);
            document.save(out);
        }
    }

    /** Joined letters are not asked for: to look for them would take most of the time. */
    private static TrueTypeFont font(
            PdfRendererBuilder builder, PDDocument document, String style, int weight, FontStyle slope)
            throws IOException {
        try (InputStream in = Resource.open("fonts/" + FAMILY + "-" + style + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(document, font, true));
            builder.useFont(supplier, FAMILY, weight, slope, true);
            return font;
        }
    }
}
