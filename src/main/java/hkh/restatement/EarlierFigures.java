package hkh.restatement;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The figures of one earlier period, by the units of its day. */
final class EarlierFigures {

    private static final String GROUP = "_group";

    private final Catalogue catalogue;
    private final Period period;
    private final Map<String, Map<Item, Measure>> byUnit = new HashMap<>();
    private final Map<Level, Set<Item>> stated = new EnumMap<>(Level.class);
    private final Map<String, Set<String>> listsAnswered = new HashMap<>();

    /**
     * Figures of a tree.
     *
     * @throws IllegalArgumentException when a figure's unit is none of the tree
     */
    EarlierFigures(Catalogue catalogue, UnitTree tree, Period period, Collection<Figure> figures) {
        this.catalogue = catalogue;
        this.period = period;
        for (Figure figure : figures) {
            Unit unit = tree.get(figure.unit());
            Item item = figure.item();
            byUnit.computeIfAbsent(unit.id(), id -> new HashMap<>()).put(item, figure.measure());
            stated.computeIfAbsent(unit.level(), level -> new TreeSet<>()).add(item);
            if (isOpenList(item)) {
                listsAnswered.computeIfAbsent(unit.id(), id -> new HashSet<>()).add(list(item));
            }
        }
    }

    Period period() {
        return period;
    }

    /** Every item that somebody states. */
    Set<Item> items() {
        Set<Item> items = new TreeSet<>();
        stated.values().forEach(items::addAll);
        return items;
    }

    Set<String> units() {
        return byUnit.keySet();
    }

    /**
     * What a unit states; empty when it was not asked, as nobody of its level states the item. A key that a unit leaves out of
     * an open list it filled in is nothing there, and nothing as a whole is nothing in every part.
     */
    Optional<Measure> of(Unit unit, Item item) {
        Map<Item, Measure> own = byUnit.getOrDefault(unit.id(), Map.of());
        Measure measure = own.get(item);
        if (measure != null && !measure.equals(Measure.NOT_REPORTED)) {
            return Optional.of(measure);
        }
        if (!stated.getOrDefault(unit.level(), Set.of()).contains(item)) {
            return Optional.empty();
        }
        boolean listed = listsAnswered.getOrDefault(unit.id(), Set.of()).contains(list(item));
        boolean nothing = !item.breakdown().isNone()
                && own.getOrDefault(item.whole(), Measure.NOT_REPORTED)
                        .quantity()
                        .filter(amount -> amount.signum() == 0)
                        .isPresent();
        return Optional.of(measure == null && (listed || nothing) ? Measure.NIL : Measure.NOT_REPORTED);
    }

    private boolean isOpenList(Item item) {
        Breakdown key = item.breakdown();
        return !key.isNone() && catalogue.get(item).dimensions().contains(key.dimension() + GROUP);
    }

    private static String list(Item item) {
        return item.indicator() + "/" + item.breakdown().dimension();
    }
}
