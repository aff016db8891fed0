package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Messages;
import hkh.finding.Rule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A failed check says which figure is most likely wrong, and what was meant. */
class DiagnosisTest {

    @Test
    void a_part_with_two_digits_swapped_is_the_one_that_closes_the_sum() {
        // 12 + 5 + 3 = 20 was meant
        assertThat(boards(20, 21, 5, 3).suspects(Rule.PARTS_DO_NOT_ADD_UP))
                .containsExactly("c1 board_agency DIGITS_SWAPPED 12");
    }

    @Test
    void a_total_with_two_digits_swapped_is_the_one_that_its_parts_give() {
        // 45 + 5 + 4 = 54; 36 for the first part would close it too, but nobody writes 45 for 36
        assertThat(boards(45, 45, 5, 4).suspects(Rule.PARTS_DO_NOT_ADD_UP))
                .containsExactly("c1 board_total DIGITS_SWAPPED 54");
    }

    @Test
    void a_sum_without_one_of_its_addends_is_told_as_that() {
        assertThat(boards(17, 12, 5, 3).suspects(Rule.PARTS_DO_NOT_ADD_UP))
                .containsExactly("c1 board_total COUNTED_WRONG 20");
        assertThat(boards(25, 12, 5, 3).suspects(Rule.PARTS_DO_NOT_ADD_UP))
                .containsExactly("c1 board_total COUNTED_WRONG 20");
    }

    @Test
    void a_part_that_was_added_to_itself_is_told_as_that() {
        // 52 + 5 + 3 = 60
        assertThat(boards(60, 104, 5, 3).suspects(Rule.PARTS_DO_NOT_ADD_UP))
                .containsExactly("c1 board_agency COUNTED_WRONG 52");
    }

    @Test
    void where_no_slip_explains_a_difference_the_figure_that_is_odd_beside_its_siblings_is_told() {
        // 12 + 5 + 3 = 20; the others have about 12 agencies' boards, and about 5 of enterprises
        County county = new County(5)
                .each("board_total", 20, 20, 21, 19, 20)
                .each("board_agency", 88, 12, 13, 11, 12)
                .each("board_enterprise", 5, 5, 5, 5, 5)
                .each("board_religious", 3, 3, 3, 3, 3);
        assertThat(county.suspects(Rule.PARTS_DO_NOT_ADD_UP)).containsExactly("c1 board_agency ODD 12");
    }

