package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.Shared;
import hkh.figure.Figure;
import hkh.finding.Messages;
import hkh.intake.xls.XlsReader;
import hkh.submission.CellUse;
import hkh.submission.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A return says the same in every format in which it is sent, and a file that cannot be read says why. */
class FormatsTest {

    private static final byte[] FORM = FilledForm.sound()
            .put("cdht_commune_graded", "Khá")
            .put("fund_opening", 1_234_567)
            .bytes();
    private static final byte[] LIST = PlainList.ofHoa()
            .row("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu")
            .row(1, "Dân số", "người", 1000)
            .row(2, "Tổng số hội viên", "người", "=100+200")
            .row(3, "Hội viên giảm trong kỳ", "người", "Không")
            .row(4, "Xếp loại CĐHT cấp xã", "", "Khá")
            .row(5, "Thu/vận động trong kỳ", "đồng", 12_345_000)
            .bytes();

    @ParameterizedTest
    @ValueSource(strings = {"xls", "ods"})
    void a_form_saved_in_another_format_is_still_read_by_its_addresses(String format) {
        Reading xlsx = Town.read("a.xlsx", FORM);
        Reading other = Town.read("a." + format, format.equals("xls") ? Formats.xls(FORM) : Formats.ods(FORM));

        assertThat(other.submissions().get(0).layout()).isEqualTo("form");
        assertThat(said(other)).isEqualTo(said(xlsx)).isNotEmpty();
        assertThat(other.findings()).isEmpty();
        assertThat(uses(other)).isEqualTo(uses(xlsx));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", ",", ";", "\t"})
    void a_list_says_the_same_in_every_format(String format) {
        Reading xlsx = Town.read("a.xlsx", LIST);
        Reading other = format.equals("xls")
                ? Town.read("a.xls", Formats.xls(LIST))
                : Town.read("a.csv", Formats.csv(LIST, format.charAt(0)));

        assertThat(said(other)).isEqualTo(said(xlsx)).hasSize(8);
        assertThat(other.findings()).isEmpty();
    }

    @Test
    void a_figure_of_a_table_in_text_says_where_it_stands() {
        Reading csv = Town.read("a.csv", Formats.csv(LIST, ','));
        Figure people = csv.submissions().get(0).figures().get(0);
        assertThat(people.origin().cell()).isEqualTo("D4");
        assertThat(people.origin().raw()).isEqualTo("1000");
    }

    @Test
    void the_first_line_may_declare_what_stands_between_cells() {
        byte[] declared = ("sep=|\n" + new String(Formats.csv(LIST, '|'), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(said(Town.read("a.csv", declared))).isEqualTo(said(Town.read("a.xlsx", LIST)));
    }

    @Test
    void utf16_with_its_mark_and_utf8_with_or_without_are_read() {
        String text = new String(Formats.csv(LIST, ','), StandardCharsets.UTF_8);
        List<String> expected = said(Town.read("a.xlsx", LIST));
        assertThat(said(Town.read("a.csv", text.getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(expected);
        assertThat(said(Town.read("a.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(expected);
        assertThat(said(Town.read("a.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
    }

    @Test
    void another_encoding_is_not_guessed() {
        byte[] other = "Hội,1"
                .getBytes(
                        Charset.forName("windows-1258").newEncoder().canEncode('ộ')
                                ? Charset.forName("windows-1258")
                                : StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(other, other.length + 1);
        bytes[other.length] = (byte) 0xe9;
        refused("a.csv", bytes, "bảng mã");
    }

    @Test
    void a_quote_that_is_not_closed_is_told_with_its_line() {
        refused("a.csv", "Dân số,1\n\"Hội viên,2\n".getBytes(StandardCharsets.UTF_8), "mở ở dòng 2 không");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsx", "a.txt"})
    void a_table_in_text_is_known_by_its_rows_whatever_its_name(String name) {
        byte[] tabs = Formats.csv(LIST, '\t');
        assertThat(said(Town.read(name, tabs))).isEqualTo(said(Town.read("a.xlsx", LIST)));
        byte[] wide = new String(tabs, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
        assertThat(said(Town.read(name, wide))).isEqualTo(said(Town.read("a.xlsx", LIST)));
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsx, xls, .xls",
        "a.xlsx, ods, .ods",
        "a.ods, xls, .xls",
        "a.xls, xlsx, .xlsx",
        "a.csv, xlsx, .xlsx",
        "a.xls, tsv, văn bản",
        "a.xlsx, csv, văn bản",
    })
    void a_file_under_the_name_of_another_format_is_read_and_that_is_told(String name, String format, String told) {
        Reading reading = Town.read(name, inFormat(format));
        assertThat(said(reading)).isEqualTo(said(Town.read("a.xlsx", LIST)));
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("misnamed-file");
            assertThat(Messages.in("vi").text(finding.message())).contains(name.substring(1), told);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsm, xlsx",
        "a.xltx, xlsx",
        "a.XLTM, xlsx",
        "a.xlt, xls",
        "a.ots, ods",
        "a.tsv, tsv",
        "a.txt, csv",
        "a, ods"
    })
    void templates_and_files_with_macros_are_nothing_special(String name, String format) {
        Reading reading = Town.read(name, inFormat(format));
        assertThat(said(reading)).isEqualTo(said(Town.read("a.xlsx", LIST)));
        assertThat(reading.findings()).isEmpty();
    }

    private static byte[] inFormat(String format) {
        return switch (format) {
            case "xls" -> Formats.xls(LIST);
            case "ods" -> Formats.ods(LIST);
            case "tsv" -> Formats.csv(LIST, '\t');
            case "csv" -> Formats.csv(LIST, ';');
            default -> LIST;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "<html><table>,                    trang web HTML,         mở bằng Excel",
        "MIME-Version: 1.0,                trang web MHTML,        mở bằng Excel",
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>, Excel 2003, mở bằng Excel",
        "%PDF-1.7,                         PDF,                    chép số liệu",
        "{\\rtf1,                          RTF,                    chép số liệu",
    })
    void what_is_no_spreadsheet_is_called_by_its_name_with_what_helps(String bytes, String kind, String remedy) {
        byte[] file = bytes.getBytes(StandardCharsets.ISO_8859_1);
        refused("a.xls", file, kind);
        refused("a.xlsx", file, remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "89504e47,     hình ảnh,      chép số liệu",
        "ffd8ffe0,     hình ảnh,      chép số liệu",
        "526172211a,   RAR,           giải nén",
        "377abcaf271c, 7-Zip,         giải nén",
        "1f8b08,       gzip,          giải nén",
        "504b0506,     hỏng,          gửi lại bản gốc",
        "0102,         không rõ loại, mở bằng Excel",
    })
    void bytes_of_something_else_are_called_by_their_name_with_what_helps(String hex, String kind, String remedy) {
        refused("a.xls", HexFormat.of().parseHex(hex), kind);
        refused("a.xlsx", HexFormat.of().parseHex(hex), remedy);
    }

    @Test
    void an_empty_file_was_perhaps_not_copied_to_its_end() {
        refused("a.xlsx", new byte[0], "0 byte");
    }

    @Test
    void every_kind_has_a_name_in_both_languages() {
        for (String language : List.of("vi", "en")) {
            for (String kind : List.of(
                    "7z",
                    "doc",
                    "docx",
                    "fods",
                    "gz",
                    "html",
                    "image",
                    "mhtml",
                    "odf",
                    "odt",
                    "ole2",
                    "pdf",
                    "ppt",
                    "pptx",
                    "rar",
                    "rtf",
                    "spreadsheetml",
                    "txt",
                    "unknown",
                    "xls",
                    "xlsb",
                    "xlsx",
                    "xml",
                    "zip")) {
                assertThat(Messages.in(language).text("kind." + kind)).isNotBlank();
            }
        }
    }

    @Test
    void a_note_is_no_table() {
        refused("a.txt", "Kính gửi Tỉnh hội, 12 hội viên".getBytes(StandardCharsets.UTF_8), "txt");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 50, 90})
    void an_xls_that_was_cut_is_damaged(int percent) {
        byte[] xls = Formats.xls(FORM);
        refused("a.xls", Arrays.copyOf(xls, xls.length * percent / 100), "hỏng");
    }

    @Test
    void an_xls_with_a_password_says_so() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(Formats.xls(FORM)))) {
            Biff8EncryptionKey.setCurrentUserPassword("bí mật");
            workbook.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused("a.xls", locked.toByteArray(), "mật khẩu");
    }

    @Test
    void an_excel_of_1995_is_asked_to_be_saved_anew() {
        refused("a.xls", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0}, "Excel 5.0/95");
    }

    @Test
    void digits_of_a_binary_number_are_the_shortest_that_give_it_back() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Random random = new Random(7);
            double[] values = {0.1, 61.3, 1e15, 123456789012345d, -0.0, 1e-7, 27.99};
            var row = workbook.createSheet("S").createRow(0);
            for (int i = 0; i < 200; i++) {
                row.createCell(i).setCellValue(i < values.length ? values[i] : random.nextDouble() * 1e9);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            List<Cell> cells =
                    XlsReader.read(bytes.toByteArray()).sheets().get(0).cells();
            assertThat(cells.subList(0, 7))
                    .extracting(Cell::raw)
                    .containsExactly("0.1", "61.3", "1000000000000000", "123456789012345", "0", "0.0000001", "27.99");
            for (int i = 0; i < 200; i++) {
                assertThat(Double.parseDouble(cells.get(i).raw()))
                        .isEqualTo(row.getCell(i).getNumericCellValue() + 0.0);
            }
        }
    }

    @Test
    void no_xls_that_people_have_sent_breaks_the_reader() throws IOException {
        Path hostile = Shared.folder("corpus/hostile");
        try (Stream<Path> files = Files.walk(hostile)) {
            List<Path> xls = files.filter(Files::isRegularFile)
                    .filter(path ->
                            path.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xls"))
                    .toList();
            assertThat(xls).isNotEmpty();
            for (Path path : xls) {
                Reading reading = Town.read(path.getFileName().toString(), Files.readAllBytes(path));
                assertThat(reading.verdict().verdict()).as(path.toString()).isIn(Verdict.REFUSED, Verdict.ACCEPTED);
            }
        }
    }

    @Test
    void an_exception_of_poi_never_comes_out() {
        byte[] sound = Formats.xls(LIST);
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sound.clone();
            for (int flips = 0; flips < 4; flips++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Town.read("a.xls", bytes);
        }
        assertThatThrownBy(() -> XlsReader.read(new byte[] {1})).isInstanceOf(UnreadableFileException.class);
    }

    private static void refused(String name, byte[] bytes, String word) {
        Reading reading = Town.read(name, bytes);
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Messages.in("vi").text(reading.verdict().reason())).contains(word);
    }

    private static List<String> said(Reading reading) {
        return reading.submissions().get(0).figures().stream()
                .filter(figure -> figure.measure().state().answered())
                .map(figure -> figure.item() + " " + figure.measure().state() + " "
                        + figure.measure().amount().stripTrailingZeros().toPlainString())
                .sorted()
                .toList();
    }

    private static List<String> uses(Reading reading) {
        return reading.submissions().get(0).account().stream()
                .map((CellUse use) -> use.sheet() + "!" + use.cell() + " " + use.use())
                .toList();
    }
}
