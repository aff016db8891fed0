package hkh.rollup;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Goal;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares totals with those of an earlier period. Two totals are compared only when both are complete
 * and stand for the same units; else the change is not comparable and a note says why.
 */
public final class Comparing {

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final UnitTree earlierTree;
    private final Map<Reference, Restated> restated = new HashMap<>();
    /** The units that are made of others, or of parts of them, although their id may have stayed. */
    private final Set<String> remade = new HashSet<>();

    /** @param restated the earlier totals on the boundaries of this period's units; none where no unit changed */
    public Comparing(Catalogue catalogue, UnitTree tree, UnitTree earlierTree, Collection<Restated> restated) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.earlierTree = earlierTree;
        for (Restated one : restated) {
            this.restated.put(one.reference(), one);
            if (!one.from().equals(List.of(one.reference().unit()))) {
                remade.add(one.reference().unit());
            }
        }
    }

    /** Every total with its earlier figure, where it has one. */
    public Comparison compare(Totals current, Totals earlier) {
        List<Change> changes = new ArrayList<>();
        // the tree of an earlier period can be counted even when none of its figures were kept
        boolean anythingKept = earlier.all().stream()
                .anyMatch(
                        past -> catalogue.get(past.reference().item()).counts().isEmpty()
                                && past.measure().quantity().isPresent());
        if (!anythingKept) {
            return new Comparison(List.of());
        }
        for (Total total : current.all()) {
            Optional<Total> before = earlier.of(
                            total.reference().unit(), total.reference().item())
                    .filter(past -> past.measure().quantity().isPresent());
            Optional<Restated> other = Optional.ofNullable(restated.get(new Reference(
                    total.reference().unit(),
                    earlier.period(),
                    total.reference().item())));
            Optional<Total> published = before.or(() -> other.flatMap(one -> underItsFormerId(one, earlier)));
            boolean began = total.measure().quantity().isPresent()
                    && beganAfter(
                            earlier.period(), catalogue.get(total.reference().item()));
            if (began) {
                Measure previous = published.map(Total::measure).orElse(Measure.NOT_REPORTED);
                changes.add(new Change(total, previous, Measure.NOT_REPORTED, Change.Comparability.INDICATOR_CHANGED));
            } else if (before.isPresent() || other.isPresent()) {
                changes.add(change(total, published, other));
            }
        }
        return new Comparison(changes);
    }

    /** The totals with the indicators that are changes of others, such as "hội viên tăng". */
    public Totals withChanges(Totals totals, Comparison comparison) {
        List<Total> all = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.kind() == Indicator.Kind.CHANGE) {
                for (Change change : comparison.all()) {
                    Reference of = change.current().reference();
                    boolean changes = of.item().indicator().equals(indicator.numerator());
                    if (changes && isCompared(change)) {
                        Item item = new Item(indicator.code(), of.item().breakdown());
                        Total current = change.current();
                        all.add(new Total(
                                new Reference(of.unit(), of.period(), item),
                                change.difference(),
                                current.unitsIn(),
                                current.unitsExpected()));
                    }
                }
            }
        }
        return totals.with(all);
    }

    /** Whether an indicator, or what it is computed from, is not the one that was asked for then. */
    private boolean beganAfter(Period earlier, Indicator indicator) {
        return indicator.validity().from().isAfter(earlier.lastDay())
                || Stream.of(indicator.numerator(), indicator.denominator())
                        .filter(term -> !term.isEmpty())
                        .anyMatch(term -> beganAfter(earlier, catalogue.get(term)));
    }

    /** Whether something of the earlier period is known of the unit, or why it is not. */
    private static boolean isCompared(Change change) {
        return change.previous().quantity().isPresent() || change.restated().isPresent();
    }

    private Change change(Total current, Optional<Total> before, Optional<Restated> other) {
        if (other.isPresent() && !isUnitItself(other.get())) {
            return acrossBreak(current, before.map(Total::measure).orElse(Measure.NOT_REPORTED), other.get());
        }
        if (before.isEmpty()) {
            return Change.withoutPrevious(current);
        }
        Measure previous = before.get().measure();
        boolean same = other.isPresent() || sameUnitsBelow(current.reference().unit());
        Change.Comparability comparability =
                same ? comparability(current, before.get()) : Change.Comparability.UNITS_CHANGED;
        boolean unchanged = comparability != Change.Comparability.UNITS_CHANGED;
        return new Change(current, previous, unchanged ? previous : Measure.NOT_REPORTED, comparability);
    }

    /** The published figure stays beside the restated one. */
    private static Change acrossBreak(Total current, Measure previous, Restated other) {
        Change.Comparability comparability = switch (other.standing()) {
            case VALUE -> Change.Comparability.RESTATED;
            case ESTIMATED -> Change.Comparability.ESTIMATED;
            case NOT_COMPARABLE -> Change.Comparability.UNITS_CHANGED;
        };
        boolean partial = comparability.isAcrossBreak() && current.isPartial();
        return new Change(
                current,
                previous,
                other.measure(),
                partial ? Change.Comparability.CURRENT_PARTIAL : comparability,
                Goal.NONE,
                Optional.of(other));
    }

    /** What was published of the one unit that went on whole as another. */
    private static Optional<Total> underItsFormerId(Restated other, Totals earlier) {
        boolean whole = other.standing() == Restated.Standing.VALUE
                && other.from().size() == 1
                && other.remarks().stream().noneMatch(remark -> remark.why() == Restated.Why.PASSED_UP);
        return whole
                ? earlier.of(other.from().get(0), other.reference().item())
                        .filter(total -> total.measure().quantity().isPresent())
                : Optional.empty();
    }

    /** Whether the earlier figure is of the unit as it is now, whatever changed below it. */
    private static boolean isUnitItself(Restated other) {
        return other.standing() == Restated.Standing.VALUE
                && other.remarks().stream().allMatch(remark -> remark.why() == Restated.Why.NOTHING_DECLARED)
                && other.from().equals(List.of(other.reference().unit()));
    }

    private static Change.Comparability comparability(Total current, Total before) {
        if (current.isPartial()) {
            return Change.Comparability.CURRENT_PARTIAL;
        }
        return before.isPartial() ? Change.Comparability.PREVIOUS_PARTIAL : Change.Comparability.COMPARABLE;
    }

    private boolean sameUnitsBelow(String unit) {
        Optional<Unit> earlier = earlierTree.find(unit);
        return earlier.isPresent()
                && !remade.contains(unit)
                && ids(tree, tree.get(unit)).equals(ids(earlierTree, earlier.get()));
    }

    private static Set<String> ids(UnitTree tree, Unit unit) {
        Set<String> ids = new HashSet<>(Set.of(unit.id()));
        tree.childrenOf(unit).forEach(child -> ids.addAll(ids(tree, child)));
        return ids;
    }
}
