package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.results.StatusTable;
import hkh.submission.Progress;
import hkh.submission.SourceFile;
import hkh.workspace.Ledger;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh status}: who has sent what, what is missing or late. It looks at the inbox as it is; nothing is written. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Console given;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR", arity = "0..1")
    private Path folder = Path.of("");

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;

    @Spec
    private CommandSpec spec;

    StatusCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        if (json && csv) {
            throw new WrongUsage(spec, Message.of("usage.not-together", "--json", "--csv"));
        }
        Workspace workspace = Workspace.open(folder);
        Job job = Job.of(workspace, Optional.empty());
        Console console = given.inLanguage(job.configuration().language());
        Aggregation run = Aggregation.look(job, job.dayOf(firstSeen(workspace)), console.headway());
        Progress progress = Progress.of(job.tree(), job.tree().root(), run.statuses());
        boolean dated = job.configuration().deadline().isPresent();
        StatusTable table = new StatusTable(console.messages(), progress, dated);
        if (json) {
            console.result(StatusJson.of(console.messages(), job, run, table));
        } else if (csv) {
            table.csv().forEach(console::result);
        } else {
            new StatusPage(console, job, run).print(table);
        }
        boolean all = run.missingUnits().isEmpty() && run.notAccepted().isEmpty();
        return all ? ExitCode.CLEAN : ExitCode.WITH_ERRORS;
    }

    /** A file that no run has noted yet is seen for the first time now. */
    private Function<SourceFile, Optional<LocalDate>> firstSeen(Workspace workspace) throws HkhException {
        Function<SourceFile, Optional<LocalDate>> ledger = Ledger.look(workspace.own());
        LocalDate today = Ledger.dayOf(given.clock().instant());
        return file -> ledger.apply(file).or(() -> Optional.of(today));
    }
}
