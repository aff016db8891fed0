package hkh.cli;

import hkh.document.PrintedTexts.Printed;
import hkh.draft.DraftJob;
import hkh.draft.LooseLines;
import hkh.draft.Refreshed;
import hkh.draft.Refreshing;
import hkh.draft.ReportNow;
import hkh.draft.Sentences;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.workspace.Publication;
import hkh.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hkh refresh}: new figures into an edited draft, everything else as people left it. Only the file that {@code --out}
 * names is written.
 */
@Command(name = "refresh", mixinStandardHelpOptions = true)
final class RefreshCommand implements Callable<Integer> {

    private static final String REPORT = "report.docx";

    private final Console given;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DRAFT", descriptionKey = "DRAFT", index = "0")
    private Path draft = Path.of("");

    @Parameters(paramLabel = "WORKSPACE", descriptionKey = "WORKSPACE", index = "1", arity = "0..1")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--template", paramLabel = "NAME|FILE")
    private Optional<String> template = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    RefreshCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        if (Files.isDirectory(out)) {
            throw new WrongUsage(spec, Message.of("refresh.out-is-folder", out));
        }
        if (!String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new WrongUsage(spec, Message.of("refresh.out-no-word", out));
        }
        DraftJob job = DraftJob.open(
                draft, folder, language -> given.inLanguage(language).headway());
        Publication.refuse(
                out,
                job.workspace().inbox(),
                job.workspace().own(),
                job.workspace().out());
        Console console = given.inLanguage(job.job().configuration().language());
        if (job.objection().isPresent()) {
            throw new HkhException(job.objection().get());
        }
        console.headway().at(Headway.Step.WRITING, 0, 0);
        Refreshed result = result(console, job);
        Publication.place(out, result.refreshing().written(), job.workspace().kept())
                .ifPresent(copy -> console.problem(Message.of("report.kept", out, copy)));
        if (json) {
            console.result(RefreshedJson.of(console.messages(), result));
        } else {
            new RefreshedPage(console, result).print(out);
        }
        return result.isPlain() ? ExitCode.CLEAN : ExitCode.WITH_ERRORS;
    }

    private Refreshed result(Console console, DraftJob draftJob) throws HkhException {
        Job job = template.isPresent() ? draftJob.job().withTemplate(template.get()) : draftJob.job();
        ReportNow report = ReportNow.of(job, draftJob.run(), console.messages());
        Refreshing refreshing = Refreshing.of(draftJob, published(draftJob.workspace()), report.charts());
        return new Refreshed(
                refreshing,
                Sentences.of(refreshing),
                LooseLines.between(draftJob.bound().draft(), report.word()),
                refreshing.fresh(report.word()),
                refreshing.takenOut(report.word()));
    }

    /** What the workspace printed last; nothing when that is not there, or cannot be read any more. */
    private static Map<String, Printed> published(Workspace workspace) throws HkhException {
        Path report = workspace.out().resolve(REPORT);
        return Files.isRegularFile(report) ? Refreshing.printedIn(DraftJob.read(report)) : Map.of();
    }
}
