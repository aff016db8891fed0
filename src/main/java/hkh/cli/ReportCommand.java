package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.results.Documents;
import hkh.workspace.Publication;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hkh report}: the report once more, by another template or in another format, from the inbox as it is now. It
 * leaves {@code out/} alone.
 */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final String REPORT = "report.";

    private final Console given;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKSPACE", descriptionKey = "WORKSPACE", arity = "0..1")
    private Path folder = Path.of("");

    @Option(names = "--template", paramLabel = "NAME|FILE")
    private Optional<String> template = Optional.empty();

    @Option(names = "--format", paramLabel = "docx,html,pdf,xlsx", split = ",")
    private Set<String> formats = new LinkedHashSet<>(List.of("docx"));

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    ReportCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        for (String format : formats) {
            if (!Documents.FORMATS.contains(format)) {
                throw new WrongUsage(
                        spec, Message.of("usage.bad-choice", "--format", format, String.join(", ", Documents.FORMATS)));
            }
        }
        Workspace workspace = Workspace.open(folder);
        Console console = given.inLanguage(workspace.configuration().language());
        Path target = out.orElse(workspace.reports());
        Publication.refuse(target, workspace.inbox(), workspace.own(), workspace.out());
        Job job = Job.of(workspace, Optional.empty());
        if (template.isPresent()) {
            job = job.withTemplate(template.get());
        }
        job.notes().forEach(console::problem);
        Aggregation run = Aggregation.look(job, console.headway());
        if (run.received().submissions().isEmpty()) {
            console.problem(Message.of("report.nothing", workspace.inbox()));
            return ExitCode.WITH_ERRORS;
        }
        for (Map.Entry<String, byte[]> file : named(job, run, console).entrySet()) {
            Path path = target.resolve(file.getKey());
            Publication.place(path, file.getValue(), workspace.kept())
                    .ifPresent(copy -> console.problem(Message.of("report.kept", path, copy)));
            console.result(path.toString());
        }
        return run.hasErrors() ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
    }

    /** The report is called like its template, so that one does not take the place of another; tables are the same by all. */
    private Map<String, byte[]> named(Job job, Aggregation run, Console console) throws HkhException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> file :
                new Documents(job, run, console.messages()).in(formats).entrySet()) {
            String ending = file.getKey().startsWith(REPORT) ? file.getKey().substring(REPORT.length()) : "";
            files.put(ending.isEmpty() ? file.getKey() : job.askedTemplate() + "." + ending, file.getValue());
        }
        return files;
    }
}
