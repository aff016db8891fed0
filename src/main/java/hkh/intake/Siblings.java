package hkh.intake;

import hkh.intake.formula.FormulaText;
import hkh.intake.formula.Recalculation;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds the formula that a typed cell would have if it were like the cells beside it. */
record Siblings(Sheet sheet, Recalculation recalculation) {

    /**
     * A formula, and what it gives.
     *
     * @param text as it would stand in the cell
     */
    record Formula(String text, BigDecimal gives) {}

    private static final int[][] DOWN = {{-1, 0}, {1, 0}, {-2, 0}, {2, 0}};
    private static final int[][] ACROSS = {{0, -1}, {0, 1}, {0, -2}, {0, 2}};

    /** The formula that the cells beside it share, above and below, or to the left and right where columns are alike. */
    Optional<Formula> formulaFor(Cell cell, boolean across) {
        Optional<String> text = shared(cell, DOWN);
        text = text.isEmpty() && across ? shared(cell, ACROSS) : text;
        return text.flatMap(
                formula -> recalculation.instead(sheet, cell, formula).map(gives -> new Formula(formula, gives)));
    }

    /**
     * Both neighbours and one more beyond them, moved to the cell, give the same formula. Two alike are often no
     * pattern: a number and its amount may be totals above a number and an amount that are none.
     */
    private Optional<String> shared(Cell cell, int[][] steps) {
        Optional<String> before = moved(cell, steps[0]);
        boolean shared = before.isPresent()
                && before.equals(moved(cell, steps[1]))
                && (before.equals(moved(cell, steps[2])) || before.equals(moved(cell, steps[3])));
        return shared ? before : Optional.empty();
    }

    private Optional<String> moved(Cell cell, int[] step) {
        int row = cell.address().row() + step[0];
        int column = cell.address().column() + step[1];
        if (row < 0 || column < 0 || row >= Address.ROWS || column >= Address.COLUMNS) {
            return Optional.empty();
        }
        return sheet.at(new Address(row, column))
                .filter(Cell::isComputed)
                .map(sibling -> FormulaText.moved(sibling.formula(), -step[0], -step[1]));
    }
}
