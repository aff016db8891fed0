package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrintFormTest {

    private static PrintedFigure figure(String mark, boolean doubtful, boolean decided, int in, int expected) {
        return new PrintedFigure(
                "718/2021/clc_merged",
                "6",
                "6",
                "06",
                "6",
                "đơn vị",
                "Trung tâm",
                false,
                true,
                in < expected,
                mark,
                doubtful,
                decided,
                in,
                expected,
                true,
                "tăng",
                false,
                "");
    }

    private static final PrintedFigure UNKNOWN = new PrintedFigure(
            "718/2021/clc_merged",
            "",
            "…",
            "…",
            "…",
            "đơn vị",
            "Trung tâm",
            false,
            false,
            true,
            "≥",
            false,
            false,
            0,
            14,
            false,
            "",
            false,
            "");

    @Test
    void a_figure_carries_its_marks_and_what_it_covers() {
        PrintedFigure partial = figure("≥", true, true, 11, 14);
        assertThat(partial.printed("full")).isEqualTo("≥\u00A06*† (11/14 đơn vị)");
        assertThat(partial.printed("padded")).isEqualTo("≥\u00A006*† (11/14 đơn vị)");
        assertThat(partial.printed("plain")).isEqualTo("≥\u00A06*†");
        assertThat(partial.printed("compact")).isEqualTo("≥\u00A06*† (11/14)");
        assertThat(partial.printed("narrow")).isEqualTo("≥ 6*†");
        assertThat(partial.printed("coverage")).isEqualTo("(11/14 đơn vị)");
        assertThat(partial.printed("size")).isEqualTo("≥\u00A06*† (11/14 đơn vị)");
        assertThat(partial.printed("word")).isEqualTo("tăng");
    }

    @Test
    void a_complete_figure_is_the_number_alone() {
        PrintedFigure complete = figure("", false, false, 14, 14);
        assertThat(complete.printed("full")).isEqualTo("6");
        assertThat(complete.printed("compact")).isEqualTo("6");
        assertThat(complete.printed("coverage")).isEmpty();
    }

    @Test
    void what_is_not_known_is_said_and_never_a_number() {
        assertThat(UNKNOWN.printed("full")).isEqualTo("[chưa có số liệu: Trung tâm]");
        assertThat(UNKNOWN.printed("padded")).isEqualTo("[chưa có số liệu: Trung tâm]");
        assertThat(UNKNOWN.printed("size")).isEqualTo("[chưa có số liệu: Trung tâm]");
        assertThat(UNKNOWN.printed("compact")).isEqualTo("…");
        assertThat(UNKNOWN.printed("narrow")).isEqualTo("…");
        assertThat(UNKNOWN.printed("coverage")).isEmpty();
    }

    @Test
    void every_form_has_a_code_of_its_own_and_a_misspelt_one_is_refused() {
        for (PrintForm form : PrintForm.values()) {
            assertThat(PrintForm.of(form.code())).isEqualTo(form);
        }
        assertThatThrownBy(() -> PrintForm.of("ful")).hasMessageContaining("\"ful\"");
        assertThatThrownBy(() -> UNKNOWN.printed("published")).hasMessageContaining("no form of a total");
    }
}
