package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.submission.Verdict;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text as long as a cell can hold, whatever it repeats, costs neither the file nor the run. */
class LongTextsTest {

    /** A hundred times what such a file takes; what tries every way to part a text would not end at all. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @ParameterizedTest(name = "57: \"{0}\" again and again")
    @ValueSource(
            strings = {
                " ",
                "\n",
                ".",
                "…, ",
                "-",
                "- ",
                "–",
                "(",
                "()",
                "1",
                "1.",
                "1,",
                "12 ",
                "a) ",
                "i.",
                "v.v",
                "số: ",
                "tăng 1, ",
                "năm 2021 ",
                "triệu đồng ",
                "hội khuyến học ",
                "Xã A, ",
                "5 người; ",
                "e\u0301",
                "\u0301",
                "Æ"
            })
    void a_text_that_repeats_itself_is_read_in_time_and_so_is_what_stands_beside_it(String piece) {
        for (String end : new String[] {"", "x", "5 A"}) {
            String text = piece.repeat((Budget.TEXT - end.length()) / piece.length()) + end;
            byte[] bytes = PlainList.untitled()
                    .row(text)
                    .row("Hội Khuyến học phường Phú Hòa")
                    .row("Báo cáo năm 2021")
                    .row("Tổng số hội viên", 305)
                    .row(text, 7)
                    .row("Hội viên mới kết nạp", text)
                    .row(text)
                    .bytes();
            Reading reading = assertTimeoutPreemptively(LONGEST, () -> Town.read("a.xlsx", bytes));
            assertThat(reading.verdict().verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(members(reading)).containsExactly(Measure.of(305));
        }
    }

    private static Stream<Measure> members(Reading reading) {
        return reading.submissions().stream()
                .flatMap(submission -> submission.figures().stream())
                .filter(figure -> figure.item().equals(Item.of("member_total")))
                .map(Figure::measure);
    }
}
