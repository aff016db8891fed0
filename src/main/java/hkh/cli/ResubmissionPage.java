package hkh.cli;

import hkh.correction.Resubmission;
import hkh.figure.Figure;
import hkh.finding.Finding;
import hkh.finding.Place;
import hkh.job.Job;
import hkh.unit.Unit;
import hkh.wording.FigureWords;
import hkh.wording.Labels;
import hkh.wording.TextTable;
import java.util.List;
import java.util.Optional;

/** A return beside the one that it replaces: what is corrected, what is not, and what was changed besides. */
final class ResubmissionPage {

    private final Console console;
    private final Labels labels;
    private final FigureWords words;

    ResubmissionPage(Console console, Job job) {
        this.console = console;
        this.labels = new Labels(job.catalogue(), console.messages().language());
        this.words = new FigureWords(job.catalogue(), console.messages());
    }

    void show(Unit unit, Resubmission one) {
        console.say(
                "resubmission.title",
                FigureWords.unit(unit),
                one.after().period(),
                one.before().file().name(),
                one.after().file().name());
        findings("resubmission.fixed", one.fixed());
        findings("resubmission.still", one.stillWrong());
        findings("resubmission.new", one.newlyWrong());
        changes("resubmission.asked", one.asked());
        changes("resubmission.unasked", one.unasked());
    }

    private void findings(String heading, List<Finding> findings) {
        console.say(heading, findings.size());
        findings.forEach(finding -> console.result("    " + TextTable.plain(console.line(finding))));
    }

    private void changes(String heading, List<Resubmission.Change> changes) {
        console.say(heading, changes.size());
        TextTable table = new TextTable("    ", "<<>>");
        for (Resubmission.Change change : changes) {
            table.row(
                    place(change.after().or(change::before)),
                    labels.of(change.item()),
                    measure(change.before()),
                    "→ " + measure(change.after()));
        }
        table.lines().forEach(console::result);
    }

    private String measure(Optional<Figure> figure) {
        return figure.map(there ->
                        words.measure(there.measure(), labels.catalogue().get(there.item())))
                .orElseGet(() -> console.messages().text("state.not_reported"));
    }

    private static String place(Optional<Figure> figure) {
        return figure.map(there ->
                        new Place("", there.origin().sheet(), there.origin().cell()).toString())
                .map(place -> place.startsWith("!") ? place.substring(1) : place)
                .orElse("");
    }
}
