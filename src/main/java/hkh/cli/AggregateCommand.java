package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.job.LooseFiles;
import hkh.results.Documents;
import hkh.workspace.Publication;
import hkh.workspace.Workspace;
import hkh.workspace.WorkspaceLock;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh aggregate}: intake, validation, roll-up, report. */
@Command(name = "aggregate", mixinStandardHelpOptions = true)
final class AggregateCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "0..*")
    private List<Path> paths = List.of();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--format", paramLabel = "docx,html,xlsx", split = ",")
    private Set<String> formats = new LinkedHashSet<>(Documents.USUAL);

    @Option(names = "--template", paramLabel = "NAME|FILE")
    private Optional<String> template = Optional.empty();

    @Option(names = "--period", paramLabel = "2023|2024-H1|2024-Q3|2024-M9")
    private Optional<String> period = Optional.empty();

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--quiet")
    private boolean quiet;

    @Option(names = "--log", paramLabel = "FILE")
    private Optional<Path> log = Optional.empty();

    AggregateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        RunLog runLog = new RunLog(log, console);
        runLog.watch();
        try {
            return aggregate();
        } catch (HkhException | RuntimeException | Error e) {
            runLog.add(e);
            throw e;
        } finally {
            runLog.unwatch();
        }
    }

    private int aggregate() throws HkhException {
        AggregateRequest request = request();
        List<Path> given = paths.isEmpty() ? List.of(Path.of("")) : paths;
        if (given.size() == 1 && Workspace.isAt(given.get(0))) {
            return new AggregateWorkspace(request, console).run(given.get(0));
        }
        for (Path path : given) {
            Workspace.refuseWithoutConfiguration(path);
        }
        if (paths.isEmpty()) {
            throw new WrongUsage(spec, Message.of("usage.no-workspace"));
        }
        for (Path path : given) {
            if (Workspace.isAt(path)) {
                throw new WrongUsage(spec, Message.of("usage.workspace-alone", path));
            }
        }
        return ofLooseFiles(request, given);
    }

    private AggregateRequest request() {
        for (String format : formats) {
            if (!Documents.FORMATS.contains(format)) {
                throw wrong("--format", format, String.join(", ", Documents.FORMATS));
            }
        }
        Optional<Period> asked = period.flatMap(Period::parse);
        if (period.isPresent() && asked.isEmpty()) {
            throw wrong("--period", period.get(), "2023, 2024-H1, 2024-Q3, 2024-M9");
        }
        return new AggregateRequest(formats, template, asked, out, strict, dryRun, json, quiet, log);
    }

    private int ofLooseFiles(AggregateRequest request, List<Path> given) throws HkhException {
        Path folder = out.orElse(Path.of("hkh-out"));
        Publication.refuse(folder);
        if (dryRun) {
            return look(request, given, folder);
        }
        WorkspaceLock lock = WorkspaceLock.beside(folder, console.clock().instant());
        try {
            return look(request, given, folder);
        } finally {
            lock.close();
        }
    }

    private int look(AggregateRequest request, List<Path> given, Path folder) throws HkhException {
        Job job = request.withTemplate(LooseFiles.job(given, request.period()));
        Aggregation run = Aggregation.look(job, request.headway(console));
        AggregateResults results = new AggregateResults(
                request, console.inLanguage(job.configuration().language()));
        return results.of(job, run, folder, Optional.empty(), Optional.empty()).code();
    }

    private WrongUsage wrong(String option, String value, String known) {
        return new WrongUsage(spec, Message.of("usage.bad-choice", option, value, known));
    }
}
