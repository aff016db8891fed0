package hkh.origin;

import hkh.document.FigureOrigin;
import hkh.figure.Change;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import hkh.wording.FigureWords;
import hkh.wording.FindingWords;
import hkh.wording.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the totals of a run come from, as the page of the report tells it: one level down at a time. */
public final class Origins implements FigureOrigin.Source {

    /** More findings than this are counted, not told: {@code hkh explain} has them all. */
    private static final int FINDINGS = 8;

    private final Job job;
    private final Aggregation run;
    private final Messages messages;
    private final Provenance provenance;
    private final FigureWords words;
    private final Labels labels;

    public Origins(Job job, Aggregation run, Messages messages) {
        this.job = job;
        this.run = run;
        this.messages = messages;
        this.provenance = new Provenance(job, run);
        this.words = new FigureWords(job.catalogue(), messages);
        this.labels = new Labels(job.catalogue(), messages.language());
    }

    @Override
    public Optional<FigureOrigin> of(String reference) {
        return Reference.parse(reference)
                .flatMap(parsed -> run.totals().of(parsed.unit(), parsed.item()))
                .filter(total -> total.reference().toString().equals(reference))
                .map(total -> of(TotalStory.ofParts(job, run, provenance, total.reference())));
    }

    private FigureOrigin of(TotalStory story) {
        Total total = story.total();
        return new FigureOrigin(
                labels.of(total.reference().item()),
                story.unit().name(),
                words.total(total),
                total.unitsExpected() > 1 ? words.coverage(total) : "",
                new Making(job, messages, story).sentence(),
                parts(story),
                findings(story));
    }

    private List<FigureOrigin.Part> parts(TotalStory story) {
        List<FigureOrigin.Part> parts = new ArrayList<>();
        Indicator indicator = story.indicator();
        if (indicator.kind() == Indicator.Kind.RATIO) {
            parts.addAll(term(story, indicator.numerator()));
            parts.addAll(term(story, indicator.denominator()));
        }
        if (indicator.kind() == Indicator.Kind.CHANGE) {
            story.changed().ifPresent(change -> parts.addAll(changed(change, story)));
        }
        boolean adds = parts.isEmpty();
        if (adds) {
            own(story, parts);
        }
        for (Total child : story.children()) {
            Unit unit = job.tree().get(child.reference().unit());
            if (adds && job.tree().childrenOf(unit).isEmpty()) {
                leaf(story, unit, parts);
            } else {
                parts.add(part(unit.name(), child));
                takenOff(story, unit, parts);
            }
        }
        return parts;
    }

    /** The total of a term of a ratio at the same unit. */
    private List<FigureOrigin.Part> term(TotalStory story, String indicator) {
        return run.totals().of(story.unit().id(), Item.of(indicator)).stream()
                .map(total -> part(labels.of(total.reference().item()), total))
                .toList();
    }

    private List<FigureOrigin.Part> changed(Change change, TotalStory story) {
        Indicator of = job.catalogue().get(change.current().reference().item());
        return List.of(
                part(labels.of(change.current().reference().item()), change.current()),
                new FigureOrigin.Part(
                        messages.text("page.before", story.before()),
                        words.measure(change.previous(), of),
                        "",
                        "",
                        List.of()));
    }

    private FigureOrigin.Part part(String name, Total total) {
        return new FigureOrigin.Part(
                name,
                words.total(total),
                total.unitsExpected() > 1 ? words.coverage(total) : "",
                total.reference().toString(),
                List.of());
    }

    /** What the unit states for itself. */
    private void own(TotalStory story, List<FigureOrigin.Part> parts) {
        boolean alone = job.tree().childrenOf(story.unit()).isEmpty();
        String name = alone
                ? story.unit().name()
                : messages.text("explain.own", story.unit().name());
        story.sources().stream()
                .filter(source -> source.unit().equals(story.unit()))
                .filter(source -> alone || source.addend().measure().state().answered())
                .forEach(source -> parts.add(part(name, source)));
    }

    private void leaf(TotalStory story, Unit unit, List<FigureOrigin.Part> parts) {
        story.sources().stream()
                .filter(source -> source.unit().equals(unit))
                .forEach(source -> parts.add(part(unit.name(), source)));
    }

    /** What is counted above already and not added again. */
    private void takenOff(TotalStory story, Unit unit, List<FigureOrigin.Part> parts) {
        story.sources(Source.Use.TAKEN_OFF).stream()
                .filter(source -> source.unit().equals(unit))
                .forEach(source -> parts.add(part(unit.name(), source)));
    }

    private FigureOrigin.Part part(String name, Source source) {
        String amount = source.use() == Source.Use.NOT_REPORTED
                ? messages.text("page.no-return")
                : source.addend().measure().quantity().isPresent()
                        ? words.number(source.addend().amount())
                        : words.measure(source.addend().measure());
        String told = switch (source.use()) {
            case TAKEN_OFF -> messages.text("page.taken-off", name);
            case STANDS_IN -> messages.text("page.stands-in", name);
            default -> name;
        };
        return new FigureOrigin.Part(
                told, amount, "", "", source.cells().stream().map(this::cell).toList());
    }

    private FigureOrigin.Cell cell(Figure figure) {
        return new FigureOrigin.Cell(
                figure.origin().file(), figure.origin().sheet(), figure.origin().cell(), words.remark(figure));
    }

    private List<String> findings(TotalStory story) {
        FindingWords lines = new FindingWords(messages);
        List<String> told = new ArrayList<>(
                story.findings().stream().limit(FINDINGS).map(lines::line).toList());
        if (story.findings().size() > FINDINGS) {
            told.add(messages.text("page.more-findings", story.findings().size() - FINDINGS));
        }
        return told;
    }
}
