package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocxTableTest {

    @Test
    void cells_over_columns_and_rows_are_merged() throws Exception {
        assertThat(rows("""
                <table><thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></thead>
                <tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>""")).containsExactly("a restart | b x2", " continue | c | d", "1 | 2 | 3");
    }

    @Test
    void a_cell_over_a_block_of_columns_and_rows_is_merged_as_a_block() throws Exception {
        assertThat(rows("""
                <table><tr><td>1</td><td colspan="2" rowspan="2">b</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>""")).containsExactly("1 | b x2 restart | 2", "3 |  x2 continue | 4");
    }

    @Test
    void a_cell_does_not_reach_below_its_group() throws Exception {
        assertThat(rows("""
                <table><thead><tr><th rowspan="5">a</th><th>b</th></tr></thead>
                <tbody><tr><td rowspan="0">1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>""")).containsExactly("a | b", "1 restart | 2", " continue | 3");
    }

    @Test
    void missing_cells_are_filled() throws Exception {
        assertThat(rows("<table><tr><td>1</td></tr><tr><td>2</td><td>3</td></tr><tr/></table>"))
                .containsExactly("1 | ", "2 | 3", " | ");
    }

    @Test
    void a_missing_cell_left_of_one_from_above_is_filled() throws Exception {
        assertThat(rows("<table><tr><td>1</td><td rowspan=\"2\">2</td></tr><tr/></table>"))
                .containsExactly("1 | 2 restart", " |  continue");
    }

    @Test
    void a_cell_too_wide_stops_at_one_from_above() throws Exception {
        assertThat(rows("<table><tr><td>1</td><td rowspan=\"2\">2</td></tr><tr><td colspan=\"2\">3</td></tr></table>"))
                .containsExactly("1 | 2 restart", "3 |  continue");
    }

    @Test
    void columns_are_as_wide_as_declared() throws Exception {
        assertThat(widths(
                        "<table><colgroup><col style=\"width:10%\"/><col style=\"width: 60%;\"/><col width=\"30%\"/></colgroup>"
                                + "<tr><td>1</td><td>2</td><td>3</td></tr></table>"))
                .containsExactly("935", "5613", "2807");
    }

    @Test
    void columns_without_a_width_share_the_rest_by_their_content() throws Exception {
        List<Integer> widths = widths("<table><colgroup><col style=\"width:20%\"/></colgroup>"
                        + "<tr><td>1</td><td>Gia đình học tập được công nhận</td><td>99%</td></tr></table>")
                .stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(widths.get(0)).isEqualTo(1871);
        assertThat(widths.get(1)).isGreaterThan(3 * widths.get(2));
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9355);
    }

    @Test
    void many_columns_are_wide_enough_for_their_figures() throws Exception {
        String figures = "<td>1.234.567</td>".repeat(5) + "<td>97,2%</td><td>5</td>";
        List<String> widths =
                widths("<table><tr><td>Thành phố Vũng Tàu và các xã lân cận</td>" + figures + "</tr></table>");
        // 13 pt figures of Times New Roman are 130 twips wide, points 65
        assertThat(widths.subList(1, 6))
                .allSatisfy(width -> assertThat(Integer.parseInt(width)).isGreaterThan(7 * 130 + 2 * 65 + 170));
    }

    @Test
    void header_rows_repeat_and_no_row_splits() throws Exception {
        String document =
                Documents.markup("<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>");
        assertThat(document)
                .contains("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc>")
                .contains("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>");
    }

    @Test
    void cells_have_the_style_of_what_they_hold() throws Exception {
        assertThat(Documents.markup("""
                <table><caption>k</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>t</td></tr>
                <tr><td class="number">1</td></tr><tr><td class="center">c</td></tr></tbody>
                <tfoot><tr><td class="number">2</td></tr></tfoot></table>"""))
                .contains("<w:tblStyle w:val=\"HKHTable\"/>")
                .containsSubsequence(
                        "\"HKHCaption\"/></w:pPr><w:r><w:t xml:space=\"preserve\">k<",
                        "\"HKHTableHeader\"/><w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">h<",
                        "\"HKHTableText\"/><w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">t<",
                        "\"HKHTableNumber\"/><w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">1<",
                        "\"HKHTableCenter\"/><w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">c<",
                        "\"HKHTableNumber\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">2<",
                        "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"HKHTableEnd\"/></w:pPr></w:p>");
    }

    @Test
    void a_short_table_stays_on_one_page_and_a_long_one_may_go_on_to_the_next() throws Exception {
        String rows = "<table><tr><td>a</td></tr>%s<tr><td>z</td></tr></table>";
        assertThat(Documents.markup(rows.formatted("<tr><td>b</td></tr>".repeat(10))))
                .contains("<w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">b<")
                .doesNotContain("<w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">z<");
        assertThat(Documents.markup(rows.formatted("<tr><td>b</td></tr>".repeat(11))))
                .doesNotContain("<w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">b<");
        assertThat(Documents.markup(rows.formatted("<tr><td>b</td></tr><tr><td>" + "w ".repeat(601) + "</td></tr>")))
                .doesNotContain("<w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">b<");
    }

    @Test
    void a_table_wider_than_word_allows_is_refused() {
        for (String cells : List.of("<td/>".repeat(64), "<td colspan=\"999999\"/>")) {
            assertThatThrownBy(() -> Documents.markup("<table><tr>" + cells + "</tr></table>"))
                    .isInstanceOf(DocumentException.class)
                    .hasMessage("a table has 64 columns, but Word allows 63; split the table");
        }
    }

    @Test
    void a_table_in_a_cell_is_refused() {
        assertThatThrownBy(() -> Documents.markup("<table><tr><td><table/></td></tr></table>"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("a table must stand by itself, not inside a table cell or a note");
    }

    @Test
    void a_span_that_is_not_a_number_is_refused() {
        assertThatThrownBy(() -> Documents.markup("<table><tr><td colspan=\"hai\"/></tr></table>"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("a table cell has colspan=\"hai\", expected a number");
    }

    /** The rows of the table: text, columns and merge of each cell. */
    private static List<String> rows(String table) throws DocumentException, IOException {
        return table(table)
                .elements()
                .filter(row -> row.is("w:tr"))
                .map(row -> row.elements()
                        .filter(cell -> cell.is("w:tc"))
                        .map(DocxTableTest::cell)
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String cell(Element cell) {
        Element properties = cell.child("w:tcPr").orElseThrow();
        return cell.text()
                + properties
                        .child("w:gridSpan")
                        .map(span -> " x" + span.attribute("w:val", ""))
                        .orElse("")
                + properties
                        .child("w:vMerge")
                        .map(merge -> " " + merge.attribute("w:val", ""))
                        .orElse("");
    }

    private static List<String> widths(String table) throws DocumentException, IOException {
        return table(table)
                .child("w:tblGrid")
                .orElseThrow()
                .elements()
                .map(column -> column.attribute("w:w", ""))
                .toList();
    }

    private static Element table(String table) throws DocumentException, IOException {
        return XmlReader.read("document", Documents.markup(table))
                .descendants()
                .filter(element -> element.is("w:tbl"))
                .toList()
                .get(1);
    }
}
