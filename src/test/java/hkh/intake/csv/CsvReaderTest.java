package hkh.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.intake.Cell;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.text.Legacy;
import hkh.text.LegacyEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table in text is read as it was meant, or refused with its lines: never with a cell in another column. */
class CsvReaderTest {

    private static final String TABLE = """
            Hội Khuyến học phường Phú Hòa;;;
            Chỉ tiêu;Đơn vị;Số liệu;Ghi chú
            Dân số;người;1.000;
            Tỷ lệ hội viên;%;61,3;
            Hội viên;người;300;tăng 20, giảm 5
            """;
    private static final String CELLS = "A1=Hội Khuyến học phường Phú Hòa A2=Chỉ tiêu B2=Đơn vị C2=Số liệu D2=Ghi chú"
            + " A3=Dân số B3=người C3=1.000 A4=Tỷ lệ hội viên B4=% C4=61,3 A5=Hội viên B5=người C5=300"
            + " D5=tăng 20, giảm 5";

    @Test
    void a_decimal_comma_does_not_stand_between_cells_of_a_table_with_semicolons() throws Exception {
        assertThat(cells(TABLE)).isEqualTo(CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|", ";"})
    void what_stands_between_cells_is_told_by_the_lines(String delimiter) throws Exception {
        assertThat(cells(TABLE.replace(";", delimiter))).isEqualTo(CELLS);
    }

    @Test
    void commas_stand_between_cells_when_the_decimals_are_quoted() throws Exception {
        String quoted = TABLE.replace("61,3", "\"61,3\"")
                .replace("tăng 20, giảm 5", "\"tăng 20, giảm 5\"")
                .replace(";", ",");
        assertThat(cells(quoted)).isEqualTo(CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n"})
    void the_first_line_may_declare_it(String declaration) throws Exception {
        assertThat(cells(declaration + TABLE)).isEqualTo(moved(CELLS));
    }

    @Test
    void a_table_in_which_every_line_is_quoted_as_a_whole_is_cut_all_the_same() throws Exception {
        String quoted = TABLE.lines().map(line -> "\"" + line + "\"").collect(Collectors.joining("\r\n"));
        assertThat(cells(quoted)).isEqualTo(CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicode_is_read_with_and_without_its_mark(String charset) throws Exception {
        for (String mark : new String[] {"", "\uFEFF"}) {
            byte[] bytes = (mark + TABLE).getBytes(Charset.forName(charset));
            assertThat(cells(CsvReader.read(bytes).sheets().get(0).cells())).isEqualTo(CELLS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI", "WINDOWS_1258"})
    void an_older_encoding_comes_as_it_is_shown(LegacyEncoding encoding) throws Exception {
        String shown = Legacy.shown(TABLE, encoding);
        assertThat(cells(CsvReader.read(shown.getBytes(Charset.forName("windows-1252")))
                        .sheets()
                        .get(0)
                        .cells()))
                .isEqualTo(Legacy.shown(CELLS, encoding));
    }

    @Test
    void bytes_of_no_vietnamese_are_refused_with_the_first_that_is_none() {
        refused("Año,1\nBaño,2\n".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN_ENCODING, "2");
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_its_line() {
        refused("Dân số;1\n\"Hội viên;2\nChi hội;3\n", Reason.QUOTE, "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // a quote that another closes, rows further down
                "Dân số;1\\n\"Hội viên;2\\nChi hội;3\\nTổ;\"4\\nLớp;5 # 2",
                "Dân số;1\\nHội viên;2\"\\nChi hội;3 # 2",
                "Dân số;1\\nHội viên; \"2\\nChi hội;3 # 2",
                "Dân số;1\\n\"Hội viên\"x;2\\nChi hội;3 # 2"
            })
    void a_quote_out_of_place_is_told_and_swallows_no_row(String text, String line) {
        refused(text.replace("\\n", "\n"), Reason.QUOTE, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // a decimal comma outside of quotes; a delimiter missing before, and behind; one too many
                "Dân số,người,1000,\\nHội viên,người,300,\\nTỷ lệ,%,61,3,\\nLớp,lớp,5, # 3",
                "Dân số,người,1000,\\nHội viên người,300,\\nTỷ lệ,%,61,\\nLớp,lớp,5, # 2",
                "Dân số,người,1000,\\nHội viên,người300,\\nTỷ lệ,%,61,\\nLớp,lớp,5, # 2",
                "Dân số,người,1000,\\nHội viên,người 300\\nTỷ lệ,%,61,\\nLớp,lớp,5, # 2",
                "Dân số,người,1000,\\nHội viên,,người,300,\\nTỷ lệ,%,61,\\nLớp,lớp,5, # 2"
            })
    void a_row_that_does_not_fit_the_columns_is_told(String text, String lines) {
        refused(text.replace("\\n", "\n"), Reason.RAGGED, lines);
    }

    @Test
    void titles_and_empty_cells_at_the_end_of_rows_may_be_left_out() throws Exception {
        String text = """
                HỘI KHUYẾN HỌC PHƯỜNG PHÚ HÒA
                ,Số liệu 2021
                Chỉ tiêu,Số liệu,Ghi chú
                Dân số,1000
                Hội viên,300,tăng
                Lớp,5,
                Tổ,6,ít
                ,ngày 5 tháng 12 năm 2021
                """;
        assertThat(cells(text))
                .isEqualTo(
                        "A1=HỘI KHUYẾN HỌC PHƯỜNG PHÚ HÒA B2=Số liệu 2021 A3=Chỉ tiêu B3=Số liệu C3=Ghi chú A4=Dân số B4=1000"
                                + " A5=Hội viên B5=300 C5=tăng A6=Lớp B6=5 A7=Tổ B7=6 C7=ít B8=ngày 5 tháng 12 năm 2021");
    }

    @Test
    void a_note_of_several_lines_in_a_cell_is_one_cell() throws Exception {
        assertThat(cells("Dân số;1;\"tăng\nso với năm trước\"\nHội viên;2;\n"))
                .isEqualTo("A1=Dân số B1=1 C1=tăng\nso với năm trước A2=Hội viên B2=2");
    }

    @Test
    void zeros_are_told_with_their_line() {
        refused("Dân số;1\nHội viên;2\0\n", Reason.DAMAGED, "A2");
    }

    @Test
    void more_than_a_sheet_or_a_cell_can_hold_is_too_large() {
        for (byte[] bytes : List.of(utf8("x".repeat(40_000)), utf8(",".repeat(20_000)), new byte[33 << 20])) {
            assertThatThrownBy(() -> CsvReader.read(bytes))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        }
    }

    @Test
    void a_table_is_told_from_a_letter() {
        assertThat(CsvReader.isTable(utf8(TABLE))).isTrue();
        assertThat(CsvReader.isTable("Kính gửi Hội,\nđề nghị nộp báo cáo, đúng hạn.\nTrân trọng, cảm ơn.\nTM."
                        .getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    /** Whatever delimiter or quote is lost or added: the figures stay in their cells, or the file is refused. */
    @Test
    void no_single_delimiter_or_quote_more_or_less_moves_a_number_in_silence() throws Exception {
        Random random = new Random(11);
        List<String> before = numbers(cellsOf(TABLE));
        for (int round = 0; round < 2000; round++) {
            int at = random.nextInt(TABLE.indexOf("Dân"), TABLE.length());
            String sign = random.nextBoolean() ? ";" : "\"";
            boolean lose = TABLE.charAt(at) == ';' && random.nextBoolean();
            String changed = TABLE.substring(0, at) + (lose ? "" : sign) + TABLE.substring(lose ? at + 1 : at);
            try {
                List<String> after = numbers(cellsOf(changed));
                // a sign inside a number breaks it; one inside a text may add a cell
                assertThat(after).as(changed).isEqualTo(before);
            } catch (UnreadableFileException e) {
                assertThat(e.reason()).isIn(Reason.QUOTE, Reason.RAGGED);
            }
        }
    }

    private static List<String> numbers(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.raw().matches("[\\d.,]+"))
                .map(cell -> cell.address() + "=" + cell.raw())
                .toList();
    }

    private static String moved(String cells) {
        StringBuilder moved = new StringBuilder();
        for (String word : cells.split(" ", -1)) {
            moved.append(moved.isEmpty() ? "" : " ")
                    .append(
                            word.matches("[A-D]\\d=.*")
                                    ? word.charAt(0) + "" + (char) (word.charAt(1) + 1) + word.substring(2)
                                    : word);
        }
        return moved.toString();
    }

    private static void refused(String text, Reason reason, String detail) {
        refused(utf8(text), reason, detail);
    }

    private static void refused(byte[] bytes, Reason reason, String detail) {
        assertThatThrownBy(() -> CsvReader.read(bytes)).isInstanceOfSatisfying(UnreadableFileException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.detail()).isEqualTo(detail);
        });
    }

    private static String cells(String text) throws UnreadableFileException {
        return cells(cellsOf(text));
    }

    private static List<Cell> cellsOf(String text) throws UnreadableFileException {
        return CsvReader.read(utf8(text)).sheets().get(0).cells();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cells(List<Cell> cells) {
        return cells.stream().map(cell -> cell.address() + "=" + cell.raw()).collect(Collectors.joining(" "));
    }
}
