package hkh.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One sheet: the cells that hold something, row by row and from left to right, and the ranges merged. */
public record Sheet(String name, boolean hidden, List<Cell> cells, List<Range> merges) {

    public Sheet {
        cells = List.copyOf(cells);
        merges = List.copyOf(merges);
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i - 1).address().compareTo(cells.get(i).address()) >= 0) {
                throw new IllegalArgumentException(
                        "cell " + cells.get(i).address() + " of sheet " + name + " is out of order");
            }
        }
    }

    /** The cells by their rows, from the top and from left to right. */
    SortedMap<Integer, List<Cell>> rows() {
        SortedMap<Integer, List<Cell>> rows = new TreeMap<>();
        for (Cell cell : cells) {
            rows.computeIfAbsent(cell.address().row(), row -> new ArrayList<>()).add(cell);
        }
        return rows;
    }

    /** The cell at an address; empty where the sheet holds nothing there. */
    public Optional<Cell> at(Address address) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = cells.get(middle).address().compareTo(address);
            if (order == 0) {
                return Optional.of(cells.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
