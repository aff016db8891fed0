package hkh.unit;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the register from {@code units.csv} and {@code unit-events.csv}; what is wrong is told with its line. */
public final class UnitTable {

    private static final String KINDS =
            Arrays.stream(UnitEvent.Kind.values()).map(UnitEvent.Kind::code).collect(Collectors.joining(", "));
    private static final Set<String> EXPECTED = Set.of("", "yes", "có", "1", "true", "x");
    private static final Set<String> NOT_EXPECTED = Set.of("no", "không", "0", "false");

    private UnitTable() {}

    /** The register of a unit list without events. */
    public static Register register(Table units) throws HkhException {
        return register(units, Optional.empty());
    }

    /**
     * The register with its events.
     *
     * @throws HkhException telling every row that cannot be understood; when all can, every row that contradicts others
     */
    public static Register register(Table units, Optional<Table> events) throws HkhException {
        units.require(List.of("code", "name", "parent"));
        List<Message> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        units.rows().forEach(row -> ids.add(id(row)));
        IdentityHashMap<Object, Table.Row> rows = new IdentityHashMap<>();
        List<Unit> read = new ArrayList<>();
        for (Table.Row row : units.rows()) {
            unit(row, ids, wrong).ifPresent(unit -> {
                read.add(unit);
                rows.put(unit, row);
            });
        }
        List<UnitEvent> happened = new ArrayList<>();
        for (Table.Row row : events.map(Table::rows).orElse(List.of())) {
            event(row, wrong).ifPresent(event -> {
                happened.add(event);
                rows.put(event, row);
            });
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        Register register = new Register(read, happened);
        List<Contradiction> contradictions = Consistency.of(register);
        if (!contradictions.isEmpty()) {
            throw new HkhException(contradictions.stream()
                    .map(contradiction -> contradiction.told(rows::get))
                    .toList());
        }
        return register;
    }

    /** The id of a row: its own, else its code. */
    public static String id(Table.Row row) {
        return row.isBlank("id") ? row.get("code") : row.get("id");
    }

    private static Optional<Unit> unit(Table.Row row, Set<String> ids, List<Message> wrong) {
        int before = wrong.size();
        String id = id(row);
        String parent = row.get("parent");
        if (id.isEmpty() || row.isBlank("name")) {
            wrong.add(Message.of("table.blank", row.table(), row.line(), id.isEmpty() ? "code" : "name"));
        }
        if (!parent.isEmpty() && !ids.contains(parent)) {
            wrong.add(Message.of("units.unknown-parent", row.table(), row.line(), id, parent));
        }
        String type = row.isBlank("type") ? TypeWords.of(row.get("name")) : row.get("type");
        Optional<Level> level = level(row, type, parent);
        if (level.isEmpty()) {
            String known = String.join(
                    ", ", Arrays.stream(Level.values()).map(Level::code).toList());
            wrong.add(Message.of("table.bad-value", row.table(), row.line(), "level", row.get("level"), known));
        }
        String expected = row.get("expected").toLowerCase(Locale.ROOT);
        if (!EXPECTED.contains(expected) && !NOT_EXPECTED.contains(expected)) {
            wrong.add(
                    Message.of("table.bad-value", row.table(), row.line(), "expected", expected, "yes, no, có, không"));
        }
        LocalDate from = date(row, "valid_from", LocalDate.MIN, wrong);
        LocalDate until = date(row, "valid_to", LocalDate.MAX, wrong);
        if (!from.isBefore(until)) {
            wrong.add(Message.of("units.ends-before-it-begins", row.table(), row.line(), id));
        }
        if (wrong.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Unit(
                id,
                row.get("code"),
                row.get("name"),
                type,
                level.orElseThrow(),
                parent,
                new Validity(from, until),
                EXPECTED.contains(expected),
                list(row.get("aliases"))));
    }

    /** The stated level, else what the type word tells. */
    private static Optional<Level> level(Table.Row row, String type, String parent) {
        if (!row.isBlank("level")) {
            return Level.ofCode(row.get("level"));
        }
        boolean top = parent.isEmpty() && row.get("code").length() <= 2;
        return Optional.of(TypeWords.level(type, top).orElse(Level.AFFILIATE));
    }

    private static Optional<UnitEvent> event(Table.Row row, List<Message> wrong) {
        int before = wrong.size();
        LocalDate date = date(row, "date", LocalDate.MIN, wrong);
        Optional<UnitEvent.Kind> kind = UnitEvent.Kind.ofCode(row.get("kind"));
        if (kind.isEmpty()) {
            wrong.add(Message.of("table.bad-value", row.table(), row.line(), "kind", row.get("kind"), KINDS));
        }
        BigDecimal share = BigDecimal.ZERO;
        try {
            share = row.isBlank("share") ? BigDecimal.ZERO : new BigDecimal(row.get("share"));
        } catch (NumberFormatException e) {
            wrong.add(Message.of("table.not-number", row.table(), row.line(), "share", row.get("share"), "0.35"));
        }
        return wrong.size() > before
                ? Optional.empty()
                : Optional.of(new UnitEvent(
                        date,
                        kind.orElseThrow(),
                        list(row.get("from")),
                        list(row.get("to")),
                        share,
                        row.get("decision")));
    }

    private static LocalDate date(Table.Row row, String column, LocalDate absent, List<Message> wrong) {
        try {
            return row.isBlank(column) ? absent : LocalDate.parse(row.get(column));
        } catch (DateTimeParseException e) {
            wrong.add(Message.of("table.bad-date", row.table(), row.line(), column, row.get(column)));
            return absent;
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
