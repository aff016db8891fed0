package hkh.cli;

import hkh.figure.Change;
import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.job.Job;
import hkh.origin.Making;
import hkh.origin.Source;
import hkh.origin.TotalParts;
import hkh.origin.TotalStory;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import hkh.wording.FigureWords;
import hkh.wording.Labels;
import hkh.wording.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a person reads of a total: how it was made, its parts right below, and every source with its cell. */
final class TotalPage {

    private final Console console;
    private final Job job;
    private final TotalStory story;
    private final FigureWords words;
    private final Labels labels;
    private final Making making;
    private final List<String> lines = new ArrayList<>();

    TotalPage(Console console, Job job, TotalStory story) {
        this.console = console;
        this.job = job;
        this.story = story;
        this.words = new FigureWords(job.catalogue(), console.messages());
        this.labels = new Labels(job.catalogue(), console.messages().language());
        this.making = new Making(job, console.messages(), story);
    }

    String text() {
        say(
                "explain.title",
                story.reference().toString(),
                labels.of(story.reference().item()),
                story.unit().name(),
                story.reference().period().toString());
        Total total = story.total();
        say("explain.total", words.total(total), words.coverage(total));
        say("explain.how", making.sentence());
        story.changed().ifPresent(this::before);
        children();
        summary();
        lines.addAll(new SourceSections(job, console.messages(), story).lines());
        findings();
        return String.join("\n", lines);
    }

    private void before(Change change) {
        boolean isChange = story.indicator().kind() == Indicator.Kind.CHANGE;
        if (isChange) {
            say("explain.current", words.measure(change.current().measure()));
        }
        if (change.previous().quantity().isPresent()) {
            String difference = change.difference()
                    .quantity()
                    .map(this::difference)
                    .orElseGet(() -> text("comparison." + change.comparability().code()));
            say(
                    "explain.before",
                    story.before().toString(),
                    words.measure(change.previous(), story.indicator()) + percent(),
                    difference);
        }
    }

    private String difference(BigDecimal amount) {
        if (amount.signum() == 0) {
            return text("explain.unchanged");
        }
        String number = words.number(amount.abs(), story.indicator());
        String points = percent().isEmpty() ? number : text("explain.points", number);
        return text(amount.signum() < 0 ? "explain.less" : "explain.more", points);
    }

    private String percent() {
        return story.indicator().isPercent() ? "%" : "";
    }

    /** Where nobody below has children of its own, the sources say it all. */
    private void children() {
        boolean deep = job.tree().childrenOf(story.unit()).stream()
                .anyMatch(child -> !job.tree().childrenOf(child).isEmpty());
        if (deep || story.indicator().kind() == Indicator.Kind.RATIO) {
            TextTable table = new TextTable("  ", "<>>");
            new TotalParts(job.tree(), story, words).addTo(table);
            List<String> rows = table.lines();
            if (!rows.isEmpty()) {
                lines.add("");
                say("explain.children");
                lines.addAll(rows);
            }
        }
    }

    /** The one line that says how many of each level went in, and what did not. */
    private void summary() {
        if (story.sources().isEmpty()) {
            return;
        }
        lines.add("");
        say(
                "explain.sources",
                making.counts(making.unitsOf(Source.Use.ADDED, Source.Use.NUMERATOR, Source.Use.COUNTED)));
        for (Source.Use use : List.of(Source.Use.UNKNOWN, Source.Use.NOT_REPORTED)) {
            List<Unit> units = making.unitsOf(use);
            if (!units.isEmpty()) {
                say("explain.sources." + use.code(), making.counts(units));
            }
        }
        List<Unit> comparing = story.comparing();
        if (!comparing.isEmpty()) {
            say("explain.sources.compared", making.counts(comparing));
        }
        if (!story.notAsked().isEmpty()) {
            say("explain.not-asked", making.counts(story.notAsked()));
        }
    }

    private void findings() {
        if (!story.findings().isEmpty()) {
            lines.add("");
            say("explain.findings", story.findings().size());
            story.findings().forEach(finding -> lines.add("  " + TextTable.plain(console.line(finding))));
        }
    }

    private void say(String key, Object... arguments) {
        lines.add(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        Messages messages = console.messages();
        return messages.text(key, arguments);
    }
}
