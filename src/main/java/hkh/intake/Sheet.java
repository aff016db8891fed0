package hkh.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One sheet: the cells that hold something, row by row and from left to right, and the ranges merged.
 *
 * @param name what the file calls it, and where a person finds it
 * @param title what the name says: the same, but where it is in an older encoding
 */
public record Sheet(String name, String title, boolean hidden, List<Cell> cells, List<Range> merges) {

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

    /** Of the name, which no two sheets of a workbook share: a sheet is a key, and may have many cells. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** A sheet whose name says what it is. */
    public Sheet(String name, boolean hidden, List<Cell> cells, List<Range> merges) {
        this(name, name, hidden, cells, merges);
    }

    /** The same sheet, whose name says something else than it seems. */
    Sheet entitled(String title) {
        return title.equals(this.title) ? this : new Sheet(name, title, hidden, cells, merges);
    }

    /** The cells by their rows, from the top and from left to right. */
    SortedMap<Integer, List<Cell>> rows() {
        return rows(Address.ROWS);
    }

    /** The cells of the rows above one, by their rows. */
    SortedMap<Integer, List<Cell>> rows(int end) {
        SortedMap<Integer, List<Cell>> rows = new TreeMap<>();
        List<Cell> current = List.of();
        int row = -1;
        for (Cell cell : cells) {
            if (cell.address().row() != row) {
                row = cell.address().row();
                if (row >= end) {
                    break;
                }
                current = new ArrayList<>();
                rows.put(row, current);
            }
            current.add(cell);
        }
        return rows;
    }

    /** Hands out the cells of a range, row by row. Takes as long as the range has cells and rows that hold something. */
    public void forEachIn(Range range, Consumer<Cell> action) {
        int at = from(range.from());
        while (at < cells.size() && cells.get(at).address().row() <= range.to().row()) {
            Address address = cells.get(at).address();
            if (range.contains(address)) {
                action.accept(cells.get(at));
                at++;
            } else {
                boolean behind = address.column() > range.to().column();
                if (behind && address.row() == range.to().row()) {
                    return;
                }
                at = from(new Address(
                        behind ? address.row() + 1 : address.row(), range.from().column()));
            }
        }
    }

    /** The cell at an address; empty where the sheet holds nothing there. */
    public Optional<Cell> at(Address address) {
        int at = from(address);
        return at < cells.size() && cells.get(at).address().equals(address)
                ? Optional.of(cells.get(at))
                : Optional.empty();
    }

    /** Where the first cell is that does not stand before an address. */
    private int from(Address address) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).address().compareTo(address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
