package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Frozen;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.job.LooseFiles;
import hkh.job.Templates;
import hkh.results.Documents;
import hkh.results.Results;
import hkh.workspace.ClosedPeriods;
import hkh.workspace.LastRun;
import hkh.workspace.Ledger;
import hkh.workspace.Publication;
import hkh.workspace.Said;
import hkh.workspace.Sink;
import hkh.workspace.Staging;
import hkh.workspace.Workspace;
import hkh.workspace.WorkspaceLock;
import java.nio.file.Path;
import java.util.ArrayList;
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
        for (String format : formats) {
            if (!Documents.FORMATS.contains(format)) {
                throw wrong("--format", format, String.join(", ", Documents.FORMATS));
            }
        }
        Optional<Period> asked = period.flatMap(Period::parse);
        if (period.isPresent() && asked.isEmpty()) {
            throw wrong("--period", period.get(), "2023, 2024-H1, 2024-Q3, 2024-M9");
        }
        List<Path> given = paths.isEmpty() ? List.of(Path.of("")) : paths;
        if (given.size() == 1 && Workspace.isAt(given.get(0))) {
            return inWorkspace(given.get(0), asked);
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
        Path folder = out.orElse(Path.of("hkh-out"));
        Publication.refuse(folder);
        if (dryRun) {
            return ofLooseFiles(given, asked, folder);
        }
        WorkspaceLock lock = WorkspaceLock.beside(folder, console.clock().instant());
        try {
            return ofLooseFiles(given, asked, folder);
        } finally {
            lock.close();
        }
    }

    private int ofLooseFiles(List<Path> given, Optional<Period> asked, Path folder) throws HkhException {
        Job job = withTemplate(LooseFiles.job(given, asked));
        Aggregation run = Aggregation.look(job, headway(console));
        return finish(job, run, folder, Optional.empty(), Optional.empty()).code();
    }

    private int inWorkspace(Path path, Optional<Period> asked) throws HkhException {
        Optional<LastRun> last = lastRun(path);
        Workspace workspace = Workspace.open(path);
        Publication.refuse(out.orElse(workspace.out()), workspace.inbox(), workspace.own());
        Console local = console.inLanguage(workspace.configuration().language());
        if (dryRun) {
            Job job = withTemplate(Job.of(workspace, asked));
            Aggregation run = Aggregation.look(job, headway(local));
            Optional<Message> objection = new Frozen(ClosedPeriods.of(workspace)).objection(job, run);
            return finish(job, run, out.orElse(workspace.out()), Optional.empty(), objection)
                    .code();
        }
        try (WorkspaceLock lock =
                WorkspaceLock.take(workspace.own(), console.clock().instant())) {
            ClosedPeriods closed = ClosedPeriods.of(workspace);
            closed.mend().forEach(local::problem);
            Publication.recover(out.orElse(workspace.out()));
            Ledger ledger = lock.ledger();
            Optional<Said> again = last.flatMap(LastRun::again);
            if (again.isPresent()) {
                new RunLog(log, local).open();
                return say(again.get(), local);
            }
            Job job = withTemplate(Job.of(workspace, asked));
            Aggregation run = Aggregation.receive(
                    job, ledger, console.clock().instant(), Aggregation.Accounts.OF_RIVALS, headway(local));
            ledger.doubt().ifPresent(local::problem);
            Path refused = workspace.own().resolve("refused");
            Optional<Message> objection = new Frozen(closed).objection(job, run);
            Said said = finish(job, run, out.orElse(workspace.out()), Optional.of(refused), objection);
            if (said.code() != ExitCode.NOT_PUBLISHED && objection.isEmpty() && !run.mayReadOtherwise()) {
                last.ifPresent(seen -> seen.note(said));
            }
            return said.code();
        }
    }

    /** @param objection why results must not replace those that a period was closed with */
    private Said finish(Job job, Aggregation run, Path folder, Optional<Path> refused, Optional<Message> objection)
            throws HkhException {
        Console local = console.inLanguage(job.configuration().language());
        new RunLog(log, local).open();
        headway(local).at(Headway.Step.WRITING, 0, 0);
        boolean frozen = objection.isPresent() && out.isEmpty();
        boolean publish = !frozen && (!strict || !run.hasErrors());
        Set<String> files = write(job, run, local, folder, refused, publish);
        Summary summary = new Summary(local, job, run);
        Optional<Path> published = dryRun || !publish ? Optional.empty() : Optional.of(folder);
        List<String> problems = new ArrayList<>(summary.problems(quiet, published));
        List<Message> reasons = new ArrayList<>(objection.stream().toList());
        if (!frozen && !publish) {
            reasons.add(
                    refused.isEmpty()
                            ? Message.of("strict.nothing-written")
                            : Message.of("strict.not-published", refused.get()));
        }
        List<String> logged = new ArrayList<>(summary.logged());
        for (Message reason : reasons) {
            problems.add(Console.problemLine(local.messages().text(reason)));
            logged.add(local.messages().text(reason));
        }
        int ifPublished = run.hasErrors() ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
        Said said = new Said(
                publish ? ifPublished : ExitCode.NOT_PUBLISHED,
                summary.results(json, quiet, published, files),
                problems,
                logged);
        say(said, local);
        return said;
    }

    private int say(Said said, Console local) throws HkhException {
        said.problems().forEach(local.err()::println);
        said.results().forEach(local::result);
        new RunLog(log, local).add(said.logged(), said.code());
        return said.code();
    }

    /**
     * The run before this one; what it said depends on what was asked for, and on how and where it is read. A template that
     * lies elsewhere may import others, so that nobody knows what was read.
     */
    private Optional<LastRun> lastRun(Path workspace) {
        if (dryRun || template.filter(Templates::isFile).isPresent()) {
            return Optional.empty();
        }
        String asked = List.of(workspace, formats, template, period, out, strict, json, quiet, console.manner())
                .toString();
        Path results = out.orElse(workspace.resolve("out"));
        return Optional.of(new LastRun(workspace, results, log, asked));
    }

    /**
     * Makes the files, and names them; of a dry run they go nowhere.
     *
     * @param refused where results of a workspace go that must not be published
     */
    private Set<String> write(
            Job job, Aggregation run, Console local, Path folder, Optional<Path> refused, boolean publish)
            throws HkhException {
        if (dryRun || (!publish && refused.isEmpty())) {
            return Results.write(job, run, local.messages(), formats, Sink.NOWHERE);
        }
        try (Staging staging = Staging.of(publish ? folder : refused.get())) {
            Set<String> names = Results.write(job, run, local.messages(), formats, staging);
            if (publish) {
                Path keep = refused.map(path -> path.resolveSibling("kept"))
                        .orElseGet(() -> folder.resolveSibling(folder.getFileName() + ".kept"));
                Published.replace(local, staging, keep, job.configuration().period(), names);
            } else {
                staging.publish();
            }
            return names;
        }
    }

    private Headway headway(Console local) {
        return quiet ? Headway.UNSEEN : local.headway();
    }

    private Job withTemplate(Job job) throws HkhException {
        return template.isPresent() ? job.withTemplate(template.get()) : job;
    }

    private WrongUsage wrong(String option, String value, String known) {
        return new WrongUsage(spec, Message.of("usage.bad-choice", option, value, known));
    }
}
