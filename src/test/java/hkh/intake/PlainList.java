package hkh.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of labels and values that somebody made by hand. */
public final class PlainList {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet sheet = workbook.createSheet("Sheet1");
    private int next;

    /** A list under the heading of Phường Phú Hòa and the year 2021. */
    public static PlainList ofHoa() {
        return untitled().row("Hội Khuyến học phường Phú Hòa").row("Báo cáo năm 2021");
    }

    /** A list of the year 2021 under a heading. */
    public static PlainList titled(String heading) {
        return untitled().row(heading).row("Báo cáo năm 2021");
    }

    /** A list under the heading of the city above it. */
    public static PlainList ofTheCity() {
        return untitled().row("Hội Khuyến học thành phố Thủ Dầu Một").row("Báo cáo năm 2021");
    }

    /** A table of the communes of the city, whose headings come next, in row 3. */
    static PlainList tableOfTheCity() {
        return untitled().row("HỘI KHUYẾN HỌC THÀNH PHỐ THỦ DẦU MỘT").row("BIỂU TỔNG HỢP NĂM 2021");
    }

    static PlainList untitled() {
        return new PlainList();
    }

    public PlainList sheet(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    /** A row from column A on; "" leaves a cell out, "=" begins a formula. */
    public PlainList row(Object... values) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            XSSFCell cell = row.createCell(i);
            if (values[i] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (values[i].toString().startsWith("=")) {
                cell.setCellFormula(values[i].toString().substring(1));
            } else if (!values[i].toString().isEmpty()) {
                cell.setCellValue(values[i].toString());
            }
        }
        return this;
    }

    /** A number on another sheet. */
    public PlainList besides(String name, String address, double number) {
        CellReference place = new CellReference(address);
        XSSFSheet other = workbook.getSheet(name) == null ? workbook.createSheet(name) : workbook.getSheet(name);
        other.createRow(place.getRow()).createCell(place.getCol()).setCellValue(number);
        return this;
    }

    /** Merges a range such as "B3:D3" of the sheet. */
    public PlainList merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Hides a row, counted from one. */
    PlainList hideRow(int number) {
        sheet.getRow(number - 1).setZeroHeight(true);
        return this;
    }

    public byte[] bytes() {
        return editedAfterCalculating(unchanged -> {});
    }

    /** The bytes of a list whose last sheet was changed by a program that does not calculate. */
    public byte[] editedAfterCalculating(Consumer<XSSFSheet> edit) {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        edit.accept(sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
