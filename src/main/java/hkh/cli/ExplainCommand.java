package hkh.cli;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.text.NearWords;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        Optional<Reference> reference = Reference.parse(text);
        if (reference.isEmpty() && !text.contains("!")) {
            throw wrong("explain.what", text);
        }
        if (reference.isPresent()) {
            check(job, reference.get());
        }
        Aggregation run = Aggregation.run(job, (file, bytes) -> {}, job.dayOf(file -> Optional.empty()));
        if (reference.isPresent()) {
            explain(console, job, run, reference.get());
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

    /** What can be known to be wrong before anything is read. */
    private void check(Job job, Reference reference) {
        Period period = job.configuration().period();
        String rest = "/" + period + "/" + reference.item();
        if (job.tree().find(reference.unit()).isEmpty()) {
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
