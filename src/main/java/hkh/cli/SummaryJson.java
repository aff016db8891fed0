package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.correction.Resubmission;
import hkh.finding.Messages;
import hkh.finding.Severity;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.submission.FileVerdict;
import hkh.submission.UnitStatus;
import hkh.unit.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code hkh aggregate --json} says, on one line. */
final class SummaryJson {

    private SummaryJson() {}

    static String of(
            Messages messages,
            Job job,
            Unit root,
            Aggregation run,
            List<Resubmission> resubmissions,
            Optional<Path> folder,
            Set<String> files) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("period", job.configuration().period().toString());
            json.writeStringField("root", root.id());
            json.writeNumberField("units_expected", run.statuses().size());
            json.writeNumberField("units_missing", run.missingUnits().size());
            for (Severity severity : Severity.values()) {
                json.writeNumberField("findings_" + severity.code(), run.count(severity));
            }
            json.writeNumberField("findings_on_trial", run.onTrial());
            json.writeArrayFieldStart("missing");
            for (UnitStatus status : run.missingUnits()) {
                json.writeString(status.unit().id());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (FileVerdict verdict : run.received().verdicts()) {
                json.writeStartObject();
                json.writeStringField("file", verdict.file().name());
                json.writeStringField("verdict", verdict.verdict().code());
                json.writeStringField("reason", messages.text(verdict.reason()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("resubmissions");
            for (Resubmission one : resubmissions) {
                json.writeStartObject();
                json.writeStringField("unit", one.after().unit());
                json.writeNumberField("revision", one.after().revision());
                json.writeStringField("before", one.before().file().name());
                json.writeStringField("after", one.after().file().name());
                json.writeNumberField("fixed", one.fixed().size());
                json.writeNumberField("still_wrong", one.stillWrong().size());
                json.writeNumberField("newly_wrong", one.newlyWrong().size());
                json.writeNumberField("unasked", one.unasked().size());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("out", folder.map(Path::toString).orElse(""));
            json.writeArrayFieldStart("published");
            for (String file : folder.isPresent() ? files : Set.<String>of()) {
                json.writeString(file);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
