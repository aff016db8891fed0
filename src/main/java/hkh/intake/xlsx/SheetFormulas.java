package hkh.intake.xlsx;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.Cell;
import hkh.intake.Range;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.formula.FormulaText;
import java.util.HashMap;
import java.util.Map;

/** The formulas of one sheet: those written in a cell, those shared with an earlier cell, and those over a range. */
final class SheetFormulas {

    /** How many columns all formulas over ranges may span together. */
    private static final int SPANNED = 20_000_000;

    private record Shared(Address at, String text) {}

    private final XmlPart part;
    private final Budget budget;
    private final Map<Integer, Shared> shared = new HashMap<>();
    private String[] spanning = {};
    private int[] spanningTo = {};
    private int spanned;

    SheetFormulas(XmlPart part, Budget budget) {
        this.part = part;
        this.budget = budget;
    }

    /** The formula that the current element gives a cell. */
    String read(Address at) throws UnreadableFileException {
        String type = part.value("t");
        if (type.isEmpty()) {
            return told(part.text());
        }
        String range = part.value("ref");
        String shareId = part.value("si");
        String table = type.equals("dataTable") ? "TABLE(" + part.value("r1") + "," + part.value("r2") + ")" : "";
        String text = part.text();
        return switch (type) {
            case "shared" -> shared(at, part.index(shareId), text);
            case "array" -> spanning(at, range, told(text));
            case "dataTable" -> spanning(at, range, told(table));
            default -> told(text);
        };
    }

    private String shared(Address at, int id, String text) throws UnreadableFileException {
        if (!text.isEmpty()) {
            shared.put(id, new Shared(at, budget.text(text)));
            return text;
        }
        Shared master = shared.get(id);
        if (master == null) {
            return Cell.UNTOLD;
        }
        int rows = at.row() - master.at.row();
        int columns = at.column() - master.at.column();
        return budget.text(FormulaText.moved(master.text, rows, columns));
    }

    private String spanning(Address at, String reference, String text) throws UnreadableFileException {
        Range range;
        try {
            range = Range.parse(reference);
        } catch (IllegalArgumentException e) {
            throw part.damaged("the range of the formula in " + at + " is none: " + reference);
        }
        if (range.from().equals(range.to())) {
            return text;
        }
        if (spanning.length == 0) {
            spanning = new String[Address.COLUMNS];
            spanningTo = new int[Address.COLUMNS];
        }
        spanned += range.to().column() - range.from().column() + 1;
        if (spanned > SPANNED) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "array formulas", "the array formulas span more than " + SPANNED + " columns");
        }
        for (int column = range.from().column(); column <= range.to().column(); column++) {
            spanning[column] = text;
            spanningTo[column] = range.to().row() + 1;
        }
        return text;
    }

    /** The formula over a range that an earlier cell began, "" when there is none. */
    String over(int row, int column) {
        return spanning.length == 0 || row >= spanningTo[column] ? "" : spanning[column];
    }

    private String told(String text) throws UnreadableFileException {
        return text.isEmpty() ? Cell.UNTOLD : budget.text(text);
    }
}
