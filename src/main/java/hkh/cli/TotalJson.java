package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.figure.Change;
import hkh.figure.Figure;
import hkh.figure.Total;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.origin.Source;
import hkh.origin.TotalStory;
import hkh.unit.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** What {@code hkh explain --json} says of a total, on one line. */
final class TotalJson {

    private TotalJson() {}

    static String of(TotalStory story, Messages messages) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            fields(json, story.total());
            if (story.changed().isPresent()) {
                write(json, story.changed().get());
            }
            json.writeArrayFieldStart("children");
            for (Total child : story.children()) {
                json.writeStartObject();
                fields(json, child);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sources");
            for (Source source : story.sources()) {
                write(json, source);
            }
            json.writeEndArray();
            cells(json, "compared", story.compared());
            json.writeArrayFieldStart("not_asked");
            for (Unit unit : story.notAsked()) {
                json.writeString(unit.id());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Finding finding : story.findings()) {
                CheckJson.write(json, finding, messages);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Change change) throws IOException {
        json.writeObjectFieldStart("comparison");
        json.writeStringField("current", change.current().measure().digits());
        json.writeStringField("previous", change.previous().digits());
        json.writeStringField("change", change.difference().digits());
        json.writeStringField("comparability", change.comparability().code());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", source.unit().id());
        json.writeStringField("level", source.unit().level().code());
        json.writeStringField("use", source.use().code());
        json.writeStringField("indicator", source.addend().item().toString());
        json.writeStringField("state", source.addend().measure().state().code());
        json.writeStringField("adds", source.addend().amount().toPlainString());
        cells(json, "cells", source.cells());
        json.writeEndObject();
    }

    static void fields(JsonGenerator json, Total total) throws IOException {
        json.writeStringField("reference", total.reference().toString());
        json.writeStringField("state", total.measure().state().code());
        json.writeStringField("value", total.measure().digits());
        json.writeNumberField("units_in", total.unitsIn());
        json.writeNumberField("units_expected", total.unitsExpected());
        if (total.isEstimate()) {
            json.writeNumberField("stood_in", total.stoodIn());
        }
    }

    static void cells(JsonGenerator json, String name, List<Figure> figures) throws IOException {
        json.writeArrayFieldStart(name);
        for (Figure figure : figures) {
            json.writeStartObject();
            json.writeStringField("file", figure.origin().file());
            CheckJson.fields(json, figure);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
