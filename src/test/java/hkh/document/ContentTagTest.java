package hkh.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTagTest {

    @Test
    void a_short_reference_is_its_own_tag() {
        assertThat(ContentTag.of("718/2021/member_total")).isEqualTo("718/2021/member_total");
        assertThat(ContentTag.of("x".repeat(64))).isEqualTo("x".repeat(64));
    }

    @Test
    void a_long_reference_is_cut_and_told_apart_by_its_digest() {
        assertThat(ContentTag.of("x".repeat(65))).isEqualTo("x".repeat(55) + "~9537c5fd");
        assertThat(ContentTag.of("x".repeat(66))).hasSize(64).isNotEqualTo(ContentTag.of("x".repeat(65)));
    }

    @Test
    void a_pair_of_surrogates_is_not_cut_in_two() {
        assertThat(ContentTag.of("x".repeat(54) + "😀".repeat(10)))
                .startsWith("x".repeat(54) + "~")
                .hasSize(63);
    }
}
