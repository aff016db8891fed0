package hkh.plan;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The targets that hold in a period: those set for it, and those set for a longer one in which it lies. */
public final class Targets {

    public static final Targets NONE = new Targets(List.of());

    /** What is set for a unit itself goes before what is set for its level, then what is set for the shorter period. */
    private static final Comparator<Target> NEAREST = Comparator.comparing(Target::isOfLevel)
            .thenComparing(target -> target.period().span(), Comparator.reverseOrder());

    private final List<Target> targets;

    private Targets(List<Target> targets) {
        this.targets = targets;
    }

    /** Those of some targets that hold in a period. */
    public static Targets in(Period period, List<Target> all) {
        return new Targets(all.stream()
                .filter(target -> target.period().contains(period))
                .sorted(NEAREST)
                .toList());
    }

    public List<Target> all() {
        return targets;
    }

    /** The items for which there is any. */
    public Set<Item> items() {
        Set<Item> items = new TreeSet<>();
        targets.forEach(target -> items.add(target.item()));
        return items;
    }

    /** The one that holds for a unit. */
    public Optional<Target> of(Unit unit, Item item) {
        return targets.stream()
                .filter(target -> target.item().equals(item) && target.isFor(unit))
                .findFirst();
    }
}
