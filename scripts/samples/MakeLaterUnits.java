import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts into the register that {@code hkh init} made what only the association knows: its affiliated bodies with what became
 * of them, and how two townships were divided.
 *
 * <p>Run by scripts/make-son-la-2025: {@code MakeLaterUnits FRESH EARLIER SAMPLE}.
 */
final class MakeLaterUnits {

    private static final String MERGED = "2025-03-01";

    /** How much of a township each of its wards got; made up. */
    private static final Map<String, String> SHARES = Map.of(
            "03979@2025-03", "0.45",
            "03980@2025-03", "0.55",
            "03982@2025-03", "0.4",
            "03983@2025-03", "0.32",
            "03984@2025-03", "0.28");

    private MakeLaterUnits() {}

    public static void main(String[] arguments) throws HkhException, IOException {
        Path fresh = Path.of(arguments[0]);
        Path sample = Path.of(arguments[2]);
        Table units = read(fresh.resolve("units.csv"));
        List<Map<String, String>> all = rows(units);
        int below = 1;
        for (Table.Row row : read(Path.of(arguments[1]).resolve("units.csv")).rows()) {
            if (row.get("level").equals("affiliate")) {
                for (Map<String, String> unit : later(row.cells())) {
                    all.add(below++, unit);
                }
            }
        }
        write(sample.resolve("units.csv"), units.columns(), all);
        Table events = read(fresh.resolve("unit-events.csv"));
        write(sample.resolve("unit-events.csv"), events.columns(), divided(rows(events)));
    }

    /** An affiliated body as it was and is: two became one, one has another name. */
    private static List<Map<String, String>> later(Map<String, String> body) {
        Map<String, String> unit = new HashMap<>(body);
        unit.put("id", unit.get("code"));
        switch (unit.get("code")) {
            case "14-TT06" -> unit.put("valid_to", MERGED);
            case "14-TT07" -> {
                Map<String, String> merged = new HashMap<>(unit);
                merged.putAll(Map.of("id", "14-TT19", "code", "14-TT19", "valid_from", MERGED));
                unit.put("valid_to", MERGED);
                return List.of(unit, merged);
            }
            case "14-TT08" -> {
                Map<String, String> renamed = new HashMap<>(unit);
                renamed.putAll(Map.of("name", "Ban Khuyến học Sở Nông nghiệp và Môi trường", "valid_from", MERGED));
                unit.put("valid_to", MERGED);
                return List.of(unit, renamed);
            }
            default -> {}
        }
        return List.of(unit);
    }

    /** The events, the divisions with a row for each part. */
    private static List<Map<String, String>> divided(List<Map<String, String>> events) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> event : events) {
            boolean split = event.get("kind").equals("split");
            for (String to : split ? event.get("to").split(";") : new String[] {event.get("to")}) {
                Map<String, String> part = new HashMap<>(event);
                part.put("to", to);
                part.put("share", split ? SHARES.get(to) : "");
                all.add(part);
            }
        }
        all.add(Map.of("date", MERGED, "kind", "merge", "from", "14-TT06;14-TT07", "to", "14-TT19"));
        all.add(Map.of("date", MERGED, "kind", "rename", "from", "14-TT08", "to", "14-TT08"));
        return all;
    }

    private static Table read(Path file) throws HkhException, IOException {
        return Csv.read(file.toString(), Files.readAllBytes(file));
    }

    private static List<Map<String, String>> rows(Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.cells()));
        return rows;
    }

    private static void write(Path file, List<String> columns, List<Map<String, String>> rows) throws IOException {
        Files.write(
                file,
                Csv.write(
                        columns,
                        rows.stream()
                                .map(row -> columns.stream()
                                        .map(column -> row.getOrDefault(column, ""))
                                        .toList())
                                .toList()));
    }
}
