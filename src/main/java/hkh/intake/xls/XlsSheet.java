package hkh.intake.xls;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.Cell;
import hkh.intake.MergeCover;
import hkh.intake.Range;
import hkh.intake.Sheet;
import hkh.intake.TextRun;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of an .xls workbook as a grid. */
final class XlsSheet {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");
    private static final Set<String> NO_NUMBERS = Set.of("NaN", "Infinity", "-Infinity");

    private final HSSFSheet sheet;
    private final boolean hidden;
    private final SheetRecords records;
    private final Looks looks;
    private final Budget budget;

    XlsSheet(HSSFSheet sheet, boolean hidden, SheetRecords records, Looks looks, Budget budget) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.records = records;
        this.looks = looks;
        this.budget = budget;
    }

    Sheet read() throws UnreadableFileException {
        List<Cell> cells = new ArrayList<>();
        int written = 0;
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                boolean unseen = hidden || row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex());
                written += cell.getCellType() == CellType.BLANK ? 0 : 1;
                read((HSSFCell) cell, unseen, cells);
            }
        }
        if (written != records.count()) {
            throw new UnreadableFileException(Reason.DAMAGED, sheet.getSheetName(), "a cell is missing");
        }
        List<Range> merges = merges();
        MergeCover.mark(cells, merges);
        return new Sheet(sheet.getSheetName(), hidden, cells, merges);
    }

    private void read(HSSFCell cell, boolean unseen, List<Cell> cells) throws UnreadableFileException {
        boolean computed = cell.getCellType() == CellType.FORMULA;
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        boolean uncalculated = computed && records.isUncalculated(cell.getRowIndex(), cell.getColumnIndex());
        String raw = uncalculated ? "" : raw(cell, type);
        if (raw.isEmpty() && !computed) {
            return;
        }
        budget.cell();
        List<TextRun> runs = type == CellType.STRING && !computed ? looks.runs(cell) : List.of();
        cells.add(new Cell(
                new Address(cell.getRowIndex(), cell.getColumnIndex()),
                uncalculated ? Cell.Kind.BLANK : isNumber(raw, type) ? kind(type) : Cell.Kind.ERROR,
                budget.text(raw),
                computed ? budget.text(formula(cell)) : "",
                looks.of(cell),
                runs,
                unseen,
                false));
    }

    /** Nothing and infinity are no numbers; of a larger one than 15 digits the file has lost the last. */
    private static boolean isNumber(String raw, CellType type) {
        return type != CellType.NUMERIC
                || (!NO_NUMBERS.contains(raw) && new BigDecimal(raw).abs().compareTo(LARGEST) <= 0);
    }

    private static Cell.Kind kind(CellType type) {
        return switch (type) {
            case NUMERIC -> Cell.Kind.NUMBER;
            case STRING -> Cell.Kind.TEXT;
            case BOOLEAN -> Cell.Kind.BOOLEAN;
            case ERROR -> Cell.Kind.ERROR;
            default -> Cell.Kind.BLANK;
        };
    }

    private static String raw(HSSFCell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> digits(cell);
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "1" : "0";
            case ERROR ->
                FormulaError.isValidCode(cell.getErrorCellValue())
                        ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                        : "#" + cell.getErrorCellValue();
            default -> "";
        };
    }

    /** The file holds a binary number; the shortest digits that give it back are what a person typed. */
    private static String digits(HSSFCell cell) {
        if (!Double.isFinite(cell.getNumericCellValue())) {
            return Double.toString(cell.getNumericCellValue());
        }
        BigDecimal exact = new BigDecimal(cell.getNumericCellValue());
        for (int precision = 15; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == cell.getNumericCellValue()) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String formula(HSSFCell cell) {
        try {
            String formula = cell.getCellFormula();
            return formula.isEmpty() ? Cell.UNTOLD : formula;
        } catch (RuntimeException e) {
            // a formula that POI cannot write out still is one
            return Cell.UNTOLD;
        }
    }

    private List<Range> merges() throws UnreadableFileException {
        List<Range> merges = new ArrayList<>();
        for (CellRangeAddress merge : sheet.getMergedRegions()) {
            budget.merge();
            merges.add(new Range(
                    new Address(merge.getFirstRow(), merge.getFirstColumn()),
                    new Address(merge.getLastRow(), merge.getLastColumn())));
        }
        return merges;
    }
}
