package hkh.unit;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units of one day under one root, children in the order of their ids. Several units without a parent hang under an
 * implicit root.
 */
public final class UnitTree {

    private final LocalDate day;
    /** In the order of their ids. */
    private final Map<String, Unit> byId = new LinkedHashMap<>();

    private final Map<UnitCode, List<Unit>> byCode = new HashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final Unit root;
    private final List<Unit> all;

    /** A tree; an id that stands twice, an unknown parent, or parents in a circle throw {@link IllegalArgumentException}. */
    UnitTree(LocalDate day, List<Unit> units) {
        this.day = day;
        for (Unit unit : units.stream().sorted(Comparator.comparing(Unit::id)).toList()) {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("unit " + unit.id() + " stands twice on " + day);
            }
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>(1)).add(unit);
        }
        List<Unit> roots = byId.values().stream().filter(Unit::isRoot).toList();
        root = roots.size() == 1 ? roots.get(0) : implicitRoot();
        for (Unit unit : byId.values()) {
            if (!unit.equals(root)) {
                String parent = unit.isRoot() ? root.id() : unit.parent();
                if (!parent.equals(root.id()) && !byId.containsKey(parent)) {
                    throw new IllegalArgumentException("parent " + parent + " of " + unit.id() + " is unknown");
                }
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
            }
        }
        all = subtreeOf(root);
        Set<Unit> unreached = new LinkedHashSet<>(byId.values());
        all.forEach(unreached::remove);
        if (!unreached.isEmpty()) {
            String id = unreached.iterator().next().id();
            throw new IllegalArgumentException("the parents of " + id + " run in a circle");
        }
    }

    private static Unit implicitRoot() {
        return new Unit(
                Register.IMPLICIT_ROOT,
                "",
                Register.IMPLICIT_ROOT,
                "",
                Level.PROVINCE,
                "",
                Validity.ALWAYS,
                false,
                List.of());
    }

    public LocalDate day() {
        return day;
    }

    public Unit root() {
        return root;
    }

    public Optional<Unit> find(String id) {
        return id.equals(root.id()) ? Optional.of(root) : Optional.ofNullable(byId.get(id));
    }

    /** The unit of an id that is known to be in the tree. */
    public Unit get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id + " on " + day));
    }

    /** The units that carry a code on this day; one in a register that is consistent. */
    public List<Unit> ofCode(UnitCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The units that a table of this day means by an id or else by a code; one when the table is right. */
    public List<Unit> named(String idOrCode) {
        Unit unit = byId.get(idOrCode);
        return unit != null ? List.of(unit) : ofCode(new UnitCode(idOrCode));
    }

    /**
     * The unit that a person means by its id, or by the code that it has on this day.
     *
     * @throws HkhException when the id of one is the code of another
     */
    public Optional<Unit> meant(String idOrCode) throws HkhException {
        Set<Unit> meant = new LinkedHashSet<>(ofCode(new UnitCode(idOrCode)));
        find(idOrCode).ifPresent(meant::add);
        if (idOrCode.isEmpty() || meant.isEmpty()) {
            return Optional.empty();
        }
        if (meant.size() > 1) {
            String units =
                    meant.stream().map(unit -> unit.id() + " = " + unit.label()).collect(Collectors.joining(", "));
            throw new HkhException(Message.of("units.ambiguous", idOrCode, units));
        }
        return Optional.of(meant.iterator().next());
    }

    public List<Unit> childrenOf(Unit unit) {
        return children.getOrDefault(unit.id(), List.of());
    }

    /** The units from which a return is expected, parents before children. */
    public List<Unit> expected() {
        return all().stream().filter(Unit::expected).toList();
    }

    /** The units above a unit, the nearest first, without the implicit root. */
    public List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Optional<Unit> next = Optional.ofNullable(byId.get(unit.parent()));
        while (next.isPresent()) {
            above.add(next.get());
            next = Optional.ofNullable(byId.get(next.get().parent()));
        }
        return above;
    }

    /** All units, the root first, parents before children. */
    public List<Unit> all() {
        return all;
    }

    /** A unit and everything below it, parents before children. */
    public List<Unit> subtreeOf(Unit unit) {
        List<Unit> units = new ArrayList<>();
        add(unit, units);
        return Collections.unmodifiableList(units);
    }

    private void add(Unit unit, List<Unit> units) {
        units.add(unit);
        for (Unit child : childrenOf(unit)) {
            add(child, units);
        }
    }
}
