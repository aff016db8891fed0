package hkh.cli;

import hkh.correction.Resubmission;
import hkh.correction.Resubmissions;
import hkh.figure.Item;
import hkh.figure.Total;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.submission.FileVerdict;
import hkh.submission.UnitStatus;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import hkh.wording.FigureWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person reads after a run: who is missing, what was not accepted, what to look at first, and where it is. */
final class Summary {

    private static final int MOST_FINDINGS = 20;
    private static final List<String> HEADLINES = List.of("member_total", "fund_raised", "clc_learner");

    private final Console console;
    private final Job job;
    private final Unit root;
    private final Aggregation run;
    private final List<Resubmission> resubmissions;

    Summary(Console console, Job job, Aggregation run) throws HkhException {
        this.resubmissions = Resubmissions.of(job, run);
        this.console = console;
        this.job = job;
        this.root = job.root();
        this.run = run;
    }

    /**
     * What is wrong, for the second stream.
     *
     * @param folder where the results are; empty when nothing was published
     */
    List<String> problems(boolean quiet, Optional<Path> folder) {
        if (!quiet) {
            return problems();
        }
        return run.hasErrors() ? List.of(Console.problemLine(text(inOneLine(folder)))) : List.of();
    }

    private Message inOneLine(Optional<Path> folder) {
        return Message.of(
                "summary.quiet",
                root.name(),
                job.configuration().period().toString(),
                run.missingUnits().size(),
                run.statuses().size(),
                run.notAccepted().size(),
                (int) run.findings().stream()
                        .map(RankedFinding::finding)
                        .filter(finding -> finding.isOpenError() && !finding.isOnTrial() && !isSaidAbove(finding))
                        .count(),
                folder.map(path -> Message.of("summary.quiet.see", path)).orElse(Message.NONE));
    }

    /** What came of it, for the first stream. */
    List<String> results(boolean json, boolean quiet, Optional<Path> folder, Set<String> files) {
        if (json) {
            return List.of(SummaryJson.of(console.messages(), job, root, run, resubmissions, folder, files));
        }
        return quiet ? List.of() : lines(folder, files);
    }

    /** What is told of the run later: files, units and numbers of findings; no figure, and nothing that stands in a cell. */
    List<String> logged() {
        List<String> lines = new ArrayList<>(counts());
        lines.addAll(outsideOfCells());
        return lines;
    }

    private List<String> problems() {
        List<String> lines = new ArrayList<>(outsideOfCells());
        List<Finding> findings = run.findings().stream()
                .map(RankedFinding::finding)
                .filter(finding -> finding.severity() != Severity.INFO
                        && finding.accepted().isEmpty()
                        && !isSaidAbove(finding))
                .toList();
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> lines.add(console.painted(finding)));
        if (findings.size() > MOST_FINDINGS) {
            lines.add(text(Message.of("summary.more-findings", findings.size() - MOST_FINDINGS)));
        }
        return lines;
    }

    private List<String> outsideOfCells() {
        List<String> lines = new ArrayList<>();
        job.notes().forEach(note -> lines.add(text(note)));
        for (FileVerdict verdict : run.notAccepted()) {
            lines.add(verdict.file().name() + ": ["
                    + console.messages().text("verdict." + verdict.verdict().code()) + "] " + text(verdict.reason()));
        }
        for (UnitStatus status : run.missingUnits()) {
            lines.add(text(Message.of(
                    status.state() == UnitStatus.State.MISSING ? "summary.missing" : "summary.not-accepted",
                    status.unit().name(),
                    status.unit().id())));
        }
        return lines;
    }

    private boolean isSaidAbove(Finding finding) {
        boolean missing = finding.rule().equals(Rule.UNIT_NOT_REPORTED.id());
        boolean file = finding.place().cell().isEmpty()
                && run.notAccepted().stream()
                        .anyMatch(verdict ->
                                verdict.file().name().equals(finding.place().file()));
        return missing || file;
    }

    private List<String> counts() {
        List<String> lines = new ArrayList<>();
        lines.add(text(Message.of(
                "summary.title", root.name(), job.configuration().period().toString())));
        long accepted = run.received().verdicts().stream()
                .filter(verdict -> verdict.verdict() == Verdict.ACCEPTED)
                .count();
        lines.add(text(Message.of(
                "summary.files",
                run.received().verdicts().size(),
                (int) accepted,
                run.notAccepted().size())));
        lines.add(text(Message.of(
                "summary.units",
                run.statuses().size() - run.missingUnits().size(),
                run.statuses().size())));
        lines.add(text(
                Message.of("summary.findings", (int) run.count(Severity.ERROR), (int) run.count(Severity.WARNING), (int)
                        run.count(Severity.INFO))));
        if (run.onTrial() > 0) {
            lines.add(text(Message.of("summary.on-trial", (int) run.onTrial())));
        }
        return lines;
    }

    private List<String> lines(Optional<Path> folder, Set<String> files) {
        List<String> lines = new ArrayList<>(counts());
        for (Resubmission one : resubmissions) {
            job.tree().find(one.after().unit()).ifPresent(unit -> lines.add(text(Resubmissions.summary(unit, one))));
        }
        if (!job.beside().decisions().isEmpty()) {
            lines.add(text(
                    Message.of("summary.decisions", job.beside().decisions().size(), (int) run.accepted())));
        }
        for (String indicator : HEADLINES) {
            run.totals().of(root.id(), Item.of(indicator)).ifPresent(total -> lines.add(headline(total)));
        }
        if (run.received().submissions().isEmpty()) {
            lines.add(text(Message.of("summary.no-report")));
        }
        folder.ifPresent(path -> lines.add(
                text(Message.of("summary.published", path.resolve(first(files)).toString(), files.size() - 1))));
        return lines;
    }

    private String headline(Total total) {
        String indicator = total.reference().item().indicator();
        return text(Message.of(
                "summary.total",
                job.catalogue().get(indicator).label(console.messages().language()),
                new FigureWords(job.catalogue(), console.messages()).total(total),
                total.unitsIn(),
                total.unitsExpected()));
    }

    /** The most important result. */
    private static String first(Set<String> files) {
        for (String name : List.of("report.docx", "report.html")) {
            if (files.contains(name)) {
                return name;
            }
        }
        return "intake.csv";
    }

    private String text(Message message) {
        return console.messages().text(message);
    }
}
