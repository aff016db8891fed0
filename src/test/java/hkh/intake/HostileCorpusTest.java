package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200 files that broke other readers, in one small process: each ends in the verdict of {@code hostile-verdicts.tsv},
 * so that one which now opens is as much a change as one which no longer does.
 */
class HostileCorpusTest {

    private static final String MEMORY = "-Xmx384m";
    private static final long MILLISECONDS = 20_000;

    @Test
    void every_file_has_its_verdict_in_little_memory_and_time(@TempDir Path dir) throws Exception {
        Path corpus = Shared.folder("corpus/hostile");
        List<String[]> lines = run(corpus, dir, MEMORY);
        Map<String, String> verdicts = new TreeMap<>();
        lines.forEach(line -> verdicts.put(line[0], line[1] + "\t" + line[2]));
        assertThat(verdicts).containsExactlyInAnyOrderEntriesOf(expected());
        assertThat(lines)
                .allSatisfy(line -> assertThat(millis(line)).as(line[0]).isLessThan(MILLISECONDS));
        assertThat(lines)
                .as("what a person is told")
                .allSatisfy(line -> assertThat(line[3]).isNotBlank().doesNotContain("Exception", "Error"));
        String[] slowest = lines.stream()
                .max(Comparator.comparingLong(HostileCorpusTest::millis))
                .orElseThrow();
        System.getLogger(HostileCorpusTest.class.getName())
                .log(System.Logger.Level.INFO, "slowest: {0}, {1} ms", slowest[0], slowest[4]);
    }

    /** Files that take the memory or the day of others: a million formatted rows, a long text in each of half a million cells. */
    @Test
    void what_is_too_much_for_others_is_not_for_us(@TempDir Path dir) throws Exception {
        Path files = Files.createDirectory(dir.resolve("files"));
        Oversized.make(files);
        List<String[]> lines = run(files, dir, MEMORY);
        assertThat(lines)
                .extracting(line -> line[0] + " " + line[2])
                .containsExactly(
                        "blank-rows.xlsx opens: 1 sheets, 1 cells",
                        "dense.xlsx too_large cells > 2000000",
                        "million-rows.ods too_large cells > 2000000",
                        "shared-text.xlsx too_large letters > 10000000",
                        "wide-blanks.ods opens: 1 sheets, 1 cells");
        assertThat(lines)
                .allSatisfy(line -> assertThat(millis(line)).as(line[0]).isLessThan(MILLISECONDS));
    }

    @Test
    @DisplayName("56: a file that takes more memory than there is costs that file only")
    void a_file_for_which_the_memory_is_too_small_is_refused(@TempDir Path dir) throws Exception {
        Path files = Files.createDirectory(dir.resolve("files"));
        Oversized.makeLarge(files.resolve("a.xlsx"));
        Files.write(
                files.resolve("b.xlsx"),
                PlainList.ofHoa().row("Tổng số hội viên", 305).bytes());
        assertThat(run(files, dir, MEMORY))
                .extracting(line -> line[0] + " " + line[2])
                .containsExactly("a.xlsx opens: 1 sheets, 1200001 cells", "b.xlsx opens: 1 sheets, 4 cells");
        assertThat(run(files, dir, "-Xmx48m"))
                .extracting(line -> line[0] + " " + line[1] + " " + line[2])
                .containsExactly("a.xlsx refused out of memory", "b.xlsx accepted opens: 1 sheets, 4 cells");
    }

    private static List<String[]> run(Path folder, Path dir, String memory) throws IOException, InterruptedException {
        Path said = dir.resolve("said.txt");
        Path errors = dir.resolve("errors.txt");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName(),
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(Files.readString(errors)).doesNotContain("\tat ");

        return Files.readString(said, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static long millis(String[] line) {
        return Long.parseLong(line[4]);
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (var list = HostileCorpusTest.class.getResourceAsStream("hostile-verdicts.tsv")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(line -> expected.put(line[0], line[1] + "\t" + line[2]));
        }
        return expected;
    }
}
