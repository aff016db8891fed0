package hkh.unit;

import hkh.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts further changes into a register of two lists: names that came after them, and what was before the first. */
final class Amendments {

    private final List<Unit> units;
    private final List<UnitEvent> events;
    private final Map<UnitCode, List<Integer>> byCode = new HashMap<>();

    Amendments(Register register) {
        this.units = new ArrayList<>(register.units());
        this.events = new ArrayList<>(register.events());
        for (int i = 0; i < units.size(); i++) {
            byCode.computeIfAbsent(units.get(i).code(), code -> new ArrayList<>(2))
                    .add(i);
        }
    }

    Register register() {
        return new Register(units, events);
    }

    /** From a day on the unit of a code has another name. */
    void rename(LocalDate day, String code, String name, String decision) {
        int at = at(code, day);
        Unit unit = units.get(at);
        units.set(at, unit.during(new Validity(unit.validity().from(), day)));
        units.add(new Unit(
                unit.id(),
                unit.code(),
                name,
                TypeWords.of(name),
                unit.level(),
                unit.parent(),
                new Validity(day, unit.validity().until()),
                unit.expected(),
                unit.aliases()));
        events.add(new UnitEvent(
                day, UnitEvent.Kind.RENAME, List.of(unit.id()), List.of(unit.id()), BigDecimal.ZERO, decision));
    }

    /**
     * Until a day there was a unit that no list has any more.
     *
     * @param earlier the unit, with the columns of units.csv
     * @param heirs codes of the units that it became on that day; the listed ones begin then
     */
    void before(LocalDate day, UnitEvent.Kind kind, Table.Row earlier, List<String> heirs, String decision) {
        List<String> to = new ArrayList<>();
        for (String heir : heirs) {
            int at = at(heir, day);
            Unit unit = units.get(at);
            units.set(at, unit.during(new Validity(day, unit.validity().until())));
            to.add(unit.id());
        }
        String code = earlier.get("code");
        String name = earlier.get("name");
        String type = TypeWords.of(name);
        String parent = units.get(at(earlier.get("parent"), day)).id();
        units.add(new Unit(
                kind.keepsUnit()
                        ? to.get(0)
                        : code + "@before-" + day.toString().substring(0, 7),
                code,
                name,
                type,
                TypeWords.level(type, false).orElseThrow(),
                parent,
                new Validity(LocalDate.MIN, day),
                true,
                List.of()));
        events.add(new UnitEvent(day, kind, List.of(units.get(units.size() - 1).id()), to, BigDecimal.ZERO, decision));
    }

    private int at(String code, LocalDate day) {
        for (int at : byCode.getOrDefault(new UnitCode(code), List.of())) {
            if (units.get(at).validity().covers(day)) {
                return at;
            }
        }
        throw new IllegalStateException("no unit " + code + " on " + day);
    }
}
