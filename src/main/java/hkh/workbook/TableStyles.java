package hkh.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the appendix look; every look is made once. */
final class TableStyles {

    /** How much a row stands out. */
    enum Weight {
        PLAIN,
        OWN,
        SUBTOTAL,
        TOTAL;

        private boolean bold() {
            return this == SUBTOTAL || this == TOTAL;
        }
    }

    /**
     * What stands around a number.
     *
     * @param before such as {@code ≥}; may be empty
     * @param after such as {@code *}; may be empty
     */
    record Marks(String before, String after) {

        static final Marks NONE = new Marks("", "");
    }

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    TableStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(CellLooks.TYPEFACE);
        standard.setFontHeightInPoints((short) 11);
        fonts.put("11falsefalse", standard);
    }

    XSSFCellStyle title(int points, boolean bold, boolean italic) {
        return styles.computeIfAbsent("title" + points + bold + italic, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font(points, bold, italic));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    XSSFCellStyle heading() {
        return styles.computeIfAbsent("heading", key -> {
            XSSFCellStyle style = boxed(11, true, false, HorizontalAlignment.CENTER);
            style.setWrapText(true);
            return CellLooks.filled(style, CellLooks.HEADING_GREY);
        });
    }

    /** Words in the middle of a cell: a row's number, a state, a coverage. */
    XSSFCellStyle centred(Weight weight) {
        return styles.computeIfAbsent("centred" + weight, key -> weighed(weight, HorizontalAlignment.CENTER));
    }

    /** A unit's name. */
    XSSFCellStyle name(Weight weight, int depth) {
        return styles.computeIfAbsent("name" + weight + depth, key -> {
            XSSFCellStyle style = weighed(weight, HorizontalAlignment.LEFT);
            style.setIndention((short) depth);
            style.setWrapText(true);
            return style;
        });
    }

    /** A number; the space on its right is part of its format, since LibreOffice forgets an indent there. */
    XSSFCellStyle number(Weight weight, int decimals, Marks marks) {
        return styles.computeIfAbsent("number" + weight + decimals + marks.before() + marks.after(), key -> {
            XSSFCellStyle style = weighed(weight, HorizontalAlignment.RIGHT);
            style.setDataFormat(workbook.createDataFormat().getFormat(format(decimals, marks) + "_)"));
            return style;
        });
    }

    /** Words of a list, such as a message. */
    XSSFCellStyle words() {
        return styles.computeIfAbsent("words", key -> {
            XSSFCellStyle style = boxed(11, false, false, HorizontalAlignment.LEFT);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setIndention((short) 1);
            style.setWrapText(true);
            return style;
        });
    }

    /** What stands below a table. */
    XSSFCellStyle footnote() {
        return styles.computeIfAbsent("footnote", key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font(10, false, true));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            return style;
        });
    }

    /** A number of a list. */
    XSSFCellStyle listed(int decimals) {
        return styles.computeIfAbsent("listed" + decimals, key -> {
            XSSFCellStyle style = boxed(11, false, false, HorizontalAlignment.RIGHT);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat(CellLooks.numberFormat(decimals)));
            return style;
        });
    }

    /** The same look for a text that begins as a formula does: Excel leaves it a text also when somebody edits the cell. */
    XSSFCellStyle quoted(XSSFCellStyle like) {
        return styles.computeIfAbsent("quoted" + like.getIndex(), key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(like);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    /** The program's language decides nothing here: Excel shows separators as the reader's machine does. */
    private static String format(int decimals, Marks marks) {
        return quoted(marks.before().isEmpty() ? "" : marks.before() + " ")
                + CellLooks.numberFormat(decimals)
                + quoted(marks.after());
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text + '"';
    }

    private XSSFCellStyle weighed(Weight weight, HorizontalAlignment alignment) {
        XSSFCellStyle style = boxed(11, weight.bold(), weight == Weight.OWN, alignment);
        return switch (weight) {
            case TOTAL -> CellLooks.filled(style, CellLooks.color(0xE4, 0xE4, 0xE4));
            case SUBTOTAL -> CellLooks.filled(style, CellLooks.color(0xF3, 0xF3, 0xF3));
            default -> style;
        };
    }

    private XSSFCellStyle boxed(int points, boolean bold, boolean italic, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(points, bold, italic));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return CellLooks.boxed(style);
    }

    private XSSFFont font(int points, boolean bold, boolean italic) {
        return fonts.computeIfAbsent(
                "" + points + bold + italic, key -> CellLooks.font(workbook.createFont(), points, bold, italic));
    }
}
