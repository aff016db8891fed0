package hkh.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a workspace needs of a larger register: a root's units of one day, the units that they were made of, and the events
 * between them. The units of that day have their code for an id; those that were before keep the id of the register.
 */
public final class Excerpt {

    private final Register register;
    private final UnitTree tree;
    private final Unit top;
    private final Set<String> wanted = new HashSet<>();

    private Excerpt(Register register, UnitTree tree, Unit top) {
        this.register = register;
        this.tree = tree;
        this.top = top;
    }

    /**
     * The excerpt; of a unit that stands below others it holds the units of the day alone.
     *
     * @param tree the units of the day
     */
    public static Register of(Register register, UnitTree tree, Unit top) {
        Excerpt excerpt = new Excerpt(register, tree, top);
        tree.subtreeOf(top).forEach(unit -> excerpt.wanted.add(unit.id()));
        List<Unit> units = new ArrayList<>(tree.subtreeOf(top));
        List<UnitEvent> events = new ArrayList<>();
        if (top.isRoot()) {
            excerpt.addForerunners();
            units.addAll(excerpt.earlier());
            events.addAll(excerpt.happened().stream()
                    .filter(event -> excerpt.wanted.containsAll(event.to()))
                    .map(excerpt::event)
                    .sorted(Comparator.comparing(UnitEvent::date))
                    .toList());
        }
        boolean dated = !events.isEmpty();
        return new Register(
                units.stream().map(unit -> excerpt.unit(unit, dated)).toList(), events);
    }

    /** What the wanted units were made of, and who stood above that. */
    private void addForerunners() {
        int before = 0;
        while (wanted.size() > before) {
            before = wanted.size();
            for (UnitEvent event : happened()) {
                if (event.to().stream().anyMatch(wanted::contains)) {
                    wanted.addAll(event.from());
                }
            }
            for (Unit unit : earlier()) {
                if (!unit.isRoot()) {
                    wanted.add(unit.parent());
                }
            }
        }
    }

    private List<UnitEvent> happened() {
        return register.events().stream()
                .filter(event -> !event.date().isAfter(tree.day()))
                .toList();
    }

    /** The wanted units as they were and are no more. */
    private List<Unit> earlier() {
        return register.units().stream()
                .filter(unit -> wanted.contains(unit.id()))
                .filter(unit -> !unit.validity().until().isAfter(tree.day()))
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::id))
                .toList();
    }

    /** @param dated whether it is told since when a unit is as it is */
    private Unit unit(Unit unit, boolean dated) {
        LocalDate from = dated ? unit.validity().from() : LocalDate.MIN;
        boolean ended = !unit.validity().until().isAfter(tree.day());
        return new Unit(
                id(unit.id()),
                unit.code(),
                unit.name(),
                unit.type(),
                unit.level(),
                unit.equals(top) || unit.isRoot() ? "" : id(unit.parent()),
                new Validity(from, ended ? unit.validity().until() : LocalDate.MAX),
                unit.expected(),
                unit.aliases());
    }

    private UnitEvent event(UnitEvent event) {
        return new UnitEvent(
                event.date(),
                event.kind(),
                event.from().stream().map(this::id).toList(),
                event.to().stream().map(this::id).toList(),
                event.share(),
                event.decision());
    }

    private String id(String id) {
        return tree.find(id).map(unit -> unit.code().text()).orElse(id);
    }
}
