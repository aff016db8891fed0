package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.text.Legacy;
import hkh.text.LegacyEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A return typed in an encoding from before Unicode says what it says in Unicode. */
class DecodingTest {

    private static final String[][] LINES = {
        {"Hội Khuyến học phường Phú Hòa"},
        {"Báo cáo năm 2021"},
        {"Chỉ tiêu", "Đơn vị tính", "Số liệu"},
        {"Dân số", "người", "1000"},
        {"Tổng số hội viên", "người", "300"},
        {"Hội viên giảm trong kỳ", "người", "Không"}
    };

    @ParameterizedTest
    @CsvSource({
        "xlsx,TCVN3,.VnTime",
        "xls,TCVN3,.VnTime",
        "xlsx,VNI,VNI-Times",
        "xls,VNI,VNI-Times",
        "xls,TCVN3,Arial",
        "xlsx,VNI,Arial",
        "xlsx,UTF_8,Arial",
        "xlsx,VISCII,VI Times",
        "xlsx,VPS,VPS Times",
        "xlsx,VIQR,Arial",
        "xlsx,WINDOWS_1258,Arial"
    })
    void a_list_is_read_in_whatever_encoding_and_font(String format, LegacyEncoding encoding, String font)
            throws IOException {
        Reading reading;
        try (Workbook workbook = workbook(format)) {
            list(workbook, encoding, font);
            reading = Town.read("a." + format, bytes(workbook));
        }
        said(reading);
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("legacy-encoding");
        Finding told = reading.findings().get(0);
        assertThat(told.severity()).isEqualTo(Severity.INFO);
        assertThat(told.unit()).isEqualTo("25750");
        assertThat(told.place().toString()).isEqualTo("a." + format + "!Biểu 1");
        assertThat(Messages.in("vi").text(told.message()))
                .contains(encoding.label(), Legacy.shown(LINES[0][0], encoding), LINES[0][0]);
    }

