package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Messages;
import hkh.job.Headway.Step;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person at a terminal sees of long work. */
class ProgressLineTest {

    private static final Messages VIETNAMESE = Messages.in("vi");

    @TempDir
    Path dir;

    /** A clock that stands still unless it is told, or that goes on whenever somebody looks. */
    private static final class Watch extends Clock {

        private final long perLook;
        private long milliseconds;

        private Watch(long perLook) {
            this.perLook = perLook;
        }

        @Override
        public Instant instant() {
            milliseconds += perLook;
            return Run.CLOCK.instant().plusMillis(milliseconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Watch watch = new Watch(0);
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(screen, true);
    private final ProgressLine line = new ProgressLine(terminal, watch);

    /** What was put into the line, one after the other. */
    private List<String> shown() {
        return Arrays.stream(screen.toString(StandardCharsets.UTF_8).split("\r", -1))
                .map(String::stripTrailing)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void at(long milliseconds, Step step, int done, int all) {
        watch.milliseconds = milliseconds;
        line.at(VIETNAMESE, step, done, all);
    }

    @Test
    void of_work_that_is_soon_done_nothing_is_shown() {
        at(300, Step.READING, 10, 20);
        at(800, Step.CHECKING, 0, 20);
        at(999, Step.WRITING, 0, 0);
        terminal.erase();
        assertThat(screen.size()).isZero();
    }

    @Test
    void what_is_counted_tells_how_long_it_will_take_at_the_pace_so_far() {
        at(2000, Step.READING, 100, 400);
        at(6000, Step.READING, 200, 400);
        assertThat(shown())
                .containsExactly(
                        "Đọc tệp: 100/400, khoảng 6 giây nữa thì xong bước này",
                        "Đọc tệp: 200/400, khoảng 6 giây nữa thì xong bước này");
    }

    @ParameterizedTest
    @CsvSource({
        "3990, khoảng 1 giây",
        "2000, khoảng 2 giây",
        "500, khoảng 15 giây",
        "400, khoảng 20 giây",
        "130, khoảng 1 phút",
        "100, khoảng 2 phút",
        "10, khoảng 14 phút"
    })
    void the_time_is_rounded_up_and_the_coarser_the_longer_it_is(int done, String left) {
        at(2000, Step.READING, done, 4000);
        assertThat(shown()).singleElement().asString().contains(", " + left + " nữa ");
    }

    @Test
    void without_a_second_of_it_a_step_tells_no_time_and_what_is_not_counted_never_does() {
        at(1500, Step.CHECKING, 0, 7);
        at(9000, Step.ADDING, 0, 8);
        at(20_000, Step.WRITING, 0, 0);
        at(20_500, Step.READING, 5, 10);
        assertThat(shown())
                .containsExactly("Kiểm tra 7 báo cáo…", "Cộng lên 8 đơn vị…", "Viết kết quả…", "Đọc tệp: 5/10");
    }

    @Test
    void the_line_is_rewritten_a_few_times_a_second_only() {
        for (int nth = 1; nth <= 1000; nth++) {
            at(2000 + nth, Step.READING, nth, 2000);
        }
        assertThat(shown()).hasSize(5);
    }

    @Test
    void a_clock_that_goes_back_is_not_believed() {
        at(5000, Step.READING, 5, 10);
        at(-60_000, Step.READING, 6, 10);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void a_shorter_text_covers_the_longer_one_before_it_and_is_gone_before_other_words() {
        terminal.show("abcdef");
        terminal.show("xy");
        terminal.erase();
        terminal.erase();
        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("\rabcdef\rxy    \r  \r");
    }

    private int aggregate(Terminal seen, Object... words) {
        return run(seen, Stream.concat(Stream.of("aggregate"), Arrays.stream(words)));
    }

    private static int run(Terminal seen, Stream<?> words) {
        List<String> arguments = words.map(Object::toString).toList();
        return Hkh.run(
                arguments,
                new BufferedReader(new StringReader("")),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                new Watch(1000),
                seen);
    }

    @Test
    void a_run_shows_each_step_unless_it_is_to_be_quiet() {
        Path folder = Desk.complete(dir).folder();
        assertThat(aggregate(terminal, "--quiet", folder)).isZero();
        assertThat(screen.size()).isZero();
        assertThat(aggregate(terminal, "--lang", "en", folder)).isZero();
        assertThat(shown())
                .containsSubsequence(
                        "Reading files: 2/2", "Checking 2 returns…", "Adding up 2 units…", "Writing the results…");
    }

    @Test
    void who_checks_or_compares_what_came_sees_how_far_reading_is() {
        Path folder = Desk.complete(dir).folder();
        assertThat(run(terminal, Stream.of("check", folder.resolve("inbox")))).isZero();
        assertThat(shown()).contains("Đọc tệp: 2/2");
        screen.reset();
        assertThat(run(terminal, Stream.of("compare", folder, folder))).isZero();
        assertThat(shown()).contains("Đọc tệp: 2/2");
    }

    @Test
    void who_verifies_or_refreshes_a_draft_sees_how_far_reading_is_in_the_language_of_the_workspace() {
        Desk desk = Desk.complete(dir).with("hkh.yaml", "period: 2021\nlanguage: en\n");
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(run(terminal, Stream.of("verify", desk.path("out/report.docx"), dir)))
                .isZero();
        assertThat(shown()).contains("Reading files: 2/2");
        screen.reset();
        assertThat(run(
                        terminal,
                        Stream.of("refresh", desk.path("out/report.docx"), dir, "--out", desk.path("new.docx"))))
                .isZero();
        assertThat(shown()).containsSubsequence("Reading files: 2/2", "Writing the results…");
    }

    @Test
    void who_sends_back_or_closes_sees_that_writing_began() {
        Desk desk = Desk.complete(dir);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        assertThat(run(terminal, Stream.of("close", dir, "--by", "Lan"))).isZero();
        assertThat(shown()).containsSubsequence("Đọc tệp: 2/2", "Viết kết quả…");
        screen.reset();
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_new", -5));
        assertThat(run(terminal, Stream.of("send-back", dir))).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(shown()).containsSubsequence("Đọc tệp: 2/2", "Viết kết quả…");
    }

    @Test
    void what_is_told_has_colours_on_a_terminal_unless_no_color_is_set() throws IOException, InterruptedException {
        Path folder = Desk.in(dir)
                .receive(
                        "sai.xlsx",
                        Return.of(Desk.PHU_HOA, "2021").with("member_new", 7).with("member_total", 5))
                .folder();
        Program cron = Program.in(dir);
        Map<String, String> utf8 = Map.of("LC_ALL", "C.UTF-8");
        Run seen = cron.with(utf8, "-Dhkh.terminal=true").run("aggregate", folder);
        assertThat(seen.err()).contains("\n\033[31mlỗi\033[m: sai.xlsx!");
        Run plain = cron.with(Map.of("LC_ALL", "C.UTF-8", "NO_COLOR", "1"), "-Dhkh.terminal=true")
                .run("aggregate", folder);
        assertThat(plain.err()).contains("\nlỗi: sai.xlsx!").doesNotContain("\033");
        assertThat(cron.run("aggregate", folder).err())
                .startsWith("chưa có báo cáo: ")
                .doesNotContain("\033", "\r");
    }
}
