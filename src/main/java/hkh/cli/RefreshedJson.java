package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.draft.DraftPlace;
import hkh.draft.Refreshed;
import hkh.draft.Refreshing;
import hkh.draft.Refreshing.Fate;
import hkh.draft.Refreshing.Outcome;
import hkh.draft.Sentences;
import hkh.finding.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Locale;

/** What {@code hkh refresh --json} says, on one line. */
final class RefreshedJson {

    private RefreshedJson() {}

    static String of(Messages messages, Refreshed result) {
        Refreshing done = result.refreshing();
        DraftPlace places = new DraftPlace(done.job().bound().draft(), messages);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("draft", done.job().name());
            json.writeStringField(
                    "period", done.job().job().configuration().period().toString());
            json.writeNumberField("figures", done.fates().size());
            json.writeBooleanField("nothing_to_look_at", result.isPlain());
            for (Outcome outcome : Outcome.values()) {
                if (outcome != Outcome.EQUAL) {
                    fates(json, outcome.name().toLowerCase(Locale.ROOT), done.that(outcome), places);
                }
            }
            VerificationJson.charts(json, "charts_redrawn", done.redrawn());
            VerificationJson.charts(json, "charts_kept", done.keptCharts());
            fates(json, "weakened", done.weakened(), places);
            json.writeArrayFieldStart("sentences");
            for (Sentences.Unfit unfit : result.sentences()) {
                json.writeStartObject();
                json.writeStringField("sentence", unfit.sentence());
                json.writeStringField("why", unfit.why().name().toLowerCase(Locale.ROOT));
                json.writeStringField("word", unfit.word());
                json.writeStringField("reference", unfit.fate().figure().reference());
                json.writeEndObject();
            }
            json.writeEndArray();
            tags(json, "lines_old", result.lines().old());
            tags(json, "lines_now", result.lines().fresh());
            tags(json, "new", result.fresh());
            tags(json, "taken_out", result.takenOut());
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void fates(JsonGenerator json, String name, Collection<Fate> fates, DraftPlace places)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Fate fate : fates) {
            json.writeStartObject();
            VerificationJson.fields(json, fate.figure(), places);
            json.writeStringField("printed", fate.printed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void tags(JsonGenerator json, String name, Collection<String> tags) throws IOException {
        json.writeArrayFieldStart(name);
        for (String tag : tags) {
            json.writeString(tag);
        }
        json.writeEndArray();
    }
}
