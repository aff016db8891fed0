package hkh.cli;

import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.RankedFinding;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.job.LooseFiles;
import hkh.workspace.AliasTable;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh check}: looks at returns alone; how cells were read, what is wrong. Nothing is written but what is taught. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    @Option(names = "--workspace", paramLabel = "DIR")
    private Optional<Path> workspace = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--teach")
    private boolean teach;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Optional<Path> home = workspace.or(() -> Workspace.around(files.get(0)));
        if (teach && (json || home.isEmpty())) {
            throw new WrongUsage(
                    spec,
                    json
                            ? Message.of("usage.not-together", "--teach", "--json")
                            : Message.of("usage.teach-in-a-workspace"));
        }
        Job job = job(home);
        Aggregation run = Aggregation.look(job, console.headway());
        List<UnknownLabel> unknown = teach ? UnknownLabel.in(run.received()) : List.of();
        if (teach && teach(home.orElseThrow(), job, unknown)) {
            job = job(home);
            run = Aggregation.look(job, console.headway());
            console.result("");
            new NowRead(console, job.catalogue(), run.received()).tell(unknown);
        }
        List<Finding> findings = run.findings().stream()
                .map(RankedFinding::finding)
                .filter(finding -> !finding.place().file().isEmpty())
                .toList();
        if (json) {
            console.result(CheckJson.of(run.received(), findings, console.messages()));
        } else {
            if (!teach) {
                new CheckPage(console, job, run).show();
            }
            console.result("");
            findings.forEach(finding -> console.result(console.line(finding)));
            console.say("check.findings", findings.size());
        }
        boolean wrong = !run.notAccepted().isEmpty() || findings.stream().anyMatch(Finding::isOpenError);
        return wrong ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
    }

    private Job job(Optional<Path> home) throws HkhException {
        return home.isPresent()
                ? Job.of(Workspace.open(home.get()), Optional.empty()).withFiles(Inbox.find(files))
                : LooseFiles.job(
                        files, console.clock().instant().atZone(ZoneOffset.UTC).getYear());
    }

    private boolean teach(Path home, Job job, List<UnknownLabel> unknown) throws HkhException {
        AliasTable aliases = new AliasTable(Workspace.open(home));
        return new Teaching(console, spec, job.catalogue(), aliases).teach(unknown);
    }
}
