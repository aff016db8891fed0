package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static Chart chart(Provinces province, String id) {
        return Objects.requireNonNull(province.content().charts().get(id), id);
    }

    private static List<String> values(Chart chart) {
        return chart.rows().stream()
                .flatMap(row -> row.figures().stream())
                .map(BoundText::value)
                .toList();
    }

    @Test
    void the_fund_stands_by_level_as_the_province_published_it() {
        Chart funds = chart(Provinces.sonLa(), "quy-theo-cap");
        assertThat(values(funds)).containsExactly("14700000000", "865112000", "9172121000", "7125727857");
        assertThat(funds.rows().get(2).figures().get(0).ref()).isEqualTo("14/2023/fund_balance/level:district");
        assertThat(funds.rows().get(0).figures().get(0).text()).isEqualTo("14.700.000.000");
    }

    @Test
    void a_unit_without_a_figure_is_a_gap_and_not_zero() {
        Provinces province = Provinces.silent()
                .withoutDistricts()
                .commune("9001", "Xã Một", Provinces.PROVINCE)
                .commune("9002", "Xã Hai", Provinces.PROVINCE)
                .commune("9003", "Xã Ba", Provinces.PROVINCE)
                .of("9001", "member_total", "700")
                .of("9002", "member_total", "900");
        Chart members = chart(province, "hoi-vien");
        assertThat(members.series()).containsExactly("Năm 2023");
        assertThat(members.rows())
                .filteredOn(row -> row.name().equals("Xã Ba"))
                .singleElement()
                .satisfies(row -> assertThat(row.figures().get(0).value()).isEmpty());
        assertThat(values(members)).contains("700", "900").doesNotContain("0");
    }

    @Test
    void one_bar_alone_compares_nothing() {
        assertThat(values(chart(Provinces.silent().of("141", "member_total", "700"), "hoi-vien")))
                .isEmpty();
    }

    @Test
    void where_nothing_is_known_there_is_nothing_to_draw() {
        assertThat(Provinces.silent().content().charts())
                .containsOnlyKeys("hoi-vien", "quy-theo-cap", "mo-hinh", "so-sanh");
        assertThat(Provinces.silent().content().charts().values())
                .allSatisfy(chart -> assertThat(chart.rows()).isEmpty());
    }

    @Test
    void a_model_is_shown_by_its_share_as_counts_of_people_and_of_units_share_no_axis() {
        Chart models = chart(
                Provinces.silent()
                        .total("lm_citizen_rate_of_registered", "61.3")
                        .total("lm_unit_rate_of_registered", "100"),
                "mo-hinh");
        assertThat(models.rows()).extracting(Chart.Row::name).startsWith("Công dân học tập", "Gia đình học tập");
        assertThat(values(models)).containsExactly("61.3", "", "", "100.0", "");
    }
}
