package hkh.intake;

import hkh.intake.formula.Recalculation;
import java.util.ArrayList;
import java.util.List;

/** Undoes what LibreOffice does to .xls files: a formula that gives "" is kept with the result 0, which nobody stated. */
final class EmptyResults {

    private EmptyResults() {}

    /** The workbook with such results empty. */
    static Workbook restored(Workbook workbook) {
        if (workbook.sheets().stream().flatMap(sheet -> sheet.cells().stream()).noneMatch(EmptyResults::isZero)) {
            return workbook;
        }
        Recalculation recalculation = new Recalculation(workbook);
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            List<Cell> cells = new ArrayList<>(sheet.cells());
            cells.replaceAll(cell ->
                    isZero(cell) && recalculation.of(sheet, cell).isEmptyText() ? cell.withEmptyResult() : cell);
            sheets.add(new Sheet(sheet.name(), sheet.hidden(), cells, sheet.merges()));
        }
        return new Workbook(sheets, workbook.date1904());
    }

    private static boolean isZero(Cell cell) {
        return cell.isComputed()
                && cell.number().filter(number -> number.signum() == 0).isPresent();
    }
}
