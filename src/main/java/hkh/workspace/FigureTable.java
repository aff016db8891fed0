package hkh.workspace;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures from tables of people: history, references, targets. What is wrong is told with its line. */
final class FigureTable {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Catalogue catalogue;
    private final List<Message> wrong;
    private final boolean calculated;

    FigureTable(Catalogue catalogue) {
        this(catalogue, new ArrayList<>());
    }

    /** Tells what is wrong to a list of others. */
    FigureTable(Catalogue catalogue, List<Message> wrong) {
        this(catalogue, wrong, false);
    }

    private FigureTable(Catalogue catalogue, List<Message> wrong, boolean calculated) {
        this.catalogue = catalogue;
        this.wrong = wrong;
        this.calculated = calculated;
    }

    /** For what the program wrote: a change is a fraction where an earlier figure was divided by a share. */
    static FigureTable ofTotals(Catalogue catalogue) {
        return new FigureTable(catalogue, new ArrayList<>(), true);
    }

    /**
     * Reads rows of {@code unit,period,indicator,breakdown,value[,state]}.
     *
     * @throws HkhException telling every row that cannot be understood, or that states a figure again
     */
    List<Figure> figures(Table table) throws HkhException {
        return List.copyOf(rows(table).keySet());
    }

    /** The same figures in the order of the table, each with its row. */
    Map<Figure, Table.Row> rows(Table table) throws HkhException {
        if (!table.columns().isEmpty()) {
            table.require(List.of("unit", "period", "indicator", "value"));
        }
        Map<Figure, Table.Row> figures = new LinkedHashMap<>();
        Set<Reference> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            figure(row).ifPresent(figure -> {
                if (seen.add(figure.reference())) {
                    figures.put(figure, row);
                } else {
                    wrong.add(Message.of("table.figure-twice", row.table(), row.line(), figure.reference()));
                }
            });
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
        return figures;
    }

    /** The figure of one row; empty when something is wrong with it. */
    Optional<Figure> figure(Table.Row row) {
        int before = wrong.size();
        Optional<Period> period = Period.parse(row.get("period"));
        if (period.isEmpty()) {
            tell("table.not-like", row, "period", "2023, 2024-H1, 2024-Q3, 2024-M9");
        }
        if (row.isBlank("unit")) {
            wrong.add(Message.of("table.blank", row.table(), row.line(), "unit"));
        }
        String indicator = row.get("indicator");
        if (catalogue.find(indicator).isEmpty()) {
            wrong.add(Message.of("plan.unknown-indicator", row.table(), row.line(), indicator));
        }
        boolean valued = row.isBlank("state") || row.get("state").equals(State.VALUE.code());
        if (valued && !NUMBER.matcher(row.get("value")).matches()) {
            tell("table.not-number", row, "value", "1234, 98.73");
        } else if (valued && isWhole(indicator) && row.get("value").contains(".")) {
            wrong.add(Message.of("table.not-whole", row.table(), row.line(), "value", row.get("value")));
        }
        if (!valued && !row.isBlank("value")) {
            tell("table.bad-value", row, "value", "\"\"");
        }
        String breakdown = row.get("breakdown");
        if (!breakdown.isEmpty() && breakdown.indexOf(':') < 1) {
            tell("table.not-like", row, "breakdown", "topic:law");
        }
        if (wrong.size() > before) {
            return Optional.empty();
        }
        Measure measure = valued ? Measure.of(new BigDecimal(row.get("value"))) : state(row);
        Reference reference =
                new Reference(row.get("unit"), period.orElseThrow(), new Item(indicator, Breakdown.parse(breakdown)));
        return Optional.of(
                new Figure(reference, measure, new Origin(row.table(), "", "line " + row.line(), row.get("value"))));
    }

    /** {@code 1.234} would be one and a bit where the writer meant one thousand and more. */
    private boolean isWhole(String indicator) {
        return catalogue
                .find(indicator)
                .filter(known -> !calculated || known.kind() != Indicator.Kind.CHANGE)
                .filter(known -> known.decimals() == 0)
                .isPresent();
    }

    private Measure state(Table.Row row) {
        try {
            return Measure.of(State.valueOf(row.get("state").toUpperCase(Locale.ROOT)), BigDecimal.ZERO);
        } catch (IllegalArgumentException e) {
            tell("table.bad-value", row, "state", "value, nil, not_applicable, not_reported, unreadable");
            return Measure.NOT_REPORTED;
        }
    }

    private void tell(String key, Table.Row row, String column, String expected) {
        wrong.add(Message.of(key, row.table(), row.line(), column, row.get(column), expected));
    }
}
