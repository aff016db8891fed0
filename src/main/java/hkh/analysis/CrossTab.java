package hkh.analysis;

import hkh.figure.Item;
import hkh.figure.Total;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Totals as a table with a row a unit and a column an item; a total that is not there leaves its cell empty. */
public final class CrossTab {

    private static final String UNIT = "unit";
    private static final String ITEM = "item";
    private static final String PLACE = "place";

    /** A unit with its totals in the order of the items. */
    public record Line(String unit, List<Optional<Total>> totals) {}

    private CrossTab() {}

    /**
     * The table of some units and items, in the order in which they are given.
     *
     * @param totals no two of one unit and item; those of other units and items are left out
     */
    public static List<Line> of(List<Total> totals, List<String> units, List<Item> items) {
        StringColumn unit = StringColumn.create(UNIT);
        StringColumn item = StringColumn.create(ITEM);
        IntColumn place = IntColumn.create(PLACE);
        for (int i = 0; i < totals.size(); i++) {
            if (items.contains(totals.get(i).reference().item())) {
                unit.append(totals.get(i).reference().unit());
                item.append(totals.get(i).reference().item().toString());
                place.append(i);
            }
        }
        Table pivot = Table.create(unit, item, place).pivot(UNIT, ITEM, PLACE, AggregateFunctions.max);
        Map<String, List<Optional<Total>>> rows = new HashMap<>();
        for (Row row : pivot) {
            List<Optional<Total>> line = new ArrayList<>();
            for (Item column : items) {
                boolean there = pivot.containsColumn(column.toString()) && !row.isMissing(column.toString());
                line.add(there ? Optional.of(totals.get((int) row.getDouble(column.toString()))) : Optional.empty());
            }
            rows.put(row.getString(UNIT), line);
        }
        List<Optional<Total>> nothing =
                items.stream().map(column -> Optional.<Total>empty()).toList();
        return units.stream()
                .map(one -> new Line(one, rows.getOrDefault(one, nothing)))
                .toList();
    }
}
