package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.plan.Indicator;
import hkh.plan.ReturnLines;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the totals of one period are added up from.
 *
 * @param standIns what stands in for what is missing
 * @param asPublished whether these are figures of an earlier period, of which a unit's statement may stand for those below
 */
record Basis(UnitTree tree, Period period, OwnFigures own, ReturnLines lines, StandIns standIns, boolean asPublished) {

    boolean isAsked(Unit unit, Item item) {
        return unit.expected() && lines.askedOf(item).contains(unit.level());
    }

    /**
     * Whether what a unit above others published is of those below it, who state it too: it was not asked for it itself.
     */
    boolean repeatsThoseBelow(Unit unit, Item item) {
        return asPublished && !isAsked(unit, item) && isStatedBelow(unit, item);
    }

    boolean isStatedBelow(Unit unit, Item item) {
        return tree.childrenOf(unit).stream()
                .anyMatch(child -> own.of(child.id(), item).state().answered() || isStatedBelow(child, item));
    }

    /**
     * What a unit states for itself; of a property that is counted, a unit of a level that is asked, and every unit that
     * can have none below it that are counted, counts one. What a district or province states is a number of units: nobody
     * below it may be there to count.
     */
    Subtotal stated(Unit unit, Indicator indicator, Item item, boolean asked) {
        Measure measure = own.of(unit.id(), item);
        boolean counted = indicator.overUnits() == Indicator.OverUnits.COUNT
                && (lines.askedOf(item).contains(unit.level())
                        || (tree.childrenOf(unit).isEmpty() && unit.level().compareTo(Level.DISTRICT) > 0));
        Subtotal stated = Subtotal.own(unit.id(), item, measure, asked, counted);
        Measure standIn = standIns.ofUnit(unit.id(), item);
        if (stated.open() == 0 || standIn.quantity().isEmpty()) {
            return stated;
        }
        BigDecimal amount = Subtotal.of(standIn, true, counted).amount();
        return stated.standingIn(unit.id(), item, standIn, amount, 1);
    }

    /** What a unit has from the one above, of what it states or of what stands in for that: counted there already. */
    Optional<Lineage.Addend> countedAbove(Unit child, Item item) {
        String unit = child.id();
        boolean standsIn = isAsked(child, item)
                && own.of(unit, item).quantity().isEmpty()
                && standIns.ofUnit(unit, item).quantity().isPresent();
        return standsIn
                ? own.countedAbove(unit, item, Lineage.Role.COUNTED_ABOVE, of -> standIns.ofUnit(unit, of))
                : own.countedAbove(unit, item, Lineage.Role.COUNTED_ABOVE);
    }

    /**
     * Whether a unit's statement of an earlier period stands for the units below it: nothing is said of them, not even that
     * they were asked and did not answer.
     */
    boolean speaksForThoseBelow(Unit unit, Item item) {
        return asPublished
                && tree.childrenOf(unit).stream()
                        .noneMatch(child -> own.tells(child.id(), item) || !speaksForThoseBelow(child, item));
    }

    Reference reference(Unit unit, Item item) {
        return new Reference(unit.id(), period, item);
    }
}
