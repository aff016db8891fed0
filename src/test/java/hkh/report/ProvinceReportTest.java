package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.Indicator;
import hkh.plan.Scope;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The annual report in the shape for a province. */
class ProvinceReportTest {

    private static final Pattern FIGURE = Pattern.compile("<data value=\"([^\"]*)\" data-ref=\"([^\"]*)\"[^>]*>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "toàn tỉnh có 351.214 hội viên, tăng 5.178 hội viên so với năm 2022; tỷ lệ hội viên trên dân số đạt 28,00%",
                "Hội viên ở nông thôn: 253.219 người;",
                "Hội viên là cán bộ, công chức, viên chức: 24.561 người;",
                "Hội viên trong trường học: 46.857 người;",
                "Hội viên là đảng viên: 73.812 người;",
                "Hội viên của các Hội (Ban) Khuyến học trực thuộc tỉnh: 177.389 người.",
                "12 Hội Khuyến học huyện, thành phố; 204 Hội Khuyến học xã, phường, thị trấn và 2.303 thôn,",
                "2.845 chi hội khuyến học, trong đó có 704 chi hội trường học, 55 chi hội doanh nghiệp;",
                "631 dòng họ khuyến học, 48 hội đồng hương khuyến học; 404 Ban Khuyến học.",
                "35 đơn vị được kiện toàn, trong đó 22 đơn vị có đại diện lãnh đạo tham gia nhóm Zalo",
                "Loại tốt: 97 đơn vị, bằng 47,6%; Loại khá: 77 đơn vị, bằng 37,7%;",
                "Loại trung bình: 27 đơn vị, bằng 13,2%; Loại yếu: 3 đơn vị, bằng 1,5%.",
                "Có 18/18 Hội (Ban) Khuyến học cơ quan, đơn vị trực thuộc",
                "80 học sinh dự sơ tuyển, 03 trường tổ chức sơ tuyển, 70 học sinh được báo nhập học, 06 học sinh",
                "đã kiểm tra 12/12 Hội Khuyến học cấp huyện",
                "Tổ chức 02 đoàn cán bộ đi học tập, trao đổi kinh nghiệm tại 06 tỉnh.",
                "110 lớp tập huấn nghiệp vụ với 4.812 lượt người tham gia",
                "384 lớp, chuyên đề với 37.041 lượt người tham gia, chia theo nhóm",
                "tổng số dư quỹ khuyến học toàn tỉnh là 31.862.960.857 đồng, gồm:",
                "14.700.000.000 đồng, trong đó gửi tiết kiệm 13.478.000.000 đồng;",
                "cơ quan, đơn vị trực thuộc: 865.112.000 đồng;",
                "các huyện, thành phố: 9.172.121.000 đồng; đơn vị có số dư cao: thành phố Mường Sơn 2.951.000.000 đồng;",
                "Quỹ của Hội Khuyến học cấp xã: 7.125.727.857 đồng.",
                "Cùng em đến trường (Viettel): 2.600.000.000 đồng.",
                "tặng quà 45.152 lượt tập thể, cá nhân, với tổng số tiền 10.689.371.000 đồng; chuyển trao 4.571.950.000 đồng",
                "1.053 lượt, tăng 427 lượt so với năm 2022, với tổng số tiền 844.200.000 đồng, tăng 454.800.000 đồng so với",
                "tặng 02 cờ thi đua, 28 kỷ niệm chương, 42 bằng khen cho",
                "Ủy ban nhân dân tỉnh tặng 01 bằng khen.",
                "487 giấy khen",
                "42.438 lượt với tổng số tiền 9.172.121.000 đồng.",
                "Khen thưởng 2.946 lượt tập thể, cá nhân; trao học bổng, tặng quà 33.872 suất; tổng số tiền 3.517.000.000 đồng.",
                "1.661 lượt với tổng số tiền 673.050.000 đồng; chuyển trao 4.571.950.000 đồng",
                "nhận đỡ đầu 111 học sinh.",
                "“Nuôi em khuyến học”: 15 học sinh; “Mái ấm cho em”: 49 học sinh.",
                "477.200.000 đồng tiền mặt",
                "502.858.000 đồng, gồm: 11.456 bữa ăn, 21.397 chai nước, 7.491 hộp sữa, 4.865 suất bánh, 1.975 đồ dùng"
            })
    void it_says_what_son_la_published(String words) throws HkhException {
        assertThat(Provinces.sonLa().text()).contains(words);
    }

    @Test
    void the_learning_models_are_rows() throws HkhException {
        assertThat(rows(Provinces.sonLa()))
                .containsSequence(
                        "1 Công dân học tập (người) 388.000 237.921 61,3%",
                        "2 Gia đình học tập (gia đình) 274.526 242.138 88,2%",
                        "3 Dòng họ học tập (dòng họ) 1.149 842 73,3%",
                        "4 Đơn vị học tập (đơn vị) 924 858 92,9%",
                        "5 Cộng đồng học tập (thôn, bản, tổ dân phố) 2.303 1.808 78,5%");
    }

    @Test
    void groups_of_topics_are_rows_in_the_order_of_the_catalogue_and_empty_ones_are_left_out() throws HkhException {
        assertThat(rows(Provinces.sonLa()))
                .containsSequence(
                        "1 Xóa mù chữ 36 …",
                        "2 Tiếng dân tộc (Thái…) 2 …",
                        "3 Khoa học, kỹ thuật 127 …",
                        "4 Kỹ thuật nông, lâm nghiệp 129 …",
                        "5 Giáo dục pháp luật 90 …",
                        "CỘNG 384 37.041");
    }

    @Test
    void every_district_is_a_row_and_the_last_is_the_province() throws HkhException {
        assertThat(rows(Provinces.sonLa()))
                .containsSequence(
                        "1 Huyện Nậm Ngần 105.000 31,25% 86,9% 120 5.100.000.000",
                        "2 Thành phố Mường Sơn 68.214 24,17% 91,0% 264 4.200.000.000",
                        "Toàn tỉnh (1) 351.214 28,00% 88,2% 384 31.862.960.857");
    }

    /** The rows of all tables, as they are read. */
    private static List<String> rows(Provinces province) throws HkhException {
        return Pattern.compile("(?s)<tr>(.*?)</tr>")
                .matcher(province.printed())
                .results()
                .map(row -> row.group(1)
                        .replaceAll("</t[dh]>", " ")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    @Test
    void every_figure_is_bound_to_a_reference_that_the_catalogue_knows() throws HkhException {
        List<MatchResult> figures =
                FIGURE.matcher(Provinces.sonLa().printed()).results().toList();
        assertThat(figures).hasSizeGreaterThan(100);
        assertThat(figures)
                .allSatisfy(figure -> assertThat(
                                isKnown(Reference.parse(figure.group(2)).orElseThrow()))
                        .as(figure.group(2))
                        .isTrue());
    }

    private static boolean isKnown(Reference reference) {
        Catalogue catalogue = CatalogueTables.builtIn();
        Item item = reference.item();
        Indicator indicator = catalogue.get(item);
        Breakdown breakdown = item.breakdown();
        boolean scope = Scope.of(breakdown).isPresent() && Scope.divides(indicator);
        return breakdown.isNone()
                || scope
                || (indicator.dimensions().contains(breakdown.dimension())
                        && catalogue.key(breakdown).isPresent());
    }

    @Test
    void without_figures_every_main_figure_is_marked_and_no_sentence_of_an_activity_stands_empty() throws HkhException {
        String text = Provinces.silent().text();
        assertThat(Provinces.silent().printed()).doesNotContainPattern("<data value=\"[^\"]");
        assertThat(text)
                .contains("[chưa có số liệu: Tổng số hội viên] hội viên; tỷ lệ")
                .contains("[chưa có số liệu: Số dư quỹ (tồn quỹ) cuối kỳ – Cấp huyện]")
                .doesNotContain(
                        "Zalo", "chương trình phối hợp đã ký", "đoàn cán bộ", "cờ thi đua", "hiện vật", "so với năm")
                .doesNotContainPattern(" [,;.:]|\\(\\)|: *[;.]|, *[.;]");
    }

    @ParameterizedTest
    @CsvSource({
        "5178, ', tăng 5.178 hội viên so với năm 2022;'",
        "-12, ', giảm 12 hội viên so với năm 2022;'",
        "0, ', giữ nguyên so với năm 2022;'"
    })
    void a_change_is_told_in_words(String change, String words) throws HkhException {
        assertThat(Provinces.sonLa().total("member_increase", change).text()).contains("351.214 hội viên" + words);
    }

    @Test
    void without_a_year_to_compare_with_nothing_is_said_of_a_change() throws HkhException {
        assertThat(Provinces.sonLa()
                        .without("member_increase")
                        .without("award_total_count_increase/level:province")
                        .without("award_total_amount_increase/level:province")
                        .text())
                .contains("351.214 hội viên; tỷ lệ")
                .doesNotContain("so với năm 2022");
    }

    @Test
    void other_main_figures_are_compared_where_last_year_is_known() throws HkhException {
        assertThat(Provinces.sonLa()
                        .total("branch_increase", "-15")
                        .total("fund_balance_increase", "1000000")
                        .total("lm_family_ok_increase", "321")
                        .text())
                .contains("2.845 chi hội khuyến học, giảm 15 chi hội so với năm 2022, trong đó")
                .contains("31.862.960.857 đồng, tăng 1.000.000 đồng so với năm 2022, gồm:")
                .contains("“Gia đình học tập” tăng 321 gia đình so với năm 2022.");
    }

    @Test
    void a_partial_figure_is_a_lower_bound_with_its_coverage_and_stays_on_one_line() throws HkhException {
        assertThat(Provinces.sonLa()
                        .of(Provinces.PROVINCE, "member_rural", "253219", 41, 44)
                        .text())
                .contains("nông thôn: ≥\u00A0253.219 (41/44 đơn vị) người;");
    }

    @Test
    void a_province_without_districts_speaks_of_none() throws HkhException {
        String text = Provinces.sonLa().withoutDistricts().text();
        assertThat(text)
                .contains("b) Hội Khuyến học cấp xã", "c) Hội (Ban) Khuyến học", "d) Các chương trình hỗ trợ")
                .doesNotContain("cấp huyện", "huyện, thành phố", "11. ");
    }

    @Test
    void levels_of_recognition_take_the_place_of_grades() throws HkhException {
        assertThat(Provinces.sonLa()
                        .total("cdht_level/grade_level:level_1", "120")
                        .total("cdht_level/grade_level:level_2", "60")
                        .text())
                .contains("mức độ 1 có 120 đơn vị, mức độ 2 có 60 đơn vị.")
                .doesNotContain("Loại tốt");
    }
}
