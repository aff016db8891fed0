package hkh.rollup;

import hkh.figure.Total;
import hkh.unit.Unit;
import java.util.function.Consumer;

/** How the totals of one item come about, at every unit. */
interface Addition {

    /** Adds the item's totals at all units. */
    void addTo(Consumer<Total> totals);

    /** What the item's total at a unit is made of. */
    Addends at(Unit unit);
}
