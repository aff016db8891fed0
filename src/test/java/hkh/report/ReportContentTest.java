package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportContentTest {

    /** Six spaces that a page keeps. */
    private static final String ROOM = "\u00a0".repeat(6);

    private static List<Section.Block> blocks(String markdown) {
        Section section = Reports.none()
                .narrative("thuan-loi", markdown)
                .content()
                .sections()
                .get("thuan-loi");
        return section == null ? List.of() : section.blocks();
    }

    private static Section.Block text(String text) {
        return new Section.Block(text, List.of());
    }

    private static Section.Block items(String... texts) {
        return new Section.Block(
                "", Arrays.stream(texts).map(text -> new Section.Item("", text)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-05, ngày 05 tháng 01 năm 2021",
        "2021-02-28, ngày 28 tháng 02 năm 2021",
        "2021-03-09, ngày 09 tháng 3 năm 2021",
        "2021-09-10, ngày 10 tháng 9 năm 2021",
        "2021-11-30, ngày 30 tháng 11 năm 2021"
    })
    void a_date_has_its_zeros_by_decree_30(LocalDate date, String printed) {
        assertThat(Reports.none().dated(date, "39/BC-HKH").content().issuer())
                .returns("Thủ Dầu Một, " + printed, AnnualReport.Issuer::placeAndDate)
                .returns("Số: 39/BC-HKH", AnnualReport.Issuer::number);
    }

    @Test
    void what_is_not_known_yet_leaves_room_to_write_it() {
        assertThat(Reports.none().content().issuer())
                .returns("Thủ Dầu Một, ngày" + ROOM + "tháng" + ROOM + "năm" + ROOM, AnnualReport.Issuer::placeAndDate)
                .returns("Số: " + ROOM + "/BC-HKH", AnnualReport.Issuer::number);
    }

    @Test
    void a_share_is_100_without_decimals_only_when_it_is_exact() {
        assertThat(Reports.none()
                        .total("lm_family_ok", "118")
                        .total("household_total", "118")
                        .total("lm_family_rate_of_total", "100")
                        .figure("lm_family_rate_of_total")
                        .text())
                .isEqualTo("100%");
        assertThat(Reports.none()
                        .total("lm_family_ok", "99997")
                        .total("household_total", "100000")
                        .total("lm_family_rate_of_total", "99.997")
                        .figure("lm_family_rate_of_total")
                        .text())
                .isEqualTo("100,00%");
    }

    @ParameterizedTest
    @CsvSource({"6, 6, 06", "0, 0, 0", "10, 10, 10", "1234, 1.234, 1.234"})
    void a_count_below_ten_may_be_padded(String amount, String text, String padded) {
        PrintedFigure figure = Reports.none().total("clc_merged", amount).figure("clc_merged");
        assertThat(figure.text()).isEqualTo(text);
        assertThat(figure.padded()).isEqualTo(padded);
    }

    @ParameterizedTest
    @CsvSource({"20, tăng, 20, 20", "-20, giảm, −20, 20", "-6, giảm, −6, 6", "0, giữ nguyên, 0, 0"})
    void a_change_has_its_sign_unless_its_direction_stands_beside_it(
            String amount, String direction, String text, String size) {
        PrintedFigure figure = Reports.none().total("member_increase", amount).figure("member_increase");
        assertThat(figure.direction()).isEqualTo(direction);
        for (String form : List.of("full", "plain", "compact", "narrow")) {
            assertThat(figure.printed(form)).as(form).isEqualTo(text);
        }
        assertThat(figure.printed("size")).isEqualTo(size);
    }

    @Test
    void what_is_below_zero_is_no_number_with_a_zero_in_front() {
        assertThat(Reports.none().total("clc_merged", "-6").figure("clc_merged").padded())
                .isEqualTo("−6");
    }

    @Test
    void an_unknown_figure_says_so_and_keeps_its_label() {
        PrintedFigure figure = Reports.none().figure("member_total");
        assertThat(figure.known()).isFalse();
        assertThat(figure.value()).isEmpty();
        assertThat(figure.label()).isEqualTo("Tổng số hội viên");
    }

    @Test
    void a_large_amount_keeps_every_digit() {
        assertThat(Reports.none().total("fund_raised", "9007199254740993").figure("fund_raised"))
                .returns("9007199254740993", PrintedFigure::value)
                .returns("9.007.199.254.740.993", PrintedFigure::text);
    }

    @Test
    void paragraphs_are_apart_by_blank_lines_and_items_begin_with_a_dash() {
        assertThat(blocks("Một\nhai.\r\n\r\nBa.\n- bốn\n  năm\n* sáu\n"))
                .containsExactly(text("Một hai."), text("Ba."), items("bốn năm", "sáu"));
    }

    @Test
    void a_heading_is_left_to_the_template_and_nothing_below_it_is_lost() {
        assertThat(blocks("# Thuận lợi\nĐược quan tâm.\n## Khác\n- Một ý\n#1 trong tỉnh."))
                .containsExactly(text("Được quan tâm."), items("Một ý #1 trong tỉnh."));
    }

    @Test
    void a_blank_paragraph_file_is_none() {
        assertThat(blocks("  \n\n")).isEmpty();
    }
}
