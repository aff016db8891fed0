package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.unit.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelScopeTest {

    private static final String BALANCE = "fund_balance";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tồn quỹ toàn huyện | fund_balance/subtree:district",
                "1.2. Tồn quỹ trong toàn thành phố: | fund_balance/subtree:district",
                "Tồn quỹ (toàn huyện) | fund_balance/subtree:district",
                "Tồn quỹ, kể cả cấp xã | fund_balance/subtree:district",
                "Tồn quỹ (gồm cả xã) | fund_balance/subtree:district",
                "Tồn quỹ bao gồm các xã | fund_balance/subtree:district",
                "Tồn quỹ (bao gồm cả các xã, phường, thị trấn) | fund_balance/subtree:district",
                "Tồn quỹ cả cấp dưới | fund_balance/subtree:district",
                "Tồn quỹ toàn huyện (kể cả các xã) | fund_balance/subtree:district",
                "Tồn quỹ toàn huyện (đồng) | fund_balance/subtree:district",
                "Tồn quỹ riêng cấp huyện | fund_balance/level:district",
                "Tồn quỹ của Hội huyện | fund_balance/level:district",
                "Tồn quỹ cấp huyện | fund_balance/level:district",
                "Tồn quỹ cấp xã | fund_balance/level:commune",
                "Tồn quỹ các xã | fund_balance/level:commune",
                "Tồn quỹ | fund_balance"
            })
    void a_phrase_on_a_districts_return_says_whose_figure_it_is(String label, String item) {
        assertThat(items(Level.DISTRICT, false, label)).containsExactly(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tồn quỹ toàn tỉnh | fund_balance/subtree:province",
                "Tồn quỹ kể cả huyện, xã | fund_balance/subtree:province",
                "Tồn quỹ cấp tỉnh | fund_balance/level:province",
                "Tồn quỹ các huyện, thành phố | fund_balance/level:district",
                "Tồn quỹ cấp xã | fund_balance/level:commune"
            })
    void a_provinces_return_may_name_every_level_below(String label, String item) {
        assertThat(items(Level.PROVINCE, false, label)).containsExactly(item);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tồn quỹ toàn tỉnh",
                "Tồn quỹ không bao gồm các xã",
                "Tồn quỹ chưa kể cả cấp xã",
                "Tồn quỹ riêng cấp huyện, kể cả cấp xã",
                "Tồn quỹ các cơ quan",
                "Tồn quỹ toàn huyện năm trước",
                "toàn huyện",
                "Ban khuyến học toàn huyện"
            })
    void what_is_not_clear_or_not_told_apart_is_not_known(String label) {
        assertThat(items(Level.DISTRICT, false, label)).isEmpty();
    }

    @Test
    void who_has_no_units_below_states_its_own_figure() {
        assertThat(items(Level.COMMUNE, true, "Tồn quỹ toàn xã")).containsExactly(BALANCE);
        assertThat(items(Level.COMMUNE, true, "Tổng số hội viên toàn phường")).containsExactly("member_total");
        assertThat(items(Level.DISTRICT, true, "Tồn quỹ toàn huyện")).containsExactly(BALANCE);
    }

    @Test
    void what_only_the_units_below_are_asked_for_is_the_whole_and_compared_with_them() {
        assertThat(items(Level.DISTRICT, false, "Tổng số hội viên toàn huyện")).containsExactly("member_total");
    }

    @Test
    void a_district_states_its_own_and_the_whole_beside_each_other() {
        Reading reading = read(PlainList.ofTheCity()
                .row("Tồn quỹ riêng cấp thành phố", 100000)
                .row("Tồn quỹ toàn thành phố, kể cả cấp xã", 700000));
        assertThat(reading.findings()).isEmpty();
        assertThat(figures(reading))
                .containsExactly("fund_balance/level:district 100000", "fund_balance/subtree:district 700000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TỔNG HỢP TOÀN THÀNH PHỐ",
                "Số liệu toàn thành phố (kể cả các xã)",
                "BÁO CÁO SỐ LIỆU TOÀN THÀNH PHỐ NĂM 2021"
            })
    void a_title_says_it_of_all_lines_of_its_sheet(String title) {
        Reading reading =
                read(PlainList.ofTheCity().row(title).row("Tồn quỹ", 700000).row("Tồn quỹ riêng cấp huyện", 100000));
        assertThat(figures(reading))
                .containsExactly("fund_balance/subtree:district 700000", "fund_balance/level:district 100000");
    }

    @Test
    void a_line_of_the_whole_does_not_make_the_sheet_one() {
        Reading reading =
                read(PlainList.ofTheCity().row("Tồn quỹ toàn thành phố", 700000).row("Số dư đầu kỳ", 50000));
        assertThat(figures(reading)).containsExactly("fund_balance/subtree:district 700000", "fund_opening 50000");
    }

    @Test
    void a_number_behind_an_unclear_label_is_a_finding() {
        Reading reading = read(PlainList.ofTheCity().row("Số dư đầu kỳ", 50000).row("Tồn quỹ toàn tỉnh", 700000));
        assertThat(figures(reading)).containsExactly("fund_opening 50000");
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("unrecognised-figure");
    }

    private static List<String> items(Level level, boolean leaf, String label) {
        LabelIndex index = new LabelIndex(Town.CATALOGUE, Town.LINES.all());
        return new LabelScope(index, Town.CATALOGUE, Town.LINES, new TopicKeys(Town.CATALOGUE), level, leaf)
                .labelled(label).stream().map(Object::toString).toList();
    }

    private static List<String> figures(Reading reading) {
        return reading.submissions().get(0).figures().stream()
                .map(LabelScopeTest::said)
                .toList();
    }

    private static String said(Figure figure) {
        Measure measure = figure.measure();
        return figure.item() + " " + measure.digits();
    }

    private static Reading read(PlainList list) {
        return Town.read("a.xlsx", list.bytes());
    }
}
