package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sections behind the signature become appendices: pages with numbers of their own, lying where a table is wide. */
class DocxAppendixTest {

    private static final String APPENDIX = """
            <section class="appendix">
            <h1 class="part">Phụ lục %s<br/>HỘI VIÊN</h1>
            <p class="center"><em>(Kèm theo Báo cáo)</em></p>
            <table class="small">
            <thead><tr><th rowspan="2">TT</th><th colspan="2">Hội viên</th></tr><tr><th>Nam</th><th>Nữ</th></tr></thead>
            <tbody><tr><td>1</td><td class="number"><data value="5" data-ref="1/2023/a">5</data></td><td/></tr></tbody>
            </table>
            </section>
            """;

    private static final String WIDE =
            "<section><p>a</p><table><tr>" + "<td>1</td>".repeat(9) + "</tr></table></section>";

    private static String markup = "";
    private static Element document = new Element("", Map.of(), List.of());

    @BeforeAll
    static void write() throws Exception {
        markup = Documents.part(docx(APPENDIX.formatted("I") + WIDE + APPENDIX.formatted("III")), "word/document.xml");
        document = XmlReader.read("document", markup.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_with_appendices_is_valid() throws Exception {
        assertThat(OfficeSchema.errors(markup)).isEmpty();
    }

    @Test
    void only_an_appendix_with_a_wide_table_lies_on_its_side() {
        assertThat(sections())
                .extracting(section -> section.child("w:pgSz").orElseThrow().attribute("w:orient", "portrait"))
                .containsExactly("portrait", "portrait", "landscape", "portrait");
        Element lying = sections().get(2).child("w:pgSz").orElseThrow();
        assertThat(lying.attribute("w:w", "")).isEqualTo("16838");
        assertThat(lying.attribute("w:h", "")).isEqualTo("11906");
    }

    @Test
    void a_table_with_a_word_that_would_break_upright_is_wide() throws Exception {
        String cell = "<td>" + "m".repeat(40) + "</td>";
        String lying = part("<section><table><tr>" + cell.repeat(2) + "</tr></table></section>");
        assertThat(lying).contains("w:orient=\"landscape\"");
        assertThat(part("<section><table><tr>" + cell + "</tr></table></section>"))
                .doesNotContain("landscape");
    }

    @Test
    void a_full_page_is_not_followed_by_an_empty_one() {
        // what ends a section is one point high, and no other line is between a table and it
        List<Element> ends = document.descendants()
                .filter(element -> element.is("w:p"))
                .filter(paragraph -> paragraph.descendants().anyMatch(element -> element.is("w:sectPr")))
                .toList();
        assertThat(ends)
                .hasSize(3)
                .allSatisfy(end -> assertThat(end.descendants()
                                .filter(element -> element.is("w:spacing"))
                                .findFirst()
                                .orElseThrow()
                                .attributes())
                        .containsEntry("w:line", "20")
                        .containsEntry("w:lineRule", "exact")
                        .containsEntry("w:before", "0")
                        .containsEntry("w:after", "0"));
        List<Element> body = document.child("w:body").orElseThrow().elements().toList();
        for (Element end : ends) {
            assertThat(body.get(body.indexOf(end) - 1).is("w:tbl")).isTrue();
        }
    }

    @Test
    void margins_and_headers_are_those_of_the_report() {
        for (String part : List.of("w:pgMar", "w:headerReference", "w:titlePg")) {
            assertThat(sections()).extracting(section -> section.child(part)).doesNotContainNull();
            assertThat(sections().get(2).child(part))
                    .isEqualTo(sections().get(0).child(part))
                    .isPresent();
        }
    }

    @Test
    void every_appendix_counts_its_pages_from_one() {
        assertThat(sections().get(0).child("w:pgNumType")).isEmpty();
        for (Element section : sections().subList(1, 4)) {
            assertThat(section.child("w:pgNumType").orElseThrow().attribute("w:start", ""))
                    .isEqualTo("1");
        }
    }

    @Test
    void appendices_follow_the_signature() {
        assertThat(document.text()).containsSubsequence("Nơi nhận:", "Phụ lục I", "Phụ lục III");
    }

    @Test
    void a_table_is_as_wide_as_its_page_and_repeats_its_headings() {
        Element table = tables().get(tables().size() - 1);
        assertThat(width(tables().get(tables().size() - 2))).isEqualTo(16838 - 1701 - 850);
        assertThat(width(table)).isEqualTo(11906 - 1701 - 850);
        assertThat(table.descendants().filter(element -> element.is("w:tblHeader")))
                .hasSize(2);
    }

    private static int width(Element table) {
        return table.descendants()
                .filter(element -> element.is("w:gridCol"))
                .mapToInt(column -> Integer.parseInt(column.attribute("w:w", "")))
                .sum();
    }

    @Test
    void a_small_table_has_small_text_and_its_figures_are_bound() {
        Element table = tables().get(tables().size() - 1);
        assertThat(table.descendants().filter(element -> element.is("w:sz")))
                .isNotEmpty()
                .allMatch(size -> size.attribute("w:val", "").equals("20"));
        assertThat(table.descendants().filter(element -> element.is("w:tag")))
                .extracting(tag -> tag.attribute("w:val", ""))
                .containsExactly("1/2023/a");
    }

    @Test
    void a_report_without_appendices_has_one_section() throws Exception {
        String plain = part("");
        assertThat(plain).containsOnlyOnce("<w:sectPr>").doesNotContain("landscape");
    }

    private static String part(String appendices) throws Exception {
        return Documents.part(docx(appendices), "word/document.xml");
    }

    private static byte[] docx(String appendices) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.of(Documents.REFERENCE)
                .write("<html><body><main><p>a</p></main><footer/>" + appendices + "</body></html>", out);
        return out.toByteArray();
    }

    private static List<Element> sections() {
        return document.descendants().filter(element -> element.is("w:sectPr")).toList();
    }

    private static List<Element> tables() {
        return document.descendants().filter(element -> element.is("w:tbl")).toList();
    }
}
