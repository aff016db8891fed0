package hkh.workspace;

import hkh.figure.Breakdown;
import hkh.figure.Decision;
import hkh.figure.Decision.Kind;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.table.Table;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code decisions.csv}. Everything wrong in it is told at once, each with its line. */
final class DecisionTable {

    /** {@code state} tells a value that is none, {@code found} what stood there when it was decided; both may be absent. */
    static final List<String> COLUMNS = List.of(
            "date",
            "by",
            "kind",
            "unit",
            "period",
            "indicator",
            "breakdown",
            "value",
            "state",
            "rule",
            "file",
            "found",
            "reason");

    private static final String KINDS =
            Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));

    /** What Excel makes of a date here. */
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final Catalogue catalogue;
    private final UnitTree tree;
    /** Ids and codes of any time. */
    private final Set<String> units = new HashSet<>();

    private final List<Message> wrong = new ArrayList<>();
    private final FigureTable figures;

    DecisionTable(Catalogue catalogue, Register register, UnitTree tree) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.figures = new FigureTable(catalogue, wrong);
        for (Unit unit : register.units()) {
            units.add(unit.id());
            units.add(unit.code().text());
        }
    }

    /**
     * Reads the decisions in the order of their rows.
     *
     * @throws HkhException telling every row that cannot be understood, or that decides again what a row above does
     */
    List<Decision> decisions(Table table) throws HkhException {
        if (!table.columns().isEmpty()) {
            table.require(List.of("date", "by", "kind", "reason"));
        }
        List<Decision> decisions = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Table.Row row : table.rows()) {
            decision(row).ifPresent(decision -> {
                Integer above = lines.putIfAbsent(subject(decision), decision.line());
                if (above == null) {
                    decisions.add(decision);
                } else {
                    wrong.add(Message.of("decision.twice", row.table(), row.line(), above));
                }
            });
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        return decisions;
    }

    /** What is decided; two rows about one subject would contradict each other, or say the same. */
    private static String subject(Decision decision) {
        String figure = decision.unit() + "/" + decision.period() + "/" + decision.item();
        return switch (decision.kind()) {
            case ENTER, CORRECT -> "figure " + figure;
            case ACCEPT -> "accept " + figure + " " + decision.rule() + " " + decision.file();
            case USE ->
                "use " + decision.unit() + " " + (decision.unit().isEmpty() ? decision.file() : decision.period());
            case REFUSE -> "refuse " + decision.unit() + " " + decision.file();
        };
    }

    private Optional<Decision> decision(Table.Row row) throws HkhException {
        int before = wrong.size();
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(known -> known.code().equals(row.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            tell("table.bad-value", row, "kind", KINDS);
            return Optional.empty();
        }
        needed(row, "by", "reason");
        Optional<LocalDate> date = date(row);
        if (!row.isBlank("unit") && !units.contains(row.get("unit"))) {
            wrong.add(Message.of("table.unknown-unit", row.table(), row.line(), row.get("unit")));
        }
        Optional<Figure> figure = Optional.empty();
        switch (kind.get()) {
            case ENTER, CORRECT -> figure = figures.figure(row);
            case ACCEPT -> needed(row, "unit", "period", "rule");
            case USE, REFUSE -> needed(row, "file", "period");
        }
        Optional<Period> period = Period.parse(row.get("period"));
        if (period.isEmpty() && figure.isEmpty() && !row.isBlank("period")) {
            tell("table.not-like", row, "period", "2023, 2024-H1, 2024-Q3, 2024-M9");
        }
        Item item = row.isBlank("indicator")
                ? Item.NONE
                : new Item(row.get("indicator"), Breakdown.parse(row.get("breakdown")));
        if (!item.isNone()
                && kind.get() == Kind.ACCEPT
                && catalogue.find(item.indicator()).isEmpty()) {
            wrong.add(Message.of("plan.unknown-indicator", row.table(), row.line(), item.indicator()));
        }
        return wrong.size() > before
                ? Optional.empty()
                : Optional.of(new Decision(
                        row.line(),
                        date.orElseThrow(),
                        row.get("by"),
                        kind.get(),
                        unit(row.get("unit"), period.orElseThrow()),
                        period.orElseThrow(),
                        item,
                        figure.map(Figure::measure),
                        row.get("rule"),
                        row.get("file"),
                        row.get("found"),
                        row.get("reason")));
    }

    /** The id of a unit, where the units of the period are known; else as written. */
    private String unit(String written, Period period) throws HkhException {
        return period.lastDay().equals(tree.day())
                ? tree.meant(written).map(Unit::id).orElse(written)
                : written;
    }

    private Optional<LocalDate> date(Table.Row row) {
        try {
            String date = row.get("date");
            return Optional.of(date.contains("/") ? LocalDate.parse(date, AS_TYPED) : LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            wrong.add(Message.of("table.bad-date", row.table(), row.line(), "date", row.get("date")));
            return Optional.empty();
        }
    }

    private void needed(Table.Row row, String... columns) {
        for (String column : columns) {
            if (row.isBlank(column)) {
                wrong.add(Message.of("table.blank", row.table(), row.line(), column));
            }
        }
    }

    private void tell(String key, Table.Row row, String column, String expected) {
        wrong.add(Message.of(key, row.table(), row.line(), column, row.get(column), expected));
    }
}
