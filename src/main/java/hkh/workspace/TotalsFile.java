package hkh.workspace;

import hkh.figure.Figure;
import hkh.figure.Period;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.table.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The totals of an earlier run, read back from its {@code totals.csv}. */
public final class TotalsFile {

    /** Its name among the results. */
    public static final String NAME = "totals.csv";

    private static final int HEADER = 400;

    private TotalsFile() {}

    /** Whether a file is one, whatever it is called, by the names of its columns. */
    public static boolean isOne(Path file) throws HkhException {
        byte[] bytes = Folders.bytes(file);
        String start = new String(bytes, 0, Math.min(bytes.length, HEADER), StandardCharsets.ISO_8859_1);
        return start.lines().findFirst().orElse("").contains("units_expected");
    }

    /**
     * Reads the totals.
     *
     * @throws HkhException telling every row that cannot be understood, or that there are several periods or none
     */
    public static Totals read(Path file, Catalogue catalogue) throws HkhException {
        Table table = FiguresFile.table(file);
        table.require(List.of("unit", "period", "indicator", "breakdown", "value", "units_in", "units_expected"));
        List<Total> totals = new ArrayList<>();
        List<Message> wrong = new ArrayList<>();
        Set<Period> periods = new HashSet<>();
        for (Map.Entry<Figure, Table.Row> figure :
                FigureTable.ofTotals(catalogue).rows(table).entrySet()) {
            Table.Row row = figure.getValue();
            periods.add(figure.getKey().reference().period());
            totals.add(new Total(
                    figure.getKey().reference(),
                    figure.getKey().measure(),
                    count(row, "units_in", wrong),
                    count(row, "units_expected", wrong),
                    row.isBlank("stood_in") ? 0 : count(row, "stood_in", wrong)));
        }
        if (periods.size() != 1) {
            wrong.add(Message.of("compare.not-one-period", table.name(), periods.toString()));
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        return new Totals(periods.iterator().next(), totals);
    }

    private static int count(Table.Row row, String column, List<Message> wrong) {
        try {
            return Integer.parseUnsignedInt(row.get(column));
        } catch (NumberFormatException e) {
            wrong.add(Message.of("table.bad-value", row.table(), row.line(), column, row.get(column), "14"));
            return 0;
        }
    }
}
