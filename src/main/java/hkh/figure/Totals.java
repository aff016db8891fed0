package hkh.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The totals of one period, for every unit at every level, in the order of their references. */
public final class Totals {

    private final Period period;
    private final Map<String, Map<Item, Total>> byUnit = new HashMap<>();
    private final List<Total> all;

    public Totals(Period period, Collection<Total> totals) {
        this.period = period;
        for (Total total : totals) {
            Reference reference = total.reference();
            Map<Item, Total> ofUnit = byUnit.computeIfAbsent(reference.unit(), unit -> new HashMap<>());
            if (!reference.period().equals(period)) {
                throw new IllegalArgumentException(reference + " is no total of " + period);
            }
            if (ofUnit.put(reference.item(), total) != null) {
                throw new IllegalArgumentException("two totals for " + reference);
            }
        }
        this.all = inOrder();
    }

    private List<Total> inOrder() {
        List<Total> ordered = new ArrayList<>();
        new TreeMap<>(byUnit).forEach((unit, ofUnit) -> ordered.addAll(new TreeMap<>(ofUnit).values()));
        return List.copyOf(ordered);
    }

    public Period period() {
        return period;
    }

    /** The total of an item at a unit; empty when nobody below that unit was asked or answered. */
    public Optional<Total> of(String unit, Item item) {
        return Optional.ofNullable(byUnit.getOrDefault(unit, Map.of()).get(item));
    }

    /** The total of an item at a unit; where nobody below it was asked or answered, one of no units. */
    public Total at(String unit, Item item) {
        return of(unit, item).orElseGet(() -> new Total(new Reference(unit, period, item), Measure.NOT_REPORTED, 0, 0));
    }

    public Collection<Total> all() {
        return all;
    }
}
