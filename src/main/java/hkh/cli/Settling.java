package hkh.cli;

import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.draft.BoundDraft;
import hkh.draft.DraftJob;
import hkh.draft.Verification;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Severity;
import hkh.finding.WrongRequest;
import hkh.job.Aggregation;
import hkh.job.Frozen;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.job.Settled;
import hkh.results.Documents;
import hkh.results.Results;
import hkh.table.Csv;
import hkh.workspace.ClosedPeriods;
import hkh.workspace.Closing;
import hkh.workspace.FigureDifferences;
import hkh.workspace.FigureDifferences.Difference;
import hkh.workspace.FiguresFile;
import hkh.workspace.Hash;
import hkh.workspace.Ledger;
import hkh.workspace.SignedDraft;
import hkh.workspace.Staging;
import hkh.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Closes a period with the results of a run, or says why not; then nothing is written. */
final class Settling {

    /**
     * What was asked for.
     *
     * @param by who closes
     * @param incomplete whether also with units missing or errors
     * @param revise whether a closed period is closed anew
     */
    record Request(String by, String reason, boolean incomplete, boolean revise) {}

    private final Console console;
    private final Workspace workspace;
    private final ClosedPeriods closed;
    private final Job job;
    private final Aggregation run;
    private final Request request;
    private final Period period;

    Settling(Console console, Workspace workspace, ClosedPeriods closed, Job job, Aggregation run, Request request) {
        this.console = console;
        this.workspace = workspace;
        this.closed = closed;
        this.job = job;
        this.run = run;
        this.request = request;
        this.period = job.configuration().period();
    }

    int settle(Optional<SignedDraft> signed) throws HkhException {
        Optional<Closing> before = closed.closing(period);
        if (signed.isPresent()) {
            refuseOtherFigures(signed.get());
        }
        Optional<Message> objection = new Frozen(closed).objection(job, run);
        if (request.revise() && objection.isEmpty()) {
            throw new WrongRequest(Message.of(before.isEmpty() ? "close.not-closed" : "close.nothing-new", period));
        }
        if (before.isPresent() && objection.isEmpty()) {
            again(before.get(), signed);
        } else if (objection.isPresent() && !request.revise()) {
            throw new HkhException(objection.get());
        } else {
            refuseIncomplete();
            close(before.map(Closing::revision).orElse(0) + 1, signed);
        }
        return run.hasErrors() ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
    }

    /** The period is closed with these very figures; what may be new is the signed report. */
    private void again(Closing before, Optional<SignedDraft> signed) throws HkhException {
        boolean news = signed.filter(draft -> !draft.sha256().equals(before.draftHash()))
                .isPresent();
        if (news) {
            SignedDraft draft = signed.orElseThrow();
            Closing now = before.with(today(), request.by(), draft.name(), draft.sha256());
            closed.record(now, Optional.of(draft.bytes())).forEach(console::problem);
            tell(draft, now);
        } else {
            console.say(
                    "close.already", period, before.revision(), before.date().toString());
        }
    }

    private void refuseIncomplete() throws HkhException {
        if (run.received().submissions().isEmpty()) {
            throw new HkhException(Message.of("close.nothing", workspace.inbox()));
        }
        if (run.hasErrors() && !request.incomplete()) {
            throw new HkhException(Message.of(
                    "close.incomplete",
                    period,
                    run.missingUnits().size(),
                    run.notAccepted().size(),
                    (int) run.count(Severity.ERROR)));
        }
    }

    private void close(int revision, Optional<SignedDraft> signed) throws HkhException {
        console.headway().at(Headway.Step.WRITING, 0, 0);
        Settled settled = Settled.of(job, run);
        if (!request.revise()) {
            refuseOtherResults(settled);
        }
        int expected = run.statuses().size();
        Closing closing = new Closing(
                period,
                revision,
                today(),
                request.by(),
                signed.map(SignedDraft::name).orElse(""),
                signed.map(SignedDraft::sha256).orElse(""),
                Hash.of(settled.figures()),
                Hash.of(settled.totals()),
                expected - run.missingUnits().size(),
                expected,
                (int) run.count(Severity.ERROR),
                request.reason().strip().replaceAll("\\s+", " "));
        closed.close(closing, settled.figures(), settled.totals(), signed.map(SignedDraft::bytes))
                .forEach(console::problem);
        console.say("close.done", period, revision, closing.unitsIn(), expected);
        if (signed.isPresent()) {
            tell(signed.get(), closing);
        } else {
            console.say("close.no-draft");
        }
        if (request.revise()) {
            publish();
        }
        console.say("close.next", workspace.folder().toString());
    }

    /** A signed report that says other figures than those that are closed contradicts the book. */
    private void refuseOtherFigures(SignedDraft signed) throws HkhException {
        Optional<DraftJob> draft = draft(signed);
        if (draft.isEmpty() || draft.get().bound().figures().isEmpty()) {
            return; // a scan, or a copy without its figures: told when it is recorded
        }
        List<BoundDraft.Bound> other = draft.get().bound().figures().stream()
                .filter(figure -> !figure.isEqual())
                .toList();
        if (!other.isEmpty()) {
            throw new HkhException(Message.of(
                    "close.draft-differs",
                    signed.name(),
                    other.size(),
                    other.get(0).says(),
                    other.get(0).reference()));
        }
        if (!Verification.of(draft.get(), console.messages()).isProven()) {
            throw new HkhException(Message.of("close.draft-not-proven", signed.name()));
        }
    }

    private Optional<DraftJob> draft(SignedDraft signed) throws HkhException {
        try {
            Draft draft = Draft.read(signed.name(), signed.bytes());
            return Optional.of(DraftJob.of(signed.name(), draft, workspace, job, run));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private void tell(SignedDraft signed, Closing closing) throws HkhException {
        console.say(
                "close.draft",
                signed.name(),
                signed.sha256(),
                closed.draft(closing).toString());
        if (draft(signed).filter(draft -> !draft.bound().figures().isEmpty()).isEmpty()) {
            console.say("close.draft-unread", signed.name());
        }
    }

    /** What was signed was written from {@code out/}, so that has to tell what is closed. */
    private void refuseOtherResults(Settled settled) throws HkhException {
        Path totals = workspace.out().resolve("totals.csv");
        if (!Files.exists(totals)) {
            throw new HkhException(Message.of("close.no-results", workspace.out()));
        }
        List<Difference> differences =
                FigureDifferences.between(FiguresFile.table(totals), Csv.read("totals.csv", settled.totals()));
        if (!differences.isEmpty()) {
            throw new HkhException(
                    Message.of("close.other-results", workspace.out(), differences.size(), Frozen.shown(differences)));
        }
    }

    /** The results of a revision replace those of the closing before, which the store still has. */
    private void publish() throws HkhException {
        try (Staging staging = Staging.of(workspace.out())) {
            Set<String> formats = new LinkedHashSet<>(Documents.USUAL);
            Set<String> names = Results.write(job, run, console.messages(), formats, staging);
            Published.replace(console, staging, workspace.kept(), period, names);
        }
        console.say("close.published", workspace.out().toString());
    }

    private LocalDate today() {
        return Ledger.dayOf(console.clock().instant());
    }
}
