package hkh.rollup;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Goal;
import hkh.figure.Goal.Standing;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Targets;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was to be reached at every unit. A unit without a target of its own has the sum of those below it, where all of them
 * have one and nothing but them makes its total.
 */
public final class Goals {

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Totals totals;
    private final Targets targets;
    private final TargetAmounts amounts;
    private final Map<Reference, Change> changes = new TreeMap<>();

    /**
     * @param references figures from elsewhere: what a unit has so many of, where its total is not complete
     */
    public Goals(Catalogue catalogue, UnitTree tree, Totals totals, Collection<Figure> references, Targets targets) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.totals = totals;
        this.targets = targets;
        this.amounts = new TargetAmounts(catalogue, totals, references);
    }

    /** A comparison with the earlier period, completed by what was to be reached. */
    public Comparison in(Comparison comparison) {
        changes.clear();
        comparison.all().forEach(change -> changes.put(change.current().reference(), change));
        for (Item item : targets.items()) {
            set(tree.root(), item);
        }
        return new Comparison(List.copyOf(changes.values()));
    }

    private Goal set(Unit unit, Item item) {
        Map<Unit, Goal> below = new LinkedHashMap<>();
        for (Unit child : tree.childrenOf(unit)) {
            Goal goal = set(child, item);
            if (goal.isSet() || isAsked(child, item)) {
                below.put(child, goal);
            }
        }
        Reference reference = new Reference(unit.id(), totals.period(), item);
        Optional<Change> known = Optional.ofNullable(changes.get(reference));
        Goal goal = targets.of(unit, item)
                .map(target -> amounts.of(target, unit, known))
                .orElseGet(() -> sum(unit, item, below));
        if (goal.isSet()) {
            Change change = known.orElseGet(() -> Change.withoutPrevious(totals.at(unit.id(), item)));
            changes.put(reference, change.with(goal));
        }
        return goal;
    }

    /** The sum of the targets of the units below that are asked for the item. */
    private Goal sum(Unit unit, Item item, Map<Unit, Goal> below) {
        Indicator.OverUnits adds = catalogue.get(item).overUnits();
        boolean additive = adds == Indicator.OverUnits.SUM || adds == Indicator.OverUnits.COUNT;
        if (!additive || below.values().stream().noneMatch(Goal::isSet)) {
            return Goal.NONE;
        }
        List<String> without = ids(below, goal -> !goal.isSet());
        if (!without.isEmpty()) {
            return Goal.unknown(Standing.SOME_BELOW_WITHOUT, without);
        }
        Goal first = below.values().iterator().next();
        List<String> unknown = ids(
                below,
                goal -> goal.amount().quantity().isEmpty() || !goal.longer().equals(first.longer()));
        if (!unknown.isEmpty()) {
            return Goal.unknown(Standing.BELOW_NOT_KNOWN, unknown);
        }
        if (hasOwnPart(unit, item)) {
            return Goal.unknown(Standing.OWN_PART_WITHOUT, List.of());
        }
        BigDecimal sum =
                below.values().stream().map(goal -> goal.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Goal(Measure.of(sum), Standing.SUMMED, List.of(), first.longer());
    }

    private static List<String> ids(Map<Unit, Goal> goals, Predicate<Goal> which) {
        return goals.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(entry -> entry.getKey().id())
                .toList();
    }

    /** Whether a total is not what the totals below it make: by what the unit has itself, or by what is counted once. */
    private boolean hasOwnPart(Unit unit, Item item) {
        BigDecimal below = tree.childrenOf(unit).stream()
                .map(child -> totals.at(child.id(), item).measure().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return totals.at(unit.id(), item).measure().amount().compareTo(below) != 0;
    }

    private boolean isAsked(Unit unit, Item item) {
        return totals.at(unit.id(), item).unitsExpected() > 0;
    }
}
