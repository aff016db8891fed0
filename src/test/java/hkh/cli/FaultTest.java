package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fail and runs that die; {@code scripts/faults} tries every operation and hundreds of moments. */
class FaultTest {

    /** Every so manieth operation fails; a prime number, so that all kinds of them come about. */
    private static final int STEP = 67;

    private static final int FIRST = 12;

    @TempDir
    Path dir;

    @Test
    @DisplayName("52, 53: whichever operation of the disk fails, is cut off or is the last, nothing is lost or mixed")
    void whichever_operation_fails_nothing_is_lost() throws Exception {
        Path said = dir.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.nio.file.spi.DefaultFileSystemProvider=hkh.disk.FaultyDisk",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FaultRuns.class.getName(),
                        dir.resolve("runs").toString(),
                        String.valueOf(STEP),
                        String.valueOf(FIRST)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8"); // the names are Vietnamese
        Process runs = builder.start();
        assertThat(runs.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said, StandardCharsets.UTF_8).lines())
                .hasSize(15)
                .allMatch(line -> line.endsWith(" faults, 0 failures") && !line.contains(" 0 faults"));
        assertThat(runs.exitValue()).isZero();
    }
}
