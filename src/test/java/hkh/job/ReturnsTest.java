package hkh.job;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.intake.Reading;
import hkh.samples.Sample;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnsTest {

    private static final String FIRST = "25741_2021.xlsx";
    private static final String AGAIN = "25741_lan-2.xlsx";

    @TempDir
    Path dir;

    @BeforeEach
    void one_unit_has_sent_two_files() throws IOException {
        Sample.copied("thu-dau-mot-2021", dir);
        Files.copy(inbox(FIRST), inbox(AGAIN));
    }

    private Path inbox(String name) {
        return dir.resolve("inbox").resolve(name);
    }

    private List<Reading> read(Aggregation.Accounts accounts, Aggregation.Receipt receipt) throws Exception {
        Job job = Job.of(Workspace.open(dir), Optional.empty());
        return new Returns(job, receipt, KeptReadings.none(), accounts, Headway.UNSEEN).read();
    }

    private static boolean isAccountedFor(Reading reading) {
        return reading.submissions().stream().map(Submission::account).noneMatch(List::isEmpty);
    }

    @Test
    void cells_are_accounted_for_where_a_unit_has_sent_several_files_and_read_as_they_always_are() throws Exception {
        List<Reading> all = read(Aggregation.Accounts.ALL, Aggregation.Receipt.NONE);
        List<Reading> ofRivals = read(Aggregation.Accounts.OF_RIVALS, Aggregation.Receipt.NONE);

        assertThat(all).hasSize(16).allMatch(ReturnsTest::isAccountedFor);
        assertThat(ofRivals)
                .extracting(Reading::withoutAccounts)
                .isEqualTo(all.stream().map(Reading::withoutAccounts).toList());
        assertThat(ofRivals)
                .filteredOn(ReturnsTest::isAccountedFor)
                .extracting(ReturnsTest::name)
                .containsExactly(FIRST, AGAIN);
        assertThat(ofRivals.subList(0, 2)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void a_file_that_became_another_before_it_was_read_again_waits_for_the_next_run() throws Exception {
        FileTime time = Files.getLastModifiedTime(inbox(FIRST));

        List<Reading> readings = read(Aggregation.Accounts.OF_RIVALS, new Aggregation.Receipt() {
            @Override
            public void keep(SourceFile file, byte[] bytes) {}

            @Override
            public void note(SourceFile file) {
                if (file.name().startsWith("718")) { // the last one; all others are read by now
                    exchange(time);
                }
            }
        });

        assertThat(readings.get(0).verdict().verdict()).isEqualTo(Verdict.DEFERRED);
        assertThat(readings.get(0).submissions()).isEmpty();
        assertThat(readings.subList(1, 16))
                .extracting(reading -> reading.verdict().verdict())
                .containsOnly(Verdict.ACCEPTED);
    }

    private static String name(Reading reading) {
        return reading.verdict().file().name();
    }

    /** Another file of the same size and time, which no look at the folder can tell. */
    private void exchange(FileTime time) {
        try {
            byte[] bytes = Files.readAllBytes(inbox(FIRST));
            bytes[bytes.length / 2]++;
            Files.write(inbox(FIRST), bytes);
            Files.setLastModifiedTime(inbox(FIRST), time);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
