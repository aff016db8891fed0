package hkh.plan;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.unit.Unit;
import java.math.BigDecimal;

/**
 * A target as a person set it.
 *
 * @param whose id of a unit, or {@code level:commune} for every unit of a level
 * @param period what it is to be reached in
 * @param value above zero, to be taken by its basis
 * @param line where it stands in its table
 */
public record Target(Item item, String whose, Period period, BigDecimal value, TargetBasis basis, int line) {

    /** What stands before the code of a level that is meant with every one of its units. */
    public static final String LEVEL = "level:";

    /** Whether it is set for this unit, by its id or with every unit of its level. */
    public boolean isFor(Unit unit) {
        return whose.equals(unit.id()) || whose.equals(LEVEL + unit.level().code());
    }

    public boolean isOfLevel() {
        return whose.startsWith(LEVEL);
    }
}
