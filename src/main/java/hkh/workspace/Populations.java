package hkh.workspace;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import hkh.unit.UnitTable;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The column {@code population} of {@code units.csv}: how many people live in a unit, whatever the period. */
final class Populations {

    private static final String COLUMN = "population";
    private static final Pattern WHOLE = Pattern.compile("\\d+");

    private Populations() {}

    /**
     * The figures that the column states of the units of a tree, for a period.
     *
     * @throws HkhException with the line of everything that is not a whole number
     */
    static List<Figure> of(Table units, UnitTree tree, Period period) throws HkhException {
        List<Figure> figures = new ArrayList<>();
        List<Message> wrong = new ArrayList<>();
        for (Table.Row row : units.rows()) {
            String text = row.get(COLUMN);
            if (!text.isEmpty() && !WHOLE.matcher(text).matches()) {
                wrong.add(Message.of("target.not-plain", row.table(), row.line(), text));
            } else if (!text.isEmpty() && isInForce(row, tree)) {
                figures.add(new Figure(
                        new Reference(UnitTable.id(row), period, Item.of("pop_total")),
                        Measure.of(new BigDecimal(text)),
                        new Origin(row.table(), "", "line " + row.line(), text)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        return figures;
    }

    /** Whether a row is the one that describes its unit in the tree: a unit that was renamed has several. */
    private static boolean isInForce(Table.Row row, UnitTree tree) {
        return tree.find(UnitTable.id(row))
                .filter(unit -> unit.name().equals(row.get("name"))
                        && unit.code().toString().equals(row.get("code"))
                        && unit.parent().equals(row.get("parent")))
                .isPresent();
    }
}
