package hkh.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Period YEAR = Period.ofYear(2021);
    private static final long SEED = 20_211_231;

    private final Random random = new Random(SEED);
    /** What came, as the simplest of all tables has it. */
    private final Map<Reference, Total> came = new TreeMap<>();

    /** Units with more items than others, some of which only they have; absences and stand-ins among them. */
    private List<Total> totals() {
        for (int unit = 0; unit < 60; unit++) {
            for (int item = 0; item < 40; item++) {
                if (random.nextInt(3) > 0 && (item < 35 || unit % 7 == 0)) {
                    Total total = total("u" + unit, item);
                    came.put(total.reference(), total);
                }
            }
        }
        List<Total> shuffled = new ArrayList<>(came.values());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private Total total(String unit, int item) {
        Breakdown part = item % 5 == 0 ? Breakdown.NONE : new Breakdown("topic", "t" + item % 5);
        Measure measure = switch (random.nextInt(4)) {
            case 0 -> Measure.NIL;
            case 1 -> Measure.NOT_REPORTED;
            default -> Measure.of(random.nextInt(1_000));
        };
        int expected = random.nextInt(5);
        int in = random.nextInt(expected + 1);
        return new Total(
                new Reference(unit, YEAR, new Item("indicator_" + item / 5, part)),
                measure,
                in,
                expected,
                random.nextInt(10) == 0 ? expected - in : 0);
    }

    @Test
    void totals_stand_in_the_order_of_their_references_in_whatever_order_they_came() {
        Totals totals = new Totals(YEAR, totals());

        assertThat(totals.all()).containsExactlyElementsOf(came.values()).hasSize(came.size());
        assertThat(totals.items())
                .isSorted()
                .hasSameElementsAs(came.keySet().stream().map(Reference::item).toList());
    }

    @Test
    void each_is_found_with_its_coverage_and_no_other() {
        Totals totals = new Totals(YEAR, totals());

        for (int unit = 0; unit < 61; unit++) {
            String id = "u" + unit;
            for (Item item : totals.items()) {
                Total expected = came.get(new Reference(id, YEAR, item));
                assertThat(totals.of(id, item)).isEqualTo(Optional.ofNullable(expected));
                if (expected == null) {
                    assertThat(totals.at(id, item).measure()).isEqualTo(Measure.NOT_REPORTED);
                }
            }
            assertThat(totals.of(id))
                    .containsExactlyElementsOf(came.values().stream()
                            .filter(total -> total.reference().unit().equals(id))
                            .toList());
        }
        assertThat(totals.of("u1", Item.of("never_asked"))).isEmpty();
    }

    @Test
    void others_are_added_and_the_first_ones_stay_as_they_were() {
        List<Total> all = totals();
        Totals some = new Totals(YEAR, all.subList(0, 500));

        assertThat(some.with(all.subList(500, all.size())).all()).containsExactlyElementsOf(came.values());
        assertThat(some.all()).hasSize(500);
        assertThat(some.with(List.of())).isSameAs(some);
        assertThatIllegalArgumentException().isThrownBy(() -> some.with(all.subList(499, 501)));
    }

    @Test
    void a_table_is_made_once() {
        Totals.Gathering gathering = new Totals.Gathering(YEAR);
        Total total = new Total(new Reference("718", YEAR, Item.of("member_total")), Measure.of(1), 1, 1);
        gathering.add(total);
        gathering.totals();

        assertThatIllegalStateException().isThrownBy(gathering::totals);
        assertThatIllegalStateException().isThrownBy(() -> gathering.add(total));
    }

    @Test
    void a_total_of_another_period_is_none_of_these() {
        Total other =
                new Total(new Reference("718", Period.ofYear(2020), Item.of("member_total")), Measure.of(1), 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Totals(YEAR, List.of(other)));
    }
}
