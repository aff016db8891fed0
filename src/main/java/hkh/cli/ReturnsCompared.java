package hkh.cli;

import hkh.correction.Resubmission;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Rule;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.job.LooseFiles;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import hkh.workspace.Inbox;
import hkh.workspace.TotalsFile;
import hkh.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Two files of returns held against each other, unit by unit: what was corrected, and what was not. */
final class ReturnsCompared {

    private static final Set<String> WORKBOOKS =
            Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "ods", "csv", "tsv");

    private final Console console;
    private final Optional<Path> home;

    /** @param home the workspace whose units and period are meant; else what the files say themselves */
    ReturnsCompared(Console console, Optional<Path> home) {
        this.console = console;
        this.home = home;
    }

    /** Whether a word of the command line names a file of returns, and no results of a run. */
    static boolean isReturn(String asked) throws HkhException {
        Path path = Path.of(asked);
        String name = asked.substring(asked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && WORKBOOKS.contains(name) && !TotalsFile.isOne(path);
    }

    /** Prints the comparison; returns the exit code. */
    int show(String before, String after) throws HkhException {
        Job both = job(List.of(Path.of(before), Path.of(after)));
        Job earlier = both.withFiles(Inbox.find(List.of(Path.of(before))));
        Job later = both.withFiles(Inbox.find(List.of(Path.of(after))));
        Aggregation then = Aggregation.look(earlier, console.headway());
        Aggregation now = Aggregation.look(later, console.headway());
        boolean wrong = tellRefused(then);
        wrong |= tellRefused(now);
        ResubmissionPage page = new ResubmissionPage(console, later);
        int shown = 0;
        for (Submission submission : now.received().submissions()) {
            Optional<Unit> unit = later.tree().find(submission.unit());
            Optional<Submission> replaced = unit.flatMap(then::submissionOf);
            if (unit.isPresent() && replaced.isPresent()) {
                Resubmission one = Resubmission.of(
                        later.catalogue(), later.policy(), replaced.get(), submission, findings(then), findings(now));
                page.show(unit.get(), one);
                wrong |= one.stillWrong().stream().anyMatch(Finding::isOpenError)
                        || one.newlyWrong().stream().anyMatch(Finding::isOpenError);
                shown++;
            }
        }
        wrong |= oneSided(then, now, later, before);
        wrong |= oneSided(now, then, later, after);
        if (shown == 0) {
            console.say("resubmission.none");
        }
        return wrong ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
    }

    private Job job(List<Path> files) throws HkhException {
        return home.isPresent()
                ? Job.of(Workspace.open(home.get()), Optional.empty())
                : LooseFiles.job(files, Optional.empty());
    }

    private boolean tellRefused(Aggregation run) {
        for (FileVerdict verdict : run.received().verdicts()) {
            if (verdict.verdict() != Verdict.ACCEPTED) {
                console.problem(
                        verdict.file().name() + ": " + console.messages().text(verdict.reason()));
            }
        }
        return run.received().verdicts().stream().anyMatch(verdict -> verdict.verdict() != Verdict.ACCEPTED);
    }

    /** Units whose return is in one of the files only. */
    private boolean oneSided(Aggregation there, Aggregation other, Job job, String file) {
        List<String> names = new ArrayList<>();
        for (Submission submission : there.received().submissions()) {
            job.tree()
                    .find(submission.unit())
                    .filter(unit -> other.submissionOf(unit).isEmpty())
                    .ifPresent(unit -> names.add(unit.name()));
        }
        if (!names.isEmpty()) {
            console.say("resubmission.one-side", file, String.join(", ", names));
        }
        return !names.isEmpty();
    }

    /** What is said of the returns by themselves; that all others are missing is no news. */
    private static List<Finding> findings(Aggregation run) {
        return run.judgement().findings().stream()
                .filter(finding -> !finding.rule().equals(Rule.UNIT_NOT_REPORTED.id()))
                .toList();
    }
}
