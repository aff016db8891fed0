package hkh.figure;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The totals of one period, for every unit at every level, in the order of their references. */
public final class Totals {

    private final Period period;
    private final SortedMap<Reference, Total> byReference = new TreeMap<>();

    public Totals(Period period, Collection<Total> totals) {
        this.period = period;
        for (Total total : totals) {
            if (byReference.put(total.reference(), total) != null) {
                throw new IllegalArgumentException("two totals for " + total.reference());
            }
        }
    }

    public Period period() {
        return period;
    }

    /** The total of an item at a unit; empty when nobody below that unit was asked or answered. */
    public Optional<Total> of(String unit, Item item) {
        return Optional.ofNullable(byReference.get(new Reference(unit, period, item)));
    }

    /** The total of an item at a unit; where nobody below it was asked or answered, one of no units. */
    public Total at(String unit, Item item) {
        return of(unit, item).orElseGet(() -> new Total(new Reference(unit, period, item), Measure.NOT_REPORTED, 0, 0));
    }

    public Collection<Total> all() {
        return Collections.unmodifiableCollection(byReference.values());
    }
}
