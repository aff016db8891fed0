package hkh.validation;

import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.table.Table;
import hkh.unit.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One row of a table of checks, cell by cell; what cannot be understood is told with file and line. */
final class CheckRow {

    static final String RANGE = "range";
    static final String CHANGE = "change";
    private static final String TRIAL = "trial";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Table.Row row;
    private final KnownTerms terms;
    private final boolean own;
    private final List<Message> wrong;
    private final String place;

    /** A row of a workspace's own table must say what the rule is called and what to do. */
    CheckRow(Table.Row row, KnownTerms terms, boolean own, List<Message> wrong) {
        this.row = row;
        this.terms = terms;
        this.own = own;
        this.wrong = wrong;
        this.place = row.table() + ":" + row.line();
    }

    CheckHead head() {
        String id = row.get("id");
        if (!ID.matcher(id).matches()) {
            tell("yaml.bad-value", "id", id, "quy-xa-toi-thieu, balance-does-not-close");
        }
        Optional<Rule> rule =
                Arrays.stream(Rule.values()).filter(one -> one.id().equals(id)).findFirst();
        boolean trial = row.get("severity").equals(TRIAL);
        Severity usual = rule.map(Rule::severity).orElse(Severity.WARNING);
        Severity severity =
                trial ? Severity.INFO : word("severity", Severity.class, rule.isPresent() ? usual.code() : "");
        for (String column : own ? List.of("label", "instruction") : List.<String>of()) {
            if (row.isBlank(column)) {
                tell("yaml.missing-key", column);
            }
        }
        return new CheckHead(
                id,
                severity,
                trial,
                row.get("label"),
                row.get("instruction"),
                row.get("why"),
                row.get("example"),
                levels(),
                since(),
                own ? place : "");
    }

    private Set<Level> levels() {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String code : row.get("levels").split("[;,\\s]+")) {
            Optional<Level> level = Level.ofCode(code);
            level.ifPresent(levels::add);
            if (level.isEmpty() && !code.isEmpty()) {
                String known = String.join(
                        ", ", Arrays.stream(Level.values()).map(Level::code).toList());
                tell("yaml.bad-value", "levels", code, known);
            }
        }
        return levels;
    }

    private LocalDate since() {
        try {
            return row.isBlank("valid_from") ? LocalDate.MIN : LocalDate.parse(row.get("valid_from"));
        } catch (DateTimeParseException e) {
            tell("yaml.bad-date", "valid_from", row.get("valid_from"));
            return LocalDate.MIN;
        }
    }

    LinearCheck.Relation relation() {
        for (LinearCheck.Relation relation : LinearCheck.Relation.values()) {
            if (relation.word().equals(row.get("relation"))) {
                return relation;
            }
        }
        String known = String.join(
                ", ",
                Arrays.stream(LinearCheck.Relation.values())
                        .map(LinearCheck.Relation::word)
                        .toList());
        tell("yaml.bad-value", "relation", row.get("relation"), known + ", " + RANGE + ", " + CHANGE);
        return LinearCheck.Relation.EQUAL;
    }

    Expression.Missing missing(String column) {
        return word(
                column,
                Expression.Missing.class,
                Expression.Missing.SKIP_IF_ANY.name().toLowerCase(Locale.ROOT));
    }

    /** One of the words of an enum; where nothing is written, the usual one. */
    private <E extends Enum<E>> E word(String column, Class<E> type, String usual) {
        String text = row.isBlank(column) ? usual : row.get(column);
        E[] all = type.getEnumConstants();
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        String known = String.join(
                ", ",
                Arrays.stream(all)
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
        tell("yaml.bad-value", column, text, type == Severity.class ? known + ", " + TRIAL : known);
        return all[0];
    }

    /** The bounds of a range, in the order of the columns. */
    Map<LinearCheck.Relation, BigDecimal> bounds() {
        Map<LinearCheck.Relation, BigDecimal> bounds = new LinkedHashMap<>();
        bound("min").ifPresent(min -> bounds.put(LinearCheck.Relation.AT_LEAST, min));
        bound("max").ifPresent(max -> bounds.put(LinearCheck.Relation.AT_MOST, max));
        if (row.isBlank("min") && row.isBlank("max")) {
            tell("checks.no-bound", row.get("relation"));
        }
        if (bounds.size() == 2
                && bound("min").orElseThrow().compareTo(bound("max").orElseThrow()) > 0) {
            tell("checks.min-above-max", row.get("min"), row.get("max"));
        }
        return bounds;
    }

    private Optional<BigDecimal> bound(String column) {
        String text = row.get(column);
        boolean number = Expression.NUMBER
                .matcher(text.startsWith("-") ? text.substring(1) : text)
                .matches();
        if (!number && !text.isEmpty()) {
            tell("yaml.bad-value", column, text, "1000000, 0.5, -20");
        }
        return number ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Tells of columns that a relation has no use for. */
    void refuse(List<String> columns) {
        columns.stream()
                .filter(column -> !row.isBlank(column))
                .forEach(column -> tell("checks.not-with-relation", column, row.get("relation")));
    }

    Expression expression(String side) {
        String text = row.get(side);
        try {
            Expression expression = Expression.parse(text);
            expression
                    .terms()
                    .forEach(term ->
                            terms.problem(term).ifPresent(problem -> tell("checks.bad-term", side, term, problem)));
            if (side.equals("left") && expression.items().isEmpty()) {
                tell("checks.no-item", text);
            }
            return expression;
        } catch (IllegalArgumentException e) {
            tell("checks.bad-expression", side, text);
            return new Expression(List.of());
        }
    }

    /** Tells what is wrong here; the first argument of the message is the place. */
    void tell(String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(place));
        all.addAll(Arrays.asList(arguments));
        wrong.add(new Message(key, all));
    }
}
