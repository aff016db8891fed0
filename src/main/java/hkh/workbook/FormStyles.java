package hkh.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the form look and whether they are locked: yellow is for the sender, grey is computed. */
final class FormStyles {

    private static final XSSFColor YELLOW = CellLooks.color(0xFF, 0xFB, 0xD6);
    private static final XSSFColor GREY = CellLooks.color(0xEC, 0xEC, 0xEC);

    final XSSFCellStyle issuer;
    final XSSFCellStyle mark;
    final XSSFCellStyle title;
    final XSSFCellStyle unit;
    final XSSFCellStyle period;
    final XSSFCellStyle instruction;
    final XSSFCellStyle note;
    final XSSFCellStyle section;
    final XSSFCellStyle heading;
    final XSSFCellStyle ordinal;
    final XSSFCellStyle uom;
    final XSSFCellStyle question;
    final XSSFCellStyle choice;
    final XSSFCellStyle words;
    final XSSFCellStyle answer;
    final XSSFCellStyle remark;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> byNeed = new HashMap<>();

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(CellLooks.TYPEFACE);
        standard.setFontHeightInPoints((short) 12);
        issuer = plain(font(12, true, false), HorizontalAlignment.LEFT);
        mark = plain(font(11, false, true), HorizontalAlignment.RIGHT);
        title = plain(font(14, true, false), HorizontalAlignment.CENTER);
        unit = plain(font(13, true, false), HorizontalAlignment.CENTER);
        period = plain(font(13, false, false), HorizontalAlignment.CENTER);
        instruction = plain(font(11, false, true), HorizontalAlignment.CENTER);
        note = plain(font(11, false, true), HorizontalAlignment.LEFT);
        section = plain(font(13, true, false), HorizontalAlignment.LEFT);
        section.setVerticalAlignment(VerticalAlignment.BOTTOM);
        heading = CellLooks.filled(boxed(font(12, true, false), HorizontalAlignment.CENTER), CellLooks.HEADING_GREY);
        ordinal = boxed(standard, HorizontalAlignment.CENTER);
        uom = boxed(standard, HorizontalAlignment.CENTER);
        question = label(true, 0);
        choice = unlocked(CellLooks.filled(boxed(standard, HorizontalAlignment.CENTER), YELLOW));
        words = text(CellLooks.filled(boxed(standard, HorizontalAlignment.LEFT), YELLOW));
        answer = text(CellLooks.filled(boxed(standard, HorizontalAlignment.LEFT), YELLOW));
        answer.setVerticalAlignment(VerticalAlignment.TOP);
        remark = text(boxed(standard, HorizontalAlignment.LEFT));
    }

    /** A label; totals are bold, parts stand in from the total above them. */
    XSSFCellStyle label(boolean total, int depth) {
        return byNeed.computeIfAbsent("label" + total + depth, need -> {
            XSSFCellStyle style = boxed(font(12, total, false), HorizontalAlignment.LEFT);
            style.setIndention((short) (1 + 2 * depth));
            return style;
        });
    }

    /** A number that the sender types. */
    XSSFCellStyle entry(int decimals) {
        return byNeed.computeIfAbsent(
                "entry" + decimals, need -> unlocked(CellLooks.filled(number(decimals, false), YELLOW)));
    }

    /** A number that the form computes. */
    XSSFCellStyle computed(int decimals) {
        return byNeed.computeIfAbsent("computed" + decimals, need -> CellLooks.filled(number(decimals, true), GREY));
    }

    /** A number shown for comparison. */
    XSSFCellStyle lastYear(int decimals) {
        return byNeed.computeIfAbsent("lastYear" + decimals, need -> number(decimals, false));
    }

    private XSSFCellStyle number(int decimals, boolean bold) {
        XSSFCellStyle style = boxed(font(12, bold, false), HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        style.setWrapText(false);
        String format = CellLooks.numberFormat(decimals);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle boxed(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = plain(font, alignment);
        return CellLooks.boxed(style);
    }

    private static XSSFCellStyle unlocked(XSSFCellStyle style) {
        style.setLocked(false);
        return style;
    }

    /** Takes what is typed as it is: a list that begins with a dash is not a formula. */
    private XSSFCellStyle text(XSSFCellStyle style) {
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setIndention((short) 1);
        return unlocked(style);
    }

    private XSSFFont font(int points, boolean bold, boolean italic) {
        XSSFFont found = workbook.findFont(
                bold, (short) 0, (short) (points * 20), CellLooks.TYPEFACE, italic, false, (short) 0, (byte) 0);
        if (found != null) {
            return found;
        }
        return CellLooks.font(workbook.createFont(), points, bold, italic);
    }
}
