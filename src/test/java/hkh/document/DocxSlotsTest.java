package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocxSlotsTest {

    private static final String NUMBER = "<w:r><w:t>{{number}}</w:t></w:r>";

    @Test
    void the_reference_has_a_place_for_every_slot() throws Exception {
        assertThat(DocxWriter.of(Documents.REFERENCE).slots())
                .containsExactly(
                        "issuer-parent",
                        "issuer",
                        "nation",
                        "motto",
                        "number",
                        "place-date",
                        "kind",
                        "abstract",
                        "addressee",
                        "recipients",
                        "authority",
                        "position",
                        "signatory");
    }

    @Test
    void a_slot_split_over_runs_is_found() throws Exception {
        String split =
                "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Số {</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                        + "<w:r><w:t>{num</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r><w:t>ber}</w:t></w:r>"
                        + "<w:bookmarkEnd w:id=\"0\"/><w:r><w:t>} /x</w:t></w:r>";
        String document = number(split, "<p data-slot=\"number\">39</p>");
        assertThat(document)
                .contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Số </w:t></w:r>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">39</w:t></w:r>"
                        + "<w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:bookmarkEnd w:id=\"0\"/>"
                        + "<w:r><w:t xml:space=\"preserve\"> /x</w:t></w:r>");
        assertThat(OfficeSchema.errors(document)).isEmpty();
    }

    @Test
    void two_slots_in_one_paragraph_are_filled() throws Exception {
        assertThat(number(
                        "<w:r><w:t>{{number}}, {{place-date}}.</w:t></w:r>",
                        "<p data-slot=\"number\">1</p><p data-slot=\"place-date\">2</p>"))
                .contains("<w:t xml:space=\"preserve\">1</w:t></w:r><w:r><w:t xml:space=\"preserve\">, </w:t></w:r>"
                        + "<w:r><w:t xml:space=\"preserve\">2</w:t></w:r><w:r><w:t xml:space=\"preserve\">.</w:t>");
    }

    @Test
    void paragraphs_in_a_slot_are_paragraphs_and_breaks_are_breaks() throws Exception {
        String style = "<w:p><w:pPr><w:pStyle w:val=\"HKHNumber\"/></w:pPr>";
        assertThat(number(NUMBER, "<div data-slot=\"number\"><p>a</p> <p>b<br/> c</p></div>"))
                .contains(style + "<w:r><w:t xml:space=\"preserve\">a</w:t></w:r></w:p>" + style
                        + "<w:r><w:t xml:space=\"preserve\">b</w:t></w:r><w:r><w:br/></w:r>"
                        + "<w:r><w:t xml:space=\"preserve\">c</w:t></w:r></w:p>");
    }

    @Test
    void a_slot_the_report_lacks_leaves_no_trace() throws Exception {
        String document =
                Documents.part(Documents.docx(Documents.header("<p data-slot=\"issuer\">A</p>")), "word/document.xml");
        assertThat(document)
                .doesNotContain("{{")
                .doesNotContain("HKHIssuerParent")
                .doesNotContain("HKHAddressee");
        assertThat(OfficeSchema.errors(document)).isEmpty();
    }

    @Test
    void the_rule_below_a_title_goes_with_it() throws Exception {
        String issued = "<p data-slot=\"issuer\">A</p><p data-slot=\"motto\">B</p>";
        String report = issued + "<p data-slot=\"abstract\">C</p>";
        assertThat(rules(report)).isEqualTo(3);
        assertThat(rules(issued)).as("a letter has no title").isEqualTo(2);
    }

    private static int rules(String slots) throws Exception {
        String document = Documents.part(Documents.docx(Documents.header(slots)), "word/document.xml");
        return document.split("w:val=\"HKHRule\"", -1).length - 1;
    }

    @Test
    void text_beside_a_slot_the_report_lacks_stays() throws Exception {
        assertThat(number("<w:r><w:t>Số: {{number}}</w:t></w:r>", ""))
                .contains(
                        "<w:pStyle w:val=\"HKHNumber\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Số: </w:t></w:r></w:p>");
    }

    @Test
    void a_figure_in_a_slot_is_a_content_control() throws Exception {
        assertThat(number(NUMBER, "<p data-slot=\"number\">Số: <data data-ref=\"r\">9</data></p>"))
                .contains("<w:tag w:val=\"r\"/>");
    }

    @Test
    void a_slot_filled_twice_is_refused() {
        assertThatThrownBy(() -> number(NUMBER, "<p data-slot=\"kind\">a</p><p data-slot=\"kind\">b</p>"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("the report's XHTML fills the slot \"kind\" twice");
    }

    @Test
    void a_slot_in_a_tracked_change_is_refused() {
        assertThatThrownBy(
                        () -> number("<w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>{{number}}</w:t></w:r></w:ins>", ""))
                .isInstanceOf(DocumentException.class)
                .hasMessage("reference.docx has a slot in a link, a field or a tracked change: \"{{number}}\";"
                        + " type it as plain text");
    }

    @Test
    void a_reference_without_a_place_for_the_content_is_refused() throws Exception {
        for (String instead : new String[] {"", "Báo cáo: {{content}}", "{{content}}{{content}}"}) {
            byte[] reference = Documents.reference("word/document.xml", xml -> xml.replace("{{content}}", instead));
            assertThatThrownBy(() -> Documents.docx(Documents.report(), reference))
                    .isInstanceOf(DocumentException.class)
                    .hasMessage(
                            "reference.docx must have one paragraph that says only {{content}}, where the report goes");
        }
    }

    private static String number(String runs, String header) throws DocumentException, IOException {
        byte[] reference = Documents.reference("word/document.xml", xml -> xml.replace(NUMBER, runs));
        return Documents.part(Documents.docx(Documents.header(header), reference), "word/document.xml");
    }
}
