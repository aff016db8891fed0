package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: what depends on the current folder and on the machine's encoding. */
class MainTest {

    @TempDir
    Path dir;

    private Run run(String encoding, Object... words) throws IOException, InterruptedException {
        return Program.in(dir).with(Map.of("LC_ALL", encoding)).run(words);
    }

    @Test
    void loose_files_give_their_results_beside_them() throws IOException, InterruptedException {
        Desk desk = new Desk(dir).receive("Phú Hòa.xlsx", Return.complete(Desk.PHU_HOA));
        Run run = run("C.UTF-8", "aggregate", "inbox");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Tổng số hội viên: 1.000 người").contains("hkh-out/report.docx");
        assertThat(desk.path("hkh-out/intake.csv")).exists();
    }

    @Test
    void the_current_folder_is_the_workspace() throws IOException, InterruptedException {
        Desk desk = Desk.complete(dir);
        assertThat(run("C.UTF-8", "aggregate").code()).isZero();
        assertThat(run("C.UTF-8", "form").code()).isZero();
        assertThat(desk.path("out/report.docx")).exists();
        assertThat(desk.files("forms")).hasSize(2);
    }

    @Test
    void a_folder_without_a_workspace_is_wrong_usage() throws IOException, InterruptedException {
        Run run = run("C.UTF-8", "aggregate");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("hkh: ở đây không có hkh.yaml");
    }

    @Test
    void what_java_itself_cannot_do_is_a_bug_and_no_run_that_was_stopped() throws IOException, InterruptedException {
        Desk desk = Desk.complete(dir);
        List<String> command = new ArrayList<>(Program.in(dir).start());
        command.replaceAll(word -> Stream.of(word.split(File.pathSeparator))
                .filter(part -> !part.contains("snakeyaml"))
                .collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of("aggregate", "--log", "run.log"));
        Run run = Program.in(dir).command(command);
        assertThat(run.code()).isEqualTo(ExitCode.BUG);
        assertThat(run.err())
                .startsWith("hkh: lỗi của chính hkh: java.lang.NoClassDefFoundError: ")
                .doesNotContain("bị dừng giữa chừng");
        assertThat(desk.lines("run.log")).last().asString().endsWith(" kết thúc, mã 70");
    }

    @Test
    void an_encoding_that_cannot_name_the_files_is_refused_clearly() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name", "").startsWith("Linux"));
        Desk.complete(dir);
        Run run = run("C", "aggregate");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("LC_ALL=C.UTF-8");
        assertThat(dir.resolve("out")).doesNotExist();
    }
}
