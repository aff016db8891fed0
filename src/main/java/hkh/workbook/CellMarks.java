package hkh.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Colours and comments on the cells to correct; what those of an earlier copy were on is as it was. */
final class CellMarks {

    /** Comments are drawings, and many make a sheet slow; beyond these, colour and list have to do. */
    private static final int MOST_COMMENTS = 2_000;

    private static final XSSFColor WRONG = CellLooks.color(0xFF, 0x9F, 0x9F);
    private static final XSSFColor ODD = CellLooks.color(0xFF, 0xC8, 0x5A);
    private static final short OLD_WRONG = HSSFColor.HSSFColorPredefined.ROSE.getIndex();
    private static final short OLD_ODD = HSSFColor.HSSFColorPredefined.TAN.getIndex();
    private static final String NO_FILL = "none";
    private static final int WIDTH = 4;
    private static final int CHARACTERS = 38;

    private final Workbook workbook;
    private final String author;
    private final String mark;
    private final Map<String, CellStyle> filled = new HashMap<>();
    private final Map<String, String> looks = new LinkedHashMap<>();
    private final Map<Sheet, Integer> comments = new HashMap<>();

    CellMarks(Workbook workbook, CorrectionList list) {
        this.workbook = workbook;
        this.author = list.author();
        this.mark = list.mark();
    }

    /** How the marked cells looked before, by {@code sheet!cell}. */
    Map<String, String> looks() {
        return looks;
    }

    /** Takes off what an earlier copy put on its cells. */
    void clear(Map<String, String> earlierLooks) {
        earlierLooks.forEach((place, look) -> {
            int end = place.lastIndexOf('!');
            Optional.ofNullable(workbook.getSheet(place.substring(0, Math.max(0, end))))
                    .flatMap(sheet -> existing(sheet, new CellReference(place.substring(end + 1))))
                    .filter(cell -> isOurs(cell.getCellStyle()))
                    .ifPresent(cell -> cell.setCellStyle(withFill(cell.getCellStyle(), look)));
        });
        for (Sheet sheet : workbook) {
            sheet.getCellComments()
                    .forEach((address, comment) -> existing(
                                    sheet, new CellReference(address.getRow(), address.getColumn()))
                            .ifPresent(cell -> shorten(cell, comment)));
        }
    }

    /** Takes our words off a comment, and the comment away when nothing else is in it. */
    private void shorten(Cell cell, Comment comment) {
        String text = comment.getString().getString();
        int ours = text.indexOf(mark);
        if (ours >= 0) {
            String by = comment.getAuthor();
            String before = text.substring(0, ours).stripTrailing();
            cell.removeCellComment();
            if (!before.isEmpty()) {
                comment(cell, by, before);
            }
        }
    }

    /** Colours a cell, and says why; a cell below a merged range shows neither, so the range's first cell has them. */
    void put(Sheet sheet, String address, boolean grave, String text) {
        CellReference place = new CellReference(address);
        int row = place.getRow();
        int column = place.getCol();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            if (range.isInRange(row, column)) {
                row = range.getFirstRow();
                column = range.getFirstColumn();
            }
        }
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        String name = sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString();
        if (looks.putIfAbsent(name, fillOf(cell.getCellStyle())) == null || grave) {
            cell.setCellStyle(withFill(cell.getCellStyle(), grave ? "wrong" : "odd"));
        }
        if (comments.merge(sheet, 1, Integer::sum) <= MOST_COMMENTS) {
            Comment there = cell.getCellComment();
            if (there == null) {
                comment(cell, author, mark + "\n" + text);
            } else {
                boolean again = there.getString().getString().contains(mark);
                there.setString(longer(there.getString(), "\n" + (again ? "" : mark + "\n") + text));
            }
        }
    }

    private static Optional<Cell> existing(Sheet sheet, CellReference place) {
        return Optional.ofNullable(sheet.getRow(place.getRow())).map(row -> row.getCell(place.getCol()));
    }

    private RichTextString longer(RichTextString text, String more) {
        if (text instanceof XSSFRichTextString rich) {
            rich.append(more);
            return rich;
        }
        return workbook.getCreationHelper().createRichTextString(text.getString() + more);
    }

    private void comment(Cell cell, String by, String text) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        int lines = 2
                + text.lines().mapToInt(line -> line.length() / CHARACTERS + 1).sum();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + WIDTH);
        anchor.setRow1(Math.max(0, cell.getRowIndex() - 1));
        anchor.setRow2(Math.max(0, cell.getRowIndex() - 1) + Math.max(4, lines));
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        comment.setAuthor(by);
        cell.setCellComment(comment);
    }

    private static boolean isOurs(CellStyle style) {
        if (style instanceof XSSFCellStyle modern) {
            return List.of(WRONG.getARGBHex(), ODD.getARGBHex()).contains(fillOf(modern));
        }
        return style.getFillForegroundColor() == OLD_WRONG || style.getFillForegroundColor() == OLD_ODD;
    }

    /** The fill of a style as a text, by which it is found again. */
    private static String fillOf(CellStyle style) {
        if (style.getFillPattern() == FillPatternType.NO_FILL) {
            return NO_FILL;
        }
        if (style instanceof XSSFCellStyle modern) {
            XSSFColor color = modern.getFillForegroundXSSFColor();
            String hex = color == null ? null : color.getARGBHex();
            return hex == null ? NO_FILL : hex;
        }
        return Short.toString(style.getFillForegroundColor());
    }

    /** The same style with another fill, made once. */
    private CellStyle withFill(CellStyle style, String fill) {
        return filled.computeIfAbsent(style.getIndex() + " " + fill, key -> {
            CellStyle other = workbook.createCellStyle();
            other.cloneStyleFrom(style);
            if (fill.equals(NO_FILL)) {
                other.setFillPattern(FillPatternType.NO_FILL);
                return other;
            }
            other.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            if (other instanceof XSSFCellStyle modern) {
                modern.setFillForegroundColor(
                        switch (fill) {
                            case "wrong" -> WRONG;
                            case "odd" -> ODD;
                            default -> new XSSFColor(HexFormat.of().parseHex(fill), null);
                        });
            } else if (other instanceof HSSFCellStyle old) {
                old.setFillForegroundColor(
                        switch (fill) {
                            case "wrong" -> OLD_WRONG;
                            case "odd" -> OLD_ODD;
                            default -> Short.parseShort(fill);
                        });
            }
            return other;
        });
    }
}
