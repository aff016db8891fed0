package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The appendix of a report: the unit and those directly below it, every figure bound to its source. */
class AppendixPagesTest {

    private static final String TEMPLATE =
            "<#import \"phu-luc.ftlh\" as p><html><body><main/><@p.phuLuc/></body></html>";

    @Test
    void a_table_has_its_roman_number_its_title_and_the_report_it_belongs_to() throws HkhException {
        assertThat(members().dated(LocalDate.of(2021, 11, 30), "39/BC-HKH").by(TEMPLATE))
                .contains("<h1 class=\"part\">Phụ lục II<br/>HỘI VIÊN</h1>")
                .contains("(Kèm theo Báo cáo số 39/BC-HKH ngày 30 tháng 11 năm 2021 của Hội Khuyến học thành phố"
                        + " Thủ Dầu Một)");
    }

    @Test
    void every_figure_is_bound_to_its_source() throws HkhException {
        assertThat(members().by(TEMPLATE))
                .contains("data-ref=\"718/2021/member_total\"")
                .contains(">36.615</data>");
    }

    @Test
    void neighbours_share_a_heading_and_a_column_alone_takes_both_rows() throws HkhException {
        assertThat(members().by(TEMPLATE))
                .contains("<th colspan=\"1\" rowspan=\"2\">Dân số</th><th colspan=\"2\" rowspan=\"1\">Hội viên</th>")
                .contains("<tr><th>Tổng số</th><th>Tỷ lệ so với dân số (%)</th></tr>");
    }

    @Test
    void a_partial_total_is_marked_and_the_row_says_how_far_it_is() throws HkhException {
        String printed = Reports.none()
                .total("pop_total", "10")
                .total("member_total", "5", 11, 14)
                .by(TEMPLATE);
        assertThat(printed).contains("<th rowspan=\"2\">Độ phủ</th>").contains("<th class=\"center\">11/14</th>");
        assertThat(printed).containsPattern("<data value=\"5\"[^>]* data-form=\"narrow\"[^>]*>≥ 5</data>");
        assertThat(members().by(TEMPLATE)).doesNotContain("Độ phủ</th>");
    }

    @Test
    void a_table_without_figures_is_not_printed_and_a_unit_without_any_has_no_row() throws HkhException {
        assertThat(members().by(TEMPLATE)).doesNotContain("Phụ lục I<br/>", "Phường Phú Hòa");
        assertThat(Reports.none().by(TEMPLATE)).doesNotContain("<table");
    }

    @Test
    void what_the_unit_states_for_itself_stands_in_its_own_row_with_its_cell() throws HkhException {
        assertThat(Provinces.silent()
                        .total("fund_raised", "1000")
                        .total("fund_spent", "300")
                        .of("141", "fund_raised", "300")
                        .own("fund_raised", "700", "D8")
                        .printed())
                .contains("<td>Riêng cấp tỉnh</td>")
                .contains("<span title=\"Thu/vận động trong kỳ: 700 [14_2023.xlsx!IV!D8]\">700</span>");
    }

    @Test
    void a_decrease_prints_as_one() throws HkhException {
        assertThat(members().total("member_increase", "-626").by(TEMPLATE))
                .contains(">−626</data>")
                .doesNotContain(">626<");
    }

    @Test
    void a_unit_that_states_nothing_for_itself_has_no_row_of_its_own() throws HkhException {
        assertThat(Provinces.silent()
                        .total("fund_raised", "300")
                        .total("fund_spent", "300")
                        .of("141", "fund_raised", "300")
                        .own("fund_raised", "0", "D8")
                        .printed())
                .contains("Phụ lục IX")
                .doesNotContain("Riêng cấp tỉnh");
    }

    private static Reports members() {
        return Reports.none()
                .total("pop_total", "100000")
                .total("member_total", "36615")
                .total("member_ratio_pop", "36.62");
    }
}
