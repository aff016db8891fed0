package hkh.workspace;

import hkh.figure.Figure;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.table.Csv;
import hkh.table.Table;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A table of figures from anywhere, with the columns of {@code out/figures.csv} and perhaps others.
 *
 * @param rows the figures in the order of the table, each with its row; units are named as the table names them
 */
public record FiguresFile(String name, List<String> columns, Map<Figure, Table.Row> rows) {

    public FiguresFile {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableMap(rows);
    }

    /** Reads the table; everything in it that cannot be understood is told with its line. */
    public static FiguresFile read(Path file, Catalogue catalogue) throws HkhException {
        Table table = table(file);
        return new FiguresFile(table.name(), table.columns(), new FigureTable(catalogue).rows(table));
    }

    /** Reads any table, such as the shares of divided units. */
    public static Table table(Path file) throws HkhException {
        return Csv.read(String.valueOf(file.getFileName()), Folders.bytes(file));
    }

    /** Writes a table that is bytes already. */
    public static void write(Path file, byte[] table) throws HkhException {
        Folders.write(file, table);
    }

    /** Writes a table of figures. */
    public static void write(Path file, List<String> columns, List<List<String>> rows) throws HkhException {
        Folders.write(file, Csv.write(columns, rows));
    }
}
