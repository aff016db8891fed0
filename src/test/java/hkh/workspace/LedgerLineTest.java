package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerLineTest {

    private static final LedgerLine LINE =
            new LedgerLine("đợt 1/a \"b\"\n\u202e.xlsx", "ab12", Instant.parse("2021-11-15T05:00:00Z"));

    @Test
    void a_line_is_read_as_it_was_written() {
        assertThat(LedgerLine.read(LINE.toJson())).contains(LINE);
        assertThat(LINE.toJson().lines()).hasSize(1);
    }

    @Test
    @DisplayName("53: whatever letter of a line changes, is lost or added, that is noticed")
    void any_change_is_noticed() {
        String whole = LINE.toJson();
        for (int at = 0; at < whole.length(); at++) {
            String before = whole.substring(0, at);
            String after = whole.substring(at + 1);
            char other = whole.charAt(at) == '0' ? '1' : '0';
            assertThat(LedgerLine.read(before + other + after))
                    .as("changed " + at)
                    .isEmpty();
            assertThat(LedgerLine.read(before + after)).as("lost " + at).isEmpty();
            assertThat(LedgerLine.read(before + other + whole.substring(at)))
                    .as("added " + at)
                    .isEmpty();
        }
    }

    @Test
    void a_line_of_before_there_were_checksums_is_read() {
        String old = "{\"file\":\"a.xlsx\",\"sha256\":\"1\",\"seen\":\"2021-11-15T05:00:00Z\"}";
        assertThat(LedgerLine.read(old)).contains(new LedgerLine("a.xlsx", "1", Instant.parse("2021-11-15T05:00:00Z")));
    }

    @ParameterizedTest(name = "59: {0}")
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "",
                "[1",
                "{\"file\":\"a\",\"sha256\":\"1\",\"seen\":\"yesterday\"}",
                "{\"file\":\"a\",\"sha256\":\"1\"}",
                "{\"file\":\"a\",\"sha256\":\"1\",\"seen\":\"2021-11-15T05:00:00Z\",\"by\":\"a newer hkh\"}",
                "{\"file\":\"a\",\"sha256\":\"1\",\"seen\":\"2021-11-15T05:00:00Z\",\"version\":2}",
                "{\"file\":\"a\",\"sha256\":\"1\",\"seen\":\"2021-11-15T05:00:00Z\",\"check\":\"0\"}"
            })
    void what_says_less_more_or_nothing_is_no_line(String line) {
        assertThat(LedgerLine.read(line)).isEmpty();
    }
}
