package hkh.samples;

import hkh.cli.Hkh;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Units;
import hkh.workbook.AppendixFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of a sample workspace, to run the program on and to spoil.
 *
 * @param original the sample as it ships
 */
public record Sample(Path original, Path folder) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-11-30T01:00:00Z"), ZoneOffset.UTC);

    /** Copies what a user has: the results and the program's own folder are left behind. */
    public static Sample copied(String sample, Path folder) throws IOException {
        Path original = Path.of("samples", sample);
        try (Stream<Path> paths = Files.walk(original)) {
            for (Path path : paths.sorted().toList()) {
                Path name = original.relativize(path);
                boolean made = name.startsWith("out") || name.startsWith(".hkh") || name.startsWith("forms");
                if (!made && Files.isDirectory(path)) {
                    Files.createDirectories(folder.resolve(name));
                } else if (!made) {
                    Files.copy(path, folder.resolve(name));
                }
            }
        }
        return new Sample(original, folder);
    }

    /** Runs {@code hkh aggregate} and tells the exit code. */
    public int aggregate() {
        return run("aggregate", folder.toString());
    }

    /** Runs it with the report on paper too. */
    int aggregateWithPaper() {
        return run("aggregate", folder.toString(), "--format", "docx,html,pdf,xlsx");
    }

    private static int run(String... arguments) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Hkh.run(List.of(arguments), new BufferedReader(Reader.nullReader()), nowhere, nowhere, CLOCK);
    }

    Path inbox(String file) {
        return folder.resolve("inbox").resolve(file);
    }

    public byte[] result(String file) throws IOException {
        return Files.readAllBytes(folder.resolve("out").resolve(file));
    }

    /** A table of the results. */
    Table table(String file) throws IOException {
        return read(folder.resolve("out").resolve(file));
    }

    /** The list of units. */
    Table units() throws IOException {
        return read(folder.resolve("units.csv"));
    }

    /** A table of what the published report says. */
    Table expected(String file) throws IOException {
        return kept("expected/" + file);
    }

    /** A table that ships with the sample. */
    Table kept(String file) throws IOException {
        return read(original.resolve(file));
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

    /** The appendix held against totals.csv, names as in units.csv. */
    AppendixFile appendix() throws IOException {
        List<Unit> units = new ArrayList<>();
        for (Table.Row row : units().rows()) {
            Level level = Level.ofCode(row.get("level")).orElse(Level.COMMUNE);
            units.add(Units.unit(row.get("code"), row.get("name"), level, row.get("parent")));
        }
        return appendix(Units.tree(units.toArray(new Unit[0])));
    }

    /** The appendix held against totals.csv, units as they were on a day. */
    AppendixFile appendix(UnitTree tree) throws IOException {
        List<Total> totals = new ArrayList<>();
        Period period =
                Period.parse(table("totals.csv").rows().get(0).get("period")).orElseThrow();
        for (Table.Row row : table("totals.csv").rows()) {
            Reference reference = new Reference(row.get("unit"), period, Item.parse(item(row)));
            totals.add(AppendixFile.total(
                    reference,
                    row.get("state"),
                    row.get("value"),
                    Integer.parseInt(row.get("units_in")),
                    Integer.parseInt(row.get("units_expected"))));
        }
        return new AppendixFile(new Totals(period, totals), tree);
    }
}
