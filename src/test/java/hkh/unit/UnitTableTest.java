package hkh.unit;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.workspace.Told;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTableTest {

    private static Register register(String csv) throws HkhException {
        return UnitTable.register(Csv.read("units.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static Register register(String csv, String events) throws HkhException {
        return UnitTable.register(
                Csv.read("units.csv", csv.getBytes(StandardCharsets.UTF_8)),
                Optional.of(Csv.read("unit-events.csv", events.getBytes(StandardCharsets.UTF_8))));
    }

    private static Unit only(String row) throws HkhException {
        return register("code,name,parent,type,level,expected\n" + row + "\n")
                .units()
                .get(0);
    }

    @Test
    void every_column_is_read() throws HkhException {
        Register register = register("""
                population,aliases,expected,valid_to,valid_from,level,type,id,parent,name,code
                9,TDM;Thủ Dầu,no,2025-07-01,2012-07-02,district,Thành phố,tdm,,Thành phố Thủ Dầu Một,718
                """);
        assertThat(register.units())
                .containsExactly(new Unit(
                        "tdm",
                        "718",
                        "Thành phố Thủ Dầu Một",
                        "Thành phố",
                        Level.DISTRICT,
                        "",
                        new Validity(LocalDate.of(2012, 7, 2), LocalDate.of(2025, 7, 1)),
                        false,
                        List.of("TDM", "Thủ Dầu")));
    }

    @Test
    void three_columns_are_enough() throws HkhException {
        Register register = register("code,name,parent\n718,Thành phố Thủ Dầu Một,\n25750,Phường Phú Hòa,718\n");
        assertThat(register.units()).extracting(Unit::id).containsExactly("718", "25750");
        assertThat(register.units()).allMatch(Unit::expected);
        assertThat(register.units().get(1).validity()).isEqualTo(Validity.ALWAYS);
    }

    @Test
    void a_file_from_a_vietnamese_excel_is_read() throws HkhException {
        Register register = register("\uFEFFcode;name;parent\r\n718;Thành phố Thủ Dầu Một, Bình Dương;\r\n");
        assertThat(register.units()).extracting(Unit::name).containsExactly("Thành phố Thủ Dầu Một, Bình Dương");
    }

    @ParameterizedTest
    @CsvSource({
        "Tỉnh Bình Dương, PROVINCE",
        "Huyện Dầu Tiếng, DISTRICT",
        "Quận 1, DISTRICT",
        "Thị xã Bến Cát, DISTRICT",
        "Xã Minh Hòa, COMMUNE",
        "Phường Phú Hòa, COMMUNE",
        "phường Phú Hòa, COMMUNE",
        "Thị trấn Dầu Tiếng, COMMUNE",
        "Đặc khu Côn Đảo, COMMUNE",
        "Trường Cao đẳng Y tế, AFFILIATE"
    })
    void the_first_word_of_a_name_tells_the_level(String name, Level level) throws HkhException {
        assertThat(only("1," + name + ",,,,").level()).isEqualTo(level);
    }

    @Test
    void a_type_is_known_however_it_is_written() throws HkhException {
        assertThat(only("1,Phú Hòa,,phường,,").level()).isEqualTo(Level.COMMUNE);
        assertThat(only("1,Phú Hòa,,PHƯỜNG,,").level()).isEqualTo(Level.COMMUNE);
    }

    @Test
    void a_city_is_a_province_when_nothing_stands_above_it() throws HkhException {
        assertThat(only("01,Thành phố Hà Nội,,,,").level()).isEqualTo(Level.PROVINCE);
        assertThat(only("718,Thành phố Thủ Dầu Một,,,,").level()).isEqualTo(Level.DISTRICT);
    }

    @ParameterizedTest
    @CsvSource({
        "no, false",
        "không, false",
        "KHÔNG, false",
        "0, false",
        "FALSE, false",
        "yes, true",
        "có, true",
        "TRUE, true"
    })
    void whether_a_return_is_expected_is_read_as_people_and_Excel_write_it(String written, boolean expected)
            throws HkhException {
        assertThat(only("1,Phường A,,,," + written).expected()).isEqualTo(expected);
    }

    @Test
    void everything_wrong_is_told_with_its_line() {
        assertThat(Told.by(() -> register("""
                        code,name,parent,level,valid_from,valid_to,expected
                        1,,,,,,
                        2,Phường B,9,,,,

                        3,Phường C,,ward,,,
                        4,Phường D,,,01/07/2025,,
                        5,Phường E,,,2025-07-01,2025-07-01,
                        6,Phường F,,,,,maybe
                        ,Phường G,,,,,
                        """)))
                .containsExactly(
                        "units.csv line 2: column \"name\" is blank",
                        "units.csv line 3: unit 2 has the parent \"9\", which is not in the register",
                        "units.csv line 5: column \"level\" says \"ward\", wanted is one of: province, district,"
                                + " commune, affiliate, branch",
                        "units.csv line 6: column \"valid_from\" says \"01/07/2025\", wanted is a date as year-month-day, such as 2021-11-20",
                        "units.csv line 7: unit 5 ends before it begins",
                        "units.csv line 8: column \"expected\" says \"maybe\", wanted is one of: yes, no, có, không",
                        "units.csv line 9: column \"code\" is blank");
    }

    @Test
    void a_column_that_is_needed_and_missing_is_told() {
        assertThat(Told.by(() -> register("code,name\n1,Phường A\n")))
                .containsExactly("units.csv: column \"parent\" is missing; there are: code, name."
                        + " Mend the names in the first line");
    }

    @Test
    void a_unit_that_stands_twice_at_the_same_time_is_told() {
        assertThat(Told.by(() -> register("code,name,parent\n1,Phường A,\n1,Phường B,\n")))
                .containsExactly(
                        "units.csv line 3: unit 1 stands twice at the same time (see line 2); write valid_from and"
                                + " valid_to that do not overlap");
    }

    @Test
    void a_unit_may_stand_twice_one_after_the_other() throws HkhException {
        assertThat(register("""
                        code,name,parent,valid_from,valid_to
                        1,Xã A,,,2025-07-01
                        1,Phường A,,2025-07-01,
                        """).units()).hasSize(2);
    }

    @Test
    void events_are_read() throws HkhException {
        Register register = register("""
                code,name,parent,valid_from,valid_to
                1,Xã A,,,2025-07-01
                2,Xã B,,,2025-07-01
                3,Xã C,,2025-07-01,
                4,Xã D,,2025-07-01,
                """, """
                date,kind,from,to,share,decision
                2025-07-01,merge,1,3,,1675/NQ
                2025-07-01,split,2,3,0.35,
                2025-07-01,split,2,4,0.65,
                """);
        assertThat(register.events())
                .containsExactly(
                        new UnitEvent(
                                LocalDate.of(2025, 7, 1),
                                UnitEvent.Kind.MERGE,
                                List.of("1"),
                                List.of("3"),
                                BigDecimal.ZERO,
                                "1675/NQ"),
                        new UnitEvent(
                                LocalDate.of(2025, 7, 1),
                                UnitEvent.Kind.SPLIT,
                                List.of("2"),
                                List.of("3"),
                                new BigDecimal("0.35"),
                                ""),
                        new UnitEvent(
                                LocalDate.of(2025, 7, 1),
                                UnitEvent.Kind.SPLIT,
                                List.of("2"),
                                List.of("4"),
                                new BigDecimal("0.65"),
                                ""));
    }

    @Test
    void what_is_wrong_with_events_is_told_with_its_line() {
        assertThat(Told.by(() -> register("code,name,parent\n1,Xã A,\n", """
                        date,kind,from,to,share
                        1/7/2025,melt,1,1,a third
                        """)))
                .containsExactly(
                        "unit-events.csv line 2: column \"date\" says \"1/7/2025\", wanted is a date as year-month-day, such as 2021-11-20",
                        "unit-events.csv line 2: column \"kind\" says \"melt\", wanted is one of: merge, split,"
                                + " rename, reparent, recode, abolish, open, close",
                        "unit-events.csv line 2: column \"share\" says \"a third\", wanted is a number, such as 0.35");
    }
}
