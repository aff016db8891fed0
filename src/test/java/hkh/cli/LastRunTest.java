package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.workspace.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run to which nothing came says what the one before said; one to which anything came does everything. */
class LastRunTest {

    private static final String NOTE = ".hkh/last-run.json";

    @TempDir
    Path dir;

    /** Lets the run before have said something else, by which a run is known that only repeats it. */
    private static void mark(Desk desk) {
        String said = desk.lines(NOTE).get(1).replace("Kết quả: ", "Như lần trước: ");
        desk.with(NOTE, Hash.of(said.getBytes(StandardCharsets.UTF_8)) + "\n" + said);
    }

    private static boolean isRepeated(Run run) {
        return run.out().contains("Như lần trước: ");
    }

    @Test
    void a_run_to_which_nothing_came_says_the_same_and_does_nothing() {
        Desk desk = Desk.in(dir).receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA));
        Run first = Run.hkh("aggregate", "--log", desk.path("run.log"), dir);
        assertThat(first.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(first.err()).contains("chưa có báo cáo: Phường Phú Mỹ");
        mark(desk);
        Run again = Run.hkh("aggregate", "--log", desk.path("run.log"), dir);
        assertThat(isRepeated(again)).isTrue();
        assertThat(again.err()).isEqualTo(first.err());
        List<String> log = desk.lines("run.log");
        int lines = log.size() / 2;
        assertThat(log).hasSize(2 * lines);
        assertThat(log.subList(lines, 2 * lines)).isEqualTo(log.subList(0, lines));
    }

    @Test
    void what_a_run_repeats_is_what_it_would_say_if_it_did_everything() throws IOException {
        Desk desk = Desk.complete(dir)
                .receive("phu-hoa 2.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", "x"));
        for (List<String> manner :
                List.of(List.<String>of(), List.of("--quiet"), List.of("--json"), List.of("--lang", "en"))) {
            List<Object> words = new ArrayList<>(manner);
            words.addAll(List.of("aggregate", dir));
            if (manner.contains("--quiet") || manner.contains("--json")) {
                words = List.of("aggregate", manner.get(0), dir);
            }
            Run first = Run.hkh(words.toArray());
            Run repeated = Run.hkh(words.toArray());
            desk.withoutLastRun();
            assertThat(Run.hkh(words.toArray())).isEqualTo(repeated).isEqualTo(first);
        }
    }

    /** Writes other bytes of the same number, and sets the clock of the file back. */
    private static void writeOver(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path original(Desk desk) {
        String name = desk.files(".hkh/originals").keySet().iterator().next();
        return desk.path(".hkh/originals/" + name);
    }

    private static Arguments change(String what, Consumer<Desk> change) {
        return Arguments.of(what, change);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("another return came", desk -> desk.receive("c.xlsx", Return.complete(Desk.PHU_MY))),
                change("a return has other bytes", desk -> writeOver(desk.path("inbox/phu-hoa.xlsx"))),
                change("a return was taken away", desk -> delete(desk.path("inbox/phu-hoa.xlsx"))),
                change("a file that is no return came", desk -> desk.with("inbox/ghi chú.txt", "1")),
                change("the configuration has other bytes", desk -> desk.with("hkh.yaml", "period: 2021\n\n")),
                change("a table has other bytes", desk -> writeOver(desk.path("units.csv"))),
                change(
                        "a table came",
                        desk -> desk.with("reference.csv", "unit,indicator,period,value,unit_of_measure\n")),
                change("a paragraph came", desk -> desk.with("narrative/mo-dau.md", "Năm qua.")),
                change("a template came", desk -> desk.with("templates/thu.ftlh", "x")),
                change("a result was edited", desk -> writeOver(desk.path("out/figures.csv"))),
                change("a result was taken away", desk -> delete(desk.path("out/totals.csv"))),
                change("something was put among the results", desk -> desk.with("out/ghi chú.txt", "1")),
                change("an original was lost", desk -> delete(original(desk))),
                change("the ledger was lost", desk -> delete(desk.path(".hkh/ledger.jsonl"))),
                change("a period was closed", desk -> Run.hkh("close", desk.folder())),
                change("the note has a wrong sign", desk -> writeOver(desk.path(NOTE))),
                change(
                        "the note is cut off",
                        desk -> desk.with(NOTE, desk.text(NOTE).substring(0, 100))),
                change("the note is empty", desk -> desk.with(NOTE, "")),
                change("the note is something else", desk -> desk.put(NOTE, new byte[] {-1, 10, -1})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_run_does_everything_when(String what, Consumer<Desk> change) {
        Desk desk = Desk.complete(dir);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        mark(desk);
        assertThat(isRepeated(Run.hkh("aggregate", dir))).isTrue();
        change.accept(desk);
        assertThat(isRepeated(Run.hkh("aggregate", dir))).isFalse();
    }

    @Test
    void a_run_does_everything_when_it_is_asked_something_else() {
        Desk desk = Desk.complete(dir);
        for (List<String> asked : List.of(
                List.of("--format", "docx"),
                List.of("--period", "2020"),
                List.of("--template", "tong-ket-nam"),
                List.of("--strict"),
                List.of("--out", desk.path("khac").toString()))) {
            Run.hkh("aggregate", dir);
            mark(desk);
            List<Object> words = new ArrayList<>(List.of("aggregate", dir));
            words.addAll(asked);
            assertThat(isRepeated(Run.hkh(words.toArray()))).as("%s", asked).isFalse();
        }
    }

    @Test
    void a_template_that_lies_elsewhere_may_import_others_so_that_every_run_does_everything() {
        Desk desk = Desk.complete(dir.resolve("nam"));
        Path template = Path.of("templates/tong-ket-nam.ftlh").toAbsolutePath();
        assertThat(Run.hkh("aggregate", "--template", template, desk.folder()).code())
                .isZero();
        assertThat(desk.path(NOTE)).doesNotExist();
    }

    @Test
    void a_template_of_the_configuration_stands_in_the_workspace_and_nowhere_else() throws IOException {
        Desk desk = Desk.complete(dir.resolve("nam"))
                .with("hkh.yaml", "period: 2021\nreport:\n  template: ../../khac\n")
                .with("templates/thu.ftlh", "");
        Files.copy(Path.of("templates/tong-ket-nam.ftlh"), dir.resolve("khac.ftlh"));
        Run run = Run.hkh("aggregate", desk.folder());
        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("../../khac");
    }

    @Test
    void another_program_does_everything() throws IOException, InterruptedException {
        Desk desk = Desk.complete(dir.resolve("nam"));
        Program program = Program.in(dir);
        program.run("aggregate", desk.folder());
        mark(desk);
        assertThat(isRepeated(program.run("aggregate", desk.folder()))).isTrue();
        new Desk(dir).with("lib/other.properties", "1");
        List<String> start = new ArrayList<>(program.start());
        int path = start.indexOf("-cp") + 1;
        start.set(path, start.get(path) + System.getProperty("path.separator") + dir.resolve("lib"));
        start.addAll(List.of("aggregate", desk.folder().toString()));
        assertThat(isRepeated(program.command(start))).isFalse();
    }

    @Test
    @DisplayName("a file that is not whole yet, or cannot be opened, is looked at by every run")
    void a_file_that_waits_is_looked_at_by_every_run() {
        Desk desk = Desk.complete(dir).with("inbox/phu-my.xlsx.crdownload", "nửa");
        assertThat(Run.hkh("aggregate", dir).code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(desk.path(NOTE)).doesNotExist();
    }

    @Test
    void a_link_to_a_folder_may_lead_anywhere_so_that_every_run_does_everything() throws IOException {
        Desk desk = Desk.complete(dir.resolve("nam"));
        Files.createSymbolicLink(desk.path("templates"), Files.createDirectory(dir.resolve("chung")));
        assertThat(Run.hkh("aggregate", desk.folder()).code()).isZero();
        assertThat(desk.path(NOTE)).doesNotExist();
    }

    @Test
    void the_files_of_an_inbox_that_is_a_link_are_looked_at() throws IOException {
        Desk desk = Desk.complete(dir.resolve("nam"));
        Path shared = dir.resolve("chung");
        Files.move(desk.path("inbox"), shared);
        Files.createSymbolicLink(desk.path("inbox"), shared);
        Run.hkh("aggregate", desk.folder());
        mark(desk);
        assertThat(isRepeated(Run.hkh("aggregate", desk.folder()))).isTrue();
        writeOver(shared.resolve("phu-hoa.xlsx"));
        assertThat(isRepeated(Run.hkh("aggregate", desk.folder()))).isFalse();
    }

    @Test
    void what_somebody_wrote_while_a_run_was_at_work_is_read_by_the_next_one() {
        Desk desk = Desk.complete(dir);
        Clock busy = new AskedClock(() -> {
            desk.with("units.csv", desk.text("units.csv").replace("Phường Phú Mỹ", "P. Phú Mỹ"));
            return Run.CLOCK.instant();
        });
        Run.at(busy, "aggregate", dir);
        assertThat(desk.path(NOTE)).doesNotExist();
    }

    @Test
    void results_that_should_go_where_the_note_lies_are_refused_as_ever() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        Run run = Run.hkh("aggregate", "--out", desk.path(".hkh"), dir);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(".hkh");
    }

    @Test
    void results_that_were_not_published_are_not_taken_for_the_last_ones() {
        Desk desk = Desk.in(dir);
        assertThat(Run.hkh("aggregate", "--strict", dir).code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(desk.path(NOTE)).doesNotExist();
    }

    @Test
    void a_pipe_in_the_workspace_is_not_opened() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Desk desk = Desk.complete(dir);
        assertThat(Program.in(dir)
                        .with(Map.of())
                        .command(List.of("/usr/bin/mkfifo", desk.path("ong").toString()))
                        .code())
                .isZero();
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
        mark(desk);
        assertThat(isRepeated(Run.hkh("aggregate", dir))).isTrue();
    }
}
