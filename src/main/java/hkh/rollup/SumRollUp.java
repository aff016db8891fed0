package hkh.rollup;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.plan.ReturnLines;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.List;

/**
 * One item that adds up: every unit's total is its own figure and the totals of its children, less what those have from it.
 */
final class SumRollUp implements Addition {

    private final UnitTree tree;
    private final Period period;
    private final Indicator indicator;
    private final Item item;
    private final OwnFigures own;
    private final ReturnLines lines;
    private final boolean asPublished;

    SumRollUp(
            UnitTree tree,
            Period period,
            Indicator indicator,
            Item item,
            OwnFigures own,
            ReturnLines lines,
            boolean asPublished) {
        this.tree = tree;
        this.period = period;
        this.indicator = indicator;
        this.item = item;
        this.own = own;
        this.lines = lines;
        this.asPublished = asPublished;
    }

    @Override
    public void addTo(List<Total> totals) {
        addUp(tree.root(), totals);
    }

    @Override
    public Addends at(Unit unit) {
        return total(unit, new ArrayList<>()).addends();
    }

    /** What a unit hands up: its total, unless that stays with it. */
    private Subtotal addUp(Unit unit, List<Total> totals) {
        Subtotal total = total(unit, totals);
        return stays() ? Subtotal.NOTHING : total;
    }

    private Subtotal total(Unit unit, List<Total> totals) {
        Subtotal below = Subtotal.NOTHING;
        for (Unit child : tree.childrenOf(unit)) {
            below = below.plus(
                    addUp(child, totals).less(own.countedAbove(child.id(), item, Lineage.Role.COUNTED_ABOVE)));
        }
        Subtotal stated = stated(unit);
        // of an earlier period, what a unit published for those below it stands, whether or not they state it too
        boolean speaksForAll = asPublished && stated.in() > 0 && (below.in() == 0 || !isAsked(unit));
        Subtotal total = stays() || speaksForAll ? stated : below.plus(stated);
        if (total.expected() > 0 || total.unreadable() > 0) {
            totals.add(
                    new Total(new Reference(unit.id(), period, item), total.measure(), total.in(), total.expected()));
        }
        return total;
    }

    private boolean stays() {
        return indicator.overUnits() == Indicator.OverUnits.OWN_LEVEL;
    }

    private Subtotal stated(Unit unit) {
        boolean asked = isAsked(unit);
        boolean leaf = tree.childrenOf(unit).isEmpty();
        boolean counted = indicator.overUnits() == Indicator.OverUnits.COUNT && (leaf || asked);
        return Subtotal.own(unit.id(), item, own.of(unit.id(), item), asked, counted);
    }

    private boolean isAsked(Unit unit) {
        return unit.expected() && lines.askedOf(askable(item)).contains(unit.level());
    }

    /** The groups of an open list are asked wherever the list is. */
    private static Item askable(Item item) {
        String dimension = item.breakdown().dimension();
        return dimension.endsWith("_group")
                ? new Item(item.indicator(), new Breakdown(dimension.substring(0, dimension.length() - 6), "*"))
                : item;
    }
}
