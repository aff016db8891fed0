package hkh.plan;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the catalogue from its tables: the ones built into the program, and a workspace's additions. */
public final class CatalogueTables {

    private CatalogueTables() {}

    /** The catalogue built into the program. */
    public static Catalogue builtIn() {
        try {
            return new Catalogue(indicators(builtIn("indicators.csv"), Set.of()), keys(builtIn("breakdowns.csv")));
        } catch (HkhException e) {
            throw new IllegalStateException("the built-in catalogue is broken", e);
        }
    }

    /**
     * The catalogue with a workspace's additions.
     *
     * @throws HkhException with file and line when a row cannot be understood
     */
    public static Catalogue plus(Catalogue catalogue, Table additions) throws HkhException {
        Set<String> known =
                Set.copyOf(catalogue.indicators().stream().map(Indicator::code).toList());
        List<Indicator> indicators = new ArrayList<>(catalogue.indicators());
        indicators.addAll(indicators(additions, known));
        List<BreakdownKey> keys = new ArrayList<>(catalogue.allKeys());
        return new Catalogue(indicators, keys);
    }

    /** A table that ships with the program, beside this class. */
    static Table builtIn(String name) throws HkhException {
        try (InputStream in =
                Objects.requireNonNull(CatalogueTables.class.getResourceAsStream(name), () -> "missing " + name)) {
            return Csv.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the built-in " + name, e);
        }
    }

    private static List<Indicator> indicators(Table table, Set<String> known) throws HkhException {
        List<Indicator> indicators = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            indicators.add(indicator(row));
        }
        Set<String> codes = new HashSet<>(known);
        indicators.forEach(indicator -> codes.add(indicator.code()));
        for (int i = 0; i < indicators.size(); i++) {
            for (String code : referencesOf(indicators.get(i))) {
                if (!codes.contains(code)) {
                    Table.Row row = table.rows().get(i);
                    throw new HkhException(Message.of("plan.unknown-indicator", row.table(), row.line(), code));
                }
            }
        }
        return indicators;
    }

    private static List<String> referencesOf(Indicator indicator) {
        Stream<String> parts =
                indicator.parts().stream().flatMap(way -> way.items().stream()).map(Item::indicator);
        Stream<String> terms = Stream.of(indicator.numerator(), indicator.denominator(), indicator.replaces())
                .filter(code -> !code.isEmpty());
        return Stream.of(parts, terms, indicator.atMost().stream())
                .flatMap(codes -> codes)
                .toList();
    }

    private static Indicator indicator(Table.Row row) throws HkhException {
        List<String> dimensions = list(row.get("dimensions"));
        return new Indicator(
                required(row, "code"),
                row.get("group"),
                required(row, "label_vi"),
                row.get("label_en"),
                list(row.get("synonyms")),
                row.get("uom"),
                word(row, "kind", Indicator.Kind.class),
                word(row, "over_time", Indicator.OverTime.class),
                word(row, "over_units", Indicator.OverUnits.class),
                decimals(row),
                row.get("numerator"),
                row.get("denominator"),
                dimensions,
                parts(row, dimensions),
                list(row.get("at_most")),
                row.get("counts"),
                row.get("net_of"),
                validity(row),
                row.get("replaces"),
                row.get("note"));
    }

    /** As in {@code units.csv}: from the first day on, up to but not on the last. */
    private static Validity validity(Table.Row row) throws HkhException {
        LocalDate from = date(row, "valid_from", LocalDate.MIN);
        LocalDate until = date(row, "valid_to", LocalDate.MAX);
        if (!from.isBefore(until)) {
            throw new HkhException(Message.of("plan.ends-before-it-begins", row.table(), row.line(), row.get("code")));
        }
        return new Validity(from, until);
    }

    private static LocalDate date(Table.Row row, String column, LocalDate absent) throws HkhException {
        try {
            return row.isBlank(column) ? absent : LocalDate.parse(row.get(column));
        } catch (DateTimeParseException e) {
            throw new HkhException(Message.of("table.bad-date", row.table(), row.line(), column, row.get(column)), e);
        }
    }

    private static List<Indicator.Parts> parts(Table.Row row, List<String> dimensions) throws HkhException {
        List<Indicator.Parts> ways = new ArrayList<>();
        for (String way : row.get("parts").split("\\|")) {
            if (!way.isBlank()) {
                String name = way.strip();
                ways.add(
                        dimensions.contains(name)
                                ? new Indicator.Parts(List.of(), name)
                                : new Indicator.Parts(items(row, name), ""));
            }
        }
        return ways;
    }

    private static List<Item> items(Table.Row row, String text) throws HkhException {
        try {
            return list(text).stream().map(Item::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new HkhException(
                    Message.of("table.bad-value", row.table(), row.line(), "parts", text, "indicator/dimension:key"),
                    e);
        }
    }

    private static List<BreakdownKey> keys(Table table) throws HkhException {
        List<BreakdownKey> keys = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            keys.add(new BreakdownKey(
                    new Breakdown(required(row, "dimension"), required(row, "key")),
                    required(row, "label_vi"),
                    list(row.get("synonyms")),
                    row.get("closed").equals("yes"),
                    row.get("group")));
        }
        return keys;
    }

    private static int decimals(Table.Row row) throws HkhException {
        String text = row.get("decimals");
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > 1 || !Character.isDigit(text.charAt(0))) {
            throw new HkhException(Message.of("table.bad-value", row.table(), row.line(), "decimals", text, "0, 1, 2"));
        }
        return text.charAt(0) - '0';
    }

    private static <E extends Enum<E>> E word(Table.Row row, String column, Class<E> type) throws HkhException {
        String text = required(row, column);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String known = String.join(
                    ", ",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .toList());
            throw new HkhException(Message.of("table.bad-value", row.table(), row.line(), column, text, known), e);
        }
    }

    static String required(Table.Row row, String column) throws HkhException {
        if (row.isBlank(column)) {
            throw new HkhException(Message.of("table.blank", row.table(), row.line(), column));
        }
        return row.get(column);
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
