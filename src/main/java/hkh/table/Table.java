package hkh.table;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.util.List;
import java.util.Map;

/** A table of named columns, as read from a CSV file; columns go by name, their order does not matter. */
public record Table(String name, List<String> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /**
     * Makes sure that there are columns.
     *
     * @throws HkhException naming those that are missing, and the ones that are there
     */
    public void require(List<String> wanted) throws HkhException {
        List<Message> missing = wanted.stream()
                .filter(column -> !has(column))
                .map(column -> Message.of("table.no-column", name, column, String.join(", ", columns)))
                .toList();
        if (!missing.isEmpty()) {
            throw new HkhException(missing);
        }
    }

    /**
     * One row of a table.
     *
     * @param table the table's name, for messages
     * @param line the line of the file on which the row starts, from 1
     */
    public record Row(String table, int line, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** The trimmed text of a column; empty when the cell is blank or the table has no such column. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        public boolean isBlank(String column) {
            return get(column).isEmpty();
        }
    }
}
