package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.figure.Figure;
import hkh.figure.Total;
import hkh.finding.Finding;
import hkh.job.Job;
import hkh.origin.CellStory;
import hkh.submission.CellUse;
import hkh.wording.FigureWords;
import hkh.wording.Labels;
import hkh.wording.TextTable;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told of a cell: the file's verdict, what stood there, how it was taken, and every total that holds it. */
final class CellPage {

    private final Console console;
    private final Job job;
    private final CellStory story;
    private final FigureWords words;
    private final Labels labels;

    CellPage(Console console, Job job, CellStory story) {
        this.console = console;
        this.job = job;
        this.story = story;
        this.words = new FigureWords(job.catalogue(), console.messages());
        this.labels = new Labels(job.catalogue(), console.messages().language());
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(TextTable.plain(story.place().toString()));
        String reason = console.messages().text(story.verdict().reason());
        lines.add(text(
                "explain.file",
                text("verdict." + story.verdict().verdict().code()),
                reason.isEmpty() ? "" : ": " + reason));
        lines.add(text("explain.raw", TextTable.plain(FigureWords.plain(raw()))));
        story.use().ifPresent(use -> lines.add(text("explain.cell-use", use(use))));
        for (Figure figure : story.figures()) {
            lines.add(text(
                    "explain.figure",
                    labels.of(figure.item()),
                    FigureWords.unit(job.tree().get(figure.unit())),
                    words.measure(figure.measure())));
            figure.decision().ifPresent(decision -> lines.add("  " + words.decided(decision)));
        }
        story.compared().forEach((figure, total) -> lines.add(compared(total)));
        story.added().forEach((figure, totals) -> totals(lines, figure, totals));
        if (!story.findings().isEmpty()) {
            lines.add("");
            lines.add(text("explain.findings", story.findings().size()));
            story.findings().forEach(finding -> lines.add("  " + TextTable.plain(console.line(finding))));
        }
        return String.join("\n", lines);
    }

    private String compared(Optional<Total> with) {
        return with.map(total -> text("explain.compared-with", total.reference().toString(), words.total(total)))
                .orElseGet(() -> text("explain.only-compared"));
    }

    private void totals(List<String> lines, Figure figure, List<Total> totals) {
        TextTable table = new TextTable("  ", "<><");
        for (Total total : totals) {
            table.row(
                    total.reference().toString(),
                    words.total(total),
                    labels.of(total.reference().item()));
        }
        lines.add("");
        lines.add(
                totals.isEmpty()
                        ? text("explain.in-no-total", labels.of(figure.item()))
                        : text("explain.in-totals", totals.size()));
        lines.addAll(table.lines());
    }

    private String raw() {
        return story.use()
                .map(CellUse::raw)
                .or(() -> story.figures().stream()
                        .map(figure -> figure.origin().raw())
                        .findFirst())
                .orElse("");
    }

    private String use(CellUse use) {
        String word = text("use." + use.use().code());
        String reason = console.messages().text(use.reason());
        return reason.isEmpty() ? word : word + ": " + reason;
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("file", story.place().file());
            json.writeStringField("verdict", story.verdict().verdict().code());
            json.writeStringField(
                    "reason", console.messages().text(story.verdict().reason()));
            json.writeStringField("sheet", story.place().sheet());
            json.writeStringField("cell", story.place().cell());
            json.writeStringField("raw", raw());
            json.writeStringField(
                    "use", story.use().map(use -> use.use().code()).orElse(""));
            json.writeStringField(
                    "use_reason",
                    story.use()
                            .map(use -> console.messages().text(use.reason()))
                            .orElse(""));
            TotalJson.cells(json, "figures", story.figures());
            TotalJson.cells(json, "compared", List.copyOf(story.compared().keySet()));
            json.writeArrayFieldStart("totals");
            for (Map.Entry<Figure, List<Total>> added : story.added().entrySet()) {
                for (Total total : added.getValue()) {
                    json.writeStartObject();
                    TotalJson.fields(json, total);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Finding finding : story.findings()) {
                CheckJson.write(json, finding, console.messages());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private String text(String key, Object... arguments) {
        return console.messages().text(key, arguments);
    }
}
