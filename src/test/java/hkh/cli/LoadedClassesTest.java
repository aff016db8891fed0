package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run loads the libraries that it needs, and no other: each costs a part of a second. */
class LoadedClassesTest {

    @TempDir
    Path dir;

    @BeforeEach
    void workspace() {
        Desk.complete(dir.resolve("desk"));
    }

    /** The classes that a process of its own loads. */
    private List<String> loadedBy(String... words) throws IOException, InterruptedException {
        Path log = dir.resolve("classes.txt");
        Files.deleteIfExists(log);
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filesize=0",
                "-cp",
                System.getProperty("java.class.path"),
                "hkh.cli.Main"));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(dir.resolve("desk").toFile())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("said.txt").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(dir.resolve("said.txt")))
                .isZero();
        List<String> classes = Files.readAllLines(log);
        assertThat(classes).anyMatch(loaded -> loaded.contains("hkh.cli.Main "));
        return classes;
    }

    private static void assertNone(List<String> classes, String... libraries) {
        for (String library : libraries) {
            assertThat(classes).noneMatch(loaded -> loaded.contains(" " + library));
        }
    }

    @Test
    void a_report_without_tables_needs_neither_poi_nor_tablesaw() throws IOException, InterruptedException {
        assertNone(
                loadedBy("aggregate", "--format", "docx,html"),
                "org.apache.poi.",
                "org.apache.xmlbeans.",
                "tech.tablesaw.",
                "com.openhtmltopdf.",
                "org.apache.pdfbox.");
    }

    @Test
    void tables_need_poi_and_nothing_of_tablesaw() throws IOException, InterruptedException {
        List<String> classes = loadedBy("aggregate");
        assertThat(classes).anyMatch(loaded -> loaded.contains(" org.apache.poi."));
        assertNone(classes, "tech.tablesaw.", "it.unimi.dsi.", "com.google.common.");
    }

    @Test
    void who_looks_at_returns_needs_no_library_that_writes() throws IOException, InterruptedException {
        assertNone(loadedBy("status"), "org.apache.poi.", "freemarker.", "tech.tablesaw.", "com.openhtmltopdf.");
    }
}
