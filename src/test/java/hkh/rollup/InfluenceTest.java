package hkh.rollup;

import static hkh.unit.Units.commune;
import static hkh.unit.Units.district;
import static hkh.unit.Units.tree;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfluenceTest {

    private static final UnitTree TREE =
            tree(district("d", ""), commune("a", "d"), commune("b", "d"), commune("c", "d"));
    private static final Influence INFLUENCE =
            new Influence(Figures.of().with("a", "members", 400).over(TREE), TREE);

    @Test
    void what_a_finding_may_do_is_its_distance_in_percent_of_the_roots_total() {
        assertThat(rank(off(100, "x.xlsx")).get(0).influence())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("25"));
    }

    @Test
    void a_missing_unit_weighs_its_share_of_the_units() {
        Finding missing = Finding.of(Rule.UNIT_NOT_REPORTED, Message.NONE);

        // one of d, a, b, c
        assertThat(rank(missing).get(0).influence())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("25"));
    }

    @Test
    void what_cannot_be_measured_has_no_influence_rather_than_zero() {
        assertThat(rank(Finding.of(Rule.UNRECOGNISED_FIGURE, Message.NONE))
                        .get(0)
                        .influence())
                .isEmpty();
    }

    @Test
    void the_most_influential_comes_first_and_without_numbers_the_gravest() {
        Finding small = off(1, "a.xlsx");
        Finding big = off(50, "b.xlsx");
        Finding grave = Finding.of(Rule.UNREADABLE_NUMBER, Message.NONE).at(Place.file("z.xlsx"));
        Finding light = Finding.of(Rule.HIDDEN_DATA, Message.NONE).at(Place.file("a.xlsx"));

        assertThat(rank(light, small, grave, big))
                .extracting(RankedFinding::finding)
                .containsExactly(big, small, grave, light);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_does_not_hang_on_the_order_in_which_files_were_found(long seed) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            findings.add(off(i % 3, "f" + i % 7 + ".xlsx").at(new Place("f" + i % 7 + ".xlsx", "S", "A" + i)));
        }
        List<RankedFinding> ranked = INFLUENCE.rank(findings);

        Collections.shuffle(findings, new Random(seed));

        assertThat(INFLUENCE.rank(findings)).isEqualTo(ranked);
    }

    private static Finding off(long difference, String file) {
        return Finding.of(Rule.PART_EXCEEDS_WHOLE, Message.NONE)
                .about("a", Item.of("members"))
                .at(Place.file(file))
                .comparing(BigDecimal.ZERO, BigDecimal.valueOf(difference));
    }

    private static List<RankedFinding> rank(Finding... findings) {
        return INFLUENCE.rank(List.of(findings));
    }
}
