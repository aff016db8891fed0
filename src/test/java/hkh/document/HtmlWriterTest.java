package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {

    @Test
    void the_page_has_what_a_browser_needs_and_fetches_nothing() throws Exception {
        assertThat(Documents.html(Documents.report()))
                .startsWith(
                        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\"")
                .contains("default-src 'none'")
                .contains("<title>Báo cáo tổng kết hoạt động Hội Khuyến học thành phố Thủ Dầu Một năm 2021</title>")
                .containsPattern("script-src 'sha256-[A-Za-z0-9+/]{43}='")
                .contains("@media print")
                .doesNotContainPattern("(?i)<link|<img|@import|url\\(|https?:|fetch\\(|innerHTML|<script src")
                .endsWith("</body>\n</html>\n");
    }

    @Test
    void slots_keep_their_names_for_the_style_sheet() throws Exception {
        assertThat(Documents.html(Documents.report()))
                .contains("<p data-slot=\"motto\">Độc lập - Tự do - Hạnh phúc</p>")
                .contains("<p data-slot=\"abstract\">Tổng kết hoạt động Hội Khuyến học năm 2021<br>Phương hướng");
    }

    @Test
    void a_figure_can_be_reached_with_the_keyboard() throws Exception {
        assertThat(Documents.html(
                        Documents.content("<p><data value=\"1\" data-ref=\"r\" title=\"a &amp; b\">1</data></p>")))
                .contains("<data value=\"1\" data-ref=\"r\" title=\"a &amp; b\" tabindex=\"0\">1</data>");
    }

    @Test
    void a_table_scrolls_in_a_box_of_its_own() throws Exception {
        assertThat(Documents.html(Documents.content(
                        "<table><colgroup><col/></colgroup><tr><td class=\"number\">1</td></tr></table>")))
                .contains("<div class=\"table\" tabindex=\"0\"><table class=\"whole\"><colgroup><col></colgroup>"
                        + "<tr><td class=\"number\">1</td></tr></table></div>");
    }

    @Test
    void empty_elements_are_closed_as_html_wants() throws Exception {
        assertThat(Documents.html(Documents.content("<p/><table><tr><td/></tr></table>")))
                .contains("<p></p>")
                .contains("<td></td>");
    }

    @Test
    void names_of_namespaces_are_not_copied() throws Exception {
        assertThat(Documents.html(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><main xmlns=\"http://www.w3.org/1999/xhtml\""
                                + " xml:lang=\"vi\"/></body></html>"))
                .contains("<main></main>");
    }

    @Test
    void a_footnote_is_linked_there_and_back() throws Exception {
        assertThat(Documents.html(Documents.content("<p>cờ<span class=\"footnote\">Gồm <em>hai</em>.</span></p>")))
                .contains("<p>cờ<sup class=\"note-call\"><a href=\"#chu-1\" id=\"goi-1\">1</a></sup></p>")
                .contains(
                        "<li id=\"chu-1\" value=\"1\">Gồm <em>hai</em>. <a href=\"#goi-1\" aria-label=\"Về chỗ có chú thích 1\">");
    }

    @Test
    void the_contents_lead_to_the_headings_and_appendices() throws Exception {
        assertThat(Documents.html(
                        "<html><body><main><nav class=\"toc\"/><h1>I. MỘT</h1><h2>1. Hai</h2><h3>a) Ba</h3></main>"
                                + "<section class=\"appendix\"><h1>Phụ lục I<br/>BỐN</h1></section></body></html>"))
                .contains(
                        "<p class=\"toc-1\"><a href=\"#muc-1\">I. MỘT</a></p><p class=\"toc-2\"><a href=\"#muc-2\">1. Hai</a></p>"
                                + "<p class=\"toc-appendix\"><a href=\"#muc-4\">Phụ lục I. BỐN</a></p></nav>")
                .contains("<h2 id=\"muc-2\">1. Hai</h2>")
                .contains("<section class=\"appendix\" aria-labelledby=\"muc-4\">");
    }
}
