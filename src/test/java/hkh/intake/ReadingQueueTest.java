package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hkh.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadingQueueTest {

    private final Intake intake = new Intake(Town.CATALOGUE, Town.LINES, Town.YEAR, Town.TREE);
    private final List<Reading> readings = new ArrayList<>();

    @Test
    void many_files_are_read_as_one_by_one_and_in_their_order() {
        Map<String, byte[]> ways = new TreeMap<>(EveryWayInTest.ways());
        ways.keySet().removeIf(name -> name.endsWith(".xls"));
        List<Reading> expected = new ArrayList<>();
        try (ReadingQueue queue = new ReadingQueue(intake, readings::add)) {
            for (int i = 0; i < 8; i++) {
                for (Map.Entry<String, byte[]> way : ways.entrySet()) {
                    SourceFile file = Town.file(i + way.getKey(), way.getValue());
                    expected.add(intake.read(file, way.getValue()));
                    queue.add(file, way.getValue());
                }
                Reading known = intake.read(Town.file(i + ".txt", new byte[0]), new byte[0]);
                expected.add(known);
                queue.add(known);
            }
            queue.finish();
        }
        assertThat(readings).isEqualTo(expected);
    }

    @Test
    void a_large_file_is_read_among_small_ones() {
        byte[] large = new byte[5 << 20];
        byte[] small = EveryWayInTest.ways().getOrDefault("list.xlsx", new byte[0]);
        try (ReadingQueue queue = new ReadingQueue(intake, readings::add)) {
            queue.add(Town.file("large.xlsx", large), large);
            queue.add(Town.file("small.xlsx", small), small);
            queue.add(Town.file("large.xlsx", large), large);
            queue.finish();
        }
        assertThat(readings).extracting(reading -> reading.submissions().size()).containsExactly(0, 1, 0);
    }

    @Test
    void what_goes_wrong_on_a_thread_is_not_lost() {
        try (ReadingQueue queue = new ReadingQueue(intake, reading -> {
            throw new IllegalStateException("the taker");
        })) {
            byte[] bytes = EveryWayInTest.ways().getOrDefault("list.xlsx", new byte[0]);
            queue.add(Town.file("list.xlsx", bytes), bytes);
            assertThatIllegalStateException().isThrownBy(queue::finish).withMessage("the taker");
        }
    }
}
