package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A table of contents is a field with its entries in place, which lead to the headings. */
class DocxContentsTest {

    private static final String REPORT = "<html><body><main><nav class=\"toc\"></nav>"
            + "<h1 class=\"part\">Phần thứ nhất<br/>KẾT QUẢ</h1><h2>1. Hội viên<span class=\"footnote\">x</span></h2><h3>a) Mới</h3>"
            + "<h1>II. <em>QUỸ</em> &lt;b&gt;</h1></main><section><h1 class=\"part\">Phụ lục<br/>HỘI VIÊN</h1></section></body></html>";

    @Test
    void entries_are_the_headings_of_two_levels_and_the_titles_of_the_appendices() throws Exception {
        assertThat(entries())
                .extracting(DocxContentsTest::words)
                .containsExactly("Phần thứ nhất KẾT QUẢ", "1. Hội viên", "II. QUỸ <b>", "Phụ lục HỘI VIÊN");
        assertThat(entries())
                .extracting(entry -> entry.attribute("w:anchor", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_entry_leads_to_a_bookmark_around_its_heading() throws Exception {
        Element document = document(REPORT);
        Map<String, String> headings = document.descendants()
                .filter(element -> element.is("w:p"))
                .filter(paragraph -> paragraph.child("w:bookmarkStart").isPresent())
                .collect(Collectors.toMap(
                        paragraph ->
                                paragraph.child("w:bookmarkStart").orElseThrow().attribute("w:name", ""),
                        Element::text));
        assertThat(headings).hasSize(4);
        for (Element entry : entries()) {
            assertThat(headings.getOrDefault(entry.attribute("w:anchor", ""), "")
                            .replace(" ", ""))
                    .isEqualTo(words(entry).replace(" ", ""));
        }
    }

    @Test
    void it_is_a_field_that_word_makes_anew_on_request_and_never_asks_about() throws Exception {
        byte[] docx = Documents.docx(REPORT);
        String document = Documents.part(docx, "word/document.xml");
        assertThat(document).contains("> TOC \\o \"1-2\" \\h \\z \\u <").doesNotContain("w:dirty");
        assertThat(Documents.part(docx, "word/settings.xml")).doesNotContain("updateFields");
        assertThat(balance(document, "begin"))
                .isEqualTo(balance(document, "end"))
                .isEqualTo(5);
    }

    @Test
    void a_report_that_asks_for_none_has_no_bookmarks() throws Exception {
        assertThat(Documents.markup("<h1>a</h1>")).doesNotContain("bookmark", "TOC");
    }

    @Test
    void a_table_of_contents_of_nothing_is_valid() throws Exception {
        assertThat(OfficeSchema.errors(Documents.markup("<nav class=\"toc\"></nav><p>a</p>")))
                .isEmpty();
    }

    private static int balance(String document, String part) {
        return document.split("w:fldCharType=\"" + part + "\"", -1).length - 1;
    }

    private static List<Element> entries() throws Exception {
        return document(REPORT)
                .descendants()
                .filter(element -> element.is("w:hyperlink"))
                .toList();
    }

    /** The first run of an entry: what is behind it is the page. */
    private static String words(Element entry) {
        return entry.child("w:r").orElseThrow().text();
    }

    private static Element document(String report) throws Exception {
        return XmlReader.read("part", Documents.part(Documents.docx(report), "word/document.xml"));
    }
}
