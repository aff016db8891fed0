package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.workspace.ClosedPeriods;
import hkh.workspace.Ledger;
import hkh.workspace.Publication;
import hkh.workspace.SignedDraft;
import hkh.workspace.Workspace;
import hkh.workspace.WorkspaceLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh close}: the period's figures are settled, kept for later periods, and do not change any more without a word. */
@Command(name = "close", mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {

    private final Console given;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR", arity = "0..1")
    private Path folder = Path.of("");

    @Option(names = "--draft", paramLabel = "SIGNED")
    private Optional<Path> draft = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--incomplete")
    private boolean incomplete;

    @Option(names = "--revise")
    private boolean revise;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    CloseCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        if ((incomplete || revise) && reason.isBlank()) {
            throw new WrongUsage(spec, Message.of("close.reason-needed", incomplete ? "--incomplete" : "--revise"));
        }
        Workspace workspace = Workspace.open(folder);
        Console console = given.inLanguage(workspace.configuration().language());
        Optional<SignedDraft> signed = Optional.empty();
        if (draft.isPresent()) {
            signed = Optional.of(SignedDraft.read(draft.get()));
        }
        try (WorkspaceLock lock =
                WorkspaceLock.take(workspace.own(), console.clock().instant())) {
            ClosedPeriods closed = ClosedPeriods.of(workspace);
            closed.mend().forEach(console::problem);
            Job job = Job.of(workspace, Optional.empty());
            Publication.recover(workspace.out());
            Ledger ledger = lock.ledger();
            Aggregation run = Aggregation.receive(
                    job, ledger, console.clock().instant(), Aggregation.Accounts.OF_RIVALS, console.headway());
            ledger.doubt().ifPresent(console::problem);
            Settling.Request request = new Settling.Request(by, reason, incomplete, revise);
            return new Settling(console, workspace, closed, job, run, request).settle(signed);
        }
    }
}
