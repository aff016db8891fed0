package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.plan.Catalogue;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for figures that no check can prove wrong, but that are odd beside those of the siblings, the figures they go
 * with, and last year's. A figure is told once, by the plainest of these.
 */
public final class Suspicion {

    private final Known known;
    private final AmongSiblings siblings;
    private final AgainstLastYear lastYear;
    private final Quotients quotients;
    private final RepeatedReturn repeated;
    private final EqualAmounts equal;

    /**
     * Suspicion of the figures of a period.
     *
     * @param own what units state, by unit and item
     * @param before what they had in the period compared with, on today's units
     * @param peers what is usual of what units state
     */
    public Suspicion(
            Catalogue catalogue,
            UnitTree tree,
            Map<String, Map<Item, Figure>> own,
            Map<String, Map<Item, Measure>> before,
            Peers<Item> peers) {
        this.known = new Known(catalogue, tree, own, before);
        this.siblings = new AmongSiblings(known, peers);
        this.lastYear = new AgainstLastYear(known);
        this.quotients = new Quotients(known);
        this.repeated = new RepeatedReturn(known);
        this.equal = new EqualAmounts(known);
    }

    /** What is odd, unit by unit. */
    public List<Finding> findings() {
        return new TreeMap<>(known.own())
                .entrySet().parallelStream()
                        .map(unit -> of(unit.getKey(), unit.getValue()))
                        .flatMap(List::stream)
                        .distinct() // what is told of the unit above, every unit below it tells
                        .toList();
    }

    private List<Finding> of(String unit, Map<Item, Figure> figures) {
        List<Finding> findings = new ArrayList<>();
        Set<Item> told = new HashSet<>();
        for (Figure figure : new TreeMap<>(figures).values()) {
            if (known.isStated(figure.item())) {
                Optional<Finding> odd = siblings.of(figure).or(() -> lastYear.of(figure));
                odd.ifPresent(finding -> {
                    findings.add(finding);
                    told.add(finding.item());
                });
            }
        }
        findings.addAll(quotients.of(unit, told::contains));
        repeated.of(unit, figures.values()).ifPresent(findings::add);
        findings.addAll(equal.of(figures.values()));
        return findings;
    }
}
