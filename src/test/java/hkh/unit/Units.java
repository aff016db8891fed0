package hkh.unit;

import hkh.Shared;
import hkh.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Units of small trees, and of the official lists. */
public final class Units {

    static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private Units() {}

    public static Unit unit(String id, String name, Level level, String parent, String... aliases) {
        return new Unit(id, id, name, "", level, parent, Validity.ALWAYS, true, List.of(aliases));
    }

    public static Unit commune(String id, String parent) {
        return unit(id, "Xã " + id, Level.COMMUNE, parent);
    }

    public static Unit district(String id, String parent) {
        return unit(id, "Huyện " + id, Level.DISTRICT, parent);
    }

    public static Unit province(String id) {
        return unit(id, "Tỉnh " + id, Level.PROVINCE, "");
    }

    /** The same unit, but no return is expected from it. */
    public static Unit silent(Unit unit) {
        return new Unit(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.type(),
                unit.level(),
                unit.parent(),
                unit.validity(),
                false,
                unit.aliases());
    }

    static Unit during(Unit unit, String from, String until) {
        return new Unit(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.type(),
                unit.level(),
                unit.parent(),
                new Validity(LocalDate.parse(from), LocalDate.parse(until)),
                unit.expected(),
                unit.aliases());
    }

    /** The same unit with a code that is not its id. */
    static Unit coded(Unit unit, String code) {
        return new Unit(
                unit.id(),
                code,
                unit.name(),
                unit.type(),
                unit.level(),
                unit.parent(),
                unit.validity(),
                unit.expected(),
                unit.aliases());
    }

    public static UnitTree tree(Unit... units) {
        return new Register(List.of(units), List.of()).treeAt(DAY);
    }

    /** Communes of an official list and their districts, as a register has them. */
    static UnitTree official(String table) {
        List<Unit> units = new ArrayList<>();
        Set<String> districts = new HashSet<>();
        for (Table.Row row : Shared.table("data/units/" + table).rows()) {
            if (districts.add(row.get("district_code"))) {
                units.add(unit(row.get("district_code"), row.get("district"), Level.DISTRICT, ""));
            }
            units.add(unit(row.get("code"), row.get("name"), Level.COMMUNE, row.get("district_code")));
        }
        return new Register(units, List.of()).treeAt(DAY);
    }
}
