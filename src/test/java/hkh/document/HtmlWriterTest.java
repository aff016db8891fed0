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
                .contains("@media print")
                .doesNotContainPattern("(?i)<script|<link|<img|@import|url\\(|https?:")
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
                .contains("<div class=\"table\" tabindex=\"0\"><table><colgroup><col></colgroup>"
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
}
