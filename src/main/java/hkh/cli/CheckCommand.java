package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.RankedFinding;
import hkh.finding.Severity;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hkh check}: looks at returns alone; how each cell was read, and what is wrong. Nothing is written. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    @Option(names = "--workspace", paramLabel = "DIR")
    private Optional<Path> workspace = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Optional<Path> home = workspace.or(() -> workspaceAround(files.get(0)));
        Job job = home.isPresent()
                ? Job.of(Workspace.open(home.get()), Optional.empty()).withFiles(Inbox.find(files))
                : LooseFiles.job(
                        files, console.clock().instant().atZone(ZoneOffset.UTC).getYear());
        Aggregation run = Aggregation.run(job, (file, bytes) -> {}, file -> Optional.empty());
        List<Finding> findings = run.findings().stream()
                .map(RankedFinding::finding)
                .filter(finding -> !finding.place().file().isEmpty())
                .toList();
        if (json) {
            console.result(CheckJson.of(run.received(), findings, console.messages()));
        } else {
            run.received().verdicts().forEach(verdict -> show(job, run, verdict));
            console.result("");
            findings.forEach(finding -> console.result(console.line(finding)));
            console.say("check.findings", findings.size());
        }
        boolean wrong = !run.notAccepted().isEmpty()
                || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
    }

    /** A file in the inbox of a workspace is looked at with that workspace. */
    private static Optional<Path> workspaceAround(Path file) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (Workspace.isAt(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private void show(Job job, Aggregation run, FileVerdict verdict) {
        String reason = console.messages().text(verdict.reason());
        console.result(verdict.file().name() + ": ["
                + console.messages().text("verdict." + verdict.verdict().code()) + "] " + reason);
        if (verdict.verdict() != Verdict.ACCEPTED) {
            return;
        }
        for (Submission submission : run.received().submissions()) {
            if (submission.file().equals(verdict.file())) {
                console.say(
                        "check.return",
                        job.tree().get(submission.unit()).name(),
                        submission.unit(),
                        submission.period().toString(),
                        console.messages().text("layout." + submission.layout()));
                figures(job, submission);
                account("check.account", submission.account());
            }
        }
        if (!verdict.account().isEmpty()) {
            account("check.account-of-nobody", verdict.account());
        }
    }

    private void figures(Job job, Submission submission) {
        for (Figure figure : submission.figures()) {
            if (figure.measure().state() != State.NOT_REPORTED) {
                String shown = figure.measure().state() == State.VALUE
                        ? console.messages().numerals().exact(figure.measure().amount())
                        : console.messages()
                                .text("state." + figure.measure().state().code());
                console.result(String.format(
                        Locale.ROOT,
                        "  %-30s %18s  %s",
                        at(figure.origin().sheet(), figure.origin().cell()),
                        shown,
                        job.catalogue().label(figure.item())));
            }
        }
    }

    private void account(String key, List<CellUse> cells) {
        StringBuilder counts = new StringBuilder();
        for (CellUse.Use use : CellUse.Use.values()) {
            long count = cells.stream().filter(cell -> cell.use() == use).count();
            counts.append(counts.isEmpty() ? "" : ", ")
                    .append(console.messages().text("use." + use.code()))
                    .append(' ')
                    .append(count);
        }
        console.say(key, counts.toString());
        for (CellUse cell : cells) {
            if (cell.use() == CellUse.Use.UNRECOGNISED) {
                console.result("  " + at(cell.sheet(), cell.cell()) + " \"" + cell.raw() + "\": "
                        + console.messages().text(cell.reason()));
            }
        }
    }

    /** A cell within its file; a CSV has no sheets. */
    private static String at(String sheet, String cell) {
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
