package hkh.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columns_stand_below_each_other_whatever_marks_the_letters_have() {
        TextTable table = new TextTable("  ", "<>");
        table.row("Huyện Mường La", "16");
        table.row(Normalizer.normalize("Thị xã Mộc Châu", Normalizer.Form.NFD), "9");
        table.row("A", "1.234");
        assertThat(table.lines())
                .containsExactly(
                        "  Huyện Mường La      16", //
                        "  Thị xã Mộc Châu      9",
                        "  A                1.234");
    }

    @Test
    void nothing_stands_behind_the_last_word() {
        TextTable table = new TextTable("", "<<");
        table.row("a", "b");
        table.row("a", "");
        assertThat(table.lines()).containsExactly("a  b", "a");
    }

    @Test
    void a_submitted_text_cannot_break_a_line_or_steer_the_terminal() {
        TextTable table = new TextTable("", "<");
        table.row("a\nb\u001b[2J");
        assertThat(table.lines()).containsExactly("a b [2J");
    }

    @Test
    void a_paragraph_fits_80_places_and_hangs_below_its_beginning() {
        assertThat(Wrapped.lines("  Vì sao: ", "chữ ".repeat(30)))
                .allMatch(line -> TextTable.width(line) <= 80)
                .startsWith("  Vì sao: " + "chữ ".repeat(16) + "chữ")
                .endsWith(" ".repeat(10) + "chữ ".repeat(12) + "chữ");
    }
}
