package hkh.unit;

import java.util.List;

/**
 * An association in the tree, as it is during its validity.
 *
 * @param id stable over time and unique; the code unless the register says otherwise
 * @param code the official code, which another unit may carry at another date
 * @param type the word before the name as the state uses it, such as "Phường"; empty when unknown
 * @param parent id of the unit above, empty for a root
 * @param expected whether a return is expected from it
 * @param aliases other names it goes by
 */
public record Unit(
        String id,
        String code,
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
