package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Reference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where totals stand on sheets that have a row a unit and a column an item. Of a country that is a million cells, so that
 * only rows and columns have addresses.
 */
final class TablePlaces implements Places {

    private final Map<String, Map<String, Integer>> rows = new HashMap<>();
    private final Map<Item, List<Column>> columns = new HashMap<>();

    /** @param filled the rows in which a number stands */
    private record Column(String sheet, int column, BitSet filled) {}

    /** Notes the cell of a number; of several sheets with an item the first one counts. */
    void put(Reference reference, String sheet, int row, int column) {
        rows.computeIfAbsent(sheet, name -> new HashMap<>()).put(reference.unit(), row);
        List<Column> known = columns.computeIfAbsent(reference.item(), item -> new ArrayList<>(1));
        for (Column one : known) {
            if (one.sheet().equals(sheet) && one.column() == column) {
                one.filled().set(row);
                return;
            }
        }
        Column fresh = new Column(sheet, column, new BitSet());
        fresh.filled().set(row);
        known.add(fresh);
    }

    @Override
    public Optional<String> of(Reference reference) {
        for (Column column : columns.getOrDefault(reference.item(), List.of())) {
            Integer row = rows.getOrDefault(column.sheet(), Map.of()).get(reference.unit());
            if (row != null && column.filled().get(row)) {
                return Optional.of(Places.address(column.sheet(), row, column.column()));
            }
        }
        return Optional.empty();
    }
}
