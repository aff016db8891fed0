package hkh.job;

import hkh.figure.Comparison;
import hkh.figure.Restated;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.RankedFinding;
import hkh.finding.Severity;
import hkh.intake.Intake;
import hkh.intake.Settlement;
import hkh.rollup.Comparing;
import hkh.rollup.Goals;
import hkh.rollup.Influence;
import hkh.rollup.RollUp;
import hkh.rollup.StandIns;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.submission.UnitStatus;
import hkh.submission.Verdict;
import hkh.unit.Passage;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.validation.Completeness;
import hkh.validation.Earlier;
import hkh.validation.Judgement;
import hkh.validation.Reconciliation;
import hkh.validation.SumDiagnosis;
import hkh.validation.Validation;
import hkh.workspace.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The main job: passes values from stage to stage. It reads files and writes none. */
public record Aggregation(
        Received received,
        Judgement judgement,
        Totals totals,
        Comparison comparison,
        List<UnitStatus> statuses,
        List<RankedFinding> findings) {

    /** What is done about a file that came. */
    public interface Receipt {

        /** Nothing. */
        Receipt NONE = new Receipt() {
            @Override
            public void keep(SourceFile file, byte[] bytes) {}

            @Override
            public void note(SourceFile file) {}
        };

        /** Before it is parsed, on any thread. */
        void keep(SourceFile file, byte[] bytes) throws HkhException;

        /** Afterwards, one file after the other in their order. */
        void note(SourceFile file) throws HkhException;
    }

    /** Of which returns the run knows how every cell ended; that takes more room than all else. */
    public enum Accounts {
        /** Of all of them. */
        ALL,
        /** Of those of which a unit has sent several: they are compared with each other. */
        OF_RIVALS
    }

    /** Runs all stages for who only looks: nothing is written, and a file came on the day that people say, if they do. */
    public static Aggregation look(Job job) throws HkhException {
        return look(job, Headway.UNSEEN);
    }

    /** The same, telling how far it is. */
    public static Aggregation look(Job job, Headway headway) throws HkhException {
        return look(job, job.dayOf(file -> Optional.empty()), headway);
    }

    /** Runs all stages; what came in is kept and noted before it is parsed. */
    public static Aggregation receive(Job job, Ledger ledger, Instant now, Accounts accounts, Headway headway)
            throws HkhException {
        Receipt receipt = new Receipt() {
            @Override
            public void keep(SourceFile file, byte[] bytes) throws HkhException {
                ledger.keep(file, bytes, now);
            }

            @Override
            public void note(SourceFile file) throws HkhException {
                ledger.note(file, now);
            }
        };
        try (KeptReadings kept = accounts == Accounts.OF_RIVALS ? KeptReadings.of(job, ledger) : KeptReadings.none()) {
            Returns returns = new Returns(job, receipt, kept, accounts, headway);
            Aggregation run = run(job, returns, job.dayOf(ledger::firstSeen), headway);
            ledger.settle();
            return run;
        } finally {
            ledger.rest();
        }
    }

    /**
     * The same for who knows when files came.
     *
     * @param dayOf the day on which a file came, as far as known
     */
    public static Aggregation look(Job job, Function<SourceFile, Optional<LocalDate>> dayOf, Headway headway)
            throws HkhException {
        Returns returns = new Returns(job, Receipt.NONE, KeptReadings.none(), Accounts.ALL, headway);
        return run(job, returns, dayOf, headway);
    }

    private static Aggregation run(
            Job job, Returns returns, Function<SourceFile, Optional<LocalDate>> dayOf, Headway headway)
            throws HkhException {
        Received received = Settlement.of(returns.read(), job.beside().decisions());
        UnitTree tree = job.tree();
        Earlier before = earlier(job);
        headway.at(Headway.Step.CHECKING, 0, received.submissions().size());
        Judgement judgement = judge(job, received, before);
        headway.at(Headway.Step.ADDING, 0, tree.expected().size());
        RollUp rollUp = new RollUp(
                job.catalogue(), job.lines(), tree, job.configuration().period());
        StandIns standIns = MissingParts.of(job, judgement);
        Totals totals = rollUp.totals(judgement.accepted(), standIns);
        // what stands in for a report says nothing against what somebody states
        Totals reported = standIns.equals(StandIns.NONE) ? totals : rollUp.totals(judgement.accepted());
        List<Finding> findings = new ArrayList<>(judgement.findings());
        Reconciliation reconciliation = new Reconciliation(job.catalogue(), tree, job.policy());
        findings.addAll(new SumDiagnosis(job.catalogue(), tree, judgement, before)
                .of(reconciliation.of(judgement.compared(), reported)));
        UnitTree earlierTree = job.earlierTree();
        Totals earlier = new RollUp(
                        job.catalogue(),
                        job.lines(),
                        earlierTree,
                        job.configuration().compareWith())
                .published(job.beside().history());
        Passage passage = Passage.of(
                job.register(), earlierTree.day(), job.configuration().period().lastDay());
        new UnstatedShares(job.register(), passage)
                .findings(job.beside().history()).stream()
                        .map(job.policy()::apply)
                        .forEach(findings::add);
        if (!job.beside().decisions().isEmpty()) {
            findings.addAll(job.policy().unfitting(findings));
        }
        List<Restated> restated = AcrossBreak.restated(job.catalogue(), job.lines(), passage, earlier);
        Comparing comparing = new Comparing(job.catalogue(), tree, earlierTree, restated);
        Comparison comparison = new Goals(
                        job.catalogue(),
                        tree,
                        totals,
                        job.beside().references(),
                        job.beside().targets())
                .in(comparing.compare(totals, earlier));
        Totals withChanges = comparing.withChanges(totals, comparison);
        List<UnitStatus> statuses = Completeness.of(
                tree,
                received,
                judgement.accepted(),
                job.lines(),
                dayOf,
                job.configuration().deadline());
        return new Aggregation(
                received,
                judgement,
                withChanges,
                comparison,
                statuses,
                new Influence(withChanges, tree).rank(findings));
    }

    /** What validation says of returns. */
    public static Judgement judge(Job job, Received received) throws HkhException {
        return judge(job, received, earlier(job));
    }

    private static Judgement judge(Job job, Received received, Earlier before) {
        return new Validation(job.catalogue(), job.lines(), job.tree(), job.policy())
                .judge(received, job.beside().references(), before);
    }

    private static Earlier earlier(Job job) throws HkhException {
        EarlierUnits units = new EarlierUnits(
                job.catalogue(), job.register(), job.configuration().period());
        return new Earlier(
                units.own(job.beside().history()), units.own(job.beside().opening()));
    }

    /** Files that ask for something to be done: neither accepted nor rightly left out, nor refused by a person. */
    public List<FileVerdict> notAccepted() {
        return leftOut().filter(verdict -> verdict.decision().isEmpty()).toList();
    }

    private Stream<FileVerdict> leftOut() {
        return received.verdicts().stream()
                .filter(verdict -> verdict.verdict() == Verdict.REFUSED
                        || verdict.verdict() == Verdict.CONFLICT
                        || verdict.verdict() == Verdict.DEFERRED);
    }

    /** Whether a later run may read a file otherwise though nobody writes to it: one that waits, or was too much today. */
    public boolean mayReadOtherwise() {
        return received.verdicts().stream().anyMatch(Aggregation::mayReadOtherwise);
    }

    static boolean mayReadOtherwise(FileVerdict verdict) {
        boolean unopened =
                verdict.verdict() == Verdict.REFUSED && verdict.file().sha256().isEmpty();
        return unopened
                || verdict.verdict() == Verdict.DEFERRED
                || verdict.reason().equals(Intake.NO_MEMORY);
    }

    /** Files that name a unit and are not accepted, also such as a person refused. */
    public List<FileVerdict> notAcceptedOf(Unit unit) {
        return leftOut().filter(verdict -> verdict.units().contains(unit.id())).toList();
    }

    /** The return of a unit that counts. */
    public Optional<Submission> submissionOf(Unit unit) {
        return received.submissions().stream()
                .filter(submission -> submission.unit().equals(unit.id()))
                .findFirst();
    }

    public List<UnitStatus> missingUnits() {
        return statuses.stream().filter(status -> !status.isAccepted()).toList();
    }

    /** Findings of a severity that nobody accepted; those of rules on trial count apart. */
    public long count(Severity severity) {
        return findings.stream()
                .map(RankedFinding::finding)
                .filter(finding ->
                        finding.severity() == severity && finding.accepted().isEmpty() && !finding.isOnTrial())
                .count();
    }

    /** Findings of rules on trial. */
    public long onTrial() {
        return findings.stream().filter(ranked -> ranked.finding().isOnTrial()).count();
    }

    /** Findings that people accepted. */
    public long accepted() {
        return findings.stream()
                .filter(ranked -> ranked.finding().accepted().isPresent())
                .count();
    }

    /** Whether anything would give exit code 1; a run to which nothing came is no success. */
    public boolean hasErrors() {
        return received.submissions().isEmpty()
                || !notAccepted().isEmpty()
                || !missingUnits().isEmpty()
                || count(Severity.ERROR) > 0;
    }
}
