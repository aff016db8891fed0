package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * All that figures are compared with: what units state now, and what they had in the period compared with, on today's
 * units.
 */
record Known(
        Catalogue catalogue,
        UnitTree tree,
        Map<String, Map<Item, Figure>> own,
        Map<String, Map<Item, Measure>> before) {

    /** Whether an item is stated by itself; what is computed of others is judged with them. */
    boolean isStated(Item item) {
        Indicator indicator = catalogue.get(item);
        return !indicator.isDerived()
                && indicator.kind() != Indicator.Kind.TEXT
                && indicator.kind() != Indicator.Kind.TARGET;
    }

    /** What a unit had of an item, if it is known and more than nothing. */
    Optional<BigDecimal> earlier(Figure figure) {
        return earlier(figure.unit(), figure.item());
    }

    Optional<BigDecimal> earlier(String unit, Item item) {
        return Optional.ofNullable(before.getOrDefault(unit, Map.of()).get(item))
                .flatMap(Measure::quantity)
                .filter(amount -> amount.signum() > 0);
    }

    /** A positive amount that a unit states. */
    Optional<BigDecimal> amount(String unit, Item item) {
        return Optional.ofNullable(own.getOrDefault(unit, Map.of()).get(item))
                .flatMap(figure -> figure.measure().quantity())
                .filter(amount -> amount.signum() > 0);
    }

    int scale(Item item) {
        return catalogue.get(item).decimals();
    }

    String label(Item item) {
        return catalogue.label(item);
    }
}
