package hkh.report;

import java.util.List;

/**
 * An earlier period beside this one where units changed in between, ready to print: what was published, what it comes to
 * for the units of today, and what changed.
 *
 * @param number of the appendix, Roman
 * @param whole the report's unit, a row an indicator
 * @param units the units right below it that were made of others, with their members
 * @param passedUp whether figures of an abolished level are counted at the level above
 */
public record Earlier(String number, List<Row> whole, List<Row> units, boolean passedUp) {

    /** Where no unit changed. */
    public static final Earlier NONE = new Earlier("", List.of(), List.of(), false);

    /**
     * A row.
     *
     * @param name of the indicator with its unit of measure, or of the unit
     * @param forerunners the names of the earlier units
     * @param published the earlier figure as it was published; empty where nobody published one
     * @param restated the earlier figure for the unit of today; empty where it is not known
     * @param change with its sign; empty when the two may not be compared
     * @param note what is to be known of the earlier figure
     */
    public record Row(
            String name,
            String forerunners,
            BoundText published,
            BoundText restated,
            PrintedFigure current,
            BoundText change,
            String note) {}

    public Earlier {
        whole = List.copyOf(whole);
        units = List.copyOf(units);
    }

    /** Whether there is anything to tell. */
    public boolean isTold() {
        return !whole.isEmpty();
    }
}
