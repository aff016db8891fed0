package hkh.intake;

import hkh.finding.Message;
import hkh.finding.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads every file below a folder and prints a line for each: its name, how it ends, why, and how many milliseconds it
 * took. A program of its own, so that its memory can be bounded.
 */
final class HostileFiles {

    private HostileFiles() {}

    public static void main(String[] folder) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Path file : files(Path.of(folder[0]))) {
            String name = Path.of(folder[0]).relativize(file).toString();
            byte[] bytes = Files.readAllBytes(file);
            long start = System.nanoTime();
            String verdict = verdict(name, bytes);
            out.println(name + "\t" + verdict + "\t" + (System.nanoTime() - start) / 1_000_000);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("MANIFEST.tsv"))
                    .sorted()
                    .toList();
        }
    }

    /** How the file ends and why; of one that opens, how much was in it. */
    private static String verdict(String name, byte[] bytes) {
        Reading reading = Town.read(name, bytes);
        Message reason = reading.verdict().reason();
        String said = reason.equals(Message.NONE) ? "" : Messages.in("en").text(reason);
        String how;
        try {
            Workbook workbook = WorkbookFile.read(name, bytes);
            long cells = workbook.sheets().stream()
                    .mapToLong(sheet -> sheet.cells().size())
                    .sum();
            how = "opens: " + workbook.sheets().size() + " sheets, " + cells + " cells";
        } catch (UnreadableFileException e) {
            how = e.reason().toString().toLowerCase(java.util.Locale.ROOT) + (" " + e.detail()).stripTrailing();
        } catch (OutOfMemoryError e) {
            how = "out of memory";
        }
        return reading.verdict().verdict().code() + "\t" + how + "\t"
                + said.lines().findFirst().orElse("");
    }
}
