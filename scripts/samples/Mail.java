import hkh.table.Csv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The inbox of a sample, and the days on which its files came. */
final class Mail {

    private final Path sample;
    private final LocalDate deadline;
    private final Shares days;
    private final Map<String, LocalDate> received = new TreeMap<>();

    Mail(Path sample, LocalDate deadline, long seed) {
        this.sample = sample;
        this.deadline = deadline;
        this.days = new Shares(seed);
    }

    /** Most come in the three weeks before the deadline; one in forty is late. */
    void write(String name, byte[] bytes) throws IOException {
        Path file = sample.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        received.put(
                name, days.upTo(39) == 0 ? deadline.plusDays(1 + days.upTo(3)) : deadline.minusDays(days.upTo(20)));
    }

    /** Tells in received.csv on which day each file came. */
    void writeDays() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        received.forEach((file, day) -> rows.add(List.of(file, day.toString())));
        Files.write(sample.resolve("received.csv"), Csv.write(List.of("file", "received"), rows));
    }

    /** Without marks, as people name files. */
    static String plain(String name) {
        return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
