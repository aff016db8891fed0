package hkh.intake.xls;

import hkh.intake.CellStyle;
import hkh.intake.TextRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** The number formats and fonts of a workbook. */
final class Looks {

    private final HSSFWorkbook workbook;
    private final Map<Short, CellStyle> styles = new HashMap<>();

    Looks(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(HSSFCell cell) {
        return styles.computeIfAbsent(
                cell.getCellStyle().getIndex(),
                index -> new CellStyle(
                        cell.getCellStyle().getDataFormatString(),
                        font(cell.getCellStyle().getFontIndex())));
    }

    /** The pieces of a text that have fonts of their own; none when it has one font. */
    List<TextRun> runs(HSSFCell cell) {
        HSSFRichTextString text = cell.getRichStringCellValue();
        List<TextRun> runs = new ArrayList<>();
        int from = 0;
        String font = of(cell).font();
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            int start = Math.min(text.getIndexOfFormattingRun(i), text.length());
            add(runs, text.getString(), from, start, font);
            from = start;
            font = font(text.getFontOfFormattingRun(i));
        }
        add(runs, text.getString(), from, text.length(), font);
        return runs.size() > 1 ? runs : List.of();
    }

    private static void add(List<TextRun> runs, String text, int from, int to, String font) {
        if (to > from) {
            runs.add(new TextRun(text.substring(from, to), font));
        }
    }

    private String font(int index) {
        return workbook.getFontAt(index).getFontName();
    }
}
