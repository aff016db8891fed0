package hkh.cli;

import hkh.figure.Figure;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.unit.NationalRegister;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses to take figures of one day for those of units of another: an id must be a unit of the figures' own day, and an id
 * that stands unchanged over 1 July 2025 must not be a code that changed hands then.
 */
final class Vintages {

    private static final String ADMINISTRATIVE = "\\d{2,5}";

    private final Register register;
    private final LocalDate past;
    private final LocalDate present;

    /** For figures of a past day that are compared with those of a present one. */
    Vintages(Register register, LocalDate past, LocalDate present) {
        this.register = register;
        this.past = past;
        this.present = present;
    }

    /** Tells all units at once whose figures would be compared with those of another unit. */
    void check(List<Figure> history) throws HkhException {
        Set<String> units = new TreeSet<>();
        history.forEach(figure -> units.add(figure.unit()));
        List<Message> wrong = new ArrayList<>();
        List<String> absent = register.units().stream()
                .filter(unit -> units.contains(unit.id()))
                .map(Unit::id)
                .distinct()
                .filter(id -> register.units().stream()
                        .noneMatch(
                                unit -> unit.id().equals(id) && unit.validity().covers(past)))
                .sorted()
                .toList();
        if (!absent.isEmpty()) {
            wrong.add(Message.of("units.of-another-day", past.toString(), String.join(", ", absent)));
        }
        boolean across = past.isBefore(NationalRegister.REFORM) && !present.isBefore(NationalRegister.REFORM);
        List<Unit> suspects = across ? standing(units) : List.of();
        List<String> reused = suspects.isEmpty() ? List.of() : reused(suspects);
        if (!reused.isEmpty()) {
            wrong.add(Message.of("units.mixed-vintages", String.join("; ", reused)));
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
    }

    /** Units with figures that the register has on both days as if nothing had happened. */
    private List<Unit> standing(Set<String> units) {
        return register.units().stream()
                .filter(unit -> units.contains(unit.id())
                        && unit.validity().covers(past)
                        && unit.validity().covers(present)
                        && unit.code().text().matches(ADMINISTRATIVE))
                .toList();
    }

    private List<String> reused(List<Unit> suspects) {
        Register country = NationalRegister.read();
        UnitTree before = country.treeAt(past);
        UnitTree since = country.treeAt(present);
        List<String> reused = new ArrayList<>();
        for (Unit unit : suspects) {
            for (Unit old : before.ofCode(unit.code())) {
                for (Unit made : since.ofCode(unit.code())) {
                    if (!old.id().equals(made.id())) {
                        reused.add(unit.code() + " " + old.name() + " → " + made.name());
                    }
                }
            }
        }
        return reused;
    }
}
