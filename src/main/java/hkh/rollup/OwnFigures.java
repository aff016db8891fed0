package hkh.rollup;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every unit states for itself, completed by what follows from it: a whole from its parts when only the parts are
 * stated, and the groups of an open list from its keys.
 */
final class OwnFigures {

    private static final String GROUP = "_group";

    private final Catalogue catalogue;
    /** What is known at a unit, in the places of the items; null where nothing is said. */
    private final Map<String, @Nullable Measure[]> byUnit = new HashMap<>();

    private final Map<Item, Integer> places = new HashMap<>();
    private final Map<String, Set<String>> listsAnswered = new HashMap<>();
    /** What was not stated but follows from other items. */
    private final Map<String, Map<Item, List<Item>>> madeFrom = new HashMap<>();

    private final Set<Item> items;
    private final List<Indicator> wholes;

    OwnFigures(Catalogue catalogue, Collection<Figure> figures) {
        this.catalogue = catalogue;
        this.wholes = catalogue.indicators().stream()
                .filter(indicator -> !indicator.parts().isEmpty())
                .toList();
        figures.stream().collect(Collectors.groupingBy(Figure::unit)).forEach((unit, stated) -> {
            Map<Item, Measure> own = new HashMap<>();
            stated.forEach(figure -> own.put(figure.item(), figure.measure()));
            completeGroups(unit, own);
            completeWholes(unit, own);
            byUnit.put(unit, packed(own));
            madeFrom.computeIfPresent(unit, (same, made) -> copied(made));
        });
        this.items = new TreeSet<>(places.keySet());
    }

    /** A country has ten thousand units: a map for each would take several times the room, and be slower. */
    private @Nullable Measure[] packed(Map<Item, Measure> own) {
        own.keySet().forEach(item -> places.putIfAbsent(item, places.size()));
        @Nullable Measure[] packed = new Measure[places.size()];
        own.forEach((item, measure) -> packed[places.getOrDefault(item, 0)] = measure);
        return packed;
    }

    /** What is said of an item at a unit; null for nothing at all. */
    private @Nullable Measure known(String unit, Item item) {
        @Nullable Measure[] own = byUnit.get(unit);
        int place = places.getOrDefault(item, Integer.MAX_VALUE);
        return own == null || place >= own.length ? null : own[place];
    }

    private static Map<Item, List<Item>> copied(Map<Item, List<Item>> made) {
        made.replaceAll((item, parts) -> List.copyOf(parts));
        return Map.copyOf(made);
    }

    /** Every item that somebody states or that follows from what is stated. */
    Set<Item> items() {
        return items;
    }

    /**
     * What a unit states for an item. Of an open list, a key that a unit does not name is nothing there, once the unit
     * has filled in the list at all; and nothing as a whole has nothing in any part.
     */
    Measure of(String unit, Item item) {
        Measure stated = stated(unit, item);
        boolean open = stated.equals(Measure.NOT_REPORTED) && !item.breakdown().isNone();
        return open && (isListed(unit, item) || isNothing(unit, item.whole())) ? Measure.NIL : stated;
    }

    private boolean isListed(String unit, Item item) {
        Set<String> answered = listsAnswered.get(unit);
        return answered != null && answered.contains(list(item));
    }

    /** What a unit says of an item in so many words, or what its parts make; nothing is concluded from its whole. */
    Measure stated(String unit, Item item) {
        Measure known = known(unit, item);
        return known == null ? Measure.NOT_REPORTED : known;
    }

    /** Whether anything is said of an item or its whole at a unit, be it that nothing was reported. */
    boolean tells(String unit, Item item) {
        return known(unit, item) != null || known(unit, item.whole()) != null;
    }

    /**
     * What a unit states of an item that the unit above it states too, such as money that it passed down: counted there, and
     * not once more when the two are added. Its amount is below zero.
     */
    Optional<Lineage.Addend> countedAbove(String unit, Item item, Lineage.Role role) {
        return of(unit, item).quantity().isPresent()
                ? countedAbove(unit, item, role, of -> of(unit, of))
                : Optional.empty();
    }

    /** The same of what stands in for a unit's statement. */
    Optional<Lineage.Addend> countedAbove(
            String unit, Item item, Lineage.Role role, Function<Item, Measure> statement) {
        String netOf = catalogue.get(item).netOf();
        if (netOf.isEmpty() || !item.breakdown().isNone()) {
            return Optional.empty();
        }
        Measure measure = statement.apply(Item.of(netOf));
        return measure.amount().signum() == 0
                ? Optional.empty()
                : Optional.of(new Lineage.Addend(
                        unit, Item.of(netOf), measure, measure.amount().negate(), role));
    }

