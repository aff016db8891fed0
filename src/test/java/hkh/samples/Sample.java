package hkh.samples;

import hkh.cli.Hkh;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the sample workspace, to run the program on and to spoil. */
record Sample(Path folder) {

    static final Path ORIGINAL = Path.of("samples/thu-dau-mot-2021");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-11-30T01:00:00Z"), ZoneOffset.UTC);

    /** Copies what a user has: the results and the program's own folder are left behind. */
    static Sample copiedTo(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(ORIGINAL)) {
            for (Path path : paths.sorted().toList()) {
                Path name = ORIGINAL.relativize(path);
                boolean made = name.startsWith("out") || name.startsWith(".hkh") || name.startsWith("forms");
                if (!made && Files.isDirectory(path)) {
                    Files.createDirectories(folder.resolve(name));
                } else if (!made) {
                    Files.copy(path, folder.resolve(name));
                }
            }
        }
        return new Sample(folder);
    }

    /** Runs {@code hkh aggregate} and tells the exit code. */
    int aggregate() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Hkh.run(List.of("aggregate", folder.toString()), nowhere, nowhere, CLOCK);
    }

    Path inbox(String file) {
        return folder.resolve("inbox").resolve(file);
    }

    byte[] result(String file) throws IOException {
        return Files.readAllBytes(folder.resolve("out").resolve(file));
    }

    /** A table of the results. */
    Table table(String file) throws IOException {
        return read(folder.resolve("out").resolve(file));
    }

    /** A table of what the published report says. */
    static Table expected(String file) throws IOException {
        return read(ORIGINAL.resolve("expected").resolve(file));
    }

    /** The row of totals.csv for a unit and an item written {@code indicator} or {@code indicator/breakdown}. */
    Table.Row total(String unit, String item) throws IOException {
        return table("totals.csv").rows().stream()
                .filter(row -> row.get("unit").equals(unit) && item(row).equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no total of " + item + " for " + unit));
    }

    static String item(Table.Row row) {
        return row.isBlank("breakdown") ? row.get("indicator") : row.get("indicator") + "/" + row.get("breakdown");
    }

    static String coverage(Table.Row total) {
        return total.get("units_in") + "/" + total.get("units_expected");
    }

    /** Every file of the results by name. */
    Map<String, byte[]> results() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path out = folder.resolve("out");
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static Table read(Path file) throws IOException {
        try {
            return Csv.read(file.toString(), Files.readAllBytes(file));
        } catch (HkhException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
