package hkh.unit;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A register of somebody's own, carried on to a later day by what the country's register says happened to its units. The units
 * it has keep their ids, so that figures kept by them stay theirs; units that came have those of the country's register. A unit
 * is one of the country's when code and name say so: codes of one's own may be anybody's there.
 */
public final class Continuation {

    private final Register own;
    private final Register country;
    private final LocalDate from;
    private final LocalDate to;
    private final UnitTree present;
    /** Own ids by the country's. */
    private final Map<String, String> ids = new HashMap<>();
    /** Own units, and the country's that have the code but another name. */
    private final Map<Unit, Unit> namesakes = new LinkedHashMap<>();

    private Continuation(Register own, Register country, LocalDate from, LocalDate to) {
        this.own = own;
        this.country = country;
        this.from = from;
        this.to = to;
        this.present = own.treeAt(from);
        UnitTree listed = country.treeAt(from);
        for (Unit unit : present.all()) {
            List<Unit> same = unit.code().text().isEmpty() ? List.of() : listed.ofCode(unit.code());
            if (same.size() == 1) {
                if (agree(unit, same.get(0))) {
                    ids.put(same.get(0).id(), unit.id());
                } else {
                    namesakes.put(unit, same.get(0));
                }
            }
        }
    }

    /** From the day of an own register until a later one. */
    public static Continuation of(Register own, Register country, LocalDate from, LocalDate to) {
        return new Continuation(own, country, from, to);
    }

    /** Whether one of a unit's names is that of the other, whatever their type words, tones and marks. */
    private static boolean agree(Unit unit, Unit listed) {
        UnitNames names = new UnitNames(List.of(unit));
        return !names.named(listed.name()).isEmpty()
                || !names.similarTo(listed.name()).isEmpty();
    }

    private boolean tellsItself() {
        return !to.isAfter(from) || !Passage.of(own, from, to).changesNothing();
    }

    /**
     * Own units that go on as they are, though something happened to the country's unit of their code: its name, which
     * stands behind each, is another one.
     */
    public Map<Unit, Unit> namesakes() {
        if (tellsItself()) {
            return Map.of();
        }
        Map<Unit, Unit> changed = new LinkedHashMap<>(namesakes);
        changed.values()
                .removeIf(listed -> country.events().stream()
                        .noneMatch(event -> isWithin(event) && event.from().contains(listed.id())));
        return changed;
    }

    /**
     * The register on the later day; the same one when nothing happened, when it tells itself what did, or when its units are
     * not the state's.
     *
     * @throws HkhException when a unit at its top does not go on, or own units contradict the country's
     */
    public Register register() throws HkhException {
        if (tellsItself()) {
            return own;
        }
        Register register = continued();
        List<Contradiction> contradictions = Consistency.of(register);
        if (!contradictions.isEmpty()) {
            String units = contradictions.stream()
                    .flatMap(Contradiction::subjects)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new HkhException(Message.of("units.does-not-go-on", to.toString(), units));
        }
        return register;
    }

    private Register continued() throws HkhException {
        Set<String> concerned = concerned();
        List<UnitEvent> events = country.events().stream()
                .filter(event -> isWithin(event) && concerns(event, concerned))
                .sorted(Comparator.comparing(UnitEvent::date))
                .toList();
        if (events.isEmpty()) {
            return own;
        }
        List<Unit> units = new ArrayList<>();
        List<UnitEvent> all = new ArrayList<>(own.events());
        for (Unit unit : own.units()) {
            if (unit.validity().covers(from) && ids.containsValue(unit.id())) {
                units.addAll(continued(unit));
            } else {
                units.addAll(beside(unit, all));
            }
        }
        for (String id : concerned) {
            if (!ids.containsKey(id)) {
                rows(id).forEach(row -> units.add(row.under(ids.getOrDefault(row.parent(), row.parent()))));
            }
        }
        events.forEach(event -> all.add(new UnitEvent(
                event.date(),
                event.kind(),
                event.from().stream().map(id -> ids.getOrDefault(id, id)).toList(),
                event.to().stream().map(id -> ids.getOrDefault(id, id)).toList(),
                event.share(),
                event.decision())));
        return new Register(units, all);
    }

