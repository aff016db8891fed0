package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.plan.Scope;
import hkh.unit.Unit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a unit has itself from what it states of a whole subtree, where a return says so by level: "quỹ cấp huyện" of
 * a district is its own, and the amount beside it "toàn huyện" then includes its communes.
 */
final class LevelStatements {

    private final Catalogue catalogue;
    private final ReturnLines lines;

    LevelStatements(Catalogue catalogue, ReturnLines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    /**
     * The same statements with the unit's own ones under the whole item, and totals including its children under
     * {@code subtree:} of its level. A whole that differs from the own part, or stands beside parts of other levels,
     * includes others; without the own part what is the unit's own then is not known, and not guessed.
     */
    Map<Item, Figure> told(Unit unit, boolean leaf, Map<Item, Figure> stated) {
        Map<Item, Figure> told = new LinkedHashMap<>(stated);
        Set<String> divided = new LinkedHashSet<>();
        stated.keySet().stream()
                .filter(item -> lines.isScope(item, catalogue.get(item)))
                .forEach(item -> divided.add(item.indicator()));
        divided.forEach(indicator -> tell(unit, leaf, indicator, told));
        return told;
    }

    private static void tell(Unit unit, boolean leaf, String indicator, Map<Item, Figure> told) {
        Item whole = Item.of(indicator);
        Item subtree = Scope.subtree(unit.level()).of(indicator);
        Optional<Figure> own =
                Optional.ofNullable(told.remove(Scope.own(unit.level()).of(indicator)));
        if (leaf && own.isEmpty()) {
            own = Optional.ofNullable(told.remove(subtree));
        }
        boolean others = told.keySet().stream()
                .anyMatch(item -> item.indicator().equals(indicator)
                        && Scope.of(item.breakdown())
                                .filter(scope -> scope.reach() == Scope.Reach.LEVEL)
                                .isPresent());
        Figure all = told.get(whole);
        if (all != null && all.measure().quantity().isPresent()) {
            boolean includesOthers = own.map(part -> differ(all, part)).orElse(others);
            if (includesOthers) {
                told.remove(whole);
                told.putIfAbsent(subtree, as(subtree, all));
            }
        }
        own.ifPresent(figure -> told.put(whole, as(whole, figure)));
    }

    private static boolean differ(Figure one, Figure other) {
        return !one.measure().quantity().equals(other.measure().quantity());
    }

    private static Figure as(Item item, Figure figure) {
        Reference reference = figure.reference();
        return new Figure(
                new Reference(reference.unit(), reference.period(), item),
                figure.measure(),
                figure.origin(),
                figure.decision());
    }
}
