package hkh.workbook;

import hkh.plan.FormLayout;
import java.util.List;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet of the form as it is seen: its columns, heading block, protection and print set-up. */
final class FormPage {

    /** Height of a line of text in points, and what stands above and below it. */
    private static final float LINE_HEIGHT = 16f;

    private static final float PADDING = 5f;

    private final XSSFSheet sheet;
    private final FormStyles styles;
    private final Heading heading;
    private int lastColumn;

    FormPage(XSSFSheet sheet, FormStyles styles, Heading heading) {
        this.sheet = sheet;
        this.styles = styles;
        this.heading = heading;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    FormStyles styles() {
        return styles;
    }

    /** Sets out the columns, the heading block and the row of column headings. */
    void begin(List<Column> columns) {
        lastColumn = columns.size() - 1;
        for (int i = 0; i <= lastColumn; i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        text(0, FormLayout.NUMBER, heading.issuer(), styles.issuer);
        text(0, FormLayout.LABEL + 1, heading.mark(), styles.mark);
        merge(0, FormLayout.NUMBER, FormLayout.LABEL);
        merge(0, FormLayout.LABEL + 1, lastColumn);
        across(1, heading.title(), styles.title);
        across(2, heading.unit(), styles.unit);
        across(3, heading.period(), styles.period);
        across(4, heading.instruction(), styles.instruction);
        height(0, 2);
        for (int i = 0; i <= lastColumn; i++) {
            text(FormLayout.HEADING_ROW, i, columns.get(i).title(), styles.heading);
        }
        height(FormLayout.HEADING_ROW, 2);
        sheet.createFreezePane(0, FormLayout.HEADING_ROW + 1);
        repeat(FormLayout.HEADING_ROW);
    }

    /** Prints a row of headings again on every page that follows it. */
    void repeat(int row) {
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    }

    /** A column's heading and its width in characters. */
    record Column(String title, int width) {}

    XSSFCell cell(int row, int column, XSSFCellStyle style) {
        XSSFRow line = sheet.getRow(row);
        XSSFCell cell = (line == null ? sheet.createRow(row) : line).createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    XSSFCell text(int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column, style);
        cell.setCellValue(text);
        return cell;
    }

    /** A text over the whole width. */
    void across(int row, String text, XSSFCellStyle style) {
        text(row, 0, text, style);
        merge(row, 0, lastColumn);
        boolean centred = style.getAlignment() == HorizontalAlignment.CENTER;
        height(row, centred ? 1 : linesOf(text, width(0, lastColumn)));
    }

    private void merge(int row, int from, int to) {
        if (from < to) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    /** Makes a row high enough for some lines; it still grows with what is typed into it. */
    void height(int row, int lines) {
        XSSFRow line = sheet.getRow(row);
        line.setHeightInPoints(lines * LINE_HEIGHT + PADDING);
        line.getCTRow().setCustomHeight(false);
    }

    /** How many lines a text takes in a column. */
    int lines(String text, int column) {
        return linesOf(text, width(column, column));
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i <= to; i++) {
            width += sheet.getColumnWidth(i) / 256;
        }
        return width;
    }

    /** Words are kept whole, so each line but the last may lose a few characters. */
    private static int linesOf(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0 && used + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + 1;
        }
        return lines;
    }

    /** Locks the sheet, sets it up for printing and puts the cursor on the first cell to fill in. */
    void end(int lastRow, CellAddress first) {
        sheet.enableLocking();
        sheet.lockSelectLockedCells(true);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockObjects(true);
        sheet.lockScenarios(true);
        sheet.setActiveCell(first);
        sheet.setDisplayGridlines(false);
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setOrientation(PrintOrientation.PORTRAIT);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.7);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.7);
        sheet.setMargin(PageMargin.BOTTOM, 0.8);
        String font = "&10&\"Times New Roman,Regular\"";
        Footer footer = sheet.getFooter();
        footer.setLeft(font + heading.unit().replace("&", "&&"));
        footer.setRight(font + "Trang &P/&N");
    }
}
