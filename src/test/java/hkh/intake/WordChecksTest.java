package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Finding;
import hkh.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a return says in words, held against itself and against its figures. */
class WordChecksTest {

    private static List<Finding> told(PlainList list, Rule rule) {
        return Town.receive(new TreeMap<>(Map.of("a.xlsx", list.bytes()))).findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
    }

    private static List<Finding> saying(String words, Rule rule) {
        return told(PlainList.ofHoa().row("Dân số", "người", 5).row(words), rule);
    }

    @Test
    void a_list_shorter_than_it_says_is_told_with_both_lengths_and_its_place() {
        assertThat(saying(
                        "Phối hợp với 12 đơn vị (gồm: Sở Y tế; Sở Văn hóa, Thể thao và Du lịch; Hội Nông dân).",
                        Rule.LIST_LENGTH_DIFFERS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.expected()).isEqualTo("3");
                    assertThat(finding.found()).isEqualTo("12");
                    assertThat(finding.place().cell()).isEqualTo("A4");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Còn 02 phường (Phú Hòa, Phú Tân) chưa có Trung tâm Văn hóa",
                "Có 06 phường sáp nhập Trung tâm - Thể thao, thành lập (Phú Cường, Phú Lợi, Phú Mỹ, Hiệp An, Định Hòa, Tân An)",
                "Có 3 phường (Phú Hòa, Phú Tân và Phú Mỹ)",
                "Có 5 phường (Phú Hòa, Phú Tân, …)",
                "Có 5 phường (như Phú Hòa, Phú Tân)",
                "Khen thưởng 42.438 lượt (tập thể, cá nhân, trao quà, học bổng)",
                "Có 12 chi hội (tăng 2 chi hội, giảm 1)",
                "Có 7 chi hội (Phú Hòa)",
                "Hội nghị ngày 23/5 (Sở Y tế, Sở Nội vụ)",
            })
    void a_list_that_is_as_long_as_it_says_or_names_only_some_is_not(String words) {
        assertThat(saying(words, Rule.LIST_LENGTH_DIFFERS)).isEmpty();
    }

    @Test
    void words_that_deny_a_figure_are_told_with_it() {
        PlainList list = PlainList.ofHoa()
                .row("Hội viên đã được cấp thẻ", "người", 4706)
                .row("Hạn chế: Kinh phí còn ít. Chưa phát thẻ cho hội viên.");
        assertThat(told(list, Rule.WORDS_CONTRADICT_FIGURE)).singleElement().satisfies(finding -> {
            assertThat(finding.item().toString()).isEqualTo("member_card_total");
            assertThat(finding.found()).isEqualTo("4706");
            assertThat(finding.place().cell()).isEqualTo("A4");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chưa phát thẻ cho hội viên mới",
                "Chưa phát hết thẻ cho hội viên",
                "Thẻ hội viên chưa đẹp",
                "Chưa có thẻ",
                "Chưa được quan tâm đúng mức"
            })
    void words_that_deny_something_else_or_more_of_it_are_not(String words) {
        PlainList list =
                PlainList.ofHoa().row("Hội viên đã được cấp thẻ", "người", 4706).row(words);
        assertThat(told(list, Rule.WORDS_CONTRADICT_FIGURE)).isEmpty();
    }

    @Test
    void nothing_is_denied_where_the_figure_is_nothing_or_not_stated() {
        for (String stated : List.of("0", "Không", "…")) {
            PlainList list = PlainList.ofHoa()
                    .row("Dân số", "người", 5)
                    .row("Hội viên đã được cấp thẻ", "người", stated)
                    .row("Chưa phát thẻ cho hội viên");
            assertThat(told(list, Rule.WORDS_CONTRADICT_FIGURE)).isEmpty();
        }
    }

    @Test
    void more_than_all_is_told_and_more_than_a_plan_is_not() {
        assertThat(saying("Trên 100% cộng đồng đạt danh hiệu", Rule.PERCENT_OUT_OF_RANGE))
                .hasSize(1);
        assertThat(saying("Thu quỹ đạt trên 100% kế hoạch", Rule.PERCENT_OUT_OF_RANGE))
                .isEmpty();
        assertThat(saying("Trên 90% cộng đồng đạt danh hiệu", Rule.PERCENT_OUT_OF_RANGE))
                .isEmpty();
        assertThat(saying("100% cộng đồng đạt danh hiệu", Rule.PERCENT_OUT_OF_RANGE))
                .isEmpty();
    }

    @Test
    void a_plan_for_the_next_year_cannot_set_aims_for_this_one() {
        PlainList plan = PlainList.ofHoa()
                .row("Dân số", "người", 5)
                .sheet("Phương hướng")
                .row("Hội Khuyến học phường Phú Hòa")
                .row("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022")
                .row("Kết quả năm 2021 là cơ sở đặt chỉ tiêu")
                .row("Phấn đấu đạt chỉ tiêu năm 2022:")
                .row("Phấn đấu đạt chỉ tiêu trong năm 2021:");
        assertThat(told(plan, Rule.WRONG_PERIOD))
                .filteredOn(finding -> !finding.expected().isEmpty())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.expected()).isEqualTo("2022");
                    assertThat(finding.found()).isEqualTo("2021");
                    assertThat(finding.place().cell()).isEqualTo("A5");
                });
    }

    @Test
    void aims_of_this_year_beside_its_results_are_in_order() {
        assertThat(saying("Thực hiện chỉ tiêu năm 2021", Rule.WRONG_PERIOD)).isEmpty();
    }

    @Test
    void an_amount_in_full_and_in_millions_is_told_as_what_it_is() {
        assertThat(twice("4.571 triệu đồng")).isEqualTo("finding.stated-twice-differently.cut-off");
        assertThat(twice("4,57 tỷ đồng")).isEqualTo("finding.stated-twice-differently.rounded");
        assertThat(twice("4.572 triệu đồng")).isEqualTo("finding.stated-twice-differently.rounded");
        assertThat(twice("4.570 triệu đồng")).isEqualTo("finding.stated-twice-differently");
    }

    private static String twice(String second) {
        PlainList list = PlainList.ofHoa()
                .row("Thu/vận động trong kỳ", "đồng", "4.571.950.000")
                .row("Thu/vận động trong kỳ", "", second);
        return told(list, Rule.STATED_TWICE_DIFFERENTLY).get(0).message().key();
    }
}