    @Test
    void a_difference_that_no_single_slip_explains_has_no_suspect() {
        // 1 off: no swap, no factor, no addend of 1
        assertThat(boards(21, 12, 5, 3).told(Rule.PARTS_DO_NOT_ADD_UP))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suspects()).isEmpty());
    }

    @Test
    void a_fund_in_thousands_is_told_by_its_balance() {
        County county = new County(1)
                .each("fund_opening", 40_000_000)
                .each("fund_raised", 12_500)
                .each("fund_spent", 10_000_000)
                .each("fund_balance", 42_500_000);
        assertThat(county.suspects(Rule.BALANCE_DOES_NOT_CLOSE))
                .containsExactly("c1 fund_raised THOUSANDFOLD 12500000");
    }

    @Test
    void what_mends_two_checks_comes_before_what_mends_one() {
        // 321 members of 1000 people are 32.1 %: both the share and the groups say 321, not 231
        County county = new County(1)
                .each("pop_total", 1000)
                .each("member_total", 231)
                .each("member_rural", 300)
                .put("c1", "member_ratio_pop", new BigDecimal("32.1"));
        assertThat(county.suspects(Rule.RATIO_DOES_NOT_MATCH).get(0)).isEqualTo("c1 member_total DIGITS_SWAPPED 321");
        assertThat(county.suspects(Rule.PART_EXCEEDS_WHOLE).get(0)).isEqualTo("c1 member_total DIGITS_SWAPPED 321");
    }

    @Test
    void a_minus_too_many_is_told() {
        assertThat(new County(1).each("fund_raised", -5_000_000).suspects(Rule.NEGATIVE_FIGURE))
                .containsExactly("c1 fund_raised SIGN 5000000");
    }

    @Test
    void a_figure_of_last_year_is_told_by_the_sum_that_it_does_not_close() {
        // 592 + 105 + 3 = 700
        County county = boards(700, 512, 105, 3).before("c1", "board_agency", 512);
        assertThat(county.suspects(Rule.PARTS_DO_NOT_ADD_UP)).containsExactly("c1 board_agency OF_LAST_YEAR 592");
    }

    @Test
    void the_message_says_the_cell_and_both_numbers() {
        assertThat(boards(1254, 1245, 0, 0).told(Rule.PARTS_DO_NOT_ADD_UP))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(Messages.in("vi").text(finding.message()))
                            .contains("ghi ngược hai chữ số: 1.245 → 1.254", "(ô board_agency)");
                    assertThat(Messages.in("en").text(finding.message())).contains("1,245 → 1,254");
                });
    }

    @Test
    void the_unit_whose_figure_makes_a_stated_total_differ_is_found_among_its_siblings() {
        // 1200 + 1350 + 1180 + 1290 + 1264 = 6284 was stated; the third has 1810 for 1180
        County county = new County(5)
                .each("member_total", 1200, 1350, 1810, 1290, 1264)
                .put(County.DISTRICT, "member_total/subtree:district", 6284);
        assertThat(county.suspects(Rule.CHILDREN_DO_NOT_ADD_UP)).containsExactly("c3 member_total DIGITS_SWAPPED 1180");
        assertThat(Messages.in("vi")
                        .text(county.told(Rule.CHILDREN_DO_NOT_ADD_UP).get(0).message()))
                .contains("Tổng số hội viên của Xã Số 3");
    }

    @Test
    void who_is_suspected_by_a_check_of_its_own_is_the_only_one_suspected_above() {
        // 1254 + 2356 = 3610 was stated; 2365 for 2356 would explain it as well, and 3610 for 3601
        County county = new County(2)
                .each("member_total", 1245, 2356)
                .put(County.DISTRICT, "member_total/subtree:district", 3610);
        assertThat(county.suspects(Rule.CHILDREN_DO_NOT_ADD_UP))
                .containsExactly(
                        "c0 member_total/subtree:district DIGITS_SWAPPED 3601",
                        "c1 member_total DIGITS_SWAPPED 1254",
                        "c2 member_total DIGITS_SWAPPED 2365");

        // but only of the first a share of its own says so: 1254 of 2503 are 50,1 %, and 1245 are 49,7 %
        county.put("c1", "pop_total", 2503).put("c1", "member_ratio_pop", new BigDecimal("50.1"));
        assertThat(county.suspects(Rule.CHILDREN_DO_NOT_ADD_UP)).containsExactly("c1 member_total DIGITS_SWAPPED 1254");
    }

    @Test
    void a_stated_total_without_one_unit_is_told_as_that() {
        County county = new County(3)
                .each("member_total", 1200, 1350, 1180)
                .put(County.DISTRICT, "member_total/subtree:district", 2380);
        assertThat(county.suspects(Rule.CHILDREN_DO_NOT_ADD_UP))
                .containsExactly("c0 member_total/subtree:district COUNTED_WRONG 3730");
    }

    @Test
    void a_unit_that_still_has_last_years_figure_is_told_by_the_total_above() {
        // 1200 + 1350 + 1180 = 3730
        County county = new County(3)
                .each("member_total", 1200, 1307, 1180)
                .eachBefore("member_total", 1150, 1307, 1090)
                .put(County.DISTRICT, "member_total/subtree:district", 3730);
        assertThat(county.suspects(Rule.CHILDREN_DO_NOT_ADD_UP)).containsExactly("c2 member_total OF_LAST_YEAR 1350");
    }

    @Test
    void nothing_is_said_of_who_is_wrong_while_a_unit_is_missing() {
        County county = new County(3)
                .each("member_total", 1200, 1350)
                .put(County.DISTRICT, "member_total/subtree:district", 3900);
        assertThat(county.suspects(Rule.CHILDREN_DO_NOT_ADD_UP)).isEmpty();
    }

    private static County boards(long total, long agency, long enterprise, long religious) {
        return new County(1)
                .each("board_total", total)
                .each("board_agency", agency)
                .each("board_enterprise", enterprise)
                .each("board_religious", religious);
    }
}