    @Test
    void a_list_in_unicode_comes_back_as_it_is_with_nothing_to_say() throws Exception {
        byte[] bytes =
                PlainList.ofHoa().row("Tổng số hội viên", 300).row("Xã", 5).bytes();
        hkh.intake.Workbook workbook = WorkbookFile.read("a.xlsx", bytes);
        assertThat(Decoding.of(workbook).workbook()).isSameAs(workbook);
        assertThat(Decoding.of(workbook).findings("a.xlsx")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void every_piece_of_a_cell_is_of_its_own_font(String format) throws Exception {
        try (Workbook workbook = workbook(format)) {
            Font old = font(workbook, ".VnTime");
            String text = "Tæng sè hội viên m\u00ADêi";
            RichTextString rich = format.equals("xls") ? new HSSFRichTextString(text) : new XSSFRichTextString(text);
            rich.applyFont(0, 7, old);
            rich.applyFont(7, 17, font(workbook, "Times New Roman"));
            rich.applyFont(17, 21, old);
            workbook.createSheet("S").createRow(0).createCell(0).setCellValue(rich);
            Cell cell = decoded(workbook, format).cells().get(0);
            assertThat(cell.raw()).isEqualTo("Tổng số hội viên mười");
            assertThat(cell.runs()).extracting(TextRun::text).containsExactly("Tổng số", " hội viên ", "mười");
        }
    }

    @Test
    void a_font_of_capitals_is_read_as_capitals() throws Exception {
        try (Workbook workbook = workbook("xlsx")) {
            put(workbook, 0, "Héi KhuyÕn häc", ".VnTimeH");
            assertThat(decoded(workbook, "xlsx").cells().get(0).raw()).isEqualTo("HỘI KHUYẾN HỌC");
        }
    }

    @Test
    void unicode_pasted_into_an_old_font_stays_beside_what_was_typed_in_it() throws Exception {
        try (Workbook workbook = workbook("xlsx")) {
            String[] texts = {"Tổng số hội viên", "Xã", "Tên thôn", "Hội khuyến học", "Số lượng", "D©n sè"};
            for (int i = 0; i < texts.length; i++) {
                put(workbook, i, texts[i], ".VnTime");
            }
            assertThat(decoded(workbook, "xlsx").cells())
                    .extracting(Cell::raw)
                    .containsExactly("Tổng số hội viên", "Xã", "Tên thôn", "Hội khuyến học", "Số lượng", "Dân số");
        }
    }

    @Test
    void a_few_old_cells_among_unicode_are_found_whatever_their_font() throws Exception {
        try (Workbook workbook = workbook("xlsx")) {
            String[] texts = {
                "Tổng số hội viên", "Xã", "Tên thôn", "Hội khuyến học", "Số lượng", "D©n sè ng\u00ADêi lín", "§VT"
            };
            for (int i = 0; i < texts.length; i++) {
                put(workbook, i, texts[i], "Arial");
            }
            assertThat(decoded(workbook, "xlsx").cells())
                    .extracting(Cell::raw)
                    .containsExactly(
                            "Tổng số hội viên",
                            "Xã",
                            "Tên thôn",
                            "Hội khuyến học",
                            "Số lượng",
                            "Dân số người lớn",
                            "ĐVT");
        }
    }

    @Test
    void sheets_are_decided_one_by_one_and_their_names_by_what_most_cells_are() throws Exception {
        byte[] bytes;
        try (Workbook workbook = workbook("xlsx")) {
            list(workbook, LegacyEncoding.TCVN3, "Times New Roman");
            workbook.setSheetName(0, "Tæng hîp");
            workbook.createSheet("Tên các xã").createRow(0).createCell(0).setCellValue("Xã, thôn");
            bytes = bytes(workbook);
        }
        Decoding decoding = Decoding.of(WorkbookFile.read("a.xlsx", bytes));
        assertThat(decoding.workbook().sheets()).extracting(Sheet::title).containsExactly("Tổng hợp", "Tên các xã");
        assertThat(decoding.workbook().sheets()).extracting(Sheet::name).containsExactly("Tæng hîp", "Tên các xã");
        assertThat(decoding.workbook().sheets().get(1).cells().get(0).raw()).isEqualTo("Xã, thôn");
        assertThat(decoding.name("B¸o c¸o n¨m 2021.xlsx")).isEqualTo("Báo cáo năm 2021.xlsx");
        assertThat(decoding.findings("a.xlsx"))
                .extracting(finding -> finding.place().toString())
                .containsExactly("a.xlsx!Tæng hîp");
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"TCVN3", "VNI", "WINDOWS_1258", "UTF_8", "VIQR"})
    void a_table_in_text_is_decoded_too(LegacyEncoding encoding) {
        StringBuilder text = new StringBuilder();
        for (String[] line : LINES) {
            text.append(String.join(";", line)).append("\r\n");
        }
        String shown = Legacy.shown(text.toString(), encoding);
        Charset charset = encoding == LegacyEncoding.UTF_8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        Reading reading = Town.read("a.csv", shown.getBytes(charset));
        said(reading);
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly(Rule.LEGACY_ENCODING.id());
    }

    private static void said(Reading reading) {
        assertThat(reading.verdict().reason()).isEqualTo(hkh.finding.Message.NONE);
        assertThat(reading.submissions().get(0).figures().stream()
                        .filter(figure -> figure.measure().state().answered())
                        .map(figure -> figure.item() + " " + figure.measure().amount()))
                .containsExactly("pop_total 1000", "member_total 300", "member_left 0");
    }

    private static void list(Workbook workbook, LegacyEncoding encoding, String font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, font));
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("Biểu 1");
        for (int r = 0; r < LINES.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < LINES[r].length; c++) {
                String text = LINES[r][c];
                org.apache.poi.ss.usermodel.Cell cell = row.createCell(c);
                if (text.matches("\\d+")) {
                    cell.setCellValue(Integer.parseInt(text));
                } else {
                    cell.setCellValue(Legacy.shown(text, encoding));
                    cell.setCellStyle(style);
                }
            }
        }
    }

    private static void put(Workbook workbook, int row, String text, String font) {
        org.apache.poi.ss.usermodel.Sheet sheet =
                workbook.getNumberOfSheets() == 0 ? workbook.createSheet("S") : workbook.getSheetAt(0);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, font));
        org.apache.poi.ss.usermodel.Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static Sheet decoded(Workbook workbook, String format) throws Exception {
        return Decoding.of(WorkbookFile.read("a." + format, bytes(workbook)))
                .workbook()
                .sheets()
                .get(0);
    }

    private static Font font(Workbook workbook, String name) {
        Font font = workbook.createFont();
        font.setFontName(name);
        return font;
    }

    private static Workbook workbook(String format) {
        return format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
