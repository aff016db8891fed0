package hkh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordsTest {

    private static final List<String> KNOWN = List.of("member_new", "member_left", "fund_raised", "fund_raise");

    @Test
    void the_nearest_comes_first() {
        assertThat(NearWords.of("fund_raisd", KNOWN)).containsExactly("fund_raised", "fund_raise");
        assertThat(NearWords.of("member_nev", KNOWN)).containsExactly("member_new");
    }

    @Test
    void what_is_three_letters_off_is_not_meant() {
        assertThat(NearWords.of("member_xyz", KNOWN)).isEmpty();
    }
}
