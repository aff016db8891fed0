package hkh.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dated list of units and of the events between them. An id may stand several times, with validities apart: the same unit
 * under another name, parent or code. Nothing is ever taken out; what ended keeps its validity.
 */
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

    /** The descriptions of a unit over time, the earliest first; none for an unknown id. */
    public List<Unit> of(String id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .sorted(Comparator.comparing(unit -> unit.validity().from()))
                .toList();
    }

    /** The units that carry a code, at whatever time: what to ask about when a code is not known on a day. */
    public List<Unit> everOfCode(UnitCode code) {
        return units.stream().filter(unit -> unit.code().equals(code)).toList();
    }

    /** Ids that stand twice with overlapping validities. */
    public Set<String> clashes() {
        Set<String> clashes = new TreeSet<>();
        byId().forEach((id, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                if (rows.get(i)
                        .validity()
                        .from()
                        .isBefore(rows.get(i - 1).validity().until())) {
                    clashes.add(id);
                }
            }
        });
        return clashes;
    }

    /** The descriptions of every unit, the earliest first. */
    Map<String, List<Unit>> byId() {
        Map<String, List<Unit>> byId = new LinkedHashMap<>();
        units.forEach(unit ->
                byId.computeIfAbsent(unit.id(), id -> new ArrayList<>(1)).add(unit));
        byId.values()
                .forEach(rows ->
                        rows.sort(Comparator.comparing(unit -> unit.validity().from())));
        return byId;
    }
}
