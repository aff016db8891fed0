package hkh.unit;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes a register of two lists of units, before and since a day, and the table of what went where.
 *
 * <p>Lists have the columns of units.csv, the table {@code old_code,new_code,part} and perhaps {@code share}. Codes are taken
 * as those of their list, never as the same unit: only a link that says {@code unchanged} or {@code renamed} makes one unit
 * of two codes. Every other unit gets an id of its code and the month since which its list knows it.
 */
public final class Crosswalk {

    private final LocalDate day;
    private final YearMonth known;
    private final List<Message> wrong = new ArrayList<>();

    /**
     * A crosswalk.
     *
     * @param day since which the second list is in force
     * @param known the month of which the first list is
     */
    public Crosswalk(LocalDate day, YearMonth known) {
        this.day = day;
        this.known = known;
    }

    /**
     * The register.
     *
     * @param decision by which a unit, given by its new code, was made
     * @throws HkhException telling every row that cannot be: unknown and twice listed codes, units that nothing leads from or
     *     to, shares that do not make the whole
     */
    public Register register(Table before, Table since, Table links, UnaryOperator<String> decision)
            throws HkhException {
        Map<String, Table.Row> oldRows = byCode(before);
        Map<String, Table.Row> newRows = byCode(since);
        Links read = new Links(links, oldRows.keySet(), newRows.keySet(), wrong);
        coverage(oldRows, newRows, read);
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        Set<String> kept = read.kept();
        Map<String, String> oldIds = new HashMap<>();
        oldRows.keySet().forEach(code -> oldIds.put(code, code + "@" + known));
        Map<String, String> newIds = new HashMap<>();
        newRows.keySet().forEach(code -> newIds.put(code, code + "@" + YearMonth.from(day)));
        read.all().stream()
                .filter(link -> kept.contains(link.from()))
                .forEach(link -> newIds.put(link.to(), oldIds.get(link.from())));
        List<Unit> units = new ArrayList<>();
        oldRows.forEach((code, row) -> units.add(unit(row, oldIds, new Validity(LocalDate.MIN, day))));
        newRows.forEach((code, row) -> units.add(unit(row, newIds, new Validity(day, LocalDate.MAX))));
        Register listed = new Register(joined(units), List.of());
        return new Register(
                listed.units(), new CrosswalkEvents(day, read, oldIds, newIds, decision).of(kept, listed.byId()));
    }

    private Map<String, Table.Row> byCode(Table table) {
        Map<String, Table.Row> rows = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Table.Row other = rows.putIfAbsent(row.get("code"), row);
            if (other != null) {
                wrong.add(Message.of("crosswalk.code-twice", row.table(), row.line(), row.get("code"), other.line()));
            }
        }
        rows.forEach((code, row) -> {
            if (!row.isBlank("parent") && !rows.containsKey(row.get("parent"))) {
                wrong.add(Message.of("units.unknown-parent", row.table(), row.line(), code, row.get("parent")));
            }
        });
        return rows;
    }

    private void coverage(Map<String, Table.Row> oldRows, Map<String, Table.Row> newRows, Links links) {
        oldRows.forEach((code, row) -> {
            if (links.from(code).isEmpty()) {
                wrong.add(Message.of("crosswalk.leads-nowhere", row.table(), row.line(), code, links.name()));
            }
        });
        newRows.forEach((code, row) -> {
            if (!links.reaches(code)) {
                wrong.add(Message.of("crosswalk.from-nowhere", row.table(), row.line(), code, links.name()));
            }
        });
    }

    private static Unit unit(Table.Row row, Map<String, String> ids, Validity validity) {
        String name = row.get("name");
        String type = row.isBlank("type") ? TypeWords.of(name) : row.get("type");
        String parent = row.isBlank("parent") ? "" : ids.getOrDefault(row.get("parent"), "");
        Level level = Level.ofCode(row.get("level"))
                .or(() -> TypeWords.level(type, parent.isEmpty()))
                .orElse(Level.AFFILIATE);
        return new Unit(
                ids.getOrDefault(row.get("code"), row.get("code")),
                row.get("code"),
                name,
                type,
                level,
                parent,
                validity,
                true,
                List.of());
    }

    /** Two descriptions of a unit that tell the same are one. */
    private static List<Unit> joined(List<Unit> units) {
        Map<String, Unit> first = new HashMap<>();
        List<Unit> joined = new ArrayList<>();
        for (Unit unit : units) {
            Unit before = first.putIfAbsent(unit.id(), unit);
            if (before != null && before.equals(unit.during(before.validity()))) {
                joined.set(joined.indexOf(before), unit.during(Validity.ALWAYS));
            } else {
                joined.add(unit);
            }
        }
        return joined;
    }
}
