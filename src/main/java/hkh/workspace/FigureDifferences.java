package hkh.workspace;

import hkh.figure.State;
import hkh.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where two tables of figures or totals of one period tell something else. That nothing was reported is told by a row or by none; files and
 * cells do not matter.
 */
public final class FigureDifferences {

    /**
     * One difference.
     *
     * @param reference as people write it: {@code unit/period/indicator}
     * @param before what stood there, {@code –} when nothing did
     */
    public record Difference(String reference, String before, String now) {}

    private static final String NOTHING = "–";

    private FigureDifferences() {}

    /** All differences, in the order of the references. */
    public static List<Difference> between(Table before, Table now) {
        Map<String, String> old = told(before);
        Map<String, String> all = told(now);
        List<Difference> differences = new ArrayList<>();
        Map<String, String> references = new TreeMap<>(old);
        references.putAll(all);
        for (String reference : references.keySet()) {
            String one = old.getOrDefault(reference, NOTHING);
            String other = all.getOrDefault(reference, NOTHING);
            if (!one.equals(other)) {
                differences.add(new Difference(reference, one, other));
            }
        }
        return differences;
    }

    /** The differences in what the first table tells; what only the second tells may come from a newer program. */
    public static List<Difference> inWhatWasTold(Table before, Table now) {
        return between(before, now).stream()
                .filter(difference -> !difference.before().equals(NOTHING))
                .toList();
    }

    private static Map<String, String> told(Table table) {
        Map<String, String> told = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            String breakdown = row.isBlank("breakdown") ? "" : "/" + row.get("breakdown");
            String text = told(row);
            if (!text.equals(NOTHING)) {
                told.put(row.get("unit") + "/" + row.get("period") + "/" + row.get("indicator") + breakdown, text);
            }
        }
        return told;
    }

    private static String told(Table.Row row) {
        boolean coverage = !row.isBlank("units_expected");
        if (row.get("state").equals(State.NOT_REPORTED.code()) && !coverage) {
            return NOTHING;
        }
        String amount = row.get("state").equals(State.VALUE.code()) ? row.get("value") : row.get("state");
        return coverage ? amount + " (" + row.get("units_in") + "/" + row.get("units_expected") + ")" : amount;
    }
}
