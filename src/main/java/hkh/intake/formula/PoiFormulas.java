package hkh.intake.formula;

import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.formula.Expression.Call;
import hkh.intake.formula.Expression.Reference;
import hkh.intake.formula.UncheckableException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * Has POI calculate what is not calculated here: one formula at a time, from the values that are known here, so that
 * neither its recursion nor its reading of files is trusted. Only functions that end soon, and give the same on every day
 * and in every language.
 */
final class PoiFormulas {

    private static final Set<String> FUNCTIONS = Set.of(
            "VLOOKUP",
            "HLOOKUP",
            "LOOKUP",
            "INDEX",
            "MATCH",
            "CHOOSE",
            "SUMPRODUCT",
            "SUMSQ",
            "AVERAGEIF",
            "AVERAGEIFS",
            "AVERAGEA",
            "MEDIAN",
            "LARGE",
            "SMALL",
            "RANK",
            "MOD",
            "SQRT",
            "SIGN",
            "CEILING",
            "FLOOR",
            "EVEN",
            "ODD",
            "LEN",
            "LEFT",
            "RIGHT",
            "MID",
            "TRIM",
            "UPPER",
            "LOWER",
            "CONCATENATE",
            "EXACT",
            "SUBSTITUTE",
            "N",
            "T",
            "ISNA",
            "ISERR",
            "ISLOGICAL",
            "ISNONTEXT",
            "NA",
            "ROWS",
            "COLUMNS",
            "POWER");

    /** How many formulas, and over how many cells, empty ones too. */
    private static final int FORMULAS = 2000;

    private static final long CELLS = 2_000_000;

    private Optional<HSSFWorkbook> workbook = Optional.empty();
    private int formulas;
    private long cells;

    /** Whether a formula has a function that only POI knows. */
    boolean isNeededFor(Expression formula) {
        return any(formula, part -> part instanceof Call call && FUNCTIONS.contains(call.function()));
    }

    /** What POI makes of a formula; throws where that cannot be trusted. */
    Value value(Node node, Expression formula, Scope scope) {
        boolean strange = any(
                formula,
                part -> part instanceof Expression.Foreign
                        || (part instanceof Call call
                                && !FUNCTIONS.contains(call.function())
                                && !Functions.has(call.function()))
                        || isOverArray(part));
        if (strange || ++formulas > FORMULAS) {
            throw new UncheckableException(Reason.FUNCTION);
        }
        try {
            formula.visit(part -> {
                if (part instanceof Reference reference) {
                    put(node, reference, scope);
                }
            });
            return calculated(node);
        } catch (FaultException e) {
            throw e;
        } catch (UncheckableException e) {
            // INDEX and the like look at one cell of many, so that a circle may be none
            throw e.reason() == Reason.CIRCLE ? new UncheckableException(Reason.FUNCTION) : e;
        } catch (RuntimeException e) {
            // POI tells with exceptions of many kinds what it cannot hold, read or calculate
            throw new UncheckableException(Reason.FUNCTION);
        }
    }

    /** A1:A9*2 is a list of nine numbers, of which Excel takes one or all. */
    private static boolean isOverArray(Expression part) {
        List<Expression> operands = new ArrayList<>();
        if (part instanceof Expression.Operation operation) {
            operands.add(operation.left());
            operands.add(operation.right());
        } else if (part instanceof Expression.Signed signed) {
            operands.add(signed.of());
        }
        return operands.stream().anyMatch(operand -> operand instanceof Reference range && !range.isCell());
    }

    private void put(Node node, Reference reference, Scope scope) {
        long rows = reference.range().to().row() - reference.range().from().row() + 1L;
        cells += rows
                * (reference.range().to().column() - reference.range().from().column() + 1L);
        if (cells > CELLS) {
            throw new UncheckableException(Reason.TOO_MUCH);
        }
        String sheet = reference.sheet().isEmpty() ? node.sheet.name() : reference.sheet();
        scope.forEach(reference, operand -> {
            boolean ambiguous = reference.isCell()
                    && operand.value() instanceof Value.Text text
                    && text.text().chars().anyMatch(Character::isDigit);
            if (ambiguous) {
                throw new UncheckableException(Reason.FUNCTION);
            }
            put(cell(sheet, operand.cell()), operand.value());
        });
    }

    private static void put(HSSFCell cell, Value value) {
        if (value instanceof Value.Amount amount) {
            cell.setCellValue(amount.number().doubleValue());
        } else if (value instanceof Value.Truth truth) {
            cell.setCellValue(truth.truth());
        } else if (value instanceof Value.Text text) {
            cell.setCellValue(text.text());
        } else if (value instanceof Value.Fault fault) {
            cell.setCellErrorValue(FormulaError.forString(fault.code()));
        }
    }

    /** An error may be POI's own, for what it cannot do. */
    private Value calculated(Node node) {
        HSSFCell cell = cell(node.sheet.name(), node.cell);
        try {
            cell.setCellFormula(node.cell.formula());
            CellValue value = Evaluator.evaluate(cell);
            return switch (value.getCellType()) {
                case NUMERIC -> new Value.Amount(new BigDecimal(value.getNumberValue()).round(Value.SHOWN));
                case STRING -> new Value.Text(value.getStringValue());
                case BOOLEAN -> new Value.Truth(value.getBooleanValue());
                case ERROR -> error(node, value);
                default -> throw new UncheckableException(Reason.FUNCTION);
            };
        } finally {
            cell.setBlank();
        }
    }

    /** By itself, since Java loads POI to link this class; nobody else does who has no need of POI. */
    private static final class Evaluator {
        static CellValue evaluate(HSSFCell cell) {
            return cell.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(cell);
        }
    }

    private static Value error(Node node, CellValue value) {
        String code = FormulaError.forInt(value.getErrorValue()).getString();
        if (node.cell.kind() == Cell.Kind.ERROR && code.equals(node.cell.raw())) {
            return new Value.Fault(code);
        }
        throw new UncheckableException(Reason.FUNCTION);
    }

    private HSSFCell cell(String name, Cell cell) {
        Address at = cell.address();
        if (at.row() > SpreadsheetVersion.EXCEL97.getLastRowIndex()
                || at.column() > SpreadsheetVersion.EXCEL97.getLastColumnIndex()) {
            throw new UncheckableException(Reason.TOO_MUCH);
        }
        HSSFWorkbook copy = workbook.orElseGet(HSSFWorkbook::new);
        workbook = Optional.of(copy);
        HSSFSheet sheet = copy.getSheet(name) == null ? copy.createSheet(name) : copy.getSheet(name);
        HSSFRow row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
        return row.getCell(at.column()) == null ? row.createCell(at.column()) : row.getCell(at.column());
    }

    private static boolean any(Expression formula, Predicate<Expression> test) {
        boolean[] any = {false};
        formula.visit(part -> any[0] |= test.test(part));
        return any[0];
    }
}
