package hkh.rollup;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.submission.Accepted;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    public RollUp(Catalogue catalogue, ReturnLines lines, UnitTree tree, Period period) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.tree = tree;
        this.period = period;
    }

    /** The totals of this period's accepted figures, at every unit. Changes against earlier periods come later. */
    public Totals totals(Accepted accepted) {
        return new Totals(period, addUp(accepted.figures(), accepted.units(), false));
    }

    /**
     * The totals of an earlier period as it was published: a unit that states a figure while nobody below it does speaks
     * for all of them, and a ratio whose terms were not kept stands as stated.
     */
    public Totals published(Collection<Figure> history) {
        Set<String> units = new HashSet<>();
        history.forEach(figure -> units.add(figure.unit()));
        return new Totals(period, addUp(history, units, true));
    }

    private List<Total> addUp(Collection<Figure> figures, Set<String> reported, boolean asPublished) {
        OwnFigures own = new OwnFigures(catalogue, figures);
        List<Total> totals = new ArrayList<>();
        for (Item item : items(own)) {
            Indicator indicator = catalogue.get(item);
            switch (indicator.kind()) {
                case RATIO -> new RatioRollUp(tree, period, indicator, own, lines, asPublished).addTo(totals);
                case CHANGE, TARGET, TEXT -> {}
                default -> {
                    if (indicator.counts().isEmpty()) {
                        addUp(tree.root(), item, own, asPublished, totals);
                    } else {
                        new UnitCount(tree, period, indicator, reported).addTo(totals);
                    }
                }
            }
        }
        return ClosedShares.rounded(catalogue, totals);
    }

    /** What was asked, what was stated, and what is counted in the tree. */
    private Set<Item> items(OwnFigures own) {
        Set<Item> items = new TreeSet<>(own.items());
        lines.all().stream().filter(line -> !line.isOpen()).map(Line::item).forEach(items::add);
        for (Indicator indicator : catalogue.indicators()) {
            if (!indicator.counts().isEmpty() || indicator.kind() == Indicator.Kind.RATIO) {
                items.add(indicator.item());
            }
        }
        return items;
    }

    private Subtotal addUp(Unit unit, Item item, OwnFigures own, boolean asPublished, List<Total> totals) {
        Indicator indicator = catalogue.get(item);
        Subtotal below = Subtotal.NOTHING;
        for (Unit child : tree.childrenOf(unit)) {
            below = below.plus(addUp(child, item, own, asPublished, totals));
        }
        boolean counted = indicator.overUnits() == Indicator.OverUnits.COUNT;
        boolean asked = unit.expected() && lines.askedOf(askable(item)).contains(unit.level());
        Subtotal stated = Subtotal.of(
                own.of(unit.id(), item), asked, counted && tree.childrenOf(unit).isEmpty());
        boolean stays = indicator.overUnits() == Indicator.OverUnits.OWN_LEVEL;
        // of an earlier period, what a unit published for those below it stands, whether or not they state it too
        boolean speaksForAll = asPublished && stated.in() > 0 && (below.in() == 0 || !asked);
        Subtotal total = stays || speaksForAll ? stated : below.plus(stated);
        if (total.expected() > 0 || total.unreadable() > 0) {
            totals.add(
                    new Total(new Reference(unit.id(), period, item), total.measure(), total.in(), total.expected()));
        }
        return stays ? Subtotal.NOTHING : total;
    }

    /** The groups of an open list are asked wherever the list is. */
    private static Item askable(Item item) {
        String dimension = item.breakdown().dimension();
        return dimension.endsWith("_group")
                ? new Item(item.indicator(), new Breakdown(dimension.substring(0, dimension.length() - 6), "*"))
                : item;
    }
}
