package hkh.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Ranked;
import hkh.figure.Reference;
import hkh.figure.Total;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rankings and cross-tabs put totals in an order and change none of them. */
class AnalysisTest {

    private static final Period YEAR = Period.parse("2023").orElseThrow();
    private static final Item FUND = Item.of("fund_total");
    private static final Item MEMBERS = Item.of("member_total");

    private static Total total(String unit, Item item, String amount) {
        return new Total(new Reference(unit, YEAR, item), Measure.of(new BigDecimal(amount)), 1, 1);
    }

    @Test
    void the_largest_stands_first_equal_ones_share_a_rank_and_the_next_is_left_out() {
        List<Ranked> ranking = Ranking.of(
                List.of(total("a", FUND, "5"), total("b", FUND, "9"), total("c", FUND, "9.0"), total("d", FUND, "7")));

        assertThat(ranking)
                .extracting(ranked -> ranked.total().reference().unit())
                .containsExactly("b", "c", "d", "a");
        assertThat(ranking).extracting(ranked -> ranked.rank().orElse(0)).containsExactly(1, 1, 3, 4);
    }

    @Test
    void amounts_that_no_double_tells_apart_are_ranked_by_their_last_dong() {
        List<Ranked> ranking =
                Ranking.of(List.of(total("less", FUND, "9007199254740992"), total("more", FUND, "9007199254740993")));

        assertThat(ranking).extracting(ranked -> ranked.rank().orElse(0)).containsExactly(1, 2);
        assertThat(ranking.get(0).total().reference().unit()).isEqualTo("more");
    }

    @Test
    void what_is_missing_or_partial_stands_last_without_a_rank_and_is_not_zero() {
        Total missing = new Total(new Reference("missing", YEAR, FUND), Measure.NOT_REPORTED, 0, 1);
        Total partial = new Total(new Reference("partial", YEAR, FUND), Measure.of(new BigDecimal("99")), 1, 2);

        List<Ranked> ranking =
                Ranking.of(List.of(missing, partial, total("debt", FUND, "-3"), total("none", FUND, "0")));

        assertThat(ranking)
                .extracting(ranked -> ranked.total().reference().unit())
                .containsExactly("none", "debt", "missing", "partial");
        assertThat(ranking).extracting(ranked -> ranked.rank().orElse(0)).containsExactly(1, 2, 0, 0);
    }

    @Test
    void no_totals_have_no_ranking() {
        assertThat(Ranking.of(List.of())).isEmpty();
        assertThat(CrossTab.of(List.of(), List.of("a"), List.of(FUND)).get(0).totals())
                .allMatch(cell -> cell.isEmpty());
    }

    @Test
    void a_cross_tab_has_a_row_a_unit_and_a_column_an_item_and_leaves_open_what_is_not_there() {
        Total fund = total("a", FUND, "9007199254740993");
        Total members = total("b", MEMBERS, "0");
        List<CrossTab.Line> lines = CrossTab.of(List.of(members, fund), List.of("c", "b", "a"), List.of(MEMBERS, FUND));

        assertThat(lines).extracting(CrossTab.Line::unit).containsExactly("c", "b", "a");
        assertThat(lines.get(0).totals()).allMatch(cell -> cell.isEmpty());
        assertThat(lines.get(1).totals().get(0)).containsSame(members);
        assertThat(lines.get(1).totals().get(1)).isEmpty();
        assertThat(lines.get(2).totals().get(0)).isEmpty();
        assertThat(lines.get(2).totals().get(1)).containsSame(fund);
    }
}
