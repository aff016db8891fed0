package hkh.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocxTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "A & B &amp; &#1; \"C\" 'D'",
                "]]> <![CDATA[ x",
                "</w:t></w:r><w:p/>",
                "{{issuer}} {{content}} ${x}",
                "\u202Eabc\u200F\u05D0\u202C \u200Bz",
                "😀 𠀀 e\u0301 ế",
                "a\u00A0b\u0085c\u2028d"
            })
    void nasty_text_survives_as_text(String text) throws Exception {
        assertThat(paragraph(text)).isEqualTo(text);
        assertThat(Documents.html(Documents.content("<p>" + escaped(text) + "</p>")))
                .contains("<p>" + escaped(text) + "</p>");
    }

    @Test
    @DisplayName("69: 200 texts made of what breaks XML are read back from Word as they are")
    void many_nasty_texts_survive_side_by_side() throws Exception {
        List<String> pieces = List.of(
                "<",
                ">",
                "&",
                "&amp;",
                "&#1;",
                "&lt",
                "\"",
                "'",
                "]]>",
                "<![CDATA[",
                "<!--",
                "-->",
                "<?",
                "?>",
                "</w:t>",
                "<w:p/>",
                "${x}",
                "{{x}}",
                "<#if>",
                "%s",
                "\\",
                "\u202E",
                "\u00A0",
                "😀",
                "ế",
                "e\u0301",
                "0",
                "x");
        Random random = new Random(69);
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(nth -> nth
                        + IntStream.range(0, 1 + random.nextInt(8))
                                .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                                .collect(joining()))
                .toList();
        String paragraphs =
                texts.stream().map(text -> "<p>" + escaped(text) + "</p>").collect(joining());
        try (XWPFDocument word = Documents.word(Documents.content(paragraphs))) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "HKHBody".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .startsWith(texts.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({"'a\u0001b',a\uFFFDb", "'\u001F',\uFFFD", "'x\uFFFFy',x\uFFFDy"})
    void characters_xml_cannot_hold_are_made_visible(String text, String shown) throws Exception {
        assertThat(paragraph(text)).isEqualTo(shown);
    }

    @Test
    void nul_lone_surrogates_and_their_references_are_made_visible() throws Exception {
        assertThat(paragraph("a\u0000b\uD800c\uDC00d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        assertThat(Documents.markup("<p>a&#0;b&#xD800;c&#x110000;d&#65;</p>")).contains(">a\uFFFDb\uFFFDc\uFFFDdA<");
    }

    @ParameterizedTest
    @CsvSource({
        "<ul><li>b</li></ul>,true",
        "' <table><tr><td>b</td></tr></table>',true",
        "<p>b</p>,false",
        "<h2>b</h2>,false",
        "'b<ul><li>c</li></ul>',false",
        "'',false"
    })
    void words_that_lead_to_a_list_or_a_table_stay_with_it(String next, boolean together) throws Exception {
        assertThat(Documents.markup("<p>a:</p>" + next + "<p>last but one</p><p>last</p>")
                        .contains("<w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">a:"))
                .isEqualTo(together);
    }

    @Test
    void a_very_long_text_survives() throws Exception {
        String text = "Hội Khuyến học ".repeat(3_000).strip();
        assertThat(paragraph(text)).isEqualTo(text);
    }

    @Test
    void nasty_references_and_titles_survive_in_attributes() throws Exception {
        String document =
                Documents.markup("<p><data data-ref=\"a&quot;&lt;b&#1;\" title=\"x&#10;&amp;y\">1</data></p>");
        assertThat(document).contains("w:val=\"a&quot;&lt;b\uFFFD\"").contains("<w:alias w:val=\"x &amp;y\"/>");
        assertThat(OfficeSchema.errors(document)).isEmpty();
    }

    @Test
    void a_long_title_is_cut_at_what_word_allows() throws Exception {
        assertThat(Documents.markup("<p><data data-ref=\"r\" title=\"" + "x".repeat(80) + "\">1</data></p>"))
                .contains("<w:alias w:val=\"" + "x".repeat(63) + "…\"/>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html/>|the report's XHTML must not have a DOCTYPE",
                "<html><body><main><svg/></main></body></html>|the report's XHTML has <svg>, which cannot be written",
                "<html/>|the report's XHTML has no <body> inside <html>",
                "<html><body/></html>|the report's XHTML has no <main> inside <body>"
            })
    void a_broken_report_is_refused(String xhtml, String message) {
        assertThatThrownBy(() -> Documents.docx(xhtml))
                .isInstanceOf(DocumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Documents.html(xhtml))
                .isInstanceOf(DocumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><p></html>", "<html>&nbsp;</html>", "", "<html>&x;</html>"})
    void what_is_not_xml_is_refused_with_its_place(String xhtml) {
        assertThatThrownBy(() -> Documents.docx(xhtml))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("the report's XHTML is not well-formed XML at line 1, column ");
    }

    private static String paragraph(String text) throws DocumentException, IOException {
        try (XWPFDocument word = Documents.word(Documents.content("<p>" + escaped(text) + "</p>"))) {
            return word.getParagraphs().stream()
                    .filter(paragraph -> "HKHBody".equals(paragraph.getStyle()))
                    .findFirst()
                    .orElseThrow()
                    .getText();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
