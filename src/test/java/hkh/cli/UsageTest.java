package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final List<String> COMMANDS = List.of(
            "aggregate",
            "init",
            "form",
            "check",
            "status",
            "explain",
            "verify",
            "refresh",
            "close",
            "indicators",
            "rules",
            "doctor");

    @TempDir
    Path dir;

    private static void assertWrong(Run run, String vietnamese) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).contains("hkh: " + vietnamese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "agregate § không có lệnh hoặc tùy chọn \"agregate\"; ý bạn là: aggregate?",
                "aggregate --formt docx § không có lệnh hoặc tùy chọn \"--formt\"; ý bạn là: --format?",
                "aggregate --zzzzzz § không có lệnh hoặc tùy chọn \"--zzzzzz\"",
                "aggregate --format odt § --format: \"odt\" không dùng được, cần: docx, html, pdf, xlsx",
                "aggregate --format § thiếu: --format=docx,html,xlsx",
                "aggregate --period 20x § --period: \"20x\" không dùng được, cần: 2023, 2024-H1, 2024-Q3, 2024-M9",
                "aggregate --out a --out b § --out: chỉ ghi một lần",
                "init § thiếu: DIR",
                "init d --units u § thiếu: --period=2023|2024-H1|2024-Q3|2024-M9",
                "init d --after a --units u § ghi một trong ba: --units (danh mục của mình), --province (mã tỉnh trong danh mục quốc gia) hoặc --after (thư mục của kỳ trước)",
                "init d --units u --period 2021 --provisional § --provisional chỉ dùng cùng --after",
                "close --revise § --revise phải kèm --reason \"lý do\"",
                "init d --units u --period 21 § --period: \"21\" không dùng được, cần: 2023, 2024-H1, 2024-Q3, 2024-M9",
                "form --revision x § --revision: \"x\" không dùng được",
                "form --revision 0 § --revision: \"0\" không dùng được, cần: 1, 2, 3 …",
                "check § thiếu: FILE",
                "--lang fr indicators § --lang: \"fr\" không dùng được, cần: vi, en",
                "indicators --lang=EN § --lang: \"EN\" không dùng được, cần: vi, en"
            })
    void a_wrong_line_is_told_in_vietnamese(String line, String told) {
        assertWrong(Run.hkh((Object[]) line.split(" ")), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "agregate § there is no command or option \"agregate\"; did you mean: aggregate?",
                "aggregate --formt docx § there is no command or option \"--formt\"; did you mean: --format?",
                "aggregate --format odt § --format: \"odt\" cannot be used, wanted: docx, html, pdf, xlsx",
                "init § missing: DIR",
                "init d --province 14 § missing: --period=2023|2024-H1|2024-Q3|2024-M9",
                "check § missing: FILE"
            })
    void a_wrong_line_is_told_in_english_when_asked(String line, String told) {
        assertWrong(Run.hkh((Object[]) ("--lang en " + line).split(" ")), told);
    }

    @Test
    void a_wrong_line_says_where_help_is() {
        assertThat(Run.hkh("aggregate", "--zzz").err()).endsWith("hkh: xem: hkh aggregate --help\n");
        assertThat(Run.hkh("zzz").err()).endsWith("hkh: xem: hkh --help\n");
    }

    @Test
    void without_a_command_the_usage_is_an_error() {
        Run run = Run.hkh();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Cách dùng: hkh ")
                .contains("Các lệnh:")
                .contains("Mã kết thúc: 0");
    }

    @Test
    void help_is_a_result() {
        Run run = Run.hkh("--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Cách dùng: hkh ").contains("Các lệnh:");
        COMMANDS.forEach(command -> assertThat(run.out()).contains("\n  " + command + " "));
        assertThat(Run.hkh("--lang", "en", "--help").out())
                .startsWith("Usage: hkh ")
                .contains("Commands:")
                .contains("Exit codes: 0");
    }

    @Test
    void the_version_is_a_result() {
        assertThat(Run.hkh("--version").out()).startsWith("hkh ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_command_option_and_parameter_is_described(String language) {
        for (String command : COMMANDS) {
            Run run = Run.hkh("--lang", language, command, "--help");
            assertThat(run.code()).isZero();
            List<String> lines = run.out().lines().toList();
            int described = 0;
            for (int i = 0; i < lines.size(); i++) {
                boolean entry = lines.get(i).matches(" {2,6}(-\\w, )?(--\\w|\\[?[A-Z]{3}).*");
                if (entry) {
                    String own = lines.get(i).strip().replaceFirst("^(-\\w, )?\\S+( [a-z|]+)?", "");
                    String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
                    boolean below = next.startsWith("          ");
                    assertThat(!own.isBlank() || below)
                            .as(command + ": " + lines.get(i))
                            .isTrue();
                    described++;
                }
            }
            assertThat(described).as(command).isGreaterThanOrEqualTo(4);
            assertThat(run.out()).contains("--lang");
        }
    }

    @Test
    void help_is_in_the_language_asked_for() {
        for (String command : COMMANDS) {
            assertThat(Run.hkh(command, "--help").out())
                    .startsWith("Cách dùng: hkh " + command)
                    .contains("Xem trợ giúp");
            assertThat(Run.hkh(command, "--help", "--lang=en").out())
                    .startsWith("Usage: hkh " + command)
                    .contains("Show this help.")
                    .doesNotContainPattern("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệ]");
        }
    }

    @Test
    void a_place_without_a_workspace_is_told() {
        Run run = Run.hkh("form", dir).without(dir);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("hkh: DIR không phải thư mục làm việc (không có hkh.yaml); ghi đúng đường dẫn");
    }
}
