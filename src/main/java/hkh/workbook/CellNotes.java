package hkh.workbook;

import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Notes on the cells of a sheet; a sheet without any gets no drawing. */
final class CellNotes {

    /** Nobody reads more on a small yellow paper; whatever is longer stands on a sheet, too. */
    private static final int LONGEST = 1_000;

    private static final int COLUMNS = 3;
    private static final int ROWS = 6;

    private final XSSFSheet sheet;
    private Optional<XSSFDrawing> drawing = Optional.empty();

    CellNotes(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Puts a note on a cell; nothing when it says nothing. */
    void add(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        XSSFDrawing here = drawing.orElseGet(sheet::createDrawingPatriarch);
        drawing = Optional.of(here);
        XSSFComment comment = here.createCellComment(
                here.createAnchor(0, 0, 0, 0, column + 1, row, column + 1 + COLUMNS, row + ROWS));
        comment.setAddress(new CellAddress(row, column));
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        comment.setString(new XSSFRichTextString(SheetData.storable(shown)));
        comment.setAuthor("hkh");
    }
}
