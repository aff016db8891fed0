package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.job.Settled;
import hkh.plan.Indicator;
import hkh.rollup.RollUp;
import hkh.workspace.FiguresFile;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a period is closed with gives a later year the very totals that were published, also when much was missing. */
class KeptForLaterYearsTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "thu-dau-mot-2021, 0, 1",
        "thu-dau-mot-2021, 30, 2",
        "thu-dau-mot-2021, 90, 3",
        "son-la-2023, 0, 4",
        "son-la-2023, 20, 5",
        "son-la-2023, 60, 6",
        "son-la-2023, 97, 7"
    })
    void history_adds_up_to_what_was_published(String sample, int percentMissing, int seed) throws Exception {
        Job job = Job.of(Workspace.open(Path.of("samples", sample)), Optional.empty());
        List<Inbox.Found> files = new ArrayList<>(job.files());
        Collections.shuffle(files, new Random(seed));
        Job some = job.withFiles(files.subList(files.size() * percentMissing / 100, files.size()));
        Aggregation run = Aggregation.look(some);
        assertThat(run.missingUnits().isEmpty()).isEqualTo(percentMissing == 0);

        Path history = dir.resolve("history.csv");
        Files.write(history, Settled.of(some, run).figures());
        Set<Figure> kept = FiguresFile.read(history, job.catalogue()).rows().keySet();
        Totals again = new RollUp(
                        job.catalogue(),
                        job.lines(),
                        job.tree(),
                        job.configuration().period())
                .published(kept);

        assertThat(again.all()).containsExactlyInAnyOrderElementsOf(published(job, run));
    }

    private static List<Total> published(Job job, Aggregation run) {
        return run.totals().all().stream()
                .filter(total -> job.catalogue().get(total.reference().item()).kind() != Indicator.Kind.CHANGE)
                .toList();
    }
}
