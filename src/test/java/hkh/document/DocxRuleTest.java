package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines below the issuer and the title keep to their words, and the signature to the text above it. */
class DocxRuleTest {

    /** Widths of text in Times New Roman Bold, as Tinos measures them: twips at the style's size. */
    @ParameterizedTest
    @CsvSource({
        "HỘI KHUYẾN HỌC XÃ A, 2713",
        "HỘI KHUYẾN HỌC TP THỦ DẦU MỘT, 4173",
        // breaks behind "BÌNH"
        "HỘI KHUYẾN HỌC TỈNH BÌNH DƯƠNG, 3415"
    })
    void the_line_below_the_issuer_is_a_third_to_a_half_of_its_name(String name, int longest) throws Exception {
        Element cell = XmlReader.read(
                        "part",
                        Documents.part(
                                Documents.docx(Documents.header("<p data-slot=\"issuer\">" + name + "</p>")),
                                "word/document.xml"))
                .descendants()
                .filter(element -> element.is("w:tc"))
                .findFirst()
                .orElseThrow();
        List<Element> rules = cell.elements().filter(WordRule::is).toList();
        Element indent =
                rules.get(0).child("w:pPr").orElseThrow().child("w:ind").orElseThrow();
        int length = 4300 - number(indent, "w:left") - number(indent, "w:right");
        assertThat(length).isBetween(longest / 3 - 20, longest / 2 + 20);
    }

    @Test
    void a_line_of_good_length_stays_as_the_reference_has_it() throws Exception {
        String name = "HỘI KHUYẾN HỌC TP THỦ DẦU MỘT";
        assertThat(Documents.part(
                        Documents.docx(Documents.header("<p data-slot=\"issuer\">" + name + "</p>")),
                        "word/document.xml"))
                .contains("<w:ind w:left=\"1250\" w:right=\"1250\"/>");
    }

    @Test
    void the_signature_is_never_alone_on_a_page() throws Exception {
        assertThat(kept("<p>one</p><p>two</p><p>three</p>")).containsExactly("two", "three");
        assertThat(kept("<section><ul><li>one</li><li>two</li><li>three</li></ul></section>"))
                .containsExactly("two", "three");
        assertThat(kept("<p>one</p>")).containsExactly("one");
    }

    private static List<String> kept(String content) throws Exception {
        return XmlReader.read("part", Documents.markup(content))
                .descendants()
                .filter(element -> element.is("w:p"))
                .filter(paragraph -> paragraph
                        .child("w:pPr")
                        .flatMap(properties -> properties.child("w:keepNext"))
                        .isPresent())
                .map(Element::text)
                .toList();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.attribute(attribute, ""));
    }
}
