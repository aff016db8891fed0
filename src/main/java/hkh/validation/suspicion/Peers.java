package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.unit.Level;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is usual among the units of one parent and one level, by a key: an item, or a ratio. Only positive amounts count:
 * who has nothing says nothing of how much one has. It is found out when the first of the units is asked for; several
 * threads may ask.
 */
public final class Peers<K> {

    private record Siblings(String parent, Level level) {}

    /** Units that are compared with each other; a group equals itself only. */
    private static final class Group {

        private final List<String> units = new ArrayList<>();
    }

    private final Function<String, Map<K, BigDecimal>> amounts;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<Group, Map<K, Spread>> spreads = new ConcurrentHashMap<>();

    private Peers(Function<String, Map<K, BigDecimal>> amounts) {
        this.amounts = amounts;
    }

    /**
     * The spreads of amounts by unit and key; of a unit that is not in the tree nothing is usual.
     *
     * @param amounts those of a unit, by its id; always the same
     */
    public static <K> Peers<K> of(
            UnitTree tree, Collection<String> units, Function<String, Map<K, BigDecimal>> amounts) {
        Peers<K> peers = new Peers<>(amounts);
        Map<Siblings, Group> groups = new HashMap<>();
        for (String id : units) {
            tree.find(id).ifPresent(unit -> {
                Group group =
                        groups.computeIfAbsent(new Siblings(unit.parent(), unit.level()), siblings -> new Group());
                group.units.add(id);
                peers.groups.put(id, group);
            });
        }
        return peers;
    }

    /** The spreads of what units state, by item, without what is missing. */
    public static Peers<Item> ofFigures(UnitTree tree, Map<String, Map<Item, Figure>> own) {
        return of(tree, own.keySet(), id -> amounts(own.getOrDefault(id, Map.of())));
    }

    private static Map<Item, BigDecimal> amounts(Map<Item, Figure> figures) {
        Map<Item, BigDecimal> amounts = new HashMap<>();
        figures.forEach((item, figure) -> figure.measure().quantity().ifPresent(amount -> amounts.put(item, amount)));
        return amounts;
    }

    /** What is usual for the siblings of a unit, itself among them; empty when too few say anything. */
    public Optional<Spread> of(String id, K key) {
        Group group = groups.get(id);
        return group == null
                ? Optional.empty()
                : Optional.ofNullable(
                        spreads.computeIfAbsent(group, this::spreads).get(key));
    }

    private Map<K, Spread> spreads(Group group) {
        Map<K, List<BigDecimal>> lists = new HashMap<>();
        for (String id : group.units) {
            amounts.apply(id).forEach((key, amount) -> {
                if (amount.signum() > 0) {
                    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(amount);
                }
            });
        }
        Map<K, Spread> spreads = new HashMap<>();
        lists.forEach((key, list) -> Spread.of(list).ifPresent(spread -> spreads.put(key, spread)));
        return spreads;
    }
}
