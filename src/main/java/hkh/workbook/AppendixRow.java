package hkh.workbook;

import hkh.unit.Unit;
import java.util.List;

/**
 * A row of an appendix table.
 *
 * @param index its place among the rows of the table, from 0
 * @param number what is printed before the name: {@code II}, {@code 3}, or nothing
 * @param unit whose figures stand in it; of a {@link Kind#GROUP}, the unit that its members are below
 * @param depth how far it stands in from the first row
 * @param addends the rows that it adds up
 */
record AppendixRow(int index, Kind kind, String number, Unit unit, int depth, List<AppendixRow> addends) {

    /** What stands in a row. */
    enum Kind {
        /** A unit with those below it. */
        TOTAL,
        /** What such a unit states for itself. */
        OWN,
        /** A unit that has nobody below it. */
        SINGLE,
        /** Several affiliated bodies together. */
        GROUP
    }

    AppendixRow {
        addends = List.copyOf(addends);
    }

    /** Whether its figures are sums over other rows. */
    boolean isSum() {
        return kind == Kind.TOTAL || kind == Kind.GROUP;
    }
}
