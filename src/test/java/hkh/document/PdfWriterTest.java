package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTest {

    private static final String APPENDIX = "<section class='appendix'><h1 class='part'>Phụ lục I<br/>BẢNG</h1><table>"
            + "<thead><tr><th>Đơn vị</th>%s</tr></thead><tbody>%s</tbody></table></section>";
    private static final String LONG_TABLE = APPENDIX.formatted("", "<tr><td>Xã</td></tr>".repeat(120));
    private static final String WIDE_TABLE = APPENDIX.formatted(
            "<th>Số</th>".repeat(8), ("<tr><td>Xã</td>" + "<td>1</td>".repeat(8) + "</tr>").repeat(60));

    @Test
    void a_whole_report_says_on_paper_what_it_says() throws Exception {
        try (PDDocument pdf = pdf(Documents.report())) {
            assertThat(words(pdf))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .contains("Số: 39/BC-HKH", "Thủ Dầu Một, ngày 30 tháng 11 năm 2021")
                    .contains("BÁO CÁO Tổng kết hoạt động Hội Khuyến học năm 2021")
                    .contains("Nơi nhận:", "TM. BAN THƯỜNG VỤ", "- Lưu: VT")
                    .doesNotContain("#");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Báo cáo tổng kết hoạt động");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void all_its_letters_are_in_the_file() throws Exception {
        try (PDDocument pdf = pdf(Documents.report())) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("Tinos");
                }
            }
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws Exception {
        assertThat(bytes(Documents.report())).isEqualTo(bytes(Documents.report()));
    }

    @Test
    void pages_are_numbered_from_the_second_and_each_wide_appendix_by_itself_on_lying_pages() throws Exception {
        String text = "<p>chữ</p>".repeat(60);
        try (PDDocument pdf = pdf(report(text, WIDE_TABLE + WIDE_TABLE))) {
            List<String> firstLines = new ArrayList<>();
            List<Boolean> lying = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                firstLines.add(words(pdf, page).split(" ")[0]);
                lying.add(pdf.getPage(page - 1).getMediaBox().getWidth() > 800);
            }
            assertThat(firstLines).startsWith("chữ", "2").containsSubsequence("1", "2", "1", "2");
            assertThat(lying).startsWith(false, false).endsWith(true, true);
        }
    }

    @Test
    void a_narrow_appendix_stands_upright_as_in_word() throws Exception {
        try (PDDocument pdf = pdf(report("", LONG_TABLE))) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isLessThan(600f);
            }
        }
    }

    @Test
    void the_head_of_a_table_stands_on_each_of_its_pages() throws Exception {
        try (PDDocument pdf = pdf(report("", LONG_TABLE))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(words(pdf, 2)).contains("Đơn vị");
            assertThat(words(pdf, 3)).contains("Đơn vị");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 26, 28, 30, 32, 34})
    void the_signature_never_stands_on_a_page_without_words_of_the_report(int paragraphs) throws Exception {
        String report = Documents.report()
                .replace(
                        "</main>",
                        "<section>" + "<p>Đoạn</p>".repeat(paragraphs) + "<p>Trên đây./.</p></section></main>");
        try (PDDocument pdf = pdf(report)) {
            assertThat(IntStream.rangeClosed(1, pdf.getNumberOfPages())
                            .mapToObj(page -> words(pdf, page))
                            .filter(page -> page.contains("TM. BAN THƯỜNG VỤ")))
                    .singleElement()
                    .asString()
                    .contains("Trên đây./.");
        }
    }

    @Test
    void the_number_of_a_document_stays_on_one_line() throws Exception {
        for (int words = 5; words < 25; words++) {
            try (PDDocument pdf = pdf(Documents.content("<p>" + "chữ ".repeat(words) + "1315/QĐ-TTg</p>"))) {
                assertThat(words(pdf)).contains("chữ 1315/QĐ-TTg");
            }
        }
    }

    @Test
    void a_short_table_keeps_its_total_on_its_page() throws Exception {
        for (int paragraphs = 20; paragraphs < 45; paragraphs += 2) {
            String table = "<p>Đoạn</p>".repeat(paragraphs) + "<table><thead><tr><th>Đầu bảng</th></tr></thead><tbody>"
                    + "<tr><td>Hàng</td></tr>".repeat(5) + "</tbody><tfoot><tr><td>Tổng cộng</td></tr></tfoot></table>";
            try (PDDocument pdf = pdf(Documents.content(table))) {
                assertThat(IntStream.rangeClosed(1, pdf.getNumberOfPages())
                                .mapToObj(page -> words(pdf, page))
                                .filter(page -> page.contains("Tổng cộng")))
                        .singleElement()
                        .asString()
                        .containsSubsequence("Đầu bảng", "Hàng", "Hàng", "Hàng", "Hàng", "Hàng", "Tổng cộng");
            }
        }
    }

    @Test
    void headings_are_bookmarks_and_fill_the_contents_with_their_pages() throws Exception {
        String content =
                "<nav class='toc'/><h1 class='part'>Phần thứ nhất<br/>KẾT QUẢ</h1><h1>I. TỔ CHỨC</h1><h2>1. Hội viên</h2>"
                        + "<p>chữ</p>".repeat(60) + "<h2>2. Chi hội</h2><h3>a) Cấp xã</h3>";
        try (PDDocument pdf = pdf(report(content, LONG_TABLE))) {
            assertThat(words(pdf, 1))
                    .containsPattern(
                            "Phần thứ nhất\\. KẾT QUẢ[ .]+1 I\\. TỔ CHỨC[ .]+1 1\\. Hội viên[ .]+1 2\\. Chi hội[ .]+[23] Phụ lục I\\. BẢNG");
            assertThat(bookmarks(pdf.getDocumentCatalog().getDocumentOutline(), ""))
                    .containsExactly(
                            "Phần thứ nhất. KẾT QUẢ",
                            " I. TỔ CHỨC",
                            "  1. Hội viên",
                            "  2. Chi hội",
                            "   a) Cấp xã",
                            "Phụ lục I. BẢNG");
        }
    }

    @Test
    void a_footnote_stands_at_the_foot_of_its_page() throws Exception {
        String note =
                "<p>một<span class='footnote'>Gồm <data value='5' data-ref='r'>5</data> cờ.</span>, hai<span class='footnote'>Sáu.</span></p>";
        try (PDDocument pdf = pdf(report(note + "<p>chữ</p>".repeat(60), ""))) {
            assertThat(words(pdf, 1)).startsWith("một1, hai2").endsWith("1. Gồm 5 cờ. 2. Sáu.");
        }
    }

    @Test
    void a_chart_has_its_names_and_numbers() throws Exception {
        try (PDDocument pdf = pdf(report(Charts.MEMBERS, ""))) {
            assertThat(words(pdf)).contains("Hội viên theo huyện (người)", "Năm 2022", "Huyện Bắc Yên", "17.378", "…");
        }
    }

    @Test
    void lists_are_marked_the_vietnamese_way() throws Exception {
        String list = "<ol type='a'>" + "<li>x</li>".repeat(5) + "</ol><ul><li><p>y</p><ul><li>z</li></ul></li></ul>";
        try (PDDocument pdf = pdf(report(list, ""))) {
            assertThat(words(pdf)).isEqualTo("a) x b) x c) x d) x đ) x - y + z");
        }
    }

    @Test
    void markup_shows_as_text() throws Exception {
        try (PDDocument pdf = pdf(report("<p>&lt;script&gt; &amp;amp; ]]&gt; &lt;bookmark/&gt;</p>", ""))) {
            assertThat(words(pdf)).isEqualTo("<script> &amp; ]]> <bookmark/>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "\uFF11\uFF12\uFF13 h\u1ECDc vi\u00EAn, 123 h\u1ECDc vi\u00EAn", // digits as wide as Chinese letters
        "to\u0302\u0309ng, t\u1ED5ng", // a letter and its marks apart
        "\u4E2D, [U+4E2D]",
        "x\uD83D\uDE00y, x[U+1F600]y",
        "\u2610 ch\u01B0a, [U+2610] ch\u01B0a",
        "a\u200Fb, a\u200Fb", // a mark that lets text run from right to left is not seen, and kept
        "a\u0007b, a\uFFFDb"
    })
    void a_letter_that_the_fonts_lack_is_written_as_what_it_stands_for_or_by_its_number(String given, String printed)
            throws Exception {
        try (PDDocument pdf = pdf(report("<p><b>" + given + "</b></p>", ""))) {
            assertThat(words(pdf)).isEqualTo(printed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40_000})
    void a_very_long_cell_wraps(int length) throws Exception {
        String word = "x".repeat(length);
        String table = "<table><tbody><tr><td>a</td><td>%s</td><td>b</td></tr></tbody></table>".formatted(word);
        assertTimeout(Duration.ofSeconds(60), () -> {
            try (PDDocument pdf = pdf(report(table, ""))) {
                assertThat(words(pdf).chars().filter(c -> c == 'x').count()).isEqualTo(length);
            }
        });
    }

    @Test
    void nothing_is_fetched_and_nothing_is_left_at_home() throws Exception {
        Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(cache);
        pdf(Documents.report()).close();
        assertThat(Files.exists(cache)).isEqualTo(before);
    }

    @Test
    void broken_xhtml_is_refused_before_anything_is_written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new PdfWriter().write("<html><body><main><video/></main></body></html>", out))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("<video>");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void the_fonts_have_every_vietnamese_letter_and_every_sign_we_print(String style) throws Exception {
        try (InputStream in = Resource.open("fonts/Tinos-" + style + ".ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
                    + "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";
            String signs = "0123456789.,;:!?…–-−+/%()[]“”\"'*†≥≤×•²½\u00A0\uFFFD";
            assertThat(font.canDisplayUpTo(letters + letters.toUpperCase(Locale.ROOT) + signs))
                    .isEqualTo(-1);
        }
    }

    private static String report(String main, String appendices) {
        return "<html lang='vi'><head><title>t</title></head><body><main>" + main + "</main>" + appendices
                + "</body></html>";
    }

    private static byte[] bytes(String xhtml) throws DocumentException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(xhtml, out);
        return out.toByteArray();
    }

    private static PDDocument pdf(String xhtml) throws DocumentException, IOException {
        return Loader.loadPDF(bytes(xhtml));
    }

    private static String words(PDDocument pdf) throws IOException {
        return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                .mapToObj(page -> words(pdf, page))
                .collect(Collectors.joining(" "));
    }

    private static String words(PDDocument pdf, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).strip().replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> bookmarks(PDOutlineNode node, String indent) {
        List<String> names = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            names.add(indent + item.getTitle());
            names.addAll(bookmarks(item, indent + " "));
        }
        return names;
    }
}
