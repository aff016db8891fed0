package hkh.workbook;

import hkh.figure.Measure;
import hkh.finding.Messages;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of the appendix: columns, cells, merged headings, and the page as it is printed. */
final class TablePage {

    private static final float LINE_HEIGHT = 15f;
    private static final int POINTS = 11;

    /** The longest text that Excel takes into a cell. */
    private static final int LONGEST = 32_767;

    /** Of the 255 characters that Excel takes at the foot of a page, those left for words. */
    private static final int FOOTER = 150;

    private final XSSFSheet sheet;
    private final TableStyles styles;
    private final Messages messages;
    private final SheetData data = new SheetData();
    private int[] widths = {};

    TablePage(XSSFSheet sheet, TableStyles styles, Messages messages) {
        this.sheet = sheet;
        this.styles = styles;
        this.messages = messages;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    SheetData data() {
        return data;
    }

    /** Sets how many characters wide the columns are. */
    void widths(int[] characters) {
        widths = characters.clone();
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
    }

    int lastColumn() {
        return widths.length - 1;
    }

    /** A text; one that begins as a formula does stays a text also when somebody edits the cell. */
    void text(int row, int column, String text, XSSFCellStyle style) {
        if (text.isEmpty()) {
            data.blank(row, column, style.getIndex());
        } else {
            boolean formulaLike = "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
            data.text(row, column, shortened(text), (formulaLike ? styles.quoted(style) : style).getIndex());
        }
    }

    /** A text that is too long for Excel ends with how much is missing. */
    private String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String cut = messages.text("tables.cut", LONGEST);
        int end = LONGEST - cut.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + cut;
    }

    void number(int row, int column, Measure measure, XSSFCellStyle style) {
        data.number(row, column, measure, style.getIndex());
    }

    void formula(int row, int column, String formula, Measure result, XSSFCellStyle style) {
        data.formula(row, column, formula, result, style.getIndex());
    }

    /** A text over the whole width. */
    void across(int row, String text, XSSFCellStyle style) {
        text(row, 0, text, style);
        merge(row, row, 0, lastColumn());
        int points = style.getFont().getFontHeightInPoints();
        int lines = linesOf(text, Arrays.stream(widths).sum() * POINTS / points);
        data.height(row, (lines * LINE_HEIGHT + 3) * points / POINTS);
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    void height(int row, int lines) {
        data.height(row, lines * LINE_HEIGHT + 3);
    }

    /** How many lines a text takes in a column; letters are a little narrower than the digits that widths are counted in. */
    int lines(String text, int column) {
        return linesOf(text, widths[column] * 11 / 10);
    }

    /** How many lines a heading takes in some columns: it is bold, and stands close to both sides. */
    int headingLines(String text, int firstColumn, int lastColumn) {
        return linesOf(text, Arrays.stream(widths, firstColumn, lastColumn + 1).sum() - 1);
    }

    private static int linesOf(String text, int width) {
        boolean fits = text.length() <= width && !text.isEmpty() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return fits ? 1 : linesOfLong(text, width);
    }

    private static int linesOfLong(String text, int width) {
        return text.lines().mapToInt(line -> wrapped(line, width)).sum();
    }

    /** Words are kept whole, unless one is longer than the line. */
    private static int wrapped(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (used > 0 && used + word.length() > width) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, word.length() - 1) / Math.max(1, width);
            used += word.length() + 1;
        }
        return lines;
    }

    /** Keeps the headings in sight and on every page, and fits the columns on lying A4. */
    void end(int firstHeading, int lastHeading, int fixedColumns, int lastRow, String footer) {
        sheet.getCTWorksheet()
                .getDimension()
                .setRef(new CellRangeAddress(0, lastRow, 0, lastColumn()).formatAsString());
        sheet.createFreezePane(fixedColumns, lastHeading + 1);
        sheet.setRepeatingRows(new CellRangeAddress(firstHeading, lastHeading, -1, -1));
        sheet.setDisplayGridlines(false);
        print(lastRow);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setOrientation(PrintOrientation.LANDSCAPE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.6);
        sheet.setMargin(PageMargin.RIGHT, 0.6);
        sheet.setMargin(PageMargin.TOP, 0.7);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        // every table is an appendix of its own, with pages of its own
        print.setPageStart((short) 1);
        print.setUsePage(true);
        String font = "&10&\"" + CellLooks.TYPEFACE + ",Regular\"";
        Footer bottom = sheet.getFooter();
        String left = (footer.length() <= FOOTER ? footer : footer.substring(0, FOOTER) + "…").replace("&", "&&");
        bottom.setLeft(font + SheetData.storable(left));
        bottom.setRight(font + messages.text("tables.page") + " &P");
    }

    /** Prints the rows down to one, and none below. */
    void print(int lastRow) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn(), 0, lastRow);
    }
}
