package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Message;
import hkh.plan.Wordings;
import hkh.text.MoneyUnit;
import hkh.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A table with units as rows and indicators as columns, as it was recognised on a sheet.
 *
 * @param head the headings above the columns
 * @param columns what every column with something in it or above it holds, by its index
 * @param rows the rows with something in them, below the headings
 * @param upper the unit whose table it is; empty where the heading names none, or several
 */
record WideTable(
        Sheet sheet, TableHead head, SortedMap<Integer, Column> columns, List<Row> rows, Optional<Unit> upper) {

    /** The index of its last row. */
    int end() {
        return rows.isEmpty() ? head.bottom() : rows.get(rows.size() - 1).index();
    }

    /** Its cells, from the first line of its headings on. */
    List<Cell> cells() {
        return sheet.rows().subMap(head.top(), end() + 1).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What a column of the table holds. */
    enum Role {
        UNIT,
        ROW_NUMBER,
        FIGURE,
        /** A share, to be recomputed. */
        SHARE,
        /** One word of a closed set. */
        CHOICE,
        /** Known, and not asked for: another period. */
        LEFT_OUT,
        UNKNOWN
    }

    /**
     * A column.
     *
     * @param item what is counted; {@link Item#NONE} unless that is known
     * @param told what amounts of money are said to be written in; empty where nothing says it
     * @param reason why the column is left out or not understood
     */
    record Column(int index, List<String> path, Role role, Item item, Optional<MoneyUnit> told, Message reason) {

        /** A column without amounts of money. */
        Column(int index, List<String> path, Role role, Item item, Message reason) {
            this(index, path, role, item, Optional.empty(), reason);
        }

        boolean isCounted() {
            return role == Role.FIGURE && !item.isNone();
        }

        /** What amounts of money are read in. */
        MoneyUnit unit() {
            return told.orElse(MoneyUnit.DONG);
        }

        String heading() {
            return Wordings.label(path);
        }
    }

    /** What a row of the table is. */
    enum Kind {
        /** The figures of one unit. */
        UNIT,
        /** The sum of other rows. */
        TOTAL,
        /** Figures of which it is not known whose they are. */
        UNKNOWN,
        /** A heading of a group, a signature: no figures. */
        NOTE
    }

    /**
     * A row.
     *
     * @param label the cell that names the unit; empty where no cell does
     * @param units the units that it may mean
     */
    record Row(int index, Kind kind, Optional<Cell> label, Set<Unit> units, Map<Integer, Cell> cells) {

        Row as(Kind other) {
            return new Row(index, other, label, units, cells);
        }

        /** The only unit that the row may be of. */
        Unit unit() {
            return units.iterator().next();
        }
    }
}
