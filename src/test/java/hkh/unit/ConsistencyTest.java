package hkh.unit;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.workspace.Told;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What contradicts itself in a register is told with file and line. */
class ConsistencyTest {

    private static final String EVENTS = "date,kind,from,to,share,decision\n";

    private static Table table(String name, String text) throws HkhException {
        return Csv.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(String units, String events) {
        return Told.by(() ->
                UnitTable.register(table("units.csv", units), Optional.of(table("unit-events.csv", EVENTS + events))));
    }

    @Test
    void a_gap_and_an_overlap_are_told() {
        assertThat(told("""
                        code,name,parent,valid_from,valid_to
                        1,Xã A,,,2020-01-01
                        1,Xã A,,2020-02-01,
                        2,Xã B,,,2020-02-01
                        2,Xã B,,2020-01-01,
                        """, ""))
                .containsExactly(
                        "units.csv line 3: unit 1 is not in the register from 2020-01-01 to 2020-02-01 (see line 2); write"
                                + " validities that follow each other",
                        "units.csv line 5: unit 2 stands twice at the same time (see line 4); write valid_from and"
                                + " valid_to that do not overlap");
    }

    @Test
    void a_code_that_two_units_carry_on_one_day_is_told() {
        assertThat(told("""
                        id,code,name,parent
                        a,1,Xã A,
                        b,1,Xã B,
                        """, ""))
                .containsExactly("units.csv line 3: unit b carries code 1 at the same time as unit a (line 2); a code"
                        + " belongs to one unit on a day");
    }

    @Test
    void an_orphan_is_told() {
        assertThat(told("""
                        code,name,parent,valid_from,valid_to
                        h,Huyện H,,,2025-07-01
                        1,Xã A,h,,
                        """, "2025-07-01,close,h,,,\n"))
                .containsExactly(
                        "units.csv line 3: parent h of unit 1 is not in the register from 2025-07-01 on; write the"
                                + " new parent from that day");
    }

    @Test
    void a_unit_that_ends_without_a_word_is_told() {
        assertThat(told("""
                        code,name,parent,valid_from,valid_to
                        1,Xã A,,,2025-07-01
                        2,Xã B,,2025-07-01,
                        """, "2025-07-01,open,,2,,\n"))
                .containsExactly(
                        "units.csv line 2: unit 1 ends on 2025-07-01 and unit-events.csv does not say what became"
                                + " of it; add merge, split, abolish or close");
    }

    @Test
    void a_merged_unit_that_goes_on_is_told_since_a_code_is_no_identity() {
        assertThat(told("""
                        code,name,parent,valid_from,valid_to
                        1,Xã A,,,
                        2,Xã B,,,2025-07-01
                        """, "2025-07-01,merge,1;2,1,,\n"))
                .containsExactly("unit-events.csv line 2: unit 1 was merged, split or abolished and yet goes on from"
                        + " 2025-07-01; the new unit needs another id, even when it has the old code");
    }

    @Test
    void events_of_units_that_are_not_there_are_told() {
        assertThat(told("code,name,parent\n1,Xã A,\n", "2025-07-01,merge,9,1,,\n2025-07-01,close,,,,\n"))
                .containsExactly(
                        "unit-events.csv line 2: on 2025-06-30 there is no unit 9 in the register",
                        "unit-events.csv line 3: the event close needs the column \"from\"");
    }

    @Test
    void shares_that_do_not_make_the_whole_are_told() {
        String units = """
                code,name,parent,valid_from,valid_to
                1,Xã A,,,2025-07-01
                2,Xã B,,2025-07-01,
                3,Xã C,,2025-07-01,
                """;
        assertThat(told(units, "2025-07-01,split,1,2,0.35,\n2025-07-01,split,1,3,0.6,\n"))
                .containsExactly(
                        "unit-events.csv line 2: the shares of unit 1 make 0.95, not 1 (or write whole figures such"
                                + " as the people of each part)");
        assertThat(told(units, "2025-07-01,split,1,2,0.35,\n2025-07-01,split,1,3,,\n"))
                .containsExactly(
                        "unit-events.csv line 2: some parts of unit 1 state a share and some do not; state all or"
                                + " none");
        assertThat(told(units, "2025-07-01,merge,1,2,,\n2025-07-01,split,1,3,,\n"))
                .containsExactly("unit-events.csv line 3: unit 1 has another event on that day in line 2");
        assertThat(told(units, "2025-07-01,split,1,2,,\n"))
                .containsExactly(
                        "unit-events.csv line 2: unit 1 was split and only one part is told; tell all parts, or use"
                                + " merge");
    }

    @Test
    void shares_may_be_stated_figures() throws HkhException {
        Register register = UnitTable.register(
                table("units.csv", """
                        code,name,parent,valid_from,valid_to
                        1,Xã A,,,2025-07-01
                        2,Xã B,,2025-07-01,
                        3,Xã C,,2025-07-01,
                        """),
                Optional.of(
                        table("unit-events.csv", EVENTS + "2025-07-01,split,1,2,3000,\n2025-07-01,split,1,3,1000,\n")));
        Passage passage = Passage.of(register, LocalDate.of(2024, 12, 31), LocalDate.of(2025, 7, 1));

        assertThat(passage.heirsOf("1"))
                .extracting(heir -> heir.share().part() + "/" + heir.share().of())
                .containsExactly("3000/4000", "1000/4000");
    }

    @Test
    void what_is_wrong_with_a_crosswalk_is_told_with_its_line() {
        Crosswalk crosswalk = new Crosswalk(LocalDate.of(2025, 7, 1), YearMonth.of(2025, 3));
        assertThat(Told.by(() -> crosswalk.register(
                        table("old.csv", "code,name,parent\n1,Xã A,\n2,Xã B,\n3,Xã C,9\n4,Xã D,\n4,Xã E,\n"),
                        table("new.csv", "code,name,parent\n1,Xã M,\n5,Xã N,\n"),
                        table("crosswalk.csv", """
                                old_code,new_code,part,share
                                1,1,full,
                                1,1,full,
                                2,1,some,
                                4,1,full,
                                4,7,partial,0.5
                                """),
                        code -> "")))
                .containsExactly(
                        "old.csv line 6: code 4 stands already in line 5",
                        "old.csv line 4: unit 3 has the parent \"9\", which is not in the register",
                        "crosswalk.csv line 3: this pair of codes stands already in line 2",
                        "crosswalk.csv line 4: column \"part\" says \"some\", wanted is one of: full, unchanged, renamed,"
                                + " abolished, area_part_population_all, partial, population_part, area_all, area_only",
                        "crosswalk.csv line 6: column \"new_code\" has code 7, which is not in the list",
                        "crosswalk.csv line 2: unit 1 went wholly to one place and has other rows",
                        "crosswalk.csv line 5: unit 4 went wholly to one place and has other rows",
                        "crosswalk.csv line 5: some parts of unit 4 state a share and some do not; state all or none",
                        "old.csv line 3: unit 2 has no row in crosswalk.csv; nobody says where it went",
                        "old.csv line 4: unit 3 has no row in crosswalk.csv; nobody says where it went",
                        "new.csv line 3: unit 5 has no row in crosswalk.csv; nobody says what it was made of");
    }

    @Test
    void a_crosswalk_with_shares_makes_a_register_that_needs_none() throws HkhException {
        Register register = new Crosswalk(LocalDate.of(2025, 7, 1), YearMonth.of(2025, 3))
                .register(
                        table("old.csv", "code,name,parent\n1,Xã A,\n2,Xã B,\n"),
                        table("new.csv", "code,name,parent\n1,Xã M,\n2,Xã N,\n"),
                        table("crosswalk.csv", """
                                old_code,new_code,part,share
                                1,1,partial,0.25
                                1,2,partial,0.75
                                2,2,full,
                                """),
                        code -> "QĐ " + code);

        assertThat(Consistency.of(register)).isEmpty();
        Passage passage = Passage.of(register, LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));
        assertThat(passage.needingShare()).isEmpty();
        assertThat(passage.sourcesOf("2@2025-07"))
                .extracting(source -> source.unit().id())
                .containsExactly("1@2025-03", "2@2025-03");
        assertThat(register.events()).extracting(UnitEvent::decision).contains("QĐ 1", "QĐ 2");
    }
}
