package hkh.workspace;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code received.csv}: when files really came, where that is not the day on which they were first seen. */
final class ReceivedTable {

    static final String FILE = "received.csv";

    private ReceivedTable() {}

    /** The days by name of the file, relative to the inbox. */
    static Map<String, LocalDate> days(Table table) throws HkhException {
        Map<String, LocalDate> days = new TreeMap<>();
        if (!table.columns().isEmpty()) {
            table.require(List.of("file", "received"));
        }
        for (Table.Row row : table.rows()) {
            try {
                days.put(row.get("file"), LocalDate.parse(row.get("received")));
            } catch (DateTimeParseException e) {
                throw new HkhException(
                        Message.of("table.bad-date", row.table(), row.line(), "received", row.get("received")), e);
            }
        }
        return days;
    }
}
