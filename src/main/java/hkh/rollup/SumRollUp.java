package hkh.rollup;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * One item that adds up: every unit's total is its own figure and the totals of its children, less what those have from it.
 */
final class SumRollUp implements Addition {

    private final Basis basis;
    private final Indicator indicator;
    private final Item item;

    SumRollUp(Basis basis, Indicator indicator, Item item) {
        this.basis = basis;
        this.indicator = indicator;
        this.item = item;
    }

    @Override
    public void addTo(Consumer<Total> totals) {
        addUp(basis.tree().root(), totals);
    }

    @Override
    public Addends at(Unit unit) {
        return total(unit, total -> {}).addends();
    }

    /** What a unit hands up: its total, unless that stays with it. */
    private Subtotal addUp(Unit unit, Consumer<Total> totals) {
        Subtotal total = total(unit, totals);
        return stays() ? Subtotal.NOTHING : total;
    }

    private Subtotal total(Unit unit, Consumer<Total> totals) {
        Subtotal below = Subtotal.NOTHING;
        for (Unit child : basis.tree().childrenOf(unit)) {
            below = below.plus(addUp(child, totals).less(basis.countedAbove(child, item)));
        }
        Subtotal stated = basis.stated(unit, indicator, item, isAsked(unit));
        // of an earlier period, what a unit published for those below it stands, whether or not they state it too
        boolean alone = below.in() == 0 && basis.speaksForThoseBelow(unit, item);
        boolean unasked =
                !isAsked(unit) && basis.own().stated(unit.id(), item).state().answered();
        boolean speaksForAll = basis.asPublished() && stated.in() > 0 && (alone || unasked);
        Subtotal total = stays() || speaksForAll ? stated : below.plus(stated);
        total = withStatement(unit, total);
        if (total.expected() > 0 || total.unreadable() > 0) {
            totals.accept(total.total(basis.reference(unit, item)));
        }
        return total;
    }

    /** Where units are missing, what the unit states of all of them may stand in: not for less than is known already. */
    private Subtotal withStatement(Unit unit, Subtotal total) {
        Measure statement = basis.standIns().ofSubtree(unit.id(), item);
        BigDecimal more = statement.amount().subtract(total.amount());
        return total.open() == 0 || statement.quantity().isEmpty() || more.signum() < 0
                ? total
                : total.standingIn(unit.id(), item, statement, more, total.open());
    }

    private boolean stays() {
        return indicator.overUnits() == Indicator.OverUnits.OWN_LEVEL;
    }

    private boolean isAsked(Unit unit) {
        return basis.isAsked(unit, askable(item));
    }

    /** The groups of an open list are asked wherever the list is. */
    private static Item askable(Item item) {
        String dimension = item.breakdown().dimension();
        return dimension.endsWith("_group")
                ? new Item(item.indicator(), new Breakdown(dimension.substring(0, dimension.length() - 6), "*"))
                : item;
    }
}
