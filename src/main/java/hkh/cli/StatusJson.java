package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.finding.Messages;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.results.StatusTable;
import hkh.submission.FileVerdict;
import hkh.submission.Progress;
import hkh.submission.UnitStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code hkh status --json} says, on one line: the counts by parent, every unit, the files not accepted. */
final class StatusJson {

    private StatusJson() {}

    static String of(Messages messages, Job job, Aggregation run, StatusTable table) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("period", job.configuration().period().toString());
            json.writeStringField(
                    "deadline",
                    job.configuration().deadline().map(LocalDate::toString).orElse(""));
            json.writeArrayFieldStart("groups");
            for (Progress.Group group : table.progress().groups()) {
                write(json, table, group);
            }
            json.writeEndArray();
            json.writeFieldName("sum");
            write(json, table, table.progress().all());
            json.writeArrayFieldStart("units");
            for (UnitStatus status : run.statuses()) {
                write(json, messages, run, status);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("not_accepted");
            for (FileVerdict verdict : run.notAccepted()) {
                json.writeStartObject();
                json.writeStringField("file", verdict.file().name());
                json.writeStringField("verdict", verdict.verdict().code());
                json.writeStringField("units", String.join(";", verdict.units()));
                json.writeStringField("reason", messages.text(verdict.reason()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, StatusTable table, Progress.Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("top", group.head().id());
        json.writeStringField("name", table.name(group));
        json.writeNumberField("expected", group.expected());
        json.writeNumberField("received", group.received());
        json.writeNumberField("on_time", group.onTime());
        json.writeNumberField("accepted", group.accepted());
        json.writeNumberField("complete", group.complete());
        json.writeNumberField("missing", group.missing());
        json.writeEndObject();
    }

    /** The words of {@code completeness.csv}, and the file that counts, else those that do not with the reason. */
    private static void write(JsonGenerator json, Messages messages, Aggregation run, UnitStatus status)
            throws IOException {
        List<FileVerdict> verdicts = status.isAccepted() ? List.of() : run.notAcceptedOf(status.unit());
        json.writeStartObject();
        json.writeStringField("unit", status.unit().id());
        json.writeStringField("name", status.unit().name());
        json.writeStringField("parent", status.unit().parent());
        json.writeStringField("status", status.state().code());
        json.writeStringField(
                "received", status.received().map(LocalDate::toString).orElse(""));
        json.writeStringField(
                "on_time", status.onTime().map(onTime -> onTime ? "yes" : "no").orElse(""));
        json.writeNumberField("filled", status.filled());
        json.writeNumberField("required", status.required());
        json.writeStringField(
                "file",
                run.submissionOf(status.unit())
                        .map(submission -> submission.file().name())
                        .orElse(joined(verdicts, verdict -> verdict.file().name())));
        json.writeStringField("reason", joined(verdicts, verdict -> messages.text(verdict.reason())));
        json.writeEndObject();
    }

    private static String joined(List<FileVerdict> verdicts, Function<FileVerdict, String> word) {
        return verdicts.stream().map(word).distinct().collect(Collectors.joining("; "));
    }
}
