package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.finding.Rule;
import hkh.submission.UnitStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
                "${r.class.protectionDomain.codeSource.location}",
                "${r.getClass().getClassLoader()}",
                "${r.class.forName(\"java.lang.Runtime\")}",
                "${r?api.class}",
                "${statics[\"java.lang.System\"]}",
                "${config}"
            })
    void a_template_sees_the_report_and_nothing_else(String template) {
        assertThat(Reports.stopped("<p>\n" + template + "</p>")).startsWith("own.ftlh line 2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#include \"../hkh.yaml\">",
                "<#include \"/etc/passwd\">",
                "<#include \"file:///etc/passwd\">",
                "<#import \"../../secret.ftlh\" as s>"
            })
    void a_template_reaches_no_other_file(String template) {
        assertThat(Reports.stopped(template)).startsWith("own.ftlh line 1: ");
    }

    @ParameterizedTest
    @CsvSource({"r.unitNam", "r.figures.member_totl.text", "r.issuer.nam", "f"})
    void a_name_that_does_not_exist_stops_it_with_file_line_and_name(String name) {
        assertThat(Reports.stopped("<html>\n\n${" + name + "}</html>"))
                .startsWith("own.ftlh line 3: not there or not usable: " + name.replaceFirst("\\.text$|\\.title$", ""));
    }

    @Test
    void an_error_inside_the_shared_macros_names_their_file() {
        assertThat(Reports.stopped("<#import \"hinh-thuc.ftlh\" as h>\n<@h.so r/>"))
                .startsWith("hinh-thuc.ftlh line ");
    }

    @Test
    void a_template_that_is_badly_written_is_told_with_its_line() {
        assertThat(Reports.stopped("<html>\n<#if r.missing?has_content>\n</html>"))
                .startsWith("own.ftlh line ")
                .contains("the template is wrong: ");
    }

    @Test
    void a_template_that_fails_half_way_gives_nothing() {
        assertThat(Reports.stopped("<p>first</p>${r.unitName}${gone}")).doesNotContain("first");
    }

    @Test
    @DisplayName("66: a template that calls itself, or counts without end, is stopped")
    void a_template_without_an_end_is_stopped() {
        assertThat(Reports.stopped("<#macro a><p><@a/></p></#macro><@a/>"))
                .startsWith("own.ftlh: the template calls itself without end");
        assertThat(Reports.stopped("<#list 1.. as row>${row}</#list>"))
                .startsWith("own.ftlh line 1: behind .. a range");
    }

    @Test
    void numbers_print_the_same_on_any_machine() throws HkhException {
        assertThat(Reports.none().by("${1234567.5} ${r.expectedUnits}")).isEqualTo("1.234.567,5 1");
    }

    @Test
    void everything_a_report_holds_is_escaped() throws HkhException {
        String printed = Reports.none()
                .ward("Phường <script>alert(1)</script> & \"Con\"")
                .missingWard()
                .narrative("thuan-loi", "Lớp <b>một</b> & hai ${r.unitName}")
                .printed();
        assertThat(printed)
                .contains("Phường &lt;script&gt;alert(1)&lt;/script&gt; &amp; ")
                .contains("<p>Lớp &lt;b&gt;một&lt;/b&gt; &amp; hai ${r.unitName}</p>")
                .contains("HỘI &lt;A&amp;B&gt;")
                .doesNotContain("<script");
    }

    @Test
    void the_template_that_ships_prints_a_report_without_any_figure() throws HkhException {
        String printed = Reports.none().printed();
        assertThat(printed)
                .containsPattern(
                        "<data value=\"\" data-ref=\"718/2021/member_total\" [^>]*>\\[chưa có số liệu: Tổng số hội viên\\]</data>")
                .contains("<p class=\"placeholder\">[Thường trực Hội bổ sung: ")
                .doesNotContainPattern("<data value=\"[^\"]");
    }

    @Test
    void a_known_figure_is_bound_to_its_reference() throws HkhException {
        assertThat(Reports.none().total("member_total", "36615").printed())
                .contains("<data value=\"36615\" data-ref=\"718/2021/member_total\"")
                .contains(">36.615</data> người");
    }

    @Test
    void a_partial_total_is_a_lower_bound_with_its_coverage() throws HkhException {
        assertThat(Reports.none().total("member_total", "12345", 41, 44).printed())
                .containsPattern("<data [^>]*>≥\u00A012\\.345 \\(41/44 đơn vị\\)</data>");
    }

    @Test
    void a_partial_share_is_no_lower_bound() throws HkhException {
        assertThat(Reports.none().total("member_ratio_pop", "31.6", 41, 44).printed())
                .doesNotContainPattern("member_ratio_pop\"[^>]*>≥")
                .containsPattern("member_ratio_pop\"[^>]*>31,60% \\(41/44 đơn vị\\)</data>");
    }

    @Test
    void zero_is_printed_and_not_taken_for_unknown() throws HkhException {
        assertThat(Reports.none().total("member_card_total", "0").printed())
                .containsPattern("<data value=\"0\"[^>]*member_card_total[^>]*>0</data>");
    }

    @Test
    void a_figure_on_which_an_error_stands_is_marked_and_so_is_what_is_made_of_it() throws HkhException {
        String printed = Reports.none()
                .total("member_total", "4090")
                .total("member_ratio_pop", "12")
                .total("member_increase", "7")
                .total("member_new", "5")
                .wardTotal("member_total", "4090")
                .found(Rule.NEGATIVE_FIGURE, "member_total")
                .printed();
        assertThat(printed)
                .contains("Số có dấu * còn lỗi chưa sửa")
                .contains(": Tổng số hội viên (Phường Phú Hòa).</aside>")
                .contains(">4.090*</data>")
                .contains(">12,00%*</data>")
                .contains(">7*</data>")
                .contains(">5</data> ");
    }

    @Test
    void where_a_part_exceeds_its_whole_the_whole_is_marked_too() throws HkhException {
        assertThat(Reports.none()
                        .total("member_total", "40")
                        .total("member_card_total", "396")
                        .wardTotal("member_card_total", "396")
                        .found(Rule.PART_EXCEEDS_WHOLE, "member_card_total")
                        .printed())
                .contains(">40*</data>")
                .contains(">396*</data>");
    }

    @Test
    void without_errors_nothing_is_marked() throws HkhException {
        assertThat(Reports.none()
                        .total("member_total", "4090")
                        .wardTotal("member_total", "4090")
                        .found(Rule.HIDDEN_DATA, "member_total")
                        .found(Rule.UNREADABLE_NUMBER, "member_new")
                        .printed())
                .doesNotContain("</data>*", "Số có dấu *");
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitStatus.State.class,
            names = {"CONFLICT", "REFUSED"})
    void who_sent_what_is_not_accepted_is_not_called_missing(UnitStatus.State state) throws HkhException {
        assertThat(Reports.none().ward(state).printed())
                .contains("Số liệu tổng hợp từ 0/1 đơn vị. Đã nộp, chưa được chấp nhận: Phường Phú Hòa. Số có dấu ≥")
                .doesNotContain("Chưa có báo cáo:");
    }

    @Test
    void who_is_missing_is_said_at_the_top() throws HkhException {
        assertThat(Reports.none().missingWard().printed())
                .contains("Số liệu tổng hợp từ 0/1 đơn vị. Chưa có báo cáo: Phường Phú Hòa.");
    }

    @Test
    void attendances_and_money_raised_are_compared_where_last_year_is_known() throws HkhException {
        String printed = Reports.none()
                .total("clc_learner", "37041")
                .total("clc_learner_increase", "-41")
                .total("fund_raised", "2800000")
                .total("fund_raised_increase", "100000")
                .printed()
                .replaceAll("<[^>]*>", "");
        assertThat(printed)
                .contains("37.041 lượt người tham gia, giảm 41 lượt người so với năm 2020.")
                .contains("2.800.000 đồng, tăng 100.000 đồng so với năm 2020.");
    }
}
