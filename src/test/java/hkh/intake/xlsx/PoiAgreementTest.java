package hkh.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.intake.Workbook;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What POI writes, we read as POI does. */
class PoiAgreementTest {

    private static final String[] TEXTS = {
        "Hội Khuyến học xã Chiềng Khoang",
        " khoảng trắng ",
        "a\nb\tc",
        "Tæng s¶n phÈm",
        "<&>\"'",
        "_x000D_",
        "1.234.567",
        "e\u0301",
        "😀"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_workbooks_read_alike(long seed) throws Exception {
        Random random = new Random(seed);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle[] styles = styles(workbook);
            for (int i = 0; i < 3; i++) {
                XSSFSheet sheet = workbook.createSheet("Biểu " + i);
                for (int row = 0; row < 60; row += 1 + random.nextInt(3)) {
                    XSSFRow line = sheet.createRow(row);
                    line.setZeroHeight(random.nextInt(9) == 0);
                    for (int column = random.nextInt(3); column < 30; column += 1 + random.nextInt(4)) {
                        fill(line.createCell(column), random);
                        line.getCell(column).setCellStyle(styles[random.nextInt(styles.length)]);
                    }
                }
                sheet.setColumnHidden(random.nextInt(10), true);
                sheet.addMergedRegion(new CellRangeAddress(3, 5, 1, 4));
                sheet.addMergedRegion(new CellRangeAddress(4, 9, 7, 7));
            }
            workbook.setSheetHidden(1, true);
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(seed % 2 == 0);
            assertAgreement(workbook);
        }
    }

    @Test
    void rich_text_and_shared_formulas_read_alike() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            XSSFFont old = workbook.createFont();
            old.setFontName(".VnTime");
            XSSFRichTextString text = new XSSFRichTextString("Tæng số");
            text.applyFont(0, 4, old);
            sheet.createRow(0).createCell(0).setCellValue(text);
            sheet.createRow(1).createCell(0).setCellFormula("SUM(B1:B9)");
            sheet.setArrayFormula("D1:D3*2", CellRangeAddress.valueOf("E1:E3"));
            assertAgreement(workbook);
        }
    }

    @Test
    void streamed_workbooks_with_zip64_read_alike() throws Exception {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
            SXSSFSheet sheet = workbook.createSheet("Dòng");
            for (int row = 0; row < 100; row++) {
                sheet.createRow(row).createCell(row % 5).setCellValue("inline " + row);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            assertAgreement(bytes.toByteArray());
        }
    }

    private static CellStyle[] styles(XSSFWorkbook workbook) {
        String[] formats = {"General", "0.00%", "dd/mm/yyyy", "#,##0", "@", "#.##0\" đồng\""};
        CellStyle[] styles = new CellStyle[formats.length];
        for (int i = 0; i < styles.length; i++) {
            XSSFFont font = workbook.createFont();
            font.setFontName(i % 2 == 0 ? ".VnTime" : "Times New Roman");
            styles[i] = workbook.createCellStyle();
            styles[i].setFont(font);
            styles[i].setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
        }
        return styles;
    }

    private static void fill(XSSFCell cell, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> cell.setCellValue(random.nextInt(100_000));
            case 1 -> cell.setCellValue(random.nextDouble() * 1e6);
            case 2 -> cell.setCellValue(random.nextBoolean());
            case 3 -> cell.setCellErrorValue(FormulaError.REF.getCode());
            case 4 -> cell.setCellFormula("A1+" + random.nextInt(9));
            case 5 -> cell.setBlank();
            default -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
        }
    }

    private static void assertAgreement(XSSFWorkbook workbook) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        assertAgreement(bytes.toByteArray());
    }

    private static void assertAgreement(byte[] bytes) throws Exception {
        Workbook read = XlsxReader.read(bytes);
        assertThat(read.sheets())
                .isNotEmpty()
                .allSatisfy(sheet -> assertThat(sheet.cells()).isNotEmpty());
        assertThat(PoiOracle.differences(bytes, read)).isEmpty();
    }
}
