package hkh.origin;

import hkh.figure.Change;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.finding.Finding;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is to tell of a total.
 *
 * @param changed for a change, the total that changes; the other way round, of any other total, the comparison
 * @param children the same total at the units right below, of those that have it
 * @param apart units of the subtree that have no part in it
 */
public record TotalStory(
        Total total,
        Indicator indicator,
        Unit unit,
        Period before,
        Optional<Change> changed,
        List<Total> children,
        List<Source> sources,
        List<Figure> compared,
        List<Unit> apart,
        List<Finding> findings) {

    public TotalStory {
        children = List.copyOf(children);
        sources = List.copyOf(sources);
        compared = List.copyOf(compared);
        apart = List.copyOf(apart);
        findings = List.copyOf(findings);
    }

    /** The story of a total that the run has. */
    public static TotalStory of(Job job, Aggregation run, Reference reference) {
        Provenance provenance = new Provenance(job, run);
        TotalStory story = of(
                job, run, provenance, reference, job.tree().subtreeOf(job.tree().get(reference.unit())));
        Indicator indicator = story.indicator();
        return new TotalStory(
                story.total(),
                indicator,
                story.unit(),
                story.before(),
                story.changed(),
                story.children(),
                story.sources(),
                provenance.compared(reference),
                indicator.kind() == Indicator.Kind.CHANGE || !indicator.counts().isEmpty()
                        ? List.of()
                        : provenance.notAsked(reference),
                story.findings());
    }

    /** The same one level down: of what adds up, the sources at the unit and right below it; and no units without a part. */
    static TotalStory ofParts(Job job, Aggregation run, Provenance provenance, Reference reference) {
        Unit unit = job.tree().get(reference.unit());
        List<Unit> near = new ArrayList<>(List.of(unit));
        near.addAll(job.tree().childrenOf(unit));
        boolean ratio = job.catalogue().get(reference.item()).kind() == Indicator.Kind.RATIO;
        return of(job, run, provenance, reference, ratio ? job.tree().subtreeOf(unit) : near);
    }

    private static TotalStory of(
            Job job, Aggregation run, Provenance provenance, Reference reference, List<Unit> units) {
        Indicator indicator = job.catalogue().get(reference.item());
        Unit unit = job.tree().get(reference.unit());
        Item compared = indicator.kind() == Indicator.Kind.CHANGE
                ? new Item(indicator.numerator(), reference.item().breakdown())
                : reference.item();
        return new TotalStory(
                run.totals().of(reference.unit(), reference.item()).orElseThrow(),
                indicator,
                unit,
                job.configuration().compareWith(),
                run.comparison().of(new Reference(unit.id(), reference.period(), compared)),
                job.tree().childrenOf(unit).stream()
                        .flatMap(child -> run.totals().of(child.id(), reference.item()).stream())
                        .toList(),
                provenance.sources(reference, units),
                List.of(),
                List.of(),
                provenance.findings(reference));
    }

    public Reference reference() {
        return total.reference();
    }

    /** Units that have no part in it but state it for those below them. */
    public List<Unit> comparing() {
        return apart.stream().filter(this::compares).toList();
    }

    /** Units that are not asked and say nothing. */
    public List<Unit> notAsked() {
        return apart.stream().filter(unit -> !compares(unit)).toList();
    }

    private boolean compares(Unit unit) {
        return compared.stream().anyMatch(figure -> figure.unit().equals(unit.id()));
    }

    public List<Source> sources(Source.Use use) {
        return sources.stream().filter(source -> source.use() == use).toList();
    }
}