    /** The items that a unit states itself and from which its figure follows; the item alone when it states that. */
    List<Item> statedFor(String unit, Item item) {
        List<Item> from = madeFrom.getOrDefault(unit, Map.of()).get(item);
        if (from != null) {
            return from.stream()
                    .flatMap(part -> statedFor(unit, part).stream())
                    .distinct()
                    .toList();
        }
        if (known(unit, item) != null) {
            return List.of(item);
        }
        return of(unit, item).equals(Measure.NIL) && isNothing(unit, item.whole())
                ? statedFor(unit, item.whole())
                : List.of();
    }

    private boolean isNothing(String unit, Item whole) {
        return stated(unit, whole)
                .quantity()
                .filter(amount -> amount.signum() == 0)
                .isPresent();
    }

    private void completeGroups(String unit, Map<Item, Measure> own) {
        Map<Item, Measure> groups = new HashMap<>();
        SortedMap<Item, Measure> parts = new TreeMap<>();
        own.forEach((item, measure) -> {
            if (!item.breakdown().isNone()) {
                parts.put(item, measure);
            }
        });
        for (Map.Entry<Item, Measure> entry : parts.entrySet()) {
            Item item = entry.getKey();
            Breakdown key = item.breakdown();
            String grouping = key.dimension() + GROUP;
            if (catalogue.get(item).dimensions().contains(grouping)) {
                Set<String> answered = listsAnswered.computeIfAbsent(unit, u -> new HashSet<>());
                answered.add(list(item));
                String group = catalogue.key(key).map(BreakdownKey::group).orElse("other");
                Item grouped = new Item(item.indicator(), new Breakdown(grouping, group));
                answered.add(list(grouped));
                groups.merge(grouped, entry.getValue(), OwnFigures::sum);
                madeFrom.computeIfAbsent(unit, u -> new HashMap<>())
                        .computeIfAbsent(grouped, g -> new ArrayList<>())
                        .add(item);
            }
        }
        own.putAll(groups);
    }

    private static String list(Item item) {
        return item.indicator() + "/" + item.breakdown().dimension();
    }

    private void completeWholes(String unit, Map<Item, Measure> own) {
        boolean found = true;
        while (found) {
            found = false;
            for (Indicator indicator : wholes) {
                boolean open =
                        own.getOrDefault(indicator.item(), Measure.NOT_REPORTED).equals(Measure.NOT_REPORTED);
                List<Item> parts = open ? knownParts(indicator, own) : List.of();
                if (!parts.isEmpty()) {
                    own.put(indicator.item(), parts.stream().map(own::get).reduce(Measure.NIL, OwnFigures::sum));
                    madeFrom.computeIfAbsent(unit, u -> new HashMap<>()).put(indicator.item(), parts);
                    found = true;
                }
            }
        }
    }

    /** The first way to add an indicator up of which every part is known; none when there is no such way. */
    private static List<Item> knownParts(Indicator indicator, Map<Item, Measure> own) {
        for (Indicator.Parts way : indicator.parts()) {
            List<Item> parts = new ArrayList<>(way.items());
            if (!way.dimension().isEmpty()) {
                parts.addAll(keys(indicator.code(), way.dimension(), own));
            }
            boolean all = parts.stream()
                    .allMatch(part -> own.getOrDefault(part, Measure.NOT_REPORTED)
                            .quantity()
                            .isPresent());
            if (all && !parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }

    private static SortedSet<Item> keys(String indicator, String dimension, Map<Item, Measure> own) {
        SortedSet<Item> keys = new TreeSet<>();
        for (Item item : own.keySet()) {
            boolean key = item.indicator().equals(indicator)
                    && item.breakdown().dimension().equals(dimension);
            if (key && !item.breakdown().isNone()) {
                keys.add(item);
            }
        }
        return keys;
    }

    /** The sum of two measures of one unit; what is not known stays not known. */
    private static Measure sum(Measure one, Measure other) {
        if (one.quantity().isEmpty()) {
            return one;
        }
        if (other.quantity().isEmpty()) {
            return other;
        }
        boolean nothing = one.equals(Measure.NIL) && other.equals(Measure.NIL);
        BigDecimal amount = one.amount().add(other.amount());
        return nothing ? Measure.NIL : Measure.of(amount);
    }
}
