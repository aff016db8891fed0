package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void white_space_is_collapsed_across_elements() throws DocumentException {
        assertThat(texts("\n  a <strong> b </strong>\n c <br/>  d  ")).containsExactly("a b c\nd");
    }

    @Test
    void space_around_a_figure_stays_outside() throws DocumentException {
        assertThat(texts("a <data data-ref=\"r\"> 1 </data> b")).containsExactly("a ", "1", " b");
    }

    @Test
    void space_that_does_not_break_is_kept() throws DocumentException {
        assertThat(texts("\u00A0a\u00A0\u00A0b ")).containsExactly("\u00A0a\u00A0\u00A0b");
    }

    @Test
    void nested_emphasis_adds_up() throws DocumentException {
        List<Phrase> phrases = read("<strong>a<em>b</em></strong>");
        assertThat(phrases.get(0).spans())
                .containsExactly(
                        new Phrase.Span("a", Set.of(Emphasis.BOLD)),
                        new Phrase.Span("b", Set.of(Emphasis.BOLD, Emphasis.ITALIC)));
    }

    @Test
    void a_space_looks_like_what_it_was_written_in() throws DocumentException {
        Set<Emphasis> underlined = Set.of(Emphasis.UNDERLINE);
        assertThat(read("a <u> b c </u> d").get(0).spans())
                .containsExactly(
                        new Phrase.Span("a ", Set.of()),
                        new Phrase.Span("b c ", underlined),
                        new Phrase.Span("d", Set.of()));
    }

    @Test
    void data_without_a_reference_is_plain_text() throws DocumentException {
        assertThat(texts("a <data value=\"1\">1</data>")).containsExactly("a 1");
    }

    private static List<String> texts(String markup) throws DocumentException {
        return read(markup).stream().map(Phrase::text).toList();
    }

    private static List<Phrase> read(String markup) throws DocumentException {
        return Phrase.read(XmlReader.read("test", "<p>" + markup + "</p>").children(), Set.of());
    }
}
