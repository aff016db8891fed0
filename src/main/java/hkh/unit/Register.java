package hkh.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dated list of units and of the events between them. An id may stand several times, with validities apart. */
public record Register(List<Unit> units, List<UnitEvent> events) {

    public Register {
        units = List.copyOf(units);
        events = List.copyOf(events);
    }

    /** Several roots hang under this one, which is no association and hands in nothing. */
    public static final String IMPLICIT_ROOT = "*";

    /** The units as they stand on a day, as a tree. */
    public UnitTree treeAt(LocalDate day) {
        return new UnitTree(
                day, units.stream().filter(unit -> unit.validity().covers(day)).toList());
    }

    /** Ids that stand twice with overlapping validities. */
    public Set<String> clashes() {
        Set<String> clashes = new HashSet<>();
        Map<String, List<Unit>> byId = new HashMap<>();
        for (Unit unit : units) {
            List<Unit> before = byId.computeIfAbsent(unit.id(), id -> new ArrayList<>(1));
            if (before.stream().anyMatch(other -> other.validity().overlaps(unit.validity()))) {
                clashes.add(unit.id());
            }
            before.add(unit);
        }
        return clashes;
    }
}
