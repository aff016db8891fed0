package hkh.cli;

import hkh.draft.PrintedNumber;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.origin.CellStory;
import hkh.origin.TotalStory;
import hkh.text.NearWords;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import hkh.wording.TextTable;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hkh explain}: where a total comes from, down to the cells, or what became of a cell, up to every total that holds
 * it. It runs what {@code aggregate} runs, on the inbox as it is, and writes nothing.
 */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final int SUGGESTIONS = 5;
    private static final int LISTED = 20;
    /** What a tag in a Word file adds to a reference: {@code #padded}. */
    private static final Pattern FORM = Pattern.compile("#[a-z-]+$");

    private final Console given;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "REF", descriptionKey = "REF", index = "0")
    private String asked = "";

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR", index = "1", arity = "0..1")
    private Path folder = Path.of("");

    @Option(names = "--json")
    private boolean json;

    ExplainCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        Workspace workspace = Workspace.open(folder);
        Job job = Job.of(workspace, Optional.empty());
        Console console = given.inLanguage(job.configuration().language());
        String text = Normalizer.normalize(asked, Normalizer.Form.NFC);
        Optional<Reference> reference = Reference.parse(FORM.matcher(text).replaceFirst(""));
        Optional<PrintedNumber> printed =
                reference.isEmpty() && !text.contains("!") ? PrintedNumber.read(text) : Optional.empty();
        if (reference.isEmpty() && printed.isEmpty() && !text.contains("!")) {
            throw wrong("explain.what", text);
        }
        if (reference.isPresent()) {
            reference = Optional.of(checked(job, reference.get()));
        }
        Aggregation run = Aggregation.look(job, console.headway());
        if (reference.isPresent()) {
            explain(console, job, run, reference.get());
        } else if (printed.isPresent()) {
            explain(console, job, run, text, printed.get());
        } else {
            Optional<CellStory> found = CellStory.find(job, run, text);
            if (found.isEmpty()) {
                throw new WrongUsage(spec, CellStory.notFound(job, run, text));
            }
            CellStory story = found.get();
            CellPage page = new CellPage(console, job, story);
            console.result(json ? page.json() : page.text());
        }
        return ExitCode.CLEAN;
    }

    /** The one total of the report's unit that is printed so, else the one anywhere; or the references of all that are. */
    private void explain(Console console, Job job, Aggregation run, String text, PrintedNumber printed)
            throws HkhException {
        List<Total> totals = printed.among(run.totals().all(), job.catalogue(), job.tree());
        if (totals.isEmpty()) {
            throw wrong("explain.not-printed", text);
        }
        String root = job.root().id();
        List<Total> ofReport = totals.stream()
                .filter(total -> total.reference().unit().equals(root))
                .toList();
        List<Total> meant = ofReport.isEmpty() ? totals : ofReport;
        if (meant.size() == 1) {
            explain(console, job, run, meant.get(0).reference());
            if (totals.size() > 1) {
                console.problem(Message.of("explain.printed-elsewhere", text, totals.size() - 1));
            }
            return;
        }
        TextTable table = new TextTable("  ", "<<<");
        for (Total total : totals.subList(0, Math.min(LISTED, totals.size()))) {
            table.row(
                    total.reference().toString(),
                    job.catalogue().label(total.reference().item()),
                    job.tree().get(total.reference().unit()).name());
        }
        console.result(console.messages().text("explain.printed-so", text, totals.size()));
        table.lines().forEach(console::result);
        if (totals.size() > LISTED) {
            console.result(console.messages().text("explain.printed-more", totals.size() - LISTED));
        }
    }

    private void explain(Console console, Job job, Aggregation run, Reference reference) {
        if (run.totals().of(reference.unit(), reference.item()).isEmpty()) {
            List<String> there = run.totals().all().stream()
                    .map(total -> total.reference())
                    .filter(other -> other.unit().equals(reference.unit())
                            && other.item().indicator().equals(reference.item().indicator()))
                    .map(Reference::toString)
                    .limit(SUGGESTIONS)
                    .toList();
            throw there.isEmpty()
                    ? wrong("explain.no-total", reference)
                    : wrong("explain.no-total.similar", reference, String.join(", ", there));
        }
        TotalStory story = TotalStory.of(job, run, reference);
        console.result(json ? TotalJson.of(story, console.messages()) : new TotalPage(console, job, story).text());
    }

    /** The reference by its unit's id; what can be known to be wrong before anything is read is told. */
    private Reference checked(Job job, Reference reference) throws HkhException {
        Period period = job.configuration().period();
        String rest = "/" + period + "/" + reference.item();
        Optional<Unit> unit = job.tree().meant(reference.unit());
        if (unit.isEmpty()) {
            throw unknown("explain.unknown-unit", reference.unit(), units(job, reference.unit()), "", rest);
        }
        Item item = reference.item();
        if (job.catalogue().find(item.indicator()).isEmpty()) {
            throw unknown(
                    "explain.unknown-indicator",
                    item.indicator(),
                    NearIndicators.of(job.catalogue(), item.indicator()),
                    reference.unit() + "/" + period + "/",
                    "");
        }
        if (!reference.period().equals(period)) {
            throw wrong("explain.other-period", reference.period(), period, reference.unit() + rest);
        }
        return new Reference(unit.get().id(), period, item);
    }

    /** Ids that are nearly the one given, or belong to a unit of that name. */
    private static List<String> units(Job job, String id) {
        List<String> near = new ArrayList<>();
        UnitNames names = new UnitNames(job.tree());
        names.named(id).forEach(unit -> near.add(unit.id()));
        names.similarTo(id).forEach(unit -> near.add(unit.id()));
        near.addAll(NearWords.of(id, job.tree().all().stream().map(Unit::id).toList()));
        return near;
    }

    private WrongUsage unknown(String key, String word, List<String> near, String before, String after) {
        List<String> references = near.stream()
                .distinct()
                .limit(SUGGESTIONS)
                .map(one -> before + one + after)
                .toList();
        return references.isEmpty()
                ? new WrongUsage(spec, Message.of(key, word))
                : new WrongUsage(
                        spec, Message.of("explain.similar", Message.of(key, word), String.join(", ", references)));
    }

    private WrongUsage wrong(String key, Object... arguments) {
        return new WrongUsage(spec, Message.of(key, arguments));
    }
}
