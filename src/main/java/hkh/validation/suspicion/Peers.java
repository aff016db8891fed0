package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is usual among the units of one parent and one level, by a key: an item, or a ratio. Only positive amounts count:
 * who has nothing says nothing of how much one has.
 */
public final class Peers<K> {

    private record Group<K>(String parent, Level level, K key) {}

    private final UnitTree tree;
    private final Map<Group<K>, Spread> spreads = new HashMap<>();

    private Peers(UnitTree tree) {
        this.tree = tree;
    }

    /** The spreads of amounts by unit and key. */
    public static <K> Peers<K> of(UnitTree tree, Map<String, Map<K, BigDecimal>> amounts) {
        Peers<K> peers = new Peers<>(tree);
        Map<Group<K>, List<BigDecimal>> groups = new HashMap<>();
        amounts.forEach((id, ofUnit) -> tree.find(id)
                .ifPresent(unit -> ofUnit.forEach((key, amount) -> {
                    if (amount.signum() > 0) {
                        groups.computeIfAbsent(group(unit, key), group -> new ArrayList<>())
                                .add(amount);
                    }
                })));
        groups.forEach((group, list) -> Spread.of(list).ifPresent(spread -> peers.spreads.put(group, spread)));
        return peers;
    }

    /** The spreads of what units state, by item. */
    public static Peers<Item> ofFigures(UnitTree tree, Map<String, Map<Item, Figure>> own) {
        return of(tree, amounts(own));
    }

    /** The stated amounts, without what is missing. */
    static Map<String, Map<Item, BigDecimal>> amounts(Map<String, Map<Item, Figure>> own) {
        Map<String, Map<Item, BigDecimal>> amounts = new HashMap<>();
        own.forEach((unit, figures) -> {
            Map<Item, BigDecimal> ofUnit = new HashMap<>();
            figures.forEach(
                    (item, figure) -> figure.measure().quantity().ifPresent(amount -> ofUnit.put(item, amount)));
            amounts.put(unit, ofUnit);
        });
        return amounts;
    }

    /** What is usual for the siblings of a unit, itself among them; empty when too few say anything. */
    public Optional<Spread> of(String id, K key) {
        return tree.find(id).flatMap(unit -> Optional.ofNullable(spreads.get(group(unit, key))));
    }

    private static <K> Group<K> group(Unit unit, K key) {
        return new Group<>(unit.parent(), unit.level(), key);
    }
}
