import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook saved again as .xls: what stands in the cells, how wide they are, and which sheets are hidden. */
final class OldWorkbook {

    private final HSSFWorkbook old = new HSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();

    private OldWorkbook() {}

    static Workbook of(XSSFWorkbook workbook) {
        OldWorkbook copy = new OldWorkbook();
        workbook.forEach(sheet -> copy.old.createSheet(sheet.getSheetName()));
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            copy.copy(workbook.getSheetAt(i), copy.old.getSheetAt(i));
            copy.old.setSheetVisibility(i, workbook.getSheetVisibility(i));
        }
        copy.old.setActiveSheet(workbook.getActiveSheetIndex());
        copy.old.setSelectedTab(workbook.getActiveSheetIndex());
        copy.old.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return copy.old;
    }

    private void copy(Sheet from, Sheet to) {
        int columns = 0;
        for (Row row : from) {
            Row made = to.createRow(row.getRowNum());
            made.setHeight(row.getHeight());
            for (Cell cell : row) {
                columns = Math.max(columns, cell.getColumnIndex() + 1);
                Cell copied = made.createCell(cell.getColumnIndex());
                copied.setCellStyle(style(cell.getCellStyle()));
                copy(cell, copied);
            }
        }
        to.setFitToPage(true);
        to.getPrintSetup().setFitHeight((short) 0);
        from.getMergedRegions().forEach(to::addMergedRegion);
        for (int column = 0; column < columns; column++) {
            to.setColumnWidth(column, from.getColumnWidth(column));
            to.setColumnHidden(column, from.isColumnHidden(column));
        }
    }

    private static void copy(Cell from, Cell to) {
        switch (from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case FORMULA -> to.setCellFormula(from.getCellFormula());
            default -> {}
        }
    }

    /** Number format, alignment, frame and weight; an old workbook has room for few styles. */
    private CellStyle style(CellStyle from) {
        String format = from.getDataFormatString();
        String key = format + from.getAlignment() + from.getBorderTop() + from.getWrapText();
        return styles.computeIfAbsent(key, made -> {
            CellStyle style = old.createCellStyle();
            style.setDataFormat(old.createDataFormat().getFormat(format));
            style.setAlignment(from.getAlignment());
            style.setVerticalAlignment(from.getVerticalAlignment());
            style.setWrapText(from.getWrapText());
            style.setBorderTop(from.getBorderTop());
            style.setBorderBottom(from.getBorderBottom());
            style.setBorderLeft(from.getBorderLeft());
            style.setBorderRight(from.getBorderRight());
            return style;
        });
    }
}
