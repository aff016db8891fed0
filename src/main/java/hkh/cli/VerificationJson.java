package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.document.ChartData;
import hkh.draft.BoundDraft.Bound;
import hkh.draft.DraftChartFacts;
import hkh.draft.DraftJob;
import hkh.draft.DraftPlace;
import hkh.draft.LooseNumbers;
import hkh.draft.Surroundings;
import hkh.draft.TableChecks;
import hkh.draft.Verification;
import hkh.finding.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** What {@code hkh verify --json} says, on one line. */
final class VerificationJson {

    private VerificationJson() {}

    static String of(Messages messages, Verification result) {
        DraftJob job = result.job();
        DraftPlace places = new DraftPlace(job.bound().draft(), messages);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("draft", job.name());
            json.writeStringField("period", job.job().configuration().period().toString());
            json.writeBooleanField("proven", result.isProven());
            json.writeNumberField("figures", job.bound().figures().size());
            json.writeBooleanField("tracked_changes", job.bound().draft().hasTrackedChanges());
            figures(json, "different", job.bound().different(), places);
            figures(json, "gone", job.bound().gone(), places);
            charts(json, "charts", result.differentCharts());
            json.writeArrayFieldStart("tables");
            for (TableChecks.Problem problem : result.tables()) {
                json.writeStartObject();
                json.writeStringField("place", places.cell(problem.table(), problem.row(), problem.column()));
                json.writeNumberField("table", problem.table() + 1);
                json.writeNumberField("row", problem.row() + 1);
                json.writeNumberField("column", problem.column() + 1);
                json.writeStringField("message", messages.text(problem.message()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("places");
            for (Surroundings.Problem problem : result.places()) {
                json.writeStartObject();
                json.writeStringField("place", places.of(problem.figure()));
                json.writeStringField("message", messages.text(problem.message()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("stale_notices");
            for (String notice : result.notices()) {
                json.writeString(notice);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unbound");
            for (LooseNumbers.Loose loose : result.loose()) {
                json.writeStartObject();
                json.writeStringField(
                        "place",
                        loose.table() < 0
                                ? places.in(loose.passage(), loose.passage().text())
                                : places.cell(
                                        loose.table(),
                                        loose.passage().row(),
                                        loose.passage().column()));
                json.writeArrayFieldStart("numbers");
                for (String number : loose.numbers()) {
                    json.writeString(number);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void figures(JsonGenerator json, String name, List<Bound> figures, DraftPlace places)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Bound figure : figures) {
            json.writeStartObject();
            fields(json, figure, places);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Charts with the values that differ. */
    static void charts(JsonGenerator json, String name, List<DraftChartFacts> charts) throws IOException {
        json.writeArrayFieldStart(name);
        for (DraftChartFacts chart : charts) {
            json.writeStartObject();
            json.writeStringField("chart", chart.now().map(ChartData::id).orElse(""));
            json.writeStringField("caption", chart.chart().caption());
            json.writeArrayFieldStart("points");
            for (DraftChartFacts.Point point : chart.points()) {
                json.writeStartObject();
                json.writeStringField("category", point.category());
                json.writeStringField("series", point.series());
                json.writeStringField("drawn", point.says());
                json.writeStringField("total", point.now());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What is bound, where it stands, what it says and should say. */
    static void fields(JsonGenerator json, Bound figure, DraftPlace places) throws IOException {
        json.writeStringField("reference", figure.reference());
        json.writeStringField("form", figure.key().map(key -> key.form().code()).orElse(""));
        json.writeStringField("place", places.of(figure.figure()));
        json.writeStringField("text", figure.says());
        json.writeStringField("total", figure.saysNow());
    }
}
