package hkh.intake.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hkh.intake.Cell;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** POI passes over records that it does not understand; nothing of an .xls may be lost that way. */
class XlsReaderTest {

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet = workbook.createSheet("Biểu 1");

    @Test
    void the_zero_of_a_formula_never_calculated_is_no_value() throws Exception {
        sheet.createRow(0).createCell(0).setCellFormula("5+5");
        Cell formula = read().cells().get(0);
        assertThat(formula.kind()).isEqualTo(Cell.Kind.BLANK);
        assertThat(formula.formula()).isEqualTo("5+5");
    }

    @Test
    void a_formula_that_gives_zero_is_zero() throws Exception {
        sheet.createRow(0).createCell(0).setCellFormula("5-5");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        // as Excel saves it, without the mark that it is to be calculated on loading
        byte[] bytes = bytes();
        int formula = indexOf(bytes, new byte[] {6, 0, 29, 0, 0, 0, 0, 0});
        bytes[formula + 18] = 0;
        assertThat(XlsReader.read(bytes).sheets().get(0).cells().get(0).raw()).isEqualTo("0");
    }

    @Test
    void what_is_no_number_is_an_error_that_costs_its_cell_alone() throws Exception {
        sheet.createRow(0).createCell(0).setCellValue(11.5);
        sheet.getRow(0).createCell(1).setCellValue(12.5);
        byte[] bytes = bytes();
        int number = indexOf(bytes, new byte[] {3, 2, 14, 0, 0, 0, 1, 0});
        System.arraycopy(new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x7f}, 0, bytes, number + 10, 8);
        List<Cell> cells = XlsReader.read(bytes).sheets().get(0).cells();
        assertThat(cells).extracting(Cell::raw).containsExactly("11.5", "Infinity");
        assertThat(cells).extracting(Cell::kind).containsExactly(Cell.Kind.NUMBER, Cell.Kind.ERROR);
    }

    @Test
    void a_number_of_more_digits_than_the_format_keeps_is_an_error() throws Exception {
        sheet.createRow(0).createCell(0).setCellValue(999_999_999_999_999d);
        sheet.getRow(0).createCell(1).setCellValue(9_007_199_254_740_992d);
        assertThat(read().cells()).extracting(Cell::kind).containsExactly(Cell.Kind.NUMBER, Cell.Kind.ERROR);
        assertThat(read().cells()).extracting(Cell::raw).containsExactly("999999999999999", "9007199254740992");
    }

    @Test
    void a_document_with_a_workbook_in_it_is_no_workbook() throws Exception {
        sheet.createRow(0).createCell(0).setCellValue(1);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes()))) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            files.writeFilesystem(document);
            assertThatExceptionOfType(UnreadableFileException.class)
                    .isThrownBy(() -> XlsReader.read(document.toByteArray()))
                    .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo("doc"));
        }
    }

    @Test
    void a_cell_given_twice_damages_the_file() throws Exception {
        sheet.createRow(6).createCell(1).setCellValue(11.5);
        sheet.getRow(6).createCell(2).setCellValue(12.5);
        byte[] bytes = bytes();
        bytes[indexOf(bytes, new byte[] {3, 2, 14, 0, 6, 0, 2, 0}) + 6] = 1;
        damaged(bytes);
    }

    @Test
    void a_record_that_swallows_the_next_damages_the_file() throws Exception {
        sheet.createRow(6).createCell(1).setCellValue(11.5);
        byte[] bytes = bytes();
        int number = indexOf(bytes, new byte[] {3, 2, 14, 0, 6, 0, 1, 0});
        bytes[number + 2] = 40; // longer than it is: swallows what follows
        damaged(bytes);
    }

    @Test
    void a_file_cut_short_is_refused_or_whole() throws Exception {
        fill();
        byte[] whole = bytes();
        List<Sheet> expected = XlsReader.read(whole).sheets();
        for (int length = 8; length < whole.length; length += 997) {
            try {
                assertThat(XlsReader.read(Arrays.copyOf(whole, length)).sheets())
                        .isEqualTo(expected);
            } catch (UnreadableFileException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.NOT_A_SPREADSHEET);
            }
        }
    }

    @Test
    void no_changed_byte_takes_a_cell_away() throws Exception {
        fill();
        byte[] whole = bytes();
        int cells = XlsReader.read(whole).sheets().get(0).cells().size();
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(XlsReader.read(changed).sheets().get(0).cells()).hasSizeGreaterThanOrEqualTo(cells - 1);
            } catch (UnreadableFileException e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    private void fill() {
        for (int row = 0; row < 200; row++) {
            for (int column = 0; column < 6; column++) {
                var cell = (column == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                if (column == 0) {
                    cell.setCellValue("Chỉ tiêu số " + row);
                } else {
                    cell.setCellValue(1 + row * column / 7.0);
                }
            }
        }
    }

    private Sheet read() throws IOException, UnreadableFileException {
        return XlsReader.read(bytes()).sheets().get(0);
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static void damaged(byte[] bytes) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> XlsReader.read(bytes))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the file");
    }
}
