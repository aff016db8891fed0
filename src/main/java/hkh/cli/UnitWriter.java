package hkh.cli;

import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.Validity;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Units in words: code, name, those above, and since and until when. */
final class UnitWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Messages messages;
    private final Map<String, List<Unit>> byId = new HashMap<>();

    UnitWriter(Messages messages, Register register) {
        this.messages = messages;
        register.units()
                .forEach(unit -> byId.computeIfAbsent(unit.id(), id -> new ArrayList<>(1))
                        .add(unit));
    }

    Messages messages() {
        return messages;
    }

    String day(LocalDate day) {
        return messages.language().getLanguage().equals("en") ? day.toString() : DAY.format(day);
    }

    /** {@code 25747 Phường Phú Cường (đến 30/06/2025)}. */
    String withTime(Unit unit) {
        String time = time(unit.validity());
        return time.isEmpty() ? unit.label() : unit.label() + " (" + time + ")";
    }

    /** The names of the units above, the nearest first, as they were when the unit's description ended. */
    String above(Unit unit) {
        List<String> names = new ArrayList<>();
        Unit at = unit;
        while (!at.isRoot() && names.size() < 5) {
            at = parent(at, unit.validity());
            names.add(at.name());
        }
        return String.join(", ", names);
    }

    /** The names of units given by id as they were on a day. */
    String labels(Collection<String> ids, LocalDate day) {
        return String.join(", ", ids.stream().map(id -> at(id, day).label()).toList());
    }

    Unit at(String id, LocalDate day) {
        List<Unit> rows = byId.getOrDefault(id, List.of());
        return rows.stream()
                .filter(row -> row.validity().covers(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no unit " + id + " on " + day));
    }

    private Unit parent(Unit unit, Validity during) {
        List<Unit> rows = byId.getOrDefault(unit.parent(), List.of());
        return rows.stream()
                .filter(row -> row.validity().overlaps(during))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no parent of " + unit.id()));
    }

    String time(Validity validity) {
        boolean begins = !validity.from().equals(LocalDate.MIN);
        boolean ends = !validity.until().equals(LocalDate.MAX);
        String from = begins ? day(validity.from()) : "";
        String last = ends ? day(validity.until().minusDays(1)) : "";
        if (begins && ends) {
            return messages.text("units.from-until", from, last);
        }
        if (begins) {
            return messages.text("units.from", from);
        }
        return ends ? messages.text("units.until", last) : "";
    }

    String text(Message message) {
        return messages.text(message);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
