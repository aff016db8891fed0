package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.junit.jupiter.api.Test;

/** {@code <span class="footnote">} is a footnote of Word's own, with the figures inside bound like any other. */
class DocxFootnoteTest {

    private static final String TEXT =
            "<p>Trong đó cấp huyện<span class=\"footnote\">Có <data value=\"5\" data-ref=\"1/2023/f\">05</data> &lt;nữ&gt;.</span> và"
                    + " xã <span class=\"footnote\">Hai.</span>.</p>";

    @Test
    void the_number_stands_behind_its_word_and_the_words_at_the_foot() throws Exception {
        try (XWPFDocument word = Documents.word(Documents.content(TEXT))) {
            assertThat(word.getFootnotes())
                    .extracting(note -> note.getParagraphs().get(0).getText().strip())
                    .contains("Có 05 <nữ>.", "Hai.");
        }
        String document = Documents.markup(TEXT);
        assertThat(document)
                .containsPattern("cấp huyện</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                        + "<w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t xml:space=\"preserve\"> và xã")
                .contains("<w:footnoteReference w:id=\"2\"/>")
                .doesNotContain("Hai.");
    }

    @Test
    void a_figure_in_a_footnote_is_a_content_control_with_an_id_of_its_own() throws Exception {
        byte[] docx = Documents.docx(Documents.content("<p><data data-ref=\"1/2023/f\">05</data></p>" + TEXT));
        Element control = control(Documents.part(docx, "word/footnotes.xml"));
        assertThat(value(control, "w:tag")).isEqualTo("1/2023/f");
        assertThat(control.text()).isEqualTo("05");
        assertThat(value(control, "w:id"))
                .isNotEqualTo(value(control(Documents.part(docx, "word/document.xml")), "w:id"));
    }

    @Test
    void a_document_without_footnotes_has_no_part_for_them() throws Exception {
        assertThat(Documents.parts(Documents.docx(Documents.content("<p>a</p>"))))
                .doesNotContainKey("word/footnotes.xml");
    }

    @Test
    void the_line_above_the_footnotes_is_there() throws Exception {
        assertThat(Documents.part(Documents.docx(Documents.content(TEXT)), "word/footnotes.xml"))
                .contains("w:type=\"separator\"", "w:type=\"continuationSeparator\"");
    }

    @Test
    void footnotes_of_the_reference_stay_and_ours_follow() throws Exception {
        // a report used as the reference of another one: it has two footnotes of its own
        byte[] reference = Documents.reference(
                Documents.docx(Documents.content(TEXT)),
                "word/document.xml",
                xml -> xml.replaceFirst(
                        "(?=<w:p><w:pPr><w:pStyle w:val=\"HKHBody\")", "<w:p><w:r><w:t>{{content}}</w:t></w:r></w:p>"));
        byte[] docx = Documents.docx(Documents.content("<p>a<span class=\"footnote\">Ba.</span></p>"), reference);
        assertThat(OfficeSchema.errors(Documents.part(docx, "word/footnotes.xml")))
                .isEmpty();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> notes = word.getFootnotes().stream()
                    .map(XWPFFootnote::getParagraphs)
                    .map(paragraphs -> paragraphs.get(0).getText().strip())
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(notes).containsExactly("Có 05 <nữ>.", "Hai.", "Ba.");
        }
        assertThat(Documents.part(docx, "word/document.xml")).contains("<w:footnoteReference w:id=\"3\"/>");
        Map<String, String> parts = Documents.parts(docx);
        assertThat(parts.keySet().stream().filter(part -> part.contains("footnotes")))
                .hasSize(1);
    }

    @Test
    void a_footnote_in_a_heading_a_cell_and_the_title_is_valid() throws Exception {
        String note = "a<span class=\"footnote\">b</span>";
        byte[] docx = Documents.docx("<html><body><header><p data-slot=\"abstract\">" + note + "</p></header><main><h1>"
                + note + "</h1><table><tr><td>" + note + "</td></tr></table><ul><li>" + note
                + "</li></ul></main></body></html>");
        assertThat(OfficeSchema.errors(Documents.part(docx, "word/document.xml")))
                .isEmpty();
        assertThat(Documents.part(docx, "word/document.xml").split("<w:footnoteReference ", -1))
                .hasSize(5);
    }

    private static Element control(String part) throws Exception {
        return XmlReader.read("part", part)
                .descendants()
                .filter(element -> element.is("w:sdt"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Element control, String property) {
        return control.child("w:sdtPr")
                .orElseThrow()
                .child(property)
                .orElseThrow()
                .attribute("w:val", "");
    }
}
