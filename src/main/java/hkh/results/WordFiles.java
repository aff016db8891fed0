package hkh.results;

import hkh.document.DocumentException;
import hkh.document.DocxWriter;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Word files in the look of {@code reference.docx}, from XHTML. */
public final class WordFiles {

    static final String REFERENCE = "reference.docx";

    private final DocxWriter writer;

    public WordFiles(Templates templates) throws HkhException {
        byte[] reference = templates
                .find(REFERENCE)
                .orElseThrow(() -> new HkhException(Message.of("template.no-reference", REFERENCE)));
        try {
            this.writer = DocxWriter.of(REFERENCE, new ByteArrayInputStream(reference));
        } catch (DocumentException e) {
            throw new BrokenReport(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] write(String xhtml) throws HkhException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(xhtml, out);
        } catch (DocumentException e) {
            throw new BrokenReport(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
