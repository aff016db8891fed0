package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Frozen;
import hkh.job.Job;
import hkh.workspace.ClosedPeriods;
import hkh.workspace.LastRun;
import hkh.workspace.Ledger;
import hkh.workspace.Publication;
import hkh.workspace.Said;
import hkh.workspace.Workspace;
import hkh.workspace.WorkspaceLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code hkh aggregate} of a workspace: under its lock, unless it only looks, and ending early where nothing came. */
final class AggregateWorkspace {

    private final AggregateRequest request;
    private final Console console;

    AggregateWorkspace(AggregateRequest request, Console console) {
        this.request = request;
        this.console = console;
    }

    /** Aggregates the workspace at a path, and gives the exit code. */
    int run(Path path) throws HkhException {
        Optional<LastRun> last = lastRun(path);
        Workspace workspace = Workspace.open(path);
        Path folder = request.out().orElse(workspace.out());
        Publication.refuse(folder, workspace.inbox(), workspace.own());
        Console local = console.inLanguage(workspace.configuration().language());
        AggregateResults results = new AggregateResults(request, local);
        if (request.dryRun()) {
            return look(workspace, folder, results, local);
        }
        try (WorkspaceLock lock =
                WorkspaceLock.take(workspace.own(), console.clock().instant())) {
            ClosedPeriods closed = ClosedPeriods.of(workspace);
            closed.mend().forEach(local::problem);
            Publication.recover(folder);
            Ledger ledger = lock.ledger();
            Optional<Said> again = last.flatMap(LastRun::again);
            if (again.isPresent()) {
                return results.again(again.get());
            }
            Job job = request.withTemplate(Job.of(workspace, request.period()));
            Aggregation run = Aggregation.receive(
                    job, ledger, console.clock().instant(), Aggregation.Accounts.OF_RIVALS, request.headway(local));
            ledger.doubt().ifPresent(local::problem);
            Path refused = workspace.own().resolve("refused");
            Optional<Message> objection = new Frozen(closed).objection(job, run);
            Said said = results.of(job, run, folder, Optional.of(refused), objection);
            if (said.code() != ExitCode.NOT_PUBLISHED && objection.isEmpty() && !run.mayReadOtherwise()) {
                last.ifPresent(seen -> seen.note(said));
            }
            return said.code();
        }
    }

    private int look(Workspace workspace, Path folder, AggregateResults results, Console local) throws HkhException {
        Job job = request.withTemplate(Job.of(workspace, request.period()));
        Aggregation run = Aggregation.look(job, request.headway(local));
        Optional<Message> objection = new Frozen(ClosedPeriods.of(workspace)).objection(job, run);
        return results.of(job, run, folder, Optional.empty(), objection).code();
    }

    /** The run before this one; what it said depends on what was asked for, and on how and where it is read. */
    private Optional<LastRun> lastRun(Path workspace) {
        if (!request.isRepeatable()) {
            return Optional.empty();
        }
        String asked = List.of(workspace, request, console.manner()).toString();
        Path results = request.out().orElse(workspace.resolve("out"));
        return Optional.of(new LastRun(workspace, results, request.log(), asked));
    }
}
