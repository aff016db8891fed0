package hkh.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.unit.Histories;
import hkh.unit.Level;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitEvent;
import hkh.unit.Validity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of figures whatever happens to units. */
class RestatementPropertiesTest {

    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();
    private static final Period YEAR = Period.ofYear(2000);
    private static final Origin HAND = new Origin("t.csv", "", "line 2", "");

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    private static Map<String, BigDecimal> amounts(Passage passage, long seed) {
        Random random = new Random(seed);
        Map<String, BigDecimal> amounts = new HashMap<>();
        passage.earlier().all().forEach(unit -> amounts.put(unit.id(), BigDecimal.valueOf(random.nextInt(1_000_000))));
        return amounts;
    }

    private static List<Figure> figures(String item, Map<String, BigDecimal> amounts) {
        List<Figure> figures = new ArrayList<>();
        amounts.forEach((unit, amount) ->
                figures.add(new Figure(new Reference(unit, YEAR, Item.parse(item)), Measure.of(amount), HAND)));
        return figures;
    }

    private static Map<String, BigDecimal> byUnit(List<Restated> restated) {
        Map<String, BigDecimal> byUnit = new HashMap<>();
        restated.forEach(one -> {
            assertThat(one.standing()).isNotEqualTo(Restated.Standing.NOT_COMPARABLE);
            byUnit.put(one.reference().unit(), one.measure().amount());
        });
        return byUnit;
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_later_unit_holds_what_a_plain_book_keeping_gives_it_and_the_sum_is_kept(long seed) {
        Histories history = Histories.of(seed);
        Passage passage = Passage.of(history.register(), Histories.BEGIN, Histories.END);
        Map<String, BigDecimal> had = amounts(passage, seed);
        Map<String, BigDecimal> restated =
                byUnit(new Restatement(CATALOGUE, passage).restate(figures("fund_raised", had)));

        history.held(had)
                .forEach((unit, amount) -> assertThat(restated.get(unit)).isEqualByComparingTo(amount));
        assertThat(sum(restated)).isEqualByComparingTo(sum(had));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_figures_and_of_events_does_not_matter(long seed) {
        Histories history = Histories.of(seed);
        Passage passage = Passage.of(history.register(), Histories.BEGIN, Histories.END);
        List<Figure> figures = figures("fund_raised", amounts(passage, seed));
        List<Figure> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, new Random(seed));
        Passage other = Passage.of(history.shuffled(), Histories.BEGIN, Histories.END);

        assertThat(new Restatement(CATALOGUE, other).restate(shuffled))
                .isEqualTo(new Restatement(CATALOGUE, passage).restate(figures));
    }

    /** Every order in which four events can happen. */
    static Stream<List<Integer>> orders() {
        List<Integer> years = List.of(1, 2, 3, 4);
        return years.stream()
                .flatMap(a -> years.stream()
                        .flatMap(b -> years.stream().flatMap(c -> years.stream().map(d -> List.of(a, b, c, d)))))
                .filter(order -> Set.copyOf(order).size() == 4);
    }

    @ParameterizedTest(name = "years {0}")
    @MethodSource("orders")
    void events_that_have_nothing_to_do_with_each_other_may_happen_in_any_order(List<Integer> years) {
        Passage first =
                Passage.of(Histories.independent(List.of(1, 2, 3, 4)).register(), Histories.BEGIN, Histories.END);
        Passage other = Passage.of(Histories.independent(years).register(), Histories.BEGIN, Histories.END);
        List<Figure> figures = figures("fund_raised", amounts(first, 7));

        assertThat(new Restatement(CATALOGUE, other).restate(figures))
                .hasSizeGreaterThan(10)
                .isEqualTo(new Restatement(CATALOGUE, first).restate(figures));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void to_the_same_day_every_figure_is_itself(long seed) {
        Register register = Histories.of(seed).register();
        LocalDate day = Histories.BEGIN.plusYears(seed % 11);
        Passage passage = Passage.of(register, day, day);
        for (String item : List.of("fund_raised", "member_ratio_pop", "assoc_commune", "contribution_norm")) {
            List<Figure> figures = figures(item, amounts(passage, seed));

            assertThat(new Restatement(CATALOGUE, passage).restate(figures))
                    .extracting(Restated::reference, Restated::measure)
                    .containsExactlyInAnyOrderElementsOf(figures.stream()
                            .map(figure -> Tuple.tuple(figure.reference(), figure.measure()))
                            .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_ratio_is_that_of_the_restated_terms(long seed) {
        Passage passage = Passage.of(Histories.of(seed).register(), Histories.BEGIN, Histories.END);
        Map<String, BigDecimal> members = amounts(passage, seed);
        Map<String, BigDecimal> people = amounts(passage, seed + 1_000);
        List<Figure> figures = new ArrayList<>(figures("member_total", members));
        figures.addAll(figures("pop_total", people));
        figures.addAll(figures("member_ratio_pop", members));
        Map<String, Map<String, BigDecimal>> restated = new HashMap<>();
        new Restatement(CATALOGUE, passage)
                .restate(figures)
                .forEach(one -> restated.computeIfAbsent(one.reference().unit(), unit -> new HashMap<>())
                        .put(one.reference().item().indicator(), one.measure().amount()));

        passage.later().all().forEach(unit -> {
            Map<String, BigDecimal> own = restated.getOrDefault(unit.id(), Map.of());
            if (passage.sourcesOf(unit.id()).size() > 1) {
                BigDecimal exact = own.getOrDefault("member_total", BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(own.getOrDefault("pop_total", BigDecimal.ONE), 2, RoundingMode.HALF_UP);
                assertThat(own.get("member_ratio_pop")).isEqualByComparingTo(exact);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void there_and_back_again_by_the_published_parts_is_the_identity(long seed) {
        Random random = new Random(seed);
        LocalDate merged = LocalDate.of(2010, 1, 1);
        LocalDate divided = LocalDate.of(2011, 1, 1);
        Map<String, BigDecimal> had = new HashMap<>();
        List<Unit> units = new ArrayList<>();
        List<UnitEvent> events = new ArrayList<>();
        int parts = 2 + random.nextInt(4);
        units.add(unit("m", new Validity(merged, divided)));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            BigDecimal amount = BigDecimal.valueOf(2 + random.nextInt(1_000_000));
            had.put("a" + i, amount);
            all.add("a" + i);
            units.add(unit("a" + i, new Validity(LocalDate.MIN, merged)));
            units.add(unit("b" + i, new Validity(divided, LocalDate.MAX)));
            events.add(new UnitEvent(divided, UnitEvent.Kind.SPLIT, List.of("m"), List.of("b" + i), amount, ""));
        }
        events.add(new UnitEvent(merged, UnitEvent.Kind.MERGE, all, List.of("m"), BigDecimal.ZERO, ""));
        Register register = new Register(units, events);

        Restatement there = new Restatement(CATALOGUE, Passage.of(register, Histories.BEGIN, merged));
        Restatement back = new Restatement(CATALOGUE, Passage.of(register, merged, divided));
        Map<String, BigDecimal> together = byUnit(there.restate(figures("fund_raised", had)));
        Map<String, BigDecimal> again = byUnit(back.restate(figures("fund_raised", together)));

        had.forEach(
                (unit, amount) -> assertThat(again.get(unit.replace('a', 'b'))).isEqualByComparingTo(amount));
    }

    private static Unit unit(String id, Validity validity) {
        return new Unit(id, id, "Xã " + id, "", Level.COMMUNE, "", validity, true, List.of());
    }
}
