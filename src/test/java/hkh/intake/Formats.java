package hkh.intake;

import hkh.intake.ods.OdsFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same workbook saved in the other formats that people send. */
public final class Formats {

    private Formats() {}

    /** An .xlsx saved as .xls: values, formulas with their results, number formats, merges, and what is hidden. */
    public static byte[] xls(byte[] xlsx) {
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                HSSFWorkbook to = new HSSFWorkbook()) {
            Map<String, CellStyle> styles = new HashMap<>();
            for (Sheet sheet : from) {
                to.createSheet(sheet.getSheetName());
            }
            for (Sheet sheet : from) {
                copy(sheet, to.getSheet(sheet.getSheetName()), styles);
                int index = from.getSheetIndex(sheet);
                to.setSheetVisibility(index, from.getSheetVisibility(index));
            }
            to.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return bytes(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Sheet from, Sheet to, Map<String, CellStyle> styles) {
        for (CellRangeAddress merge : from.getMergedRegions()) {
            to.addMergedRegion(merge);
        }
        for (Row row : from) {
            Row copy = to.createRow(row.getRowNum());
            copy.setZeroHeight(row.getZeroHeight());
            for (Cell cell : row) {
                copy(cell, copy.createCell(cell.getColumnIndex()), styles);
            }
        }
    }

    private static void copy(Cell from, Cell to, Map<String, CellStyle> styles) {
        Workbook workbook = to.getSheet().getWorkbook();
        String format = from.getCellStyle().getDataFormatString();
        to.setCellStyle(styles.computeIfAbsent(format, code -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            return style;
        }));
        switch (from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case FORMULA -> to.setCellFormula(from.getCellFormula());
            default -> to.setBlank();
        }
    }

    /** The first sheet of an .xlsx as people see it, between the given delimiters. */
    public static byte[] csv(byte[] xlsx, char delimiter) {
        StringBuilder text = new StringBuilder();
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                    Cell cell = row.getCell(c);
                    boolean computed = cell != null && cell.getCellType() == CellType.FORMULA;
                    String value = computed
                            ? shown.formatRawCellContents(cell.getNumericCellValue(), 0, "General")
                            : shown.formatCellValue(cell);
                    text.append(c > 0 ? delimiter : "")
                            .append('"')
                            .append(value.replace("\"", "\"\""))
                            .append('"');
                }
                text.append("\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An .xlsx saved as .ods: values, formulas with their results, percentages, merges, and what is hidden. */
    public static byte[] ods(byte[] xlsx) {
        StringBuilder tables = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : from) {
                int index = from.getSheetIndex(sheet);
                boolean shown = from.getSheetVisibility(index) == SheetVisibility.VISIBLE;
                styles.append("<style:style style:family='table' style:name='t" + index
                        + "'><style:table-properties table:display='" + shown + "'/></style:style>");
                tables.append("<table:table table:name='" + escaped(sheet.getSheetName()) + "' table:style-name='t"
                        + index + "'>");
                for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                    Row row = sheet.getRow(r);
                    boolean hidden = row != null && row.getZeroHeight();
                    tables.append("<table:table-row" + (hidden ? " table:visibility='collapse'>" : ">"));
                    for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                        tables.append(cell(row.getCell(c), span(sheet, r, c)));
                    }
                    tables.append("</table:table-row>");
                }
                tables.append("</table:table>");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OdsFile.of(styles.toString(), tables.toString()).bytes();
    }

    private static String cell(Cell cell, String span) {
        if (cell == null) {
            return "<table:table-cell/>";
        }
        boolean computed = cell.getCellType() == CellType.FORMULA;
        String start = "<table:table-cell" + span
                + (computed ? " table:formula='msoxl:=" + escaped(cell.getCellFormula()) + "'" : "");
        boolean percent = cell.getCellStyle().getDataFormatString().contains("%");
        return switch (computed ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC ->
                start + " office:value-type='" + (percent ? "percentage" : "float") + "' office:value='"
                        + NumberToTextConverter.toText(cell.getNumericCellValue()) + "'/>";
            case STRING ->
                start + " office:value-type='string'><text:p>" + escaped(cell.getStringCellValue())
                        + "</text:p></table:table-cell>";
            default -> start + "/>";
        };
    }

    private static String span(Sheet sheet, int row, int column) {
        return sheet.getMergedRegions().stream()
                .filter(merge -> merge.getFirstRow() == row && merge.getFirstColumn() == column)
                .map(merge -> " table:number-columns-spanned='" + (merge.getLastColumn() - column + 1)
                        + "' table:number-rows-spanned='" + (merge.getLastRow() - row + 1) + "'")
                .findFirst()
                .orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
