package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A chart in Word is Word's own: it can be edited, with the numbers in a workbook inside. */
class DocxChartTest {

    @Test
    void a_chart_shows_the_table_it_was_drawn_from() throws Exception {
        try (XWPFDocument word = word(chart("columns", ""))) {
            XWPFChart chart = word.getCharts().get(0);
            XDDFChartData data = chart.getChartSeries().get(0);
            assertThat(data.getSeriesCount()).isEqualTo(2);
            assertThat(data.getSeries(0).getCategoryData().getPointAt(0)).isEqualTo("Huyện Bắc Yên");
            assertThat(data.getSeries(0).getValuesData().getPointAt(0)).isEqualTo(10345.0);
            assertThat(data.getSeries(1).getValuesData().getPointAt(1)).isEqualTo(28313.0);
        }
    }

    @Test
    void a_missing_value_is_a_gap_and_never_zero() throws Exception {
        String part = part(chart("columns", ""), "word/charts/chart1.xml");
        assertThat(part).contains("<c:dispBlanksAs val=\"gap\"/>").doesNotContain("<c:v>0</c:v>");
        Element cache = element(part, "c:numCache");
        assertThat(cache.child("c:ptCount").orElseThrow().attribute("val", "")).isEqualTo("2");
        assertThat(cache.elements().filter(point -> point.is("c:pt")))
                .extracting(point -> point.attribute("idx", ""))
                .containsExactly("0");
        try (XSSFWorkbook book = workbook(chart("columns", ""))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(1)).isNull();
        }
    }

    @Test
    void the_workbook_inside_has_the_table_where_the_chart_looks_for_it() throws Exception {
        try (XSSFWorkbook book = workbook(chart("columns", ""))) {
            XSSFSheet sheet = book.getSheet("Sheet1");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Năm 2022");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Huyện Bắc Yên");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(10345);
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(28313);
        }
        assertThat(formulas(part(chart("columns", ""), "word/charts/chart1.xml")))
                .containsExactly(
                        "Sheet1!$B$1",
                        "Sheet1!$A$2:$A$3",
                        "Sheet1!$B$2:$B$3",
                        "Sheet1!$C$1",
                        "Sheet1!$A$2:$A$3",
                        "Sheet1!$C$2:$C$3");
    }

    @Test
    void a_drawing_has_the_name_of_the_chart_and_says_in_words_what_it_shows() throws Exception {
        Element drawing = element(part(chart("columns", ""), "word/document.xml"), "wp:docPr");
        assertThat(drawing.attribute("name", "")).isEqualTo("hoi-vien");
        assertThat(drawing.attribute("descr", ""))
                .isEqualTo("Hội viên (người). Huyện Bắc Yên: Năm 2022 10.345, Năm 2023 12.400;"
                        + " Huyện Mai Sơn: Năm 2022 …, Năm 2023 ≥ 28.313 (11/14)");
    }

    @Test
    void the_caption_stands_above_in_its_style() throws Exception {
        try (XWPFDocument word = word(chart("columns", ""))) {
            assertThat(word.getParagraphs()).anySatisfy(paragraph -> {
                assertThat(paragraph.getText()).isEqualTo("Hội viên (người)");
                assertThat(paragraph.getStyle()).isEqualTo("HKHCaption");
            });
        }
    }

    @Test
    void bars_are_filled_and_lie_when_asked_for_the_first_on_top() throws Exception {
        String upright = part(chart("columns", ""), "word/charts/chart1.xml");
        String lying = part(chart("bars", ""), "word/charts/chart1.xml");
        assertThat(upright).contains("<c:barDir val=\"col\"/>", "<c:varyColors val=\"0\"/>");
        assertThat(lying).contains("<c:barDir val=\"bar\"/>", "<c:orientation val=\"maxMin\"/>");
        for (Element series : all(upright, "c:ser")) {
            assertThat(series.child("c:spPr").orElseThrow().child("a:solidFill"))
                    .isPresent();
        }
    }

    @Test
    void bars_begin_at_zero_unless_something_is_below() throws Exception {
        assertThat(part(chart("columns", ""), "word/charts/chart1.xml")).contains("<c:min val=\"0\"/>");
        assertThat(part(one("-2.5", "−2,5%"), "word/charts/chart1.xml")).contains("<c:min val=\"-3.25\"/>");
    }

    @Test
    void a_label_parts_thousands_by_dots_whatever_the_computer_is_set_to() throws Exception {
        assertThat(labels(one("36615", "36.615"))).containsExactly("[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0");
        assertThat(labels(one("14700000000", "14.700.000.000")))
                .containsExactly("[>=1000000000]#\\.###\\.###\\.##0;[>=1000000]#\\.###\\.##0;0");
    }

    @Test
    void a_label_says_what_is_printed_beside_the_digits_and_follows_edited_data() throws Exception {
        assertThat(labels(one("28313", "≥ 28.313 (11/14)*")))
                .startsWith("[>=1000000]\"≥ \"#\\.###\\.##0\" (11/14)*\";[>=1000]\"≥ \"#\\.##0\" (11/14)*\";"
                        + "\"≥ \"0\" (11/14)*\"");
        assertThat(labels(one("99.02", "99,02%"))).startsWith("[$-42A]#,##0.00\"%\"");
        assertThat(labels(one("1.5", "+1,5%"))).startsWith("[$-42A]\"+\"#,##0.0\"%\";\"−\"#,##0.0\"%\";#,##0.0\"%\"");
    }

    @Test
    void markup_in_names_is_text_and_leaves_every_part_whole() throws Exception {
        String nasty = "<script>alert(1)</script> & ]]> \" \u202Eabc\u0001 =1+1 " + letters(40_000);
        String escaped = nasty.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        String shown = nasty.replace('\u0001', '\uFFFD');
        byte[] docx = Documents.docx(Documents.content(chart("columns", escaped)));
        Map<String, String> parts = Documents.parts(docx);
        assertThat(OfficeSchema.errors(parts.getOrDefault("word/document.xml", "")))
                .isEmpty();
        assertThat(OfficeSchema.errors(parts.getOrDefault("word/charts/chart1.xml", "")))
                .isEmpty();
        assertThat(element(parts.getOrDefault("word/document.xml", ""), "wp:docPr")
                        .attribute("descr", ""))
                .startsWith("Hội viên (người)" + shown)
                .contains("Huyện Bắc Yên" + shown);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XDDFChartData data = word.getCharts().get(0).getChartSeries().get(0);
            assertThat(data.getSeries(0).getCategoryData().getPointAt(0)).isEqualTo("Huyện Bắc Yên" + shown);
        }
        try (XSSFWorkbook book = workbook(chart("columns", escaped))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(("Huyện Bắc Yên" + shown).substring(0, 32_000) + "…");
        }
    }

    @Test
    void a_value_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> Documents.docx(Documents.content(one("1.000,5", "1.000,5"))))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("1.000,5");
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws Exception {
        assertThat(Documents.docx(Documents.everything())).isEqualTo(Documents.docx(Documents.everything()));
    }

    @Test
    void charts_of_the_reference_keep_their_parts() throws Exception {
        byte[] first = Documents.docx(Documents.content(chart("columns", "")));
        assertThat(Documents.parts(first)).containsKey("word/charts/chart1.xml");
        // a report used as the reference of another one, as somebody may who has mended its letterhead
        byte[] reference = Documents.reference(
                first, "word/document.xml", xml -> xml.replaceFirst("(?=<w:tbl>)", paragraph("{{content}}")));
        byte[] second = Documents.docx(Documents.content(chart("bars", "")), reference);
        assertThat(Documents.parts(second)).containsKeys("word/charts/chart1.xml", "word/charts/chart2.xml");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(second))) {
            assertThat(word.getCharts()).hasSize(2);
        }
    }

    /** Letters that do not pack so well that POI takes the file for a bomb. */
    private static String letters(int count) {
        return new Random(7)
                .ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String chart(String kind, String suffix) {
        return """
                <figure class="chart" id="hoi-vien" data-chart="%s"><figcaption>Hội viên (người)%2$s</figcaption>
                <table><thead><tr><th>Đơn vị</th><th>Năm 2022</th><th>Năm 2023</th></tr></thead><tbody>
                <tr><th>Huyện Bắc Yên%2$s</th><td><data value="10345">10.345</data></td><td><data value="12400">12.400</data></td></tr>
                <tr><th>Huyện Mai Sơn</th><td><data value="">…</data></td><td><data value="28313">≥ 28.313 (11/14)</data></td></tr>
                </tbody></table></figure>
                """.formatted(kind, suffix);
    }

    private static String one(String digits, String printed) {
        return """
                <figure class="chart" id="a"><table><thead><tr><th/><th>b</th></tr></thead><tbody>
                <tr><th>c</th><td><data value="%s">%s</data></td></tr></tbody></table></figure>
                """.formatted(digits, printed);
    }

    private static List<String> labels(String chart) throws Exception {
        return all(part(chart, "word/charts/chart1.xml"), "c:dLbls")
                .get(0)
                .descendants()
                .filter(element -> element.is("c:numFmt"))
                .map(format -> format.attribute("formatCode", ""))
                .toList();
    }

    private static List<String> formulas(String part) throws Exception {
        return all(part, "c:f").stream().map(Element::text).toList();
    }

    private static Element element(String part, String name) throws Exception {
        return all(part, name).get(0);
    }

    private static List<Element> all(String part, String name) throws Exception {
        return XmlReader.read("part", part)
                .descendants()
                .filter(element -> element.is(name))
                .toList();
    }

    private static String part(String content, String name) throws Exception {
        return Documents.part(Documents.docx(Documents.content(content)), name);
    }

    private static XWPFDocument word(String content) throws Exception {
        return Documents.word(Documents.content(content));
    }

    /** Opened as Word opens it: by the relation of the chart. */
    private static XSSFWorkbook workbook(String content) throws Exception {
        try (XWPFDocument word = word(content)) {
            PackagePart chart = word.getCharts().get(0).getPackagePart();
            PackagePart book = chart.getRelatedPart(chart.getRelationshipsByType(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package")
                    .getRelationship(0));
            try (InputStream in = book.getInputStream()) {
                return new XSSFWorkbook(in);
            }
        }
    }
}
