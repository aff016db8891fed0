package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file that was damaged on its way says what it said before, or is refused; never something else. */
class FlippedBitsTest {

    private static final int CHANGES = 400;
    private static final Path SAMPLE = Path.of("samples/son-la-2023");

    @Test
    void returns_of_every_kind_are_read_as_they_were_or_refused() {
        Intake intake = new Intake(Town.CATALOGUE, Town.LINES, Town.YEAR, Town.TREE);
        for (Map.Entry<String, byte[]> way : EveryWayInTest.ways().entrySet()) {
            if (way.getKey().endsWith(".xlsx")) {
                check(intake, way.getKey(), way.getValue());
            }
        }
    }

    @Test
    void returns_of_a_sample_are_read_as_they_were_or_refused() throws HkhException {
        Workspace workspace = Workspace.open(SAMPLE);
        Catalogue catalogue = workspace.catalogue();
        Period period = workspace.configuration().period();
        ReturnLines lines = ReturnLines.builtIn(catalogue, period);
        Intake intake =
                new Intake(catalogue, lines, period, workspace.register().treeAt(period.lastDay()));
        for (String file : List.of("14_2023.xlsx", "123-huyen-moc-chau/04030_2023.xlsx")) {
            Inbox.Found found = new Inbox.Found(file, workspace.inbox().resolve(file));
            check(intake, file, Inbox.read(found).bytes());
        }
    }

    private static void check(Intake intake, String name, byte[] sound) {
        SourceFile file = Town.file(name, sound);
        Reading expected = intake.read(file, sound);
        assertThat(expected.submissions()).isNotEmpty();
        Random random = new Random(name.hashCode());
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] damaged = damaged(sound, random);
            Reading found = intake.read(file, damaged);
            if (found.verdict().verdict() == Verdict.REFUSED) {
                refused++;
                assertThat(found.submissions()).isEmpty();
                assertThat(found.findings()).isNotEmpty();
            } else {
                assertThat(found).as(name + " change " + i).isEqualTo(expected);
            }
        }
        assertThat(refused).as("refused of " + name).isGreaterThan(CHANGES / 2);
    }

    /** One or two flipped bits, a tail cut off, a stretch of zeros, or two stretches that changed places. */
    private static byte[] damaged(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        int at = random.nextInt(sound.length);
        int length = Math.min(1 + random.nextInt(600), sound.length - at);
        switch (random.nextInt(8)) {
            case 0 -> damaged = Arrays.copyOf(sound, at);
            case 1 -> Arrays.fill(damaged, at, at + length, (byte) 0);
            case 2 -> {
                int from = random.nextInt(sound.length - length + 1);
                System.arraycopy(sound, from, damaged, at, length);
            }
            case 3 -> {
                flip(damaged, random);
                flip(damaged, random);
            }
            default -> flip(damaged, random);
        }
        return damaged;
    }

    private static void flip(byte[] bytes, Random random) {
        int bit = random.nextInt(8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
}
