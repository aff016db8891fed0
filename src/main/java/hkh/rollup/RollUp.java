package hkh.rollup;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.plan.Scope;
import hkh.submission.Accepted;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Adds the units' own figures up the tree. Every total says how many units were asked and how many answered; a ratio is
 * taken at every level over the units that state both of its terms.
 */
public final class RollUp {

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final UnitTree tree;
    private final Period period;
    private final List<Scope> scopes;

    public RollUp(Catalogue catalogue, ReturnLines lines, UnitTree tree, Period period) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.tree = tree;
        this.period = period;
        this.scopes = scopes(tree);
    }

    /** The totals of this period's accepted figures, at every unit. Changes against earlier periods come later. */
    public Totals totals(Accepted accepted) {
        return totals(accepted, StandIns.NONE);
    }

    /** The same, with what stands in for what is missing. */
    public Totals totals(Accepted accepted, StandIns standIns) {
        return addUp(basis(accepted.figures(), standIns, false), accepted.units());
    }

    /**
     * The totals of an earlier period as it was published: a unit that states a figure while nobody below it does speaks
     * for all of them, and a ratio whose terms were not kept stands as stated.
     */
    public Totals published(Collection<Figure> history) {
        if (history.isEmpty()) {
            return new Totals(period, List.of()); // counts of the tree alone were never published
        }
        Set<String> units = new HashSet<>();
        history.stream()
                .filter(figure -> figure.measure().state() != State.NOT_REPORTED)
                .forEach(figure -> units.add(figure.unit()));
        return addUp(basis(history, StandIns.NONE, true), units);
    }

    /** What every total of this period's accepted figures is made of. */
    public Lineages lineages(Accepted accepted, StandIns standIns) {
        Basis basis = basis(accepted.figures(), standIns, false);
        return new Lineages(tree, basis.own(), item -> addition(item, basis, accepted.units()));
    }

    private Basis basis(Collection<Figure> figures, StandIns standIns, boolean asPublished) {
        return new Basis(tree, period, new OwnFigures(catalogue, figures), lines, standIns, asPublished);
    }

    private Totals addUp(Basis basis, Set<String> reported) {
        Totals.Gathering totals = new Totals.Gathering(period);
        ClosedShares rounding = new ClosedShares(catalogue, totals::add);
        items(basis.own()).parallelStream().forEach(item -> {
            List<Total> ofItem = new ArrayList<>();
            addition(item, basis, reported).ifPresent(addition -> addition.addTo(ofItem::add));
            rounding.add(ofItem);
        });
        rounding.close();
        return totals.totals();
    }

    /** How an item adds up; parts by level are never stated but added up, and a share of a part alone has no terms. */
    private Optional<Addition> addition(Item item, Basis basis, Set<String> reported) {
        Indicator indicator = catalogue.get(item);
        return switch (indicator.kind()) {
            case RATIO -> item.breakdown().isNone() ? Optional.of(new RatioRollUp(basis, indicator)) : Optional.empty();
            case CHANGE, TARGET, TEXT -> Optional.empty();
            default -> Optional.of(sum(item, indicator, basis, reported));
        };
    }

    private Addition sum(Item item, Indicator indicator, Basis basis, Set<String> reported) {
        if (!indicator.counts().isEmpty()) {
            return new UnitCount(tree, period, indicator, reported);
        }
        Optional<Scope> scope = lines.isDividedByLevel(indicator) ? Scope.of(item.breakdown()) : Optional.empty();
        return scope.isPresent()
                ? new ScopeRollUp(basis, indicator, scope.get())
                : new SumRollUp(basis, indicator, item);
    }

    /** What was asked, what was stated, what is counted in the tree, and the parts by level of what has them. */
    private Set<Item> items(OwnFigures own) {
        Set<Item> items = new TreeSet<>(own.items());
        lines.all().stream().filter(line -> !line.isOpen()).map(Line::item).forEach(items::add);
        for (Indicator indicator : catalogue.indicators()) {
            boolean followsFromOthers = !indicator.counts().isEmpty() || indicator.kind() == Indicator.Kind.RATIO;
            if (followsFromOthers && indicator.isAskedIn(period)) {
                items.add(indicator.item());
            }
        }
        items.removeIf(item -> lines.isScope(item, catalogue.get(item)));
        for (Indicator indicator : catalogue.indicators()) {
            if (lines.isDividedByLevel(indicator)) {
                scopes.forEach(scope -> items.add(scope.of(indicator.code())));
            }
        }
        return items;
    }

    /** Every level of the tree, and of those that have something below them also their subtrees. */
    private static List<Scope> scopes(UnitTree tree) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (Unit unit : tree.all()) {
            scopes.add(Scope.own(unit.level()));
            if (!unit.equals(tree.root()) && !tree.childrenOf(unit).isEmpty()) {
                scopes.add(Scope.subtree(unit.level()));
            }
        }
        return List.copyOf(scopes);
    }
}
