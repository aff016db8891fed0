package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.ReturnLines;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit states although it is asked of the units below it: its own idea of their sum. That is evidence to reconcile,
 * and never added to them again.
 */
final class ParentStatements {

    /** Below this an own figure may well equal the sum of others by chance: one course here, one there. */
    private static final BigDecimal HARDLY_CHANCE = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final UnitTree tree;
    private final Map<String, Map<Item, Figure>> own;

    ParentStatements(Catalogue catalogue, ReturnLines lines, UnitTree tree, Map<String, Map<Item, Figure>> own) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.tree = tree;
        this.own = own;
    }

    /** Whether a figure speaks for the units below instead of for the unit itself. */
    boolean isEvidence(Figure figure) {
        Indicator indicator = catalogue.get(figure.item());
        boolean addsUp =
                indicator.overUnits() == Indicator.OverUnits.SUM || indicator.overUnits() == Indicator.OverUnits.COUNT;
        return addsUp && (isScope(figure.item()) || isAskedOfOthers(figure));
    }

    /** What a unit has itself is under the whole item by now; every other scope reaches over other units. */
    private boolean isScope(Item item) {
        return lines.isScope(item, catalogue.get(item));
    }

    private boolean isAskedOfOthers(Figure figure) {
        return tree.find(figure.unit())
                .filter(unit -> !tree.childrenOf(unit).isEmpty())
                .filter(unit -> !lines.askedOf(figure.item()).contains(unit.level()))
                .filter(unit -> isAskedBelow(unit, figure.item()) || isStatedBelow(unit, figure.item()))
                .isPresent();
    }

    /**
     * A unit's own figure that is, to the last digit, what the units below it add up to: then it is most likely their sum
     * typed again, and added it would count twice. It stays in the totals, marked as an error (a small number as a
     * warning), until somebody corrects it.
     */
    Optional<Finding> copied(Figure figure) {
        Indicator indicator = catalogue.get(figure.item());
        boolean own = indicator.overUnits() == Indicator.OverUnits.SUM
                && figure.measure().amount().signum() > 0
                && !isEvidence(figure)
                && tree.find(figure.unit()).isPresent();
        if (!own) {
            return Optional.empty();
        }
        BigDecimal sum = sumBelow(tree.get(figure.unit()), figure.item());
        if (sum.compareTo(figure.measure().amount()) != 0) {
            return Optional.empty();
        }
        Message message = Message.of("finding.copied-figure", catalogue.label(figure.item()), sum);
        Finding finding = Finding.of(Rule.COPIED_FIGURE, message);
        return Optional.of((sum.compareTo(HARDLY_CHANCE) < 0 ? finding.withSeverity(Severity.WARNING) : finding)
                .about(figure.unit(), figure.item())
                .at(Facts.placeOf(figure.origin()))
                .comparing(BigDecimal.ZERO, sum));
    }

    private boolean isStatedBelow(Unit unit, Item item) {
        return tree.childrenOf(unit).stream().anyMatch(child -> {
            Figure figure = own.getOrDefault(child.id(), Map.of()).get(item);
            boolean stated = figure != null && figure.measure().quantity().isPresent();
            return stated || isStatedBelow(child, item);
        });
    }

    private boolean isAskedBelow(Unit unit, Item item) {
        return tree.childrenOf(unit).stream()
                .anyMatch(child -> lines.askedOf(item).contains(child.level()) || isAskedBelow(child, item));
    }

    private BigDecimal sumBelow(Unit unit, Item item) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Unit child : tree.childrenOf(unit)) {
            Measure measure = measure(child, item);
            boolean counted = catalogue.get(item).overUnits() == Indicator.OverUnits.COUNT;
            sum = sum.add(counted ? BigDecimal.valueOf(measure.amount().signum()) : measure.amount());
            sum = sum.add(sumBelow(child, item));
        }
        return sum;
    }

    /** The unit's own figure; what it states for others is not its own. */
    private Measure measure(Unit unit, Item item) {
        Figure figure = own.getOrDefault(unit.id(), Map.of()).get(item);
        return figure == null || isEvidence(figure) ? Measure.NOT_REPORTED : figure.measure();
    }
}
