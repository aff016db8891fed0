package hkh.unit;

import static hkh.unit.Units.commune;
import static hkh.unit.Units.district;
import static hkh.unit.Units.during;
import static hkh.unit.Units.province;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What became of units. */
class PassageTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    private static Unit ending(Unit unit) {
        return during(unit, "1900-01-01", DAY.toString());
    }

    private static Unit beginning(Unit unit) {
        return during(unit, DAY.toString(), "2999-01-01");
    }

    private static UnitEvent event(UnitEvent.Kind kind, String from, String to, String share) {
        return new UnitEvent(DAY, kind, List.of(from.split(";")), List.of(to.split(";")), new BigDecimal(share), "");
    }

    private static Passage passage(List<Unit> units, UnitEvent... events) {
        return Passage.of(new Register(units, List.of(events)), BEFORE, DAY);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void histories_made_by_chance_do_not_contradict_themselves(long seed) {
        assertThat(Consistency.of(Histories.of(seed).register())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_in_which_events_are_told_does_not_matter(long seed) {
        Histories history = Histories.of(seed);
        Passage told = Passage.of(history.register(), Histories.BEGIN, Histories.END);
        Passage other = Passage.of(history.shuffled(), Histories.BEGIN, Histories.END);

        for (Unit unit : told.later().all()) {
            assertThat(other.sourcesOf(unit.id()))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(told.sourcesOf(unit.id()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_of_a_unit_is_lost_and_nothing_is_taken_twice(long seed) {
        Passage passage = Passage.of(Histories.of(seed).register(), Histories.BEGIN, Histories.END);

        for (Unit unit : passage.earlier().all()) {
            assertThat(Share.sum(passage.heirsOf(unit.id()).stream()
                                    .map(Passage.Heir::share)
                                    .toList())
                            .isWhole())
                    .isTrue();
        }
    }

    @Test
    void to_the_same_day_every_unit_passes_to_itself() {
        Passage passage =
                Passage.of(new Register(List.of(province("p"), commune("a", "p")), List.of()), BEFORE, BEFORE);

        assertThat(passage.heirsOf("a")).containsExactly(new Passage.Heir("a", Share.WHOLE, false));
    }

    @Test
    void there_is_no_passage_back() {
        Register register = new Register(List.of(province("p")), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> Passage.of(register, DAY, BEFORE));
    }

    @Test
    void a_share_that_nobody_stated_is_unknown_and_asked_for() {
        Passage passage = passage(
                List.of(
                        province("p"),
                        ending(commune("a", "p")),
                        beginning(commune("b", "p")),
                        beginning(commune("c", "p"))),
                event(UnitEvent.Kind.SPLIT, "a", "b;c", "0"));

        assertThat(passage.sourcesOf("b")).extracting(Passage.Source::share).containsExactly(Share.UNKNOWN);
        assertThat(passage.needingShare()).extracting(Unit::id).containsExactly("a");
    }

    @Test
    void parts_that_come_together_again_are_the_whole_whatever_each_was() {
        LocalDate later = DAY.plusYears(1);
        Register register = new Register(
                List.of(
                        province("p"),
                        ending(commune("a", "p")),
                        during(commune("b", "p"), DAY.toString(), later.toString()),
                        during(commune("c", "p"), DAY.toString(), later.toString()),
                        during(commune("d", "p"), later.toString(), "2999-01-01")),
                List.of(
                        event(UnitEvent.Kind.SPLIT, "a", "b;c", "0"),
                        new UnitEvent(
                                later, UnitEvent.Kind.MERGE, List.of("b", "c"), List.of("d"), BigDecimal.ZERO, "")));

        assertThat(Passage.of(register, BEFORE, later).heirsOf("a"))
                .containsExactly(new Passage.Heir("d", Share.WHOLE, false));
    }

    @Test
    void what_was_closed_does_not_come_back() {
        LocalDate later = DAY.plusYears(1);
        Register register = new Register(
                List.of(
                        province("p"),
                        ending(commune("a", "p")),
                        during(commune("b", "p"), DAY.toString(), later.toString()),
                        during(commune("c", "p"), DAY.toString(), later.toString()),
                        during(commune("d", "p"), later.toString(), "2999-01-01")),
                List.of(
                        event(UnitEvent.Kind.SPLIT, "a", "b;c", "0"),
                        new UnitEvent(later, UnitEvent.Kind.CLOSE, List.of("b"), List.of(), BigDecimal.ZERO, ""),
                        new UnitEvent(later, UnitEvent.Kind.MERGE, List.of("c"), List.of("d"), BigDecimal.ZERO, "")));

        assertThat(Passage.of(register, BEFORE, later).heirsOf("a"))
                .containsExactly(new Passage.Heir("d", Share.UNKNOWN, false));
    }

    @Test
    void a_total_above_a_divided_unit_is_whole_where_all_its_parts_are() {
        Passage passage = passage(
                List.of(
                        province("p"),
                        ending(district("x", "p")),
                        ending(commune("a", "x")),
                        beginning(commune("b", "p")),
                        beginning(commune("c", "p"))),
                event(UnitEvent.Kind.SPLIT, "a", "b;c", "0"),
                event(UnitEvent.Kind.ABOLISH, "x", "p", "0"));

        assertThat(passage.ofTotals().sourcesOf("p"))
                .extracting(source -> source.unit().id(), Passage.Source::share)
                .containsExactly(Tuple.tuple("p", Share.WHOLE));
        assertThat(passage.ofTotals().sourcesOf("b"))
                .extracting(source -> source.unit().id(), Passage.Source::share)
                .containsExactly(Tuple.tuple("a", Share.UNKNOWN));
    }

    @Test
    void an_amount_is_divided_to_the_last_digit() {
        List<Share> thirds = List.of(third(), third(), third());
        List<BigDecimal> parts = Share.divide(new BigDecimal("100"), thirds);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
        assertThat(parts.get(1)).isEqualByComparingTo("33.333333");
        assertThat(Share.divide(new BigDecimal("37"), List.of(share("0.35"), share("0.65"))))
                .containsExactly(new BigDecimal("12.95"), new BigDecimal("24.05"));
    }

    @Test
    void shares_may_be_the_people_of_each_part() throws HkhException {
        Passage open = passage(
                List.of(
                        province("p"),
                        ending(commune("a", "p")),
                        beginning(commune("b", "p")),
                        beginning(commune("c", "p"))),
                event(UnitEvent.Kind.SPLIT, "a", "b;c", "0"));
        Table table = Csv.read("shares.csv", "from,to,share\na,b,1200\na,c,2400\n".getBytes(StandardCharsets.UTF_8));
        Passage stated = StatedShares.with(open, table);

        assertThat(Share.divide(
                        new BigDecimal("9"),
                        stated.heirsOf("a").stream().map(Passage.Heir::share).toList()))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("3"), new BigDecimal("6"));
        assertThat(stated.needingShare()).isEmpty();
        assertThat(open.needingShare()).hasSize(1);
    }

    private static Share third() {
        return new Share(BigDecimal.ONE, BigDecimal.valueOf(3));
    }

    private static Share share(String part) {
        return new Share(new BigDecimal(part), BigDecimal.ONE);
    }
}
