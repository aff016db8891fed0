package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.finding.Severity;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is odd beside the siblings, last year, and the figures it goes with; and what is not. */
class SuspicionTest {

    private static final long MILLION = 1_000_000;

    @Test
    void a_fund_a_thousand_times_smaller_than_its_siblings_is_told_with_what_was_meant() {
        // the published funds of five districts, of which one was printed in thousands
        County county =
                new County(5).each("fund_balance", 2_024_500_000, 1_184_542_000, 949_760_000, 676_170_000, 837_000);

        Finding finding = county.told(Rule.ORDER_OF_MAGNITUDE).get(0);
        assertThat(county.suspects(Rule.ORDER_OF_MAGNITUDE)).containsExactly("c5 fund_balance THOUSANDFOLD 837000000");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.difference()).isEqualByComparingTo("836163000");
        assertThat(Messages.in("vi").text(finding.message()))
                .contains("837.000, khác hẳn mức giữa của 5 đơn vị cùng cấp (949.760.000)", "837.000 → 837.000.000");
    }

    @Test
    void four_units_are_too_few_to_say_what_is_usual() {
        assertThat(new County(4)
                        .each("fund_balance", 2_024_500_000, 949_760_000, 676_170_000, 837_000)
                        .told(Rule.ORDER_OF_MAGNITUDE))
                .isEmpty();
    }

    @Test
    void who_has_much_more_among_units_that_differ_much_is_not_odd() {
        // they differ from the middle, 20 million, by ten and more in the middle
        assertThat(new County(7)
                        .each(
                                "fund_balance",
                                1_000_000,
                                2_000_000,
                                5_000_000,
                                20_000_000,
                                90_000_000,
                                300_000_000,
                                900_000_000)
                        .told(Rule.ORDER_OF_MAGNITUDE))
                .isEmpty();
    }

    @Test
    void a_unit_that_was_as_odd_last_year_is_not_told() {
        County county = new County(6).each("member_total", 120, 130, 110, 125, 118, 9000);
        assertThat(county.told(Rule.ORDER_OF_MAGNITUDE)).hasSize(1);
        assertThat(county.eachBefore("member_total", 120, 130, 110, 125, 118, 8800)
                        .told(Rule.ORDER_OF_MAGNITUDE))
                .isEmpty();
    }

    @Test
    void ten_times_last_years_is_told_where_the_others_hardly_moved() {
        County county = new County(5)
                .each("member_total", 1030, 2060, 3090, 515, 15450)
                .eachBefore("member_total", 1000, 2000, 3000, 500, 1500);
        assertThat(county.suspects(Rule.ORDER_OF_MAGNITUDE)).containsExactly("c5 member_total TENFOLD 1545");
    }

    @Test
    void four_times_last_years_is_a_sudden_change_and_no_slip_is_guessed() {
        County county = new County(1).each("member_total", 4000).eachBefore("member_total", 1000);
        assertThat(county.told(Rule.SUDDEN_CHANGE)).singleElement().satisfies(finding -> {
            assertThat(finding.suspects()).isEmpty();
            assertThat(finding.expected()).isEqualTo("1000");
            assertThat(Messages.in("vi").text(finding.message())).contains("4.000, gấp 4 lần kỳ trước (1.000)");
        });
    }

    @Test
    void what_changes_everywhere_alike_is_no_sudden_change() {
        County county = new County(6)
                .each("member_total", 4000, 4100, 8300, 4200, 4000, 3900)
                .eachBefore("member_total", 1000, 1000, 2000, 1000, 1000, 1000);
        assertThat(county.told(Rule.SUDDEN_CHANGE)).isEmpty();
    }

    @Test
    void members_that_are_all_gone_are_told_and_lessons_that_were_not_held_again_are_not() {
        County county = new County(1)
                .each("member_total", 0)
                .eachBefore("member_total", 1000)
                .each("training_attendee", 0)
                .eachBefore("training_attendee", 1000);
        assertThat(county.told(Rule.SUDDEN_CHANGE)).extracting(Finding::item).containsExactly(Item.of("member_total"));
    }

    @Test
    void small_numbers_change_by_any_factor() {
        assertThat(new County(1)
                        .each("branch_school", 15)
                        .eachBefore("branch_school", 2)
                        .told(Rule.SUDDEN_CHANGE))
                .isEmpty();
    }

    @Test
    void learners_beyond_two_hundred_a_class_are_unusual_whatever_others_have() {
        County county = new County(1).put("c1", "clc_class/topic:law", 57).put("c1", "clc_learner/topic:law", 21_000);
        assertThat(county.told(Rule.UNUSUAL_RATIO)).singleElement().satisfies(finding -> {
            assertThat(finding.item()).isEqualTo(Item.parse("clc_learner/topic:law"));
            assertThat(Messages.in("vi").text(finding.message())).contains("21.000", "57", "368", "từ 5 đến 200");
        });
        assertThat(new County(1)
                        .put("c1", "clc_class/topic:law", 57)
                        .put("c1", "clc_learner/topic:law", 2_100)
                        .told(Rule.UNUSUAL_RATIO))
                .isEmpty();
    }

    @Test
    void what_all_units_do_alike_is_told_once_of_the_unit_above() {
        County county = new County(6)
                .each("clc_class/topic:law", 4, 4, 4, 4, 4, 4)
                .each("clc_learner/topic:law", 1400, 1500, 1450, 1480, 1420, 1460);
        assertThat(county.told(Rule.UNUSUAL_RATIO)).extracting(Finding::unit).containsExactly(County.DISTRICT);
    }

    @Test
    void money_that_does_not_go_with_heads_is_unusual_beside_the_siblings() {
        // 500.000 a scholarship everywhere, and 3.300.000 in one commune: 6,6 times that, which is no power of ten
        County county = new County(6)
                .each("scholarship_count", 10, 20, 30, 40, 50, 10)
                .each(
                        "scholarship_amount",
                        5 * MILLION,
                        10 * MILLION,
                        15 * MILLION,
                        20 * MILLION,
                        25 * MILLION,
                        33 * MILLION);
        assertThat(county.told(Rule.UNUSUAL_RATIO)).singleElement().satisfies(finding -> {
            assertThat(finding.unit()).isEqualTo("c6");
            assertThat(finding.item()).isEqualTo(Item.of("scholarship_amount"));
            assertThat(finding.expected()).isEqualTo("5000000");
        });
    }

    @Test
    void a_size_that_goes_with_none_of_its_figures_is_told_once_and_is_the_suspect() {
        County county = new County(6)
                .each("pop_total", 4000, 5000, 6000, 7000, 8000, 400)
                .each("household_total", 1000, 1250, 1500, 1750, 2000, 1000)
                .each("adult_total", 2600, 3250, 3900, 4550, 5200, 2600)
                .each("member_total", 1000, 1250, 1500, 1750, 2000, 1000);
        assertThat(county.told(Rule.ORDER_OF_MAGNITUDE))
                .extracting(finding -> finding.unit() + " " + finding.item())
                .containsExactly("c6 pop_total");
        assertThat(county.suspects(Rule.ORDER_OF_MAGNITUDE).get(0)).isEqualTo("c6 pop_total TENFOLD 4000");
    }

    @Test
    void a_return_of_which_most_is_last_years_is_told_with_the_count() {
        County county = new County(1);
        String[] items = {"member_total", "member_new", "fund_raised", "fund_spent", "clc_learner", "piggy_amount"};
        for (int i = 0; i < items.length; i++) {
            county.put("c1", items[i], 1000 + i).before("c1", items[i], i == 0 ? 999 : 1000 + i);
        }
        assertThat(county.told(Rule.COPIED_FROM_LAST_YEAR))
                .singleElement()
                .satisfies(finding ->
                        assertThat(Messages.in("vi").text(finding.message())).contains("5 trong 6 số liệu"));
    }

    @Test
    void a_few_figures_as_last_year_are_nothing() {
        County county = new County(1);
        String[] items = {"member_total", "member_new", "fund_raised", "fund_spent", "clc_learner", "piggy_amount"};
        for (int i = 0; i < items.length; i++) {
            county.put("c1", items[i], 1000 + i).before("c1", items[i], i < 2 ? 999 : 1000 + i);
        }
        assertThat(county.told(Rule.COPIED_FROM_LAST_YEAR)).isEmpty();
    }

    @Test
    void a_stock_that_equals_a_flow_to_the_dong_is_a_copy() {
        // published: the districts' fund and what they paid in awards, 9.172.121.000 both
        County county =
                new County(1).put("c0", "fund_balance", 9_172_121_000L).put("c0", "award_total_amount", 9_172_121_000L);
        assertThat(county.told(Rule.COPIED_FIGURE)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(Messages.in("vi").text(finding.message())).contains("9.172.121.000", "Số dư quỹ", "Biểu 1!");
        });
    }

    @Test
    void round_amounts_and_a_whole_with_one_part_may_be_equal() {
        assertThat(new County(1)
                        .put("c1", "fund_raised", 25_000_000)
                        .put("c1", "fund_spent", 25_000_000)
                        .put("c1", "fund_balance", 12_345_678)
                        .put("c1", "fund_savings", 12_345_678)
                        .put("c1", "scholarship_amount", 7_654_321)
                        .put("c1", "award_total_amount", 7_654_321)
                        .told(Rule.COPIED_FIGURE))
                .isEmpty();
    }

    @Test
    void the_order_of_the_units_does_not_matter_and_neither_does_a_common_scale() {
        long[] funds = {20_245, 11_845, 9_497, 6_761, 8, 7_000, 300};
        List<String> told = lines(new County(7).each("fund_balance", funds));
        County backwards = new County(7);
        for (int i = funds.length - 1; i >= 0; i--) {
            backwards.put("c" + (i + 1), "fund_balance", funds[i]);
        }
        assertThat(told).hasSize(1);
        assertThat(lines(backwards)).isEqualTo(told);
        assertThat(lines(new County(7)
                        .each(
                                "fund_balance",
                                LongStream.of(funds).map(fund -> fund * 100_000).toArray())))
                .isEqualTo(told);
    }

    private static List<String> lines(County county) {
        return county.findings().stream()
                .filter(finding -> !finding.suspects().isEmpty())
                .map(finding -> finding.rule() + " " + finding.unit() + " " + finding.item())
                .toList();
    }
}
