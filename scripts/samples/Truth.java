import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What every unit has, before it is written down in returns of many kinds; nothing (nil) is zero here. */
final class Truth {

    private final UnitTree tree;
    private final Map<String, Long> published;
    private final Map<String, Map<String, Long>> figures = new LinkedHashMap<>();

    /** @param totals the published totals, columns of expected/totals.csv */
    Truth(UnitTree tree, Table totals) {
        this.tree = tree;
        this.published = new TreeMap<>();
        for (Table.Row row : totals.rows()) {
            if (row.isBlank("except") && row.get("value").matches("\\d+")) {
                String item = row.get("indicator") + (row.isBlank("breakdown") ? "" : "/" + row.get("breakdown"));
                published.put(row.get("unit") + " " + item, Long.valueOf(row.get("value")));
            }
        }
        tree.all().forEach(unit -> figures.put(unit.id(), new LinkedHashMap<>()));
    }

    /** Figures of a year of which nothing is published. */
    Truth(UnitTree tree) {
        this(tree, new Table("", List.of(), List.of()));
    }

    /** A figure of the published report for the whole province. */
    long published(String item) {
        return published("14", item);
    }

    long published(String unit, String item) {
        Long value = published.get(unit + " " + item);
        if (value == null) {
            throw new IllegalArgumentException(item + " of " + unit + " was not published");
        }
        return value;
    }

    boolean isPublished(String unit, String item) {
        return published.containsKey(unit + " " + item);
    }

    List<Unit> units(Level level) {
        return tree.all().stream()
                .filter(unit -> unit.level() == level)
                .sorted(Comparator.comparing(Unit::parent).thenComparing(Unit::id))
                .toList();
    }

    List<Unit> childrenOf(Unit unit) {
        return tree.childrenOf(unit);
    }

    Unit parentOf(Unit unit) {
        return tree.get(unit.parent());
    }

    /** What the units below a unit have together. */
    long below(Unit unit, String item) {
        return childrenOf(unit).stream()
                .mapToLong(child -> of(child.id()).getOrDefault(item, 0L))
                .sum();
    }

    /** What the communes have of a published total, without the affiliated bodies' part. */
    long rest(String item) {
        return published(item)
                - units(Level.AFFILIATE).stream()
                        .mapToLong(unit -> of(unit.id()).getOrDefault(item, 0L))
                        .sum();
    }

    long[] put(Level level, String item, long[] parts) {
        List<Unit> units = units(level);
        for (int i = 0; i < parts.length; i++) {
            put(units.get(i).id(), item, parts[i]);
        }
        return parts;
    }

    /** The same for every unit of a level. */
    void all(Level level, long value, String... items) {
        for (String item : items) {
            units(level).forEach(unit -> put(unit.id(), item, value));
        }
    }

    void put(String unit, String item, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(item + " of " + unit + " is " + value);
        }
        figures.get(unit).put(Item.parse(item).toString(), value);
    }

    long get(String unit, String item) {
        return figures.get(unit).get(item);
    }

    long[] of(Level level, String item) {
        return units(level).stream().mapToLong(unit -> get(unit.id(), item)).toArray();
    }

    /** All figures of a unit, in the order in which they were put. */
    Map<String, Long> of(String unit) {
        return figures.get(unit);
    }

    /** Takes back what {@link #write} wrote. */
    void read(Path folder, Level level) throws HkhException, IOException {
        String name = level.code() + ".csv";
        Table table = Csv.read(name, Files.readAllBytes(folder.resolve(name)));
        for (Table.Row row : table.rows()) {
            for (String item : table.columns()) {
                if (!item.equals("unit") && !row.isBlank(item)) {
                    put(row.get("unit"), item, Long.parseLong(row.get(item)));
                }
            }
        }
    }

    /** One row a unit of a level, one column an item. */
    void write(Path folder, Level level) throws HkhException, IOException {
        Set<String> items = new LinkedHashSet<>();
        units(level).forEach(unit -> items.addAll(figures.get(unit.id()).keySet()));
        List<String> header = new ArrayList<>(List.of("unit"));
        header.addAll(items);
        List<List<String>> rows = new ArrayList<>();
        for (Unit unit : units(level)) {
            List<String> row = new ArrayList<>(List.of(unit.id()));
            items.forEach(
                    item -> row.add(Objects.toString(figures.get(unit.id()).get(item), "")));
            rows.add(row);
        }
        Files.write(folder.resolve(level.code() + ".csv"), Csv.write(header, rows));
    }
}
