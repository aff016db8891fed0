package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadingAtOnceTest {

    private final Intake intake = new Intake(Town.CATALOGUE, Town.LINES, Town.YEAR, Town.TREE);

    private Reading read(Map.Entry<String, byte[]> sent) {
        return intake.read(Town.file(sent.getKey(), sent.getValue()), sent.getValue());
    }

    @Test
    void files_read_at_the_same_time_say_what_they_say_one_by_one() {
        Map<String, byte[]> ways = new TreeMap<>(EveryWayInTest.ways());
        ways.keySet().removeIf(name -> name.endsWith(".xls"));
        List<Map.Entry<String, byte[]>> files = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String turn = String.valueOf(i);
            ways.forEach((name, bytes) -> files.add(Map.entry(turn + name, bytes)));
            files.add(Map.entry(turn + ".txt", new byte[0]));
        }
        List<Reading> atOnce = files.parallelStream().map(this::read).toList();
        assertThat(atOnce).isEqualTo(files.stream().map(this::read).toList());
    }

    @Test
    void a_large_file_is_read_among_small_ones() {
        Map.Entry<String, byte[]> large = Map.entry("large.xlsx", new byte[5 << 20]);
        Map.Entry<String, byte[]> small =
                Map.entry("list.xlsx", EveryWayInTest.ways().getOrDefault("list.xlsx", new byte[0]));
        assertThat(List.of(large, small, large).parallelStream().map(this::read))
                .extracting(reading -> reading.submissions().size())
                .containsExactly(0, 1, 0);
    }
}
