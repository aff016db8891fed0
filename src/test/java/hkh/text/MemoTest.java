package hkh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final List<String> asked = new ArrayList<>();
    private final Memo<String, Integer> lengths = new Memo<>(text -> {
        asked.add(text);
        return text.length();
    });

    @Test
    void what_was_given_is_given_again_without_asking() {
        assertThat(lengths.of("hội viên")).isEqualTo(8);
        assertThat(lengths.of(new String("hội viên".toCharArray()))).isEqualTo(8);
        assertThat(asked).containsExactly("hội viên");
    }

    @Test
    void more_texts_than_there_is_room_for_are_still_right() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(lengths.of("x".repeat(i % 7) + i))
                    .isEqualTo(i % 7 + Integer.toString(i).length());
        }
    }

    @Test
    void texts_with_one_hash_are_told_apart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        Memo<String, String> same = new Memo<>(text -> text);
        assertThat(List.of(same.of("Aa"), same.of("BB"), same.of("Aa"))).containsExactly("Aa", "BB", "Aa");
    }

    @Test
    void two_texts_with_one_place_are_both_remembered() {
        List.of("Aa", "BB", "Aa", "BB").forEach(lengths::of);
        assertThat(asked).containsExactly("Aa", "BB");
    }

    @Test
    void a_text_too_long_for_a_label_is_not_kept() {
        String text = "x".repeat(5000);
        lengths.of(text);
        lengths.of(text);
        assertThat(asked).hasSize(2);
    }
}
