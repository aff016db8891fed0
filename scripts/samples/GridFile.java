import hkh.figure.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets as .xlsx, .xls or .csv. */
final class GridFile {

    private final Workbook workbook;
    private final CellStyle plain;
    private final CellStyle heading;
    private final CellStyle framed;
    private final CellStyle amount;

    private GridFile(Workbook workbook) {
        this.workbook = workbook;
        this.plain = style(false, false);
        this.heading = style(true, true);
        heading.setAlignment(HorizontalAlignment.CENTER);
        this.framed = style(false, true);
        this.amount = style(false, true);
        amount.setWrapText(false);
        amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    }

    /** @param period whose last month stands for the moment of writing */
    static byte[] xlsx(List<Grid> grids, Period period) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Date created = Date.from(
                period.lastDay().withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(created));
        return new GridFile(workbook).bytes(grids);
    }

    static byte[] xls(List<Grid> grids) throws IOException {
        return new GridFile(new HSSFWorkbook()).bytes(grids);
    }

    /** With a byte order mark, as Excel saves "CSV UTF-8", and semicolons, as it does on a Vietnamese machine. */
    static byte[] csv(Grid grid) {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (List<Object> row : grid.rows()) {
            List<String> cells = row.stream().map(GridFile::quoted).toList();
            text.append(String.join(";", cells)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(Object cell) {
        String text = cell.toString();
        return text.matches("(?s).*[\";\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private byte[] bytes(List<Grid> grids) throws IOException {
        for (Grid grid : grids) {
            write(grid, workbook.createSheet(grid.name()));
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return Bytes.of(workbook);
    }

    private void write(Grid grid, Sheet sheet) {
        int columns = 0;
        for (int r = 0; r < grid.rows().size(); r++) {
            Row row = sheet.createRow(r);
            List<Object> cells = grid.rows().get(r);
            columns = Math.max(columns, cells.size());
            for (int c = 0; c < cells.size(); c++) {
                write(row.createCell(c), cells.get(c));
                row.getCell(c).setCellStyle(style(grid, r, cells.get(c)));
            }
        }
        grid.merged().forEach(sheet::addMergedRegion);
        for (int c = 0; c < columns; c++) {
            sheet.setColumnWidth(c, grid.width(c) * 256);
        }
        sheet.getPrintSetup().setLandscape(columns > 5);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private CellStyle style(Grid grid, int row, Object value) {
        if (grid.isHeading(row)) {
            return heading;
        }
        boolean number = value instanceof Number || value.toString().startsWith("=");
        return !grid.isFramed(row) ? plain : number ? amount : framed;
    }

    private static void write(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.longValue());
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }

    private CellStyle style(boolean bold, boolean frame) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(frame);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (frame) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
