package hkh.cli;

import hkh.document.DocumentException;
import hkh.document.DocxWriter;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.report.Letter;
import hkh.report.ReportTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes letters as Word files, in the look of the report. */
final class Letters {

    private static final String REFERENCE = "reference.docx";

    private final ReportTemplate templates;
    private final DocxWriter writer;

    Letters(Templates templates) throws HkhException {
        this.templates = new ReportTemplate(templates);
        byte[] reference = templates
                .find(REFERENCE)
                .orElseThrow(() -> new HkhException(Message.of("template.no-reference", REFERENCE)));
        try {
            this.writer = DocxWriter.of(REFERENCE, new ByteArrayInputStream(reference));
        } catch (DocumentException e) {
            throw new HkhException(Message.of("document.broken", String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] write(String template, Letter letter) throws HkhException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(templates.render(template, letter), out);
        } catch (DocumentException e) {
            throw new HkhException(Message.of("document.broken", String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
