package hkh.intake.formula;

import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.CellStyle;
import hkh.intake.Sheet;
import hkh.intake.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workbook made of what is typed into its cells: numbers, texts, and formulas, which were never calculated. */
final class SheetOf {

    private final Map<String, Map<Address, Cell>> sheets = new TreeMap<>();

    /** Types a number, a text ("'12" for one that reads as a number) or, behind "=", a formula. */
    SheetOf put(String sheet, String address, String typed) {
        boolean number = typed.matches("-?\\d+(\\.\\d+)?(E\\d+)?");
        Cell.Kind kind = typed.startsWith("=")
                ? Cell.Kind.BLANK
                : typed.startsWith("#") ? Cell.Kind.ERROR : number ? Cell.Kind.NUMBER : Cell.Kind.TEXT;
        String raw = typed.startsWith("=") ? "" : typed.startsWith("'") ? typed.substring(1) : typed;
        String formula = typed.startsWith("=") ? typed.substring(1) : "";
        return put(sheet, address, kind, raw, formula);
    }

    /** A cell whose formula has been calculated, rightly or not. */
    SheetOf put(String sheet, String address, Cell.Kind kind, String raw, String formula) {
        Address at = Address.parse(address);
        Cell cell = new Cell(at, kind, raw, formula, CellStyle.GENERAL, List.of(), false, false);
        sheets.computeIfAbsent(sheet, name -> new TreeMap<>()).put(at, cell);
        return this;
    }

    /** How a cell of sheet S stands to its formula. */
    Outcome outcome(String address) {
        Workbook workbook = workbook();
        return new Recalculation(workbook).of(workbook.sheets().get(0), cell(workbook, address));
    }

    static Cell cell(Workbook workbook, String address) {
        return workbook.sheets().get(0).at(Address.parse(address)).orElseThrow();
    }

    Workbook workbook() {
        List<Sheet> made = new ArrayList<>();
        sheets.forEach((name, cells) -> made.add(new Sheet(name, false, List.copyOf(cells.values()), List.of())));
        return new Workbook(made, false);
    }
}
