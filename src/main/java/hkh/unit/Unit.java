package hkh.unit;

import java.util.List;

/**
 * An association in the tree, as it is during its validity.
 *
 * @param id stable over time and unique; a register of units.csv takes the code where it names one unit only
 * @param code the official code, which another unit may carry at another date; empty when it has none
 * @param type the word before the name as the state uses it, such as "Phường"; empty when unknown
 * @param parent id of the unit above, empty for a root
 * @param expected whether a return is expected from it
 * @param aliases other names it goes by
 */
public record Unit(
        String id,
        UnitCode code,
        String name,
        String type,
        Level level,
        String parent,
        Validity validity,
        boolean expected,
        List<String> aliases) {

    public Unit {
        if (id.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a unit has an id and a name: '" + id + "', '" + name + "'");
        }
        aliases = List.copyOf(aliases);
    }

    /** A unit with its code as written. */
    public Unit(
            String id,
            String code,
            String name,
            String type,
            Level level,
            String parent,
            Validity validity,
            boolean expected,
            List<String> aliases) {
        this(id, new UnitCode(code), name, type, level, parent, validity, expected, aliases);
    }

    /** The same unit at another time. */
    Unit during(Validity other) {
        return new Unit(id, code, name, type, level, parent, other, expected, aliases);
    }

    /** The same unit under another one. */
    Unit under(String other) {
        return new Unit(id, code, name, type, level, other, validity, expected, aliases);
    }

    /** Code and name, for a person: {@code 03979 Phường Mộc Sơn}. */
    public String label() {
        return key() + " " + name;
    }

    /** How tables name it: the code, or the id of a unit without one. */
    public String key() {
        return code.text().isEmpty() ? id : code.text();
    }

    public boolean isRoot() {
        return parent.isEmpty();
    }

    /** Spelled out, as {@link #hashCode} is: Java takes a while to make them of a record, on every run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit
                && id.equals(unit.id)
                && code.equals(unit.code)
                && name.equals(unit.name)
                && type.equals(unit.type)
                && level == unit.level
                && parent.equals(unit.parent)
                && validity.equals(unit.validity)
                && expected == unit.expected
                && aliases.equals(unit.aliases);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
