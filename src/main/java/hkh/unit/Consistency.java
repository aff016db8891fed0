package hkh.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the units of a register are consistent: each stands once at a time and without a gap, no code is carried twice on a
 * day, and above every unit stands its parent for as long as it exists.
 */
final class Consistency {

    private final Register register;
    private final Map<String, List<Unit>> byId;
    private final List<Contradiction> found = new ArrayList<>();

    private Consistency(Register register) {
        this.register = register;
        this.byId = register.byId();
    }

    /** Everything in a register that cannot be; units first, then events. */
    static List<Contradiction> of(Register register) {
        Consistency check = new Consistency(register);
        check.byId.values().forEach(check::continues);
        check.codes();
        register.units().forEach(check::hasItsParent);
        check.found.addAll(EventConsistency.of(register, check.byId));
        return check.found;
    }

    private void continues(List<Unit> rows) {
        for (int i = 1; i < rows.size(); i++) {
            Unit before = rows.get(i - 1);
            Unit after = rows.get(i);
            LocalDate end = before.validity().until();
            LocalDate begin = after.validity().from();
            if (begin.isBefore(end)) {
                found.add(Contradiction.of(after, "units.twice", after.id(), before));
            } else if (end.isBefore(begin)) {
                found.add(Contradiction.of(after, "units.gap", after.id(), end.toString(), begin.toString(), before));
            }
        }
    }

    private void codes() {
        Map<UnitCode, List<Unit>> carriers = new HashMap<>();
        for (Unit unit : register.units()) {
            if (!unit.code().text().isEmpty()) {
                List<Unit> others = carriers.computeIfAbsent(unit.code(), code -> new ArrayList<>(1));
                for (Unit other : others) {
                    if (!other.id().equals(unit.id()) && other.validity().overlaps(unit.validity())) {
                        found.add(Contradiction.of(
                                unit, "units.code-twice", unit.id(), unit.code().text(), other.id(), other));
                    }
                }
                others.add(unit);
            }
        }
    }

    private void hasItsParent(Unit unit) {
        if (unit.isRoot()) {
            return;
        }
        LocalDate covered = unit.validity().from();
        for (Unit parent : byId.getOrDefault(unit.parent(), List.of())) {
            if (parent.validity().covers(covered)) {
                covered = parent.validity().until();
            }
        }
        if (covered.isBefore(unit.validity().until())) {
            found.add(Contradiction.of(unit, "units.orphan", unit.id(), unit.parent(), shown(covered)));
        }
    }

    private static String shown(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "–" : day.toString();
    }
}
