package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.unit.Level;
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

    private record Siblings(String parent, Level level) {}

    private final Map<String, Map<K, Spread>> byUnit = new HashMap<>();

    private Peers() {}

    /** The spreads of amounts by unit and key; of a unit that is not in the tree nothing is usual. */
    public static <K> Peers<K> of(UnitTree tree, Map<String, Map<K, BigDecimal>> amounts) {
        Map<Siblings, List<String>> groups = new HashMap<>();
        amounts.keySet()
                .forEach(id -> tree.find(id)
                        .ifPresent(unit -> groups.computeIfAbsent(
                                        new Siblings(unit.parent(), unit.level()), siblings -> new ArrayList<>())
                                .add(id)));
        Peers<K> peers = new Peers<>();
        groups.values().forEach(ids -> {
            Map<K, Spread> spreads = spreads(ids, amounts);
            ids.forEach(id -> peers.byUnit.put(id, spreads));
        });
        return peers;
    }

    private static <K> Map<K, Spread> spreads(List<String> ids, Map<String, Map<K, BigDecimal>> amounts) {
        Map<K, List<BigDecimal>> lists = new HashMap<>();
        for (String id : ids) {
            amounts.getOrDefault(id, Map.of()).forEach((key, amount) -> {
                if (amount.signum() > 0) {
                    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(amount);
                }
            });
        }
        Map<K, Spread> spreads = new HashMap<>();
        lists.forEach((key, list) -> Spread.of(list).ifPresent(spread -> spreads.put(key, spread)));
        return spreads;
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
        return Optional.ofNullable(byUnit.getOrDefault(id, Map.of()).get(key));
    }
}
