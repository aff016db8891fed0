package hkh.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** What all our workbooks have in common: the typeface, the lines around cells, and how a cell is filled. */
final class CellLooks {

    static final String TYPEFACE = "Times New Roman";
    static final XSSFColor HEADING_GREY = color(0xD9, 0xDF, 0xE6);
    private static final XSSFColor LINE = color(0x80, 0x80, 0x80);

    private CellLooks() {}

    static XSSFCellStyle boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(LINE);
        style.setBottomBorderColor(LINE);
        style.setLeftBorderColor(LINE);
        style.setRightBorderColor(LINE);
        return style;
    }

    static XSSFCellStyle filled(XSSFCellStyle style, XSSFColor color) {
        style.setFillForegroundColor(color);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    static XSSFFont font(XSSFFont font, int points, boolean bold, boolean italic) {
        font.setFontName(TYPEFACE);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }

    /** The format of a number with its digits grouped; Excel shows separators as the reader's machine does. */
    static String numberFormat(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** A colour that is not transparent; the schema wants that said. */
    static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue});
    }
}
