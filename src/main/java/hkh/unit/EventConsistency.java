package hkh.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the events of a register agree with its units: what goes away was there and is no more, what takes over is there,
 * nothing goes away twice, shares make the whole, and nothing ends without a word on where it went.
 */
final class EventConsistency {

    /** A unit that goes away on a day. */
    private record Leaving(String unit, LocalDate day) {}

    private final Map<String, List<Unit>> units;
    private final Map<Leaving, List<UnitEvent>> leaving = new LinkedHashMap<>();
    private final List<Contradiction> found = new ArrayList<>();

    private EventConsistency(Map<String, List<Unit>> units) {
        this.units = units;
    }

    static List<Contradiction> of(Register register, Map<String, List<Unit>> byId) {
        EventConsistency check = new EventConsistency(byId);
        register.events().forEach(check::standsBetweenUnits);
        check.leaving.forEach((unit, events) -> {
            check.once(unit, events);
            check.shares(unit, events);
        });
        if (!register.events().isEmpty()) {
            byId.values().forEach(rows -> check.endsSomewhere(rows.get(rows.size() - 1)));
        }
        return check.found;
    }

    private void standsBetweenUnits(UnitEvent event) {
        boolean arrives = event.kind() != UnitEvent.Kind.CLOSE;
        boolean leaves = event.kind() != UnitEvent.Kind.OPEN;
        if ((leaves && event.from().isEmpty()) || (arrives && event.to().isEmpty())) {
            say(event, "events.blank", event.kind().code(), event.from().isEmpty() ? "from" : "to");
        }
        for (String id : event.from()) {
            boolean goesOn = event.kind().keepsUnit() && event.to().contains(id);
            if (!isThere(id, event.date().minusDays(1))) {
                say(event, "events.not-there", id, event.date().minusDays(1).toString());
            } else if (!goesOn && isThere(id, event.date())) {
                say(event, "events.goes-on", id, event.date().toString());
            }
            if (!goesOn) {
                leaving.computeIfAbsent(new Leaving(id, event.date()), key -> new ArrayList<>(1))
                        .add(event);
            }
        }
        for (String id : event.to()) {
            if (!isThere(id, event.date())) {
                say(event, "events.not-there", id, event.date().toString());
            }
        }
    }

    private void once(Leaving unit, List<UnitEvent> events) {
        for (UnitEvent event : events.subList(1, events.size())) {
            boolean divides =
                    event.kind() == UnitEvent.Kind.SPLIT && events.get(0).kind() == UnitEvent.Kind.SPLIT;
            if (!divides) {
                say(event, "events.twice", unit.unit(), events.get(0));
            }
        }
    }

    private void shares(Leaving unit, List<UnitEvent> events) {
        List<UnitEvent> stated =
                events.stream().filter(event -> event.share().signum() != 0).toList();
        if (stated.isEmpty()) {
            boolean divided = events.get(0).kind() == UnitEvent.Kind.SPLIT;
            if (divided && events.stream().mapToInt(event -> event.to().size()).sum() == 1) {
                say(events.get(0), "events.split-alone", unit.unit());
            }
            return;
        }
        UnitEvent first = stated.get(0);
        if (stated.stream()
                .anyMatch(event -> event.kind() != UnitEvent.Kind.SPLIT
                        || event.share().signum() < 0
                        || event.from().size() != 1
                        || event.to().size() != 1)) {
            say(first, "events.share-misplaced", unit.unit());
        } else if (stated.size() < events.size()) {
            say(first, "events.share-missing", unit.unit());
        } else if (!Shares.areStatedFigures(stated)) {
            BigDecimal sum = stated.stream().map(UnitEvent::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                say(first, "events.share-sum", unit.unit(), sum.toPlainString());
            }
        }
    }

    private void endsSomewhere(Unit last) {
        LocalDate end = last.validity().until();
        if (!end.equals(LocalDate.MAX) && !leaving.containsKey(new Leaving(last.id(), end))) {
            found.add(Contradiction.of(last, "units.ends-nowhere", last.id(), end.toString()));
        }
    }

    private boolean isThere(String id, LocalDate day) {
        return units.getOrDefault(id, List.of()).stream()
                .anyMatch(unit -> unit.validity().covers(day));
    }

    private void say(UnitEvent event, String key, Object... arguments) {
        found.add(Contradiction.of(event, key, arguments));
    }
}
