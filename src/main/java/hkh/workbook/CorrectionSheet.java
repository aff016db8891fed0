package hkh.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of a copy that goes back: a line a correction, with a link to its cell. */
final class CorrectionSheet {

    private static final int[] WIDTHS = {5, 18, 7, 46, 16, 16, 38, 18};
    private static final float LINE_HEIGHT = 15.5f;
    private static final int CELL = 2;

    private final Workbook workbook;
    private final Sheet sheet;
    private final CorrectionList list;
    private final CellStyle words;
    private final CellStyle link;

    private CorrectionSheet(Workbook workbook, CorrectionList list) {
        this.workbook = workbook;
        this.list = list;
        this.sheet = workbook.createSheet(list.sheet());
        this.words = boxed(font(11, false, IndexedColors.BLACK));
        this.link = boxed(font(11, false, IndexedColors.BLUE));
    }

    static void write(Workbook workbook, CorrectionList list) {
        new CorrectionSheet(workbook, list).write();
    }

    private void write() {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        across(0, list.title(), plain(font(14, true, IndexedColors.BLACK)));
        int next = 1;
        for (String instruction : list.instructions()) {
            across(next++, instruction, plain(font(12, false, IndexedColors.BLACK)));
        }
        CellStyle heading = boxed(font(11, true, IndexedColors.BLACK));
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        int headings = next++;
        for (int i = 0; i < list.headings().size(); i++) {
            text(headings, i, list.headings().get(i), heading);
        }
        for (int i = 0; i < list.corrections().size(); i++) {
            line(next++, i + 1, list.corrections().get(i));
        }
        setUp(headings, next - 1);
    }

    private void line(int row, int number, Correction correction) {
        List<String> texts = List.of(
                Integer.toString(number),
                correction.place().sheet().isEmpty()
                        ? list.wholeFile()
                        : correction.place().sheet(),
                correction.place().cell(),
                correction.told(),
                correction.found(),
                correction.expected(),
                correction.toDo(),
                correction.proposal());
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = text(row, i, texts.get(i), words);
            if (i == CELL) {
                link(cell, correction.place());
            }
            // letters are a little narrower than the digits that widths are counted in
            lines = Math.max(lines, lines(texts.get(i), WIDTHS[i] * 8 / 7));
        }
        sheet.getRow(row).setHeightInPoints(lines * LINE_HEIGHT + 4);
    }

    private void link(Cell cell, Correction.Spot place) {
        if (place.cell().isEmpty() || workbook.getSheet(place.sheet()) == null) {
            return;
        }
        Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        to.setAddress("'" + place.sheet().replace("'", "''") + "'!" + place.cell());
        cell.setHyperlink(to);
        cell.setCellStyle(link);
    }

    private void across(int row, String text, CellStyle style) {
        text(row, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, WIDTHS.length - 1));
        sheet.getRow(row).setHeightInPoints(row == 0 ? 24 : 18);
    }

    private Cell text(int row, int column, String text, CellStyle style) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }

    private static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split("[ \n]", -1)) {
            if (used > 0 && used + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + 1;
        }
        return lines;
    }

    private void setUp(int headings, int last) {
        sheet.createFreezePane(0, headings + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
        sheet.setDisplayGridlines(false);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, WIDTHS.length - 1, 0, last);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        if (sheet instanceof XSSFSheet modern) {
            modern.enableLocking();
        } else {
            sheet.protectSheet("");
        }
    }

    private Font font(int points, boolean bold, IndexedColors color) {
        Font font = workbook.createFont();
        font.setFontName(CellLooks.TYPEFACE);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(color.getIndex());
        if (color == IndexedColors.BLUE) {
            font.setUnderline(Font.U_SINGLE);
        }
        return font;
    }

    private CellStyle plain(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle boxed(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
