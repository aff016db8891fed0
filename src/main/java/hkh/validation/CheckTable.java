package hkh.validation;

import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table with a row a check: the built-in one, and what a workspace adds. A range and a change in percent are two
 * checks, one for each bound. What is wrong with a row is told with its line, and the row makes no check.
 */
public final class CheckTable {

    /** The columns of such a table; {@code id} and {@code left} and {@code relation} are always wanted. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "severity",
            "left",
            "relation",
            "right",
            "min",
            "max",
            "left_missing",
            "right_missing",
            "label",
            "instruction",
            "why",
            "example",
            "levels",
            "valid_from");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final KnownTerms terms;
    private final List<Message> wrong = new ArrayList<>();

    /** For the indicators of a catalogue. */
    public CheckTable(Catalogue catalogue) {
        this.terms = new KnownTerms(catalogue);
    }

    /** What is wrong with the tables read, with file and line. */
    public List<Message> wrong() {
        return List.copyOf(wrong);
    }

    /** The checks of a workspace, which bring their own words along. */
    public List<Check> own(Table table) {
        return checks(table, true);
    }

    List<Check> builtIn(Table table) {
        return checks(table, false);
    }

    private List<Check> checks(Table table, boolean own) {
        List<Check> checks = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            int before = wrong.size();
            List<Check> made = checks(row, own);
            if (wrong.size() == before) {
                checks.addAll(made);
            }
        }
        return checks;
    }

    private List<Check> checks(Table.Row row, boolean own) {
        CheckRow cells = new CheckRow(row, terms, own, wrong);
        CheckHead head = cells.head();
        Expression left = cells.expression("left");
        boolean change = row.get("relation").equals(CheckRow.CHANGE);
        boolean bounded = change || row.get("relation").equals(CheckRow.RANGE);
        cells.refuse(bounded ? List.of("right", "right_missing") : List.of("min", "max"));
        Expression.Missing leftMissing = cells.missing("left_missing");
        if (!bounded) {
            LinearCheck.Relation relation = cells.relation();
            Expression right = cells.expression("right");
            return List.of(new LinearCheck(head, left, relation, right, leftMissing, cells.missing("right_missing")));
        }
        if (change && left.terms().stream().anyMatch(CheckTable::hasNoPast)) {
            cells.tell("checks.no-past", left.toString());
        }
        Expression.Missing rightMissing = change ? Expression.Missing.SKIP_IF_ZERO : Expression.Missing.SKIP_IF_ANY;
        List<Check> checks = new ArrayList<>();
        cells.bounds().forEach((relation, bound) -> {
            Expression right = change ? grown(left, bound) : Expression.of(bound);
            checks.add(new LinearCheck(head, left, relation, right, leftMissing, rightMissing));
        });
        return checks;
    }

    /** What it was, plus so many percent. */
    private static Expression grown(Expression left, BigDecimal percent) {
        return left.ofPrevious(HUNDRED.add(percent).movePointLeft(2).stripTrailingZeros());
    }

    private static boolean hasNoPast(Expression.Term term) {
        return term.item().isNone() || term.isOpen() || term.whose() != Expression.Whose.OWN;
    }
}
