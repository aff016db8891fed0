package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.plan.CatalogueTables;
import hkh.plan.Target;
import hkh.plan.TargetBasis;
import hkh.plan.Targets;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Validity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Thủ Dầu Một set itself for 2022, and what other documents set. */
class NextTargetsTest {

    private static final Period NOW = Period.ofYear(2021);

    private final List<Target> targets = new ArrayList<>();

    private static Unit unit(String id, String name, String type, Level level, String parent) {
        return new Unit(id, id, name, type, level, parent, Validity.ALWAYS, true, List.of());
    }

    private NextTargetsTest set(String item, String whose, String period, String value, String basis) {
        targets.add(new Target(
                Item.parse(item),
                whose,
                Period.parse(period).orElseThrow(),
                new BigDecimal(value),
                TargetBasis.parse(basis).orElseThrow(),
                targets.size() + 2));
        return this;
    }

    private Map<String, List<AnnualReport.NextTarget>> told() {
        Unit city = unit("718", "Thành phố Thủ Dầu Một", "Thành phố", Level.DISTRICT, "");
        Unit ward = unit("25750", "Phường Phú Hòa", "Phường", Level.COMMUNE, "718");
        UnitTree tree = new Register(List.of(city, ward), List.of()).treeAt(NOW.lastDay());
        return new NextTargets(CatalogueTables.builtIn(), tree, NOW).of(city, Targets.in(NOW.next(), targets));
    }

    private List<String> words(String concern) {
        return told().getOrDefault(concern, List.of()).stream()
                .map(target -> target.name() + "|" + target.wanted() + "|" + target.about() + "|" + target.whose() + "|"
                        + target.period())
                .toList();
    }

    @Test
    void each_basis_is_said_in_its_words() {
        set("lm_family_rate_of_total", "718", "2022", "99", "");
        set("fund_raised", "718", "2022", "20000", "per_resident");
        set("lm_unit_ok", "718", "2022", "100", "percent_of:lm_unit_reg");
        set("fund_balance", "718", "2022", "120", "percent_of_previous");
        set("member_total", "718", "2022", "37000", "absolute");
        assertThat(words("all"))
                .containsExactly(
                        "Tổng số hội viên|37.000 người|||năm 2022",
                        "Gia đình học tập – tỷ lệ đạt trên tổng số|99%|||năm 2022",
                        "Đơn vị học tập – đạt, công nhận|100% đơn vị học tập – đăng ký|||năm 2022",
                        "Thu/vận động trong kỳ|20.000 đồng/người|tính trên dân số||năm 2022",
                        "Số dư quỹ (tồn quỹ) cuối kỳ|120% năm 2021|||năm 2022");
    }

    @Test
    void they_stand_under_what_they_concern() {
        set("member_total", "718", "2022", "37000", "");
        set("lm_family_ok", "718", "2022", "51500", "");
        set("scholarship_count", "718", "2022", "15", "");
        set("training_class", "718", "2022", "3", "");
        assertThat(words("to-chuc")).containsExactly("Tổng số hội viên|37.000 người|||năm 2022");
        assertThat(words("mo-hinh")).hasSize(1);
        assertThat(words("quy")).containsExactly("Học bổng – số suất/lượt|15 suất|||năm 2022");
        assertThat(words("khac")).containsExactly("Lớp tập huấn nghiệp vụ|3 lớp|||năm 2022");
        assertThat(words("all")).hasSize(4);
    }

    @Test
    void what_is_set_for_every_unit_below_is_said_as_such_and_that_of_one_of_them_is_its_own() {
        set("member_new", "level:commune", "2022", "10", "");
        set("member_new", "25750", "2022", "50", "");
        assertThat(words("all")).containsExactly("Hội viên phát triển mới trong kỳ|10 người||mỗi phường|năm 2022");
    }

    @Test
    void a_share_keeps_every_digit_that_a_person_wrote() {
        set("lm_family_rate_of_total", "718", "2022", "98.75", "");
        assertThat(words("all")).containsExactly("Gia đình học tập – tỷ lệ đạt trên tổng số|98,75%|||năm 2022");
    }

    @Test
    void those_of_this_year_and_of_a_later_one_are_left_out() {
        set("member_total", "718", "2021", "37000", "");
        set("member_total", "718", "2023", "39000", "");
        assertThat(told().values()).allMatch(List::isEmpty);
        assertThat(told()).containsOnlyKeys("all", "to-chuc", "mo-hinh", "quy", "khac");
    }
}