    /** The country's units that are below the later top, what they were made of, what own ones became, and all above them. */
    private Set<String> concerned() throws HkhException {
        Passage passage = Passage.of(country, from, to);
        Set<String> concerned = new TreeSet<>(ids.keySet());
        for (Map.Entry<String, String> listed : ids.entrySet()) {
            if (present.get(listed.getValue()).isRoot()) {
                Unit top = goesOn(passage, listed.getKey());
                passage.later().subtreeOf(top).forEach(unit -> concerned.add(unit.id()));
            }
        }
        boolean grows = true;
        while (grows) {
            Set<String> more = new HashSet<>();
            for (UnitEvent event : country.events()) {
                if (isWithin(event) && event.to().stream().anyMatch(concerned::contains)) {
                    more.addAll(event.from());
                }
            }
            concerned.forEach(id -> rows(id).stream()
                    .map(Unit::parent)
                    .filter(parent -> !parent.isEmpty())
                    .forEach(more::add));
            grows = concerned.addAll(more);
        }
        return concerned;
    }

    /** The one unit that the top of the register became; it may be larger. */
    private Unit goesOn(Passage passage, String top) throws HkhException {
        List<Passage.Heir> heirs = passage.heirsOf(top);
        if (heirs.size() != 1 || heirs.get(0).abolished()) {
            String now = String.join(
                    ", ",
                    heirs.stream()
                            .map(heir -> passage.later().get(heir.unit()).label())
                            .toList());
            throw new HkhException(Message.of(
                    "units.top-is-no-more", passage.earlier().get(top).label(), to.toString(), now));
        }
        return passage.later().get(heirs.get(0).unit());
    }

    private boolean isWithin(UnitEvent event) {
        return event.date().isAfter(from) && !event.date().isAfter(to);
    }

    private static boolean concerns(UnitEvent event, Set<String> concerned) {
        return event.from().stream().anyMatch(concerned::contains)
                || event.to().stream().anyMatch(concerned::contains);
    }

    /** The country's descriptions of a unit since the first day, the last one without an end that lies beyond the second. */
    private List<Unit> rows(String id) {
        return country.of(id).stream()
                .filter(row -> row.validity().until().isAfter(from)
                        && !row.validity().from().isAfter(to))
                .map(row -> row.validity().until().isAfter(to)
                        ? row.during(new Validity(row.validity().from(), LocalDate.MAX))
                        : row)
                .toList();
    }

    /** An own unit until something happened to it, then as the country describes it; an own name stays until it is changed. */
    private List<Unit> continued(Unit unit) {
        String listed = ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unit.id()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        List<Unit> continued = new ArrayList<>();
        Optional<Unit> before = Optional.empty();
        for (Unit row : rows(listed)) {
            if (before.isEmpty()) {
                continued.add(unit.during(
                        new Validity(unit.validity().from(), row.validity().until())));
            } else {
                boolean renamed = !row.name().equals(before.get().name());
                Unit last = continued.get(continued.size() - 1);
                continued.add(new Unit(
                        unit.id(),
                        row.code(),
                        renamed ? row.name() : last.name(),
                        renamed ? row.type() : last.type(),
                        row.level(),
                        ids.getOrDefault(row.parent(), row.parent()),
                        row.validity(),
                        unit.expected(),
                        unit.aliases()));
            }
            before = Optional.of(row);
        }
        return continued;
    }

    /** A unit that the country does not list goes on as it is, below what took over the unit above it. */
    private List<Unit> beside(Unit unit, List<UnitEvent> events) {
        Optional<UnitEvent> end = unit.validity().covers(from) ? endOf(unit.parent()) : Optional.empty();
        if (end.isEmpty()) {
            return List.of(unit);
        }
        LocalDate day = end.get().date();
        String heir = end.get().to().get(0);
        events.add(new UnitEvent(
                day, UnitEvent.Kind.REPARENT, List.of(unit.id()), List.of(unit.id()), BigDecimal.ZERO, ""));
        return List.of(
                unit.during(new Validity(unit.validity().from(), day)),
                unit.under(ids.getOrDefault(heir, heir))
                        .during(new Validity(day, unit.validity().until())));
    }

    /** The event by which the unit above ended. */
    private Optional<UnitEvent> endOf(String parent) {
        return country.events().stream()
                .filter(event -> isWithin(event) && !event.kind().keepsUnit())
                .filter(event -> event.from().stream()
                        .anyMatch(id -> ids.getOrDefault(id, id).equals(parent)))
                .findFirst();
    }
}
