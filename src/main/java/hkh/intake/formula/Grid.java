package hkh.intake.formula;

import hkh.intake.Cell;
import hkh.intake.Range;
import hkh.intake.Sheet;
import hkh.intake.Workbook;
import hkh.intake.formula.Expression.Reference;
import hkh.intake.formula.UncheckableException.Reason;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The cells of a workbook by the references of formulas, and how many were looked at. */
final class Grid {

    private static final int STEPS = 5_000_000;

    private final Map<String, Sheet> sheets = new HashMap<>();
    private long steps;

    Grid(Workbook workbook) {
        workbook.sheets().forEach(sheet -> sheets.put(sheet.name().toLowerCase(Locale.ROOT), sheet));
    }

    /** Hands out every cell of a range that holds something, row by row; a range may span whole columns. */
    void forEach(Sheet own, Reference reference, BiConsumer<Sheet, Cell> action) {
        Sheet sheet =
                reference.sheet().isEmpty() ? own : sheets.get(reference.sheet().toLowerCase(Locale.ROOT));
        if (sheet == null) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        Range range = reference.range();
        take(Math.min(range.to().row() - range.from().row() + 1, sheet.cells().size()));
        sheet.forEachIn(range, cell -> {
            take(1);
            action.accept(sheet, cell);
        });
    }

    /** Takes some of the steps that a workbook is worth. */
    void take(int wanted) {
        steps += wanted;
        if (steps > STEPS) {
            throw new UncheckableException(Reason.TOO_MUCH);
        }
    }
}
