package hkh.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import hkh.intake.UnreadableFileException;
import hkh.intake.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files found in the wild, read as POI reads them; where not, {@code poi-differences.tsv} says why. */
class CorpusTest {

    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final long ALLOCATED = 256L << 20;

    /** POI logs every fault of these files. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    private record Explained(String file, String difference) {}

    private final Set<Explained> used = new HashSet<>();
    private final List<String> unexplained = new ArrayList<>();

    @Test
    void files_found_in_the_wild_read_as_poi_reads_them() throws IOException {
        List<Path> files = files();
        POI.setLevel(Level.OFF);
        List<Explained> explained = explained();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String name = CORPUS.relativize(file).toString();
            for (String difference : assertTimeoutPreemptively(TIME, () -> differences(bytes), name)) {
                explain(name, difference, explained);
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(used).as("explanations still needed").containsExactlyInAnyOrderElementsOf(explained);
    }

    private void explain(String name, String difference, List<Explained> explained) {
        List<Explained> matching = explained.stream()
                .filter(each -> each.file().equals(name) && difference.startsWith(each.difference()))
                .toList();
        used.addAll(matching);
        if (matching.isEmpty()) {
            unexplained.add(name + "\t" + difference);
        }
    }

    /** What differs, nothing if neither opens the file; all exceptions but a refusal fail the test. */
    private static List<String> differences(byte[] bytes) {
        Workbook ours;
        try {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            ours = XlsxReader.read(bytes);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(ALLOCATED);
        } catch (UnreadableFileException refusal) {
            String line = refusal.reason() + " " + refusal.detail();
            return poiOpens(bytes) ? List.of("refused " + line) : List.of();
        }
        try {
            return PoiOracle.differences(bytes, ours);
        } catch (IOException | RuntimeException e) {
            return List.of("POI fails: " + e.getMessage());
        }
    }

    private static boolean poiOpens(byte[] bytes) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getNumberOfSheets() >= 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static List<Path> files() throws IOException {
        assumeTrue(
                Files.isDirectory(CORPUS), "there is no corpus at ../shared/corpus, so nothing is compared with POI");
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("hostile", "messy")) {
            try (Stream<Path> found = Files.walk(CORPUS.resolve(folder))) {
                found.filter(CorpusTest::isXlsx).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        return files.stream().sorted().toList();
    }

    private static boolean isXlsx(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xltx");
    }

    private static List<Explained> explained() throws IOException {
        try (var list = CorpusTest.class.getResourceAsStream("poi-differences.tsv")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(columns -> new Explained(columns[0], columns[1]))
                    .toList();
        }
    }
}
