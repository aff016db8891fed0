package hkh.finding;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Item;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

    private static final Finding FINDING = Finding.of(Rule.PART_EXCEEDS_WHOLE, Message.NONE);

    @Test
    void two_amounts_stand_side_by_side_with_their_distance() {
        Finding finding = FINDING.comparing(new BigDecimal("110"), new BigDecimal("100"));

        assertThat(finding.expected()).isEqualTo("110");
        assertThat(finding.found()).isEqualTo("100");
        assertThat(finding.difference()).isEqualByComparingTo("10");
    }

    @Test
    void amounts_are_written_in_plain_digits() {
        assertThat(FINDING.comparing(new BigDecimal("1E+3"), BigDecimal.TEN).expected())
                .isEqualTo("1000");
    }

    @Test
    void a_finding_keeps_what_is_known_when_more_becomes_known() {
        Place place = new Place("a.xlsx", "Biểu 1", "C12");

        Finding finding = FINDING.comparing(BigDecimal.ONE, BigDecimal.TEN)
                .about("718", Item.of("member_total"))
                .at(place)
                .withSeverity(Severity.INFO);

        assertThat(finding.rule()).isEqualTo("part-exceeds-whole");
        assertThat(finding.unit()).isEqualTo("718");
        assertThat(finding.item()).isEqualTo(Item.of("member_total"));
        assertThat(finding.place()).isEqualTo(place);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.difference()).isEqualByComparingTo("9");
    }

    @Test
    void a_place_reads_from_file_to_cell() {
        assertThat(new Place("tệp.xlsx", "Biểu 1", "C12")).hasToString("tệp.xlsx!Biểu 1!C12");
        assertThat(Place.file("tệp.xlsx")).hasToString("tệp.xlsx");
        assertThat(Place.NOWHERE).hasToString("");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void an_id_is_in_kebab_case(Rule rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)+");
    }

    @Test
    void ids_are_unique() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void the_gravest_severity_comes_first() {
        assertThat(Severity.values()).containsExactly(Severity.ERROR, Severity.WARNING, Severity.INFO);
        assertThat(Severity.WARNING.code()).isEqualTo("warning");
    }
}
