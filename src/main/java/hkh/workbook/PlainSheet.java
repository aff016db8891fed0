package hkh.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet with nothing but what its cells hold.
 *
 * @param merges ranges such as {@code A1:C1}
 */
public record PlainSheet(String name, List<PlainCell> cells, List<String> merges) {

    private static final int WIDTH = 18;

    public PlainSheet {
        cells = List.copyOf(cells);
        merges = List.copyOf(merges);
    }

    /**
     * A cell, with its row and column counted from 0.
     *
     * @param number whether the text is the digits of a number
     * @param format the code of its number format
     */
    public record PlainCell(int row, int column, String text, boolean number, String format) {}

    /**
     * Writes sheets.
     *
     * @param unnamed what a sheet without a name is called, as that of a table in text
     * @return their names there, by their own
     */
    static Map<String, String> write(XSSFWorkbook workbook, List<PlainSheet> sheets, String unnamed) {
        Map<String, CellStyle> formats = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (PlainSheet sheet : sheets) {
            String name = WorkbookUtil.createSafeSheetName(sheet.name().isEmpty() ? unnamed : sheet.name());
            for (int number = names.size() + 1; workbook.getSheet(name) != null; number++) {
                name = unnamed + " " + number;
            }
            names.put(sheet.name(), name);
            sheet.write(workbook.createSheet(name), formats);
        }
        return names;
    }

    private void write(XSSFSheet sheet, Map<String, CellStyle> formats) {
        sheet.setDefaultColumnWidth(WIDTH);
        for (PlainCell plain : cells) {
            XSSFRow row = sheet.getRow(plain.row()) == null ? sheet.createRow(plain.row()) : sheet.getRow(plain.row());
            XSSFCell cell = row.createCell(plain.column());
            if (plain.number()) {
                cell.setCellValue(0);
                cell.getCTCell().setV(plain.text()); // the digits as they are
            } else {
                cell.setCellValue(plain.text());
            }
            if (!plain.format().equals("General")) {
                cell.setCellStyle(formats.computeIfAbsent(plain.format(), format -> {
                    CellStyle style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
                    return style;
                }));
            }
        }
        for (String range : merges) {
            CellRangeAddress region = CellRangeAddress.valueOf(range);
            if (region.getNumberOfCells() > 1) {
                sheet.addMergedRegionUnsafe(region);
            }
        }
    }
}
