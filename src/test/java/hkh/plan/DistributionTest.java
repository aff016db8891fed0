package hkh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shares that make a whole are rounded so that they still do. */
class DistributionTest {

    private static List<String> rounded(int decimals, String... exact) {
        return Distribution.rounded(Stream.of(exact).map(BigDecimal::new).toList(), decimals).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void the_grades_of_the_communes_are_a_distribution_and_models_are_none() {
        assertThat(Distribution.in(CatalogueTables.builtIn()))
                .extracting(Distribution::whole)
                .contains("cdht_commune_graded")
                .doesNotContain("lm_family_reg", "pop_total");
    }

    @Test
    void shares_of_all_go_by_largest_remainder() {
        assertThat(rounded(1, "47.5490", "37.7451", "13.2353", "1.4706"))
                .containsExactly("47.6", "37.7", "13.2", "1.5");
        assertThat(rounded(0, "33.3333", "33.3333", "33.3334")).containsExactly("33", "33", "34");
    }

    @Test
    void shares_of_some_are_rounded_half_up() {
        assertThat(rounded(1, "47.5490", "37.7451", "13.2353")).containsExactly("47.5", "37.7", "13.2");
    }
}
