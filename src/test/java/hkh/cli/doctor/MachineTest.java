package hkh.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine needs, and what is said when it lacks it. */
class MachineTest {

    private static final Path HERE = Path.of("bao-cao");

    @TempDir
    Path dir;

    private static String said(Condition condition) {
        return Messages.in("en").text(condition.told().get(condition.told().size() - 1));
    }

    @Test
    void this_machine_is_fit_and_nothing_stays_behind() throws IOException {
        assertThat(Machine.conditions(dir)).allMatch(Condition::good);
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Linux, true",
        "utf-8, Linux, true",
        "ANSI_X3.4-1968, Linux, false",
        "ISO-8859-1, Linux, false",
        "'', Linux, false",
        "Cp1252, Windows 11, true",
        "UTF-8, Mac OS X, true"
    })
    void on_linux_the_locale_decides_whether_files_have_vietnamese_names(
            String encoding, String system, boolean vietnamese) {
        assertThat(FileNames.canBeVietnamese(encoding, system)).isEqualTo(vietnamese);
        assertThat(Machine.names(vietnamese, encoding).good()).isEqualTo(vietnamese);
    }

    @Test
    void the_locale_to_set_is_named() {
        assertThat(said(Machine.names(false, "ANSI_X3.4-1968"))).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void a_full_disk_is_told_with_what_is_free_and_what_is_wanted() {
        assertThat(Machine.disk(HERE, 500).good()).isTrue();
        Condition full = Machine.disk(HERE, 499);
        assertThat(full.good()).isFalse();
        assertThat(said(full)).startsWith("only 499 MB free at bao-cao, 500 MB or more are wanted");
        assertThat(said(Machine.disk(HERE, 67_000))).isEqualTo("65 GB free at bao-cao");
    }

    @Test
    void little_memory_and_java_of_32_bit_are_told() {
        assertThat(Machine.memory(384).good()).isTrue();
        assertThat(said(Machine.memory(383))).startsWith("Java may use 383 MB only, 384 MB or more are wanted");
        assertThat(Machine.java("17.0.15+6", "64").good()).isTrue();
        assertThat(said(Machine.java("17.0.15+6", "32"))).contains("install one of 64 bit");
    }

    @Test
    void a_folder_that_is_none_is_told() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        assertThat(said(Machine.writing("temporary", file))).isEqualTo("there is no folder " + file);
        assertThat(said(Machine.writing("temporary", dir.resolve("none")))).startsWith("there is no folder");
    }
}
