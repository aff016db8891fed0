package hkh.origin;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.finding.Finding;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.job.MissingParts;
import hkh.rollup.Lineage;
import hkh.rollup.Lineages;
import hkh.rollup.RollUp;
import hkh.unit.Unit;
import hkh.validation.Reconciliation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the totals of a run come from, and where its figures went. */
final class Provenance {

    private final Job job;
    private final Aggregation run;
    private final Lineages lineages;
    private final Map<String, List<Figure>> stated;

    Provenance(Job job, Aggregation run) {
        this.job = job;
        this.run = run;
        this.lineages = new RollUp(
                        job.catalogue(),
                        job.lines(),
                        job.tree(),
                        job.configuration().period())
                .lineages(run.judgement().accepted(), MissingParts.of(job, run.judgement()));
        this.stated = run.judgement().accepted().figures().stream().collect(Collectors.groupingBy(Figure::unit));
    }

    Optional<Lineage> lineage(Reference total) {
        return lineages.of(total);
    }

    /** The parts that units have in a total, in the order in which they are given; none for what does not add up. */
    List<Source> sources(Reference total, List<Unit> units) {
        Map<String, List<Lineage.Addend>> byUnit = lineage(total).map(Lineage::addends).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Lineage.Addend::unit));
        List<Source> sources = new ArrayList<>();
        for (Unit unit : units) {
            boolean reported = run.judgement().accepted().units().contains(unit.id());
            for (Lineage.Addend addend : byUnit.getOrDefault(unit.id(), List.of())) {
                sources.add(new Source(unit, addend, Source.use(addend, reported), cells(addend)));
            }
        }
        return sources;
    }

    /** Units of the subtree that the item is not asked of and that state nothing of it. */
    List<Unit> notAsked(Reference total) {
        Set<String> asked = new HashSet<>();
        lineage(total).ifPresent(lineage -> lineage.addends().forEach(addend -> asked.add(addend.unit())));
        return job.tree().subtreeOf(job.tree().get(total.unit())).stream()
                .filter(unit -> !asked.contains(unit.id()))
                .toList();
    }

    /** What units of the subtree state of the units below them: held against the item's totals, and never added. */
    List<Figure> compared(Reference total) {
        Set<String> units = below(total);
        Reconciliation reconciliation = reconciliation();
        return run.judgement().compared().stream()
                .filter(figure -> units.contains(figure.unit())
                        && reconciliation.counterpart(figure).equals(total.item()))
                .toList();
    }

    /** The total against which a statement about the units below is held. */
    Optional<Total> counterpart(Figure compared) {
        return run.totals().of(compared.unit(), reconciliation().counterpart(compared));
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(job.catalogue(), job.tree(), job.policy());
    }

    /** What was found about the item, or the terms of the ratio, in the subtree; who has not reported is told elsewhere. */
    List<Finding> findings(Reference total) {
        Set<String> units = below(total);
        List<Finding> there = run.findings().stream()
                .map(RankedFinding::finding)
                .filter(finding -> units.contains(finding.unit()))
                .filter(finding -> !finding.rule().equals(Rule.UNIT_NOT_REPORTED.id()))
                .toList();
        if (there.isEmpty()) {
            return there; // what the total is made of takes longer to tell
        }
        Set<Item> items = new HashSet<>(Set.of(total.item()));
        lineage(total)
                .ifPresent(lineage -> lineage.addends()
                        .forEach(addend -> items.addAll(lineages.statedFor(addend.unit(), addend.item()))));
        return there.stream().filter(finding -> items.contains(finding.item())).toList();
    }

    /** The totals that contain a figure, the unit's own first, then up the tree. */
    List<Total> totalsWith(Figure figure) {
        List<Total> totals = new ArrayList<>();
        for (Optional<Unit> unit = job.tree().find(figure.unit()); unit.isPresent(); ) {
            String id = unit.get().id();
            run.totals().all().stream()
                    .filter(total -> total.reference().unit().equals(id) && contains(total.reference(), figure))
                    .forEach(totals::add);
            unit = id.equals(job.tree().root().id())
                    ? Optional.empty()
                    : job.tree()
                            .find(unit.get().parent())
                            .or(() -> Optional.of(job.tree().root()));
        }
        return totals;
    }

    private boolean contains(Reference total, Figure figure) {
        return lineage(total).stream()
                .flatMap(lineage -> lineage.addends().stream())
                .anyMatch(addend -> addend.unit().equals(figure.unit())
                        && addend.role() != Lineage.Role.LEFT_OUT
                        && addend.measure().state().answered()
                        && lineages.statedFor(figure.unit(), addend.item()).contains(figure.item()));
    }

    private List<Figure> cells(Lineage.Addend addend) {
        return lineages.statedFor(addend.unit(), addend.item()).stream()
                .flatMap(item -> stated.getOrDefault(addend.unit(), List.of()).stream()
                        .filter(figure -> figure.item().equals(item)))
                .toList();
    }

    private Set<String> below(Reference total) {
        return job.tree().subtreeOf(job.tree().get(total.unit())).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
    }
}
