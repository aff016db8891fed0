package hkh.validation;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.intake.Town;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one return states of every level, held against what it states of all of them. */
class LevelSumsTest {

    private static final Unit PROVINCE = Town.unit("14", "Sơn La", "Tỉnh", Level.PROVINCE, "", true);
    private static final Unit DISTRICT = Town.unit("125", "Mai Sơn", "Huyện", Level.DISTRICT, "14", true);
    private static final Unit OFFICE = Town.unit("14-1", "Sở Y tế", "", Level.AFFILIATE, "14", true);
    private static final Unit COMMUNE = Town.unit("04009", "Xã Cò Nòi", "Xã", Level.COMMUNE, "125", true);

    private static final String ALL = "award_total_count/subtree:province";
    private static final String OFFICES = "award_total_count/level:affiliate";
    private static final String DISTRICTS = "award_total_count/level:district";

    private static List<Finding> told(UnitTree tree, Map<String, Long> stated) {
        Map<Item, Figure> figures = new LinkedHashMap<>();
        stated.forEach((item, amount) -> figures.put(
                Item.parse(item),
                new Figure(
                        new Reference("14", Town.YEAR, Item.parse(item)),
                        Measure.of(amount),
                        new Origin("a.xlsx", "S", item, "" + amount))));
        return new LevelSums(Town.CATALOGUE, Town.LINES, tree).of(PROVINCE, figures);
    }

    private static List<Finding> told(Map<String, Long> stated) {
        return told(Town.tree(PROVINCE, DISTRICT, OFFICE), stated);
    }

    /** What is told of levels that do not make the whole, in every way. */
    static List<Finding> all() {
        List<Finding> all = new ArrayList<>(
                told(Map.of("award_total_count", 1053L, DISTRICTS, 42438L, OFFICES, 1661L, ALL, 43939L)));
        all.addAll(told(Map.of("award_total_count", 1053L, DISTRICTS, 42438L, OFFICES, 1661L, ALL, 43491L)));
        all.addAll(told(
                Town.tree(PROVINCE, DISTRICT), Map.of("award_total_count", 1053L, DISTRICTS, 42438L, ALL, 43939L)));
        return all;
    }

    @Test
    void levels_that_make_the_whole_raise_nothing() {
        assertThat(told(Map.of("award_total_count", 1053L, DISTRICTS, 42438L, OFFICES, 1661L, ALL, 45152L)))
                .isEmpty();
    }

    @Test
    void levels_that_do_not_are_told_with_and_without_the_affiliated_bodies_the_nearer_sum_as_expected() {
        assertThat(told(Map.of("award_total_count", 1053L, DISTRICTS, 42438L, OFFICES, 1661L, ALL, 43939L)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.PARTS_DO_NOT_ADD_UP.id());
                    assertThat(finding.item()).isEqualTo(Item.of("award_total_count"));
                    assertThat(finding.place().cell()).isEqualTo(ALL);
                    assertThat(finding.expected()).isEqualTo("43491");
                    assertThat(finding.found()).isEqualTo("43939");
                    assertThat(Messages.in("vi").text(finding.message())).contains("45.152", "43.491");
                });
    }

    @Test
    void a_whole_that_leaves_the_affiliated_bodies_out_is_told_as_that() {
        assertThat(told(Map.of("award_total_count", 1053L, DISTRICTS, 42438L, OFFICES, 1661L, ALL, 43491L)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.expected()).isEqualTo("45152");
                    assertThat(Messages.in("vi").text(finding.message())).contains("chưa kể đơn vị trực thuộc");
                });
    }

    @Test
    void a_level_that_is_not_stated_leaves_it_open() {
        assertThat(told(Map.of("award_total_count", 1053L, DISTRICTS, 42438L, ALL, 43939L)))
                .isEmpty();
        assertThat(told(
                        Town.tree(PROVINCE, DISTRICT, OFFICE, COMMUNE),
                        Map.of("award_total_count", 1053L, DISTRICTS, 42438L, OFFICES, 1661L, ALL, 43939L)))
                .isEmpty();
    }

    @Test
    void a_subtree_holds_the_levels_below_it() {
        String districts = "award_total_count/subtree:district";
        UnitTree tree = Town.tree(PROVINCE, DISTRICT, OFFICE, COMMUNE);
        assertThat(told(tree, Map.of("award_total_count", 1L, districts, 20L, OFFICES, 300L, ALL, 321L)))
                .isEmpty();
        assertThat(told(tree, Map.of("award_total_count", 1L, districts, 20L, OFFICES, 300L, ALL, 322L)))
                .hasSize(1);
    }
}
