package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.figure.Figure;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.Submission;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** What {@code hkh check --json} says: verdicts, returns with every figure and every cell, findings. */
final class CheckJson {

    private CheckJson() {}

    static String of(Received received, List<Finding> findings, Messages messages) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (FileVerdict verdict : received.verdicts()) {
                json.writeStartObject();
                json.writeStringField("file", verdict.file().name());
                json.writeStringField("sha256", verdict.file().sha256());
                json.writeStringField("verdict", verdict.verdict().code());
                json.writeStringField("reason", messages.text(verdict.reason()));
                write(json, verdict.account(), messages);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("returns");
            for (Submission submission : received.submissions()) {
                write(json, submission, messages);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                write(json, finding, messages);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Submission submission, Messages messages) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", submission.file().name());
        json.writeStringField("unit", submission.unit());
        json.writeStringField("period", submission.period().toString());
        json.writeStringField("layout", submission.layout());
        json.writeNumberField("revision", submission.revision());
        json.writeArrayFieldStart("figures");
        for (Figure figure : submission.figures()) {
            json.writeStartObject();
            fields(json, figure);
            json.writeEndObject();
        }
        json.writeEndArray();
        write(json, submission.account(), messages);
        json.writeEndObject();
    }

    /** How the cells ended: in a return, or in the file beside its returns. */
    private static void write(JsonGenerator json, List<CellUse> account, Messages messages) throws IOException {
        json.writeArrayFieldStart("cells");
        for (CellUse cell : account) {
            json.writeStartObject();
            json.writeStringField("sheet", cell.sheet());
            json.writeStringField("cell", cell.cell());
            json.writeStringField("raw", cell.raw());
            json.writeStringField("use", cell.use().code());
            json.writeStringField("indicator", cell.item().toString());
            json.writeStringField("reason", messages.text(cell.reason()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A figure as it was read, without the name of its file. */
    static void fields(JsonGenerator json, Figure figure) throws IOException {
        json.writeStringField("reference", figure.reference().toString());
        json.writeStringField("state", figure.measure().state().code());
        json.writeStringField("value", figure.measure().digits());
        json.writeStringField("sheet", figure.origin().sheet());
        json.writeStringField("cell", figure.origin().cell());
        json.writeStringField("raw", figure.origin().raw());
        if (figure.decision().isPresent()) {
            json.writeStringField("decision", figure.decision().get().told());
        }
    }

    static void write(JsonGenerator json, Finding finding, Messages messages) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().code());
        json.writeStringField("unit", finding.unit());
        json.writeStringField("indicator", finding.item().toString());
        json.writeStringField("place", finding.place().toString());
        json.writeStringField("message", messages.text(finding.message()));
        json.writeStringField("expected", finding.expected());
        json.writeStringField("found", finding.found());
        json.writeEndObject();
    }
}
