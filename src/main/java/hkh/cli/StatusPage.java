package hkh.cli;

import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.results.StatusTable;
import hkh.submission.FileVerdict;
import hkh.submission.UnitStatus;
import hkh.unit.Unit;
import hkh.wording.TextTable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a secretary reads of the returns: the table by parent, and below it whom to call about what. */
final class StatusPage {

    private final Console console;
    private final Job job;
    private final Aggregation run;

    StatusPage(Console console, Job job, Aggregation run) {
        this.console = console;
        this.job = job;
        this.run = run;
    }

    void print(StatusTable rows) {
        console.say(
                "status.title",
                job.tree().root().name(),
                job.configuration().period().toString(),
                deadline());
        table(rows).lines().forEach(console::result);
        missing();
        notAccepted();
        late();
        incomplete();
        otherFiles();
    }

    private Message deadline() {
        Optional<LocalDate> deadline = job.configuration().deadline();
        return deadline.isPresent()
                ? Message.of("status.deadline", day(deadline.get()))
                : Message.of("status.no-deadline");
    }

    private TextTable table(StatusTable rows) {
        TextTable table = new TextTable("", "<>>>>>>");
        table.row(
                text("status.parent"),
                text("status.expected"),
                text("status.received"),
                text("status.on-time"),
                text("status.accepted"),
                text("status.complete"),
                text("status.missing"));
        rows.rows()
                .forEach(group -> table.row(
                        rows.name(group),
                        number(group.expected()),
                        number(group.received()),
                        rows.dated() ? number(group.onTime()) : "–",
                        number(group.accepted()),
                        number(group.complete()),
                        number(group.missing())));
        return table;
    }

    private void missing() {
        TextTable table = new TextTable("  ", "<<");
        units(status -> status.state() == UnitStatus.State.MISSING)
                .forEach(status -> table.row(name(status), parent(status)));
        section("status.missing-units", table);
    }

    /** A line a unit and file; files in conflict name each other, so one line does for them. */
    private void notAccepted() {
        TextTable table = new TextTable("  ", "<<");
        for (UnitStatus status : units(status -> !status.isAccepted() && status.state() != UnitStatus.State.MISSING)) {
            List<FileVerdict> verdicts = run.notAcceptedOf(status.unit());
            long shown = status.state() == UnitStatus.State.CONFLICT ? 1 : verdicts.size();
            verdicts.stream().limit(shown).forEach(verdict -> table.row(name(status), line(verdict)));
        }
        section("status.refused-units", table);
    }

    private void late() {
        TextTable table = new TextTable("  ", "<<<");
        units(status -> status.onTime().equals(Optional.of(false)))
                .forEach(status ->
                        table.row(name(status), status.received().map(this::day).orElse(""), file(status)));
        section("status.late-units", table);
    }

    private void incomplete() {
        TextTable table = new TextTable("  ", "<><");
        units(status -> status.state() == UnitStatus.State.INCOMPLETE)
                .forEach(status -> table.row(name(status), status.filled() + "/" + status.required(), file(status)));
        section("status.incomplete-units", table);
    }

    /** Files that are told with no unit: nobody knows whose they are, or another return of the unit counts. */
    private void otherFiles() {
        TextTable table = new TextTable("  ", "<");
        run.notAccepted().stream()
                .filter(verdict -> run.missingUnits().stream()
                        .noneMatch(
                                status -> verdict.units().contains(status.unit().id())))
                .forEach(verdict -> table.row(line(verdict)));
        section("status.other-files", table);
    }

    private void section(String heading, TextTable table) {
        List<String> lines = table.lines();
        if (!lines.isEmpty()) {
            console.result("");
            console.say(heading, lines.size());
            lines.forEach(console::result);
        }
    }

    private List<UnitStatus> units(Predicate<UnitStatus> which) {
        return run.statuses().stream().filter(which).toList();
    }

    private static String name(UnitStatus status) {
        return status.unit().name() + " (" + status.unit().id() + ")";
    }

    private String parent(UnitStatus status) {
        return job.tree().find(status.unit().parent()).map(Unit::name).orElse("");
    }

    private String file(UnitStatus status) {
        return run.submissionOf(status.unit())
                .map(submission -> submission.file().name())
                .orElse("");
    }

    private String line(FileVerdict verdict) {
        return verdict.file().name() + ": " + console.messages().text(verdict.reason());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("status.day")).format(day);
    }

    private String number(int number) {
        return Integer.toString(number);
    }

    private String text(String key) {
        return console.messages().text(key);
    }
}
