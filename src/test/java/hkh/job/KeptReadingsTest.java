package hkh.job;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import hkh.finding.HkhException;
import hkh.intake.Intake;
import hkh.intake.Reading;
import hkh.samples.Sample;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.workspace.Inbox;
import hkh.workspace.Ledger;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptReadingsTest {

    private static final int FORGED = 99;

    @TempDir
    Path dir;

    @BeforeEach
    void a_sample() throws IOException {
        Sample.copied("thu-dau-mot-2021", dir);
    }

    private static Job job(Path workspace) throws HkhException {
        return Job.of(Workspace.open(workspace), Optional.empty());
    }

    private KeptReadings kept() throws HkhException {
        return KeptReadings.of(job(dir), Ledger.open(dir.resolve(".hkh")));
    }

    private Path store() {
        return dir.resolve(".hkh/readings");
    }

    private List<Reading> read() throws HkhException {
        try (KeptReadings kept = kept()) {
            return new Returns(job(dir), Aggregation.Receipt.NONE, kept, Aggregation.Accounts.OF_RIVALS, Headway.UNSEEN)
                    .read();
        }
    }

    /** Leaves another revision of every return than the one in its file, by which one knows that a file was not read. */
    private void forge(List<Reading> readings) throws HkhException {
        try (KeptReadings kept = kept()) {
            for (Reading reading : readings) {
                List<Submission> others = reading.submissions().stream()
                        .map(submission -> submission.withRevision(FORGED))
                        .toList();
                kept.add(KeptReadings.toKeep(
                        new Reading(reading.verdict(), others, reading.findings(), reading.replaces())));
            }
            kept.settle();
        }
    }

    private static boolean isForged(Reading reading) {
        return reading.submissions().stream().anyMatch(submission -> submission.revision() == FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thu-dau-mot-2021", "son-la-2023", "loi-da-biet/son-la-2023", "loi-da-biet/thu-dau-mot-2021"})
    void what_is_kept_of_a_file_is_what_it_says(String sample) throws Exception {
        Job job = job(Path.of("samples", sample));
        assertThat(job.files()).isNotEmpty().allSatisfy(found -> assertKept(job, found));
    }

    @Test
    void so_it_is_of_files_in_which_everything_goes_wrong() throws Exception {
        Path messy = Shared.folder("corpus/messy");
        Job job = job(Path.of("samples/thu-dau-mot-2021")).withFiles(Inbox.find(List.of(messy)));
        assertThat(job.files()).hasSizeGreaterThan(100).allSatisfy(found -> assertKept(job, found));
    }

    /** With the accounts of its cells, which are kept of what is in no unit's return. */
    private static void assertKept(Job job, Inbox.Found found) throws Exception {
        Inbox.Content content = Inbox.read(found);
        if (content.verdict().isPresent()) {
            return;
        }
        Intake intake =
                new Intake(job.catalogue(), job.lines(), job.configuration().period(), job.tree());
        Reading reading = intake.read(content.file(), content.bytes());
        assertThat(ReadingReader.read(ReadingWriter.write(reading))).isEqualTo(reading);
    }

    @Test
    void a_file_that_did_not_change_is_not_read_again() throws Exception {
        List<Reading> first = read();
        assertThat(read()).isEqualTo(first);
        forge(first);
        assertThat(read()).hasSameSizeAs(first).allMatch(KeptReadingsTest::isForged);
    }

    @Test
    void a_file_is_read_again_when_its_bytes_or_its_name_have_changed() throws Exception {
        List<Reading> first = read();
        forge(first);
        Path changed = dir.resolve("inbox/25741_2021.xlsx");
        Files.write(changed, new byte[] {0}, StandardOpenOption.APPEND);
        Files.move(dir.resolve("inbox/25747_2021.xlsx"), dir.resolve("inbox/khac.xlsx"));
        assertThat(read())
                .filteredOn(reading -> !isForged(reading))
                .extracting(reading -> reading.verdict().file().name())
                .containsExactlyInAnyOrder("25741_2021.xlsx", "khac.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "unit-events.csv", "indicators.csv", "aliases.csv"})
    void all_files_are_read_again_when_a_table_has_changed_that_decides_what_they_say(String table) throws Exception {
        Path file = dir.resolve(table);
        String header = switch (table) {
            case "unit-events.csv" -> "date,kind,unit,successor,share,decree,note\n";
            case "indicators.csv" -> "code,label_vi\n";
            case "aliases.csv" -> "label,indicator,breakdown\n";
            default -> "";
        };
        if (!Files.exists(file)) {
            Files.writeString(file, header);
        }
        forge(read());
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        assertThat(read()).noneMatch(KeptReadingsTest::isForged);
    }

    @Test
    void all_files_are_read_again_for_another_period() throws Exception {
        forge(read());
        Files.writeString(dir.resolve("hkh.yaml"), "period: 2022\n");
        assertThat(read()).noneMatch(KeptReadingsTest::isForged);
    }

    @Test
    void a_file_that_was_refused_is_read_again() throws Exception {
        Files.write(dir.resolve("inbox/25741_2021.xlsx"), new byte[] {0});
        List<Reading> first = read();
        SourceFile refused = first.stream()
                .filter(reading -> reading.submissions().isEmpty())
                .map(reading -> reading.verdict().file())
                .findFirst()
                .orElseThrow();
        try (KeptReadings kept = kept()) {
            assertThat(kept.of(refused)).isEmpty();
            assertThat(kept.of(first.get(first.size() - 1).verdict().file())).isPresent();
        }
    }

    @Test
    void what_was_kept_of_files_that_are_gone_goes() throws Exception {
        long all = sizeAfterReading();
        Files.delete(dir.resolve("inbox/25741_2021.xlsx"));
        assertThat(sizeAfterReading()).isLessThan(all);
    }

    private long sizeAfterReading() throws Exception {
        read();
        return Files.size(store());
    }

    @Test
    void whatever_is_damaged_is_read_again_and_never_believed() throws Exception {
        List<Reading> right = read();
        byte[] whole = Files.readAllBytes(store());
        List<byte[]> damaged = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] other = whole.clone();
            int at = i < 20 ? i * 7 : (int) ((long) i * whole.length / 60);
            other[at] ^= (byte) (1 << (i % 8));
            damaged.add(other);
            damaged.add(Arrays.copyOf(whole, at));
        }
        for (byte[] bytes : damaged) {
            Files.write(store(), bytes);
            assertThat(read()).isEqualTo(right);
        }
        assertThat(Files.readAllBytes(store())).isEqualTo(whole);
    }

    @Test
    void where_nothing_can_be_kept_everything_is_read() throws Exception {
        List<Reading> right = read();
        Files.delete(store());
        Files.createDirectories(store().resolve("x"));
        Files.createDirectories(store().resolveSibling("readings.half").resolve("x"));
        assertThat(read()).isEqualTo(right);
    }
}
