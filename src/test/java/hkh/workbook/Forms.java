package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.FormCell;
import hkh.plan.FormLayout;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.Validity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Blank returns of the built-in catalogue, opened again. */
final class Forms {

    static final Catalogue CATALOGUE = CatalogueTables.builtIn();

    private Forms() {}

    static FormLayout layout(Level level) {
        return new FormLayout(CATALOGUE, ReturnLines.builtIn(CATALOGUE, hkh.figure.Period.ofYear(2021)), level);
    }

    static Unit unit(String code, String name, Level level) {
        return new Unit(code, code, name, "", level, "", Validity.ALWAYS, true, List.of());
    }

    /** The commune of the examples, with these figures of the year before. */
    static BlankReturn.Issue issue(Map<Item, Measure> lastYear) {
        return new BlankReturn.Issue(
                unit("25747", "Phường Phú Cường", Level.COMMUNE),
                "Thành phố Thủ Dầu Một",
                Period.ofYear(2021),
                1,
                lastYear);
    }

    static XSSFWorkbook open(Level level, BlankReturn.Issue issue) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(BlankReturn.write(CATALOGUE, layout(level), issue)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook commune() {
        return open(Level.COMMUNE, issue(Map.of()));
    }

    static FormCell cell(Level level, String item) {
        FormLayout layout = layout(level);
        for (Theme theme : Theme.values()) {
            for (FormCell cell : layout.cells(theme)) {
                if (cell.item().equals(Item.parse(item))) {
                    return cell;
                }
            }
        }
        throw new AssertionError("not on the form: " + item);
    }

    static XSSFCell at(XSSFWorkbook workbook, FormCell cell) {
        return workbook.getSheet(cell.theme().sheet()).getRow(cell.row()).getCell(cell.column());
    }

    /** What a cell shows, formulas by their last result; empty for a cell that is blank. */
    static String shown(XSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            default -> throw new AssertionError(cell.getReference() + " is " + type);
        };
    }
}
