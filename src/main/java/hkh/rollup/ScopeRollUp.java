package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.plan.Scope;
import hkh.unit.Unit;
import java.util.function.Consumer;

/**
 * What the units of one level have of an indicator, at them and at every unit above them: themselves, or with everything
 * below them. It is added up from the units' own figures, and so never differs from the total that it is a part of.
 */
final class ScopeRollUp implements Addition {

    private final Basis basis;
    private final Indicator indicator;
    private final Scope scope;
    private final Item item;

    ScopeRollUp(Basis basis, Indicator indicator, Scope scope) {
        this.basis = basis;
        this.indicator = indicator;
        this.scope = scope;
        this.item = scope.of(indicator.code());
    }

    @Override
    public void addTo(Consumer<Total> totals) {
        addUp(basis.tree().root(), false, totals);
    }

    @Override
    public Addends at(Unit unit) {
        return addUp(unit, false, total -> {}).addends();
    }

    /** The sum of the scope in a unit's subtree; {@code inside} a unit of the scope's level everything belongs to it. */
    private Subtotal addUp(Unit unit, boolean inside, Consumer<Total> totals) {
        boolean atLevel = unit.level() == scope.level();
        Subtotal sum = belongs(unit, inside) ? stated(unit) : Subtotal.NOTHING;
        for (Unit child : basis.tree().childrenOf(unit)) {
            Subtotal below = addUp(child, inside || atLevel, totals);
            boolean nets = belongs(child, inside || atLevel);
            sum = sum.plus(nets ? below.less(basis.countedAbove(child, indicator.item())) : below);
        }
        Measure published = basis.asPublished() ? basis.own().stated(unit.id(), item) : Measure.NOT_REPORTED;
        if (published.state().answered()) {
            sum = Subtotal.own(unit.id(), item, published, true, false);
        }
        // at and below a unit of the level its subtree is the whole total
        boolean tells = scope.reach() == Scope.Reach.LEVEL || (!inside && !atLevel);
        if (tells && (sum.expected() > 0 || sum.unreadable() > 0)) {
            totals.accept(sum.total(basis.reference(unit, item)));
        }
        return sum;
    }

    private boolean belongs(Unit unit, boolean inside) {
        return unit.level() == scope.level() || (inside && scope.reach() == Scope.Reach.SUBTREE);
    }

    private Subtotal stated(Unit unit) {
        Item whole = indicator.item();
        boolean asked = basis.isAsked(unit, whole);
        boolean speaksForOthers = basis.asPublished() && isAskedBelow(unit) && !(asked && isToldBelow(unit));
        return speaksForOthers ? Subtotal.NOTHING : basis.stated(unit, indicator, whole, asked);
    }

    private boolean isAskedBelow(Unit unit) {
        return basis.tree().childrenOf(unit).stream()
                .anyMatch(child -> basis.isAsked(child, indicator.item()) || isAskedBelow(child));
    }

    private boolean isToldBelow(Unit unit) {
        return basis.isStatedBelow(unit, indicator.item()) || !basis.speaksForThoseBelow(unit, indicator.item());
    }
}
