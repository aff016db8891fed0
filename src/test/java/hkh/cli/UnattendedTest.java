package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.workspace.Hash;
import hkh.workspace.WorkspaceLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that nobody watches, as cron starts them; {@code scripts/same-bytes} and {@code scripts/faults} try more. */
class UnattendedTest {

    private static final Path SAMPLES = Path.of("samples", "cron").toAbsolutePath();

    @TempDir
    Path dir;

    private static Map<String, String> published(Desk desk) {
        Map<String, String> hashes = new TreeMap<>();
        desk.files("out").forEach((name, bytes) -> hashes.put(name, Hash.of(bytes)));
        return hashes;
    }

    @Test
    @DisplayName(
            "49, 55: neither language, encoding, zone and clock of the machine nor threads and order of files change a byte")
    void the_machine_changes_no_byte() throws Exception {
        Desk desk = Desk.complete(dir.resolve("a")).with("narrative/mo-dau.md", "Năm nay TITLE i İ.\n");
        Program here = Program.in(dir);
        assertThat(here.run("aggregate", desk.folder()).code()).isZero();
        Desk other = Desk.in(dir.resolve("b")).with("narrative/mo-dau.md", "Năm nay TITLE i İ.\n");
        List<String> names = new ArrayList<>(desk.files("inbox").keySet());
        names.sort((one, two) -> two.compareTo(one));
        for (String name : names) {
            other.put("inbox/" + name, desk.bytes("inbox/" + name));
            Files.setLastModifiedTime(
                    other.path("inbox/" + name), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
        }
        Program there = here.with(
                Map.of("LC_ALL", "C.UTF-8", "TZ", "America/St_Johns"),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9",
                "-XX:ActiveProcessorCount=" + (Runtime.getRuntime().availableProcessors() + 2));
        assertThat(there.run("aggregate", other.folder()).code()).isZero();
        assertThat(published(other)).isEqualTo(published(desk));
    }

    @Test
    @DisplayName("49: a second run under another clock publishes the same")
    void a_clock_that_jumps_changes_no_result() {
        Desk desk = Desk.complete(dir).with("hkh.yaml", "period: 2021\ndeadline: 2021-11-20\n");
        Run.hkh("aggregate", dir);
        Map<String, String> before = published(desk);
        for (String now : List.of("1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "2021-11-14T16:59:59Z")) {
            Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
            assertThat(Run.at(clock, "aggregate", desk.withoutLastRun().folder())
                            .code())
                    .isZero();
            assertThat(published(desk)).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("54: a run of another process is told who is at work")
    void a_run_of_another_process_is_told_who_is_at_work() throws Exception {
        Desk desk = Desk.complete(dir);
        try (WorkspaceLock lock = WorkspaceLock.take(desk.path(".hkh"), Run.CLOCK.instant())) {
            assertThat(lock.ledger()).isNotNull();
            Run run = Program.in(dir).run("aggregate", "--quiet");
            assertThat(run.code()).isEqualTo(ExitCode.BUSY);
            assertThat(run.err())
                    .startsWith("hkh: đang có lần chạy khác (tiến trình "
                            + ProcessHandle.current().pid() + " trên máy ")
                    .hasLineCount(1);
        }
        assertThat(Run.hkh("aggregate", "--quiet", dir)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    @DisplayName(
            "53, 58: a run that is ended or killed leaves nothing half made, and the next one is as if it had not been")
    void a_run_that_is_cut_off_changes_nothing() throws Exception {
        Desk undisturbed = Desk.complete(dir.resolve("undisturbed"));
        Run.hkh("aggregate", undisturbed.folder());
        Random chance = new Random(8);
        for (int nth = 0; nth < 4; nth++) {
            Desk desk = new Desk(dir.resolve("cut-" + nth));
            undisturbed.files("").forEach((name, bytes) -> {
                if (!name.startsWith("out/") && !name.startsWith(".hkh/")) {
                    desk.put(name, bytes);
                }
            });
            List<String> words = new ArrayList<>(Program.in(dir).start());
            words.addAll(List.of("aggregate", desk.folder().toString()));
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process run = builder.start();
            while (run.isAlive() && !Files.exists(desk.path(".hkh/lock"))) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(1200));
            boolean killed = nth % 2 == 0;
            if (killed) {
                run.destroyForcibly();
            } else {
                run.destroy();
            }
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isIn(0, 143, 137, 1); // as it ended, by a signal, or as Windows says it
            if (!killed) {
                assertThat(desk.path(".out.new")).doesNotExist();
            }
            Map<String, String> now = Files.exists(desk.path("out")) ? published(desk) : Map.of();
            assertThat(now).isIn(Map.of(), published(undisturbed));
            assertThat(Run.hkh("aggregate", desk.folder()).code()).isZero();
            assertThat(published(desk)).isEqualTo(published(undisturbed));
            assertThat(desk.files(".hkh/originals")).hasSameSizeAs(desk.files("inbox"));
        }
    }

    @Test
    @DisplayName("58: a run that is ended says so in its log, as it says every other end")
    void a_run_that_is_ended_says_so_in_its_log() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh"))); // elsewhere a process can only be killed
        Desk desk = Desk.complete(dir);
        List<String> words = new ArrayList<>(Program.in(dir).start());
        words.addAll(List.of("aggregate", "--log", "run.log"));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(dir.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(dir.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process run = builder.start();
        while (run.isAlive() && !Files.exists(desk.path(".hkh/lock"))) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        run.destroy();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String told = "bị dừng giữa chừng; không có tệp nào dở dang, chạy lại là được";
        assertThat(run.exitValue()).isEqualTo(143);
        assertThat(desk.text("err")).isEqualTo("hkh: " + told + "\n");
        assertThat(desk.lines("run.log")).singleElement().asString().matches("\\S+Z " + told);
        assertThat(Run.hkh("aggregate", "--quiet", "--log", desk.path("run.log"), dir)
                        .code())
                .isZero();
        assertThat(desk.lines("run.log")).last().asString().endsWith(" kết thúc, mã 0");
    }

    @Test
    @DisplayName("on one terminal what is wrong comes first and the summary last")
    void the_summary_comes_last() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Desk.in(dir).receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA));
        String start = String.join("' '", Program.in(dir).start());
        Run both = Program.in(dir).command(List.of("/bin/sh", "-c", "'" + start + "' aggregate 2>&1"));
        assertThat(both.out().lines()).first().asString().startsWith("chưa có báo cáo: Phường Phú Mỹ");
        assertThat(both.out().lines()).last().asString().startsWith("Kết quả: ");
    }

    @Test
    @DisplayName(
            "45: a copy that stopped half way is refused at every run, whatever its age, and counts once it is whole")
    void a_copy_that_stopped_half_way_is_refused_until_it_is_whole() throws Exception {
        Desk desk = Desk.complete(dir);
        byte[] whole = desk.bytes("inbox/phu-hoa.xlsx");
        desk.put("inbox/phu-hoa.xlsx", Arrays.copyOf(whole, whole.length - 1));
        for (String age : List.of("1970-01-01T00:00:00Z", "2021-11-15T02:00:00Z", "2099-01-01T00:00:00Z")) {
            Files.setLastModifiedTime(desk.path("inbox/phu-hoa.xlsx"), FileTime.from(Instant.parse(age)));
            Run run = Run.hkh("aggregate", dir);
            assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
            assertThat(run.err()).contains("phu-hoa.xlsx: [không chấp nhận] tệp bị hỏng hoặc chưa chép hết");
            assertThat(desk.text("out/intake.csv")).contains("phu-hoa.xlsx,").contains(",refused,");
        }
        desk.put("inbox/phu-hoa.xlsx", whole);
        assertThat(Run.hkh("aggregate", dir).code()).isZero();
    }

    @Test
    @DisplayName("58: a reader who has read enough is no fault, a disk that is full behind the output is one")
    void a_closed_output_is_no_fault() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.exists(Path.of("/dev/full")));
        String start = String.join("' '", Program.in(dir).start());
        Run head = Program.in(dir).command(List.of("/bin/sh", "-c", "'" + start + "' rules | head -n 1"));
        assertThat(head.out()).hasLineCount(1);
        assertThat(head.err()).isEmpty();
        Run full = Program.in(dir).command(List.of("/bin/sh", "-c", "'" + start + "' rules > /dev/full"));
        assertThat(full.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(full.err())
                .startsWith("hkh: không ghi hết được kết quả ra đầu ra chuẩn: ")
                .hasLineCount(1);
    }

    @Test
    void the_line_for_cron_works_as_it_is_written() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Desk desk = Desk.complete(dir.resolve("khuyen-hoc"));
        Path program = dir.resolve("bin/hkh");
        new Desk(dir)
                .with(
                        "bin/hkh",
                        "#!/bin/sh\nexport LC_ALL=C.UTF-8\nexec '"
                                + String.join("' '", Program.in(dir).start()) + "' \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        String line = Files.readAllLines(SAMPLES.resolve("crontab")).stream()
                .filter(text -> !text.startsWith("#"))
                .findFirst()
                .orElseThrow();
        String command = line.split(" ", 6)[5];
        Program cron = Program.in(dir)
                .with(Map.of(
                        "HOME", dir.toString(), "PATH", dir.resolve("bin") + ":/usr/bin:/bin", "SHELL", "/bin/sh"));
        assertThat(cron.command(List.of("/bin/sh", "-c", command))).isEqualTo(new Run(0, "", ""));
        assertThat(desk.path("out/report.docx")).exists();
        assertThat(new Desk(dir).lines("khuyen-hoc.log")).last().asString().endsWith(" kết thúc, mã 0");
        String service = Files.readString(SAMPLES.resolve("hkh.service"), StandardCharsets.UTF_8);
        assertThat(service)
                .contains("\nExecStart=/usr/bin/" + command.replace("\"", "").replace("$HOME", "%h") + "\n");
    }
}
