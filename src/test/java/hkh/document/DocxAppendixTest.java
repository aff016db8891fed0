package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sections behind the signature become appendices: lying pages with numbers of their own. */
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

    private static String markup = "";
    private static Element document = new Element("", Map.of(), List.of());

    @BeforeAll
    static void write() throws Exception {
        markup = Documents.part(docx(APPENDIX.formatted("I") + APPENDIX.formatted("II")), "word/document.xml");
        document = XmlReader.read("document", markup.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_with_appendices_is_valid() throws Exception {
        assertThat(OfficeSchema.errors(markup)).isEmpty();
    }

    @Test
    void the_report_stays_upright_and_every_appendix_lies_on_its_side() {
        assertThat(sections())
                .extracting(section -> section.child("w:pgSz").orElseThrow().attribute("w:orient", "portrait"))
                .containsExactly("portrait", "landscape", "landscape");
        Element lying = sections().get(2).child("w:pgSz").orElseThrow();
        assertThat(lying.attribute("w:w", "")).isEqualTo("16838");
        assertThat(lying.attribute("w:h", "")).isEqualTo("11906");
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
        for (Element section : sections().subList(1, 3)) {
            assertThat(section.child("w:pgNumType").orElseThrow().attribute("w:start", ""))
                    .isEqualTo("1");
        }
    }

    @Test
    void appendices_follow_the_signature() {
        assertThat(document.text()).containsSubsequence("Nơi nhận:", "Phụ lục I", "Phụ lục II");
    }

    @Test
    void a_table_is_as_wide_as_the_lying_page_and_repeats_its_headings() {
        Element table = tables().get(tables().size() - 1);
        int width = table.descendants()
                .filter(element -> element.is("w:gridCol"))
                .mapToInt(column -> Integer.parseInt(column.attribute("w:w", "")))
                .sum();
        assertThat(width).isEqualTo(16838 - 1701 - 850);
        assertThat(table.descendants().filter(element -> element.is("w:tblHeader")))
                .hasSize(2);
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
        String plain = Documents.part(docx(""), "word/document.xml");
        assertThat(plain).containsOnlyOnce("<w:sectPr>").doesNotContain("landscape");
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
