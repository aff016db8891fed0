package hkh.validation;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.Distribution;
import hkh.plan.Indicator;
import hkh.table.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The checks built into the program: what the catalogue says of parts, wholes and ratios, and the table {@code
 * checks.csv} beside this class for what it does not say.
 */
public final class Checks {

    private Checks() {}

    /** All checks for the indicators of a catalogue. */
    public static List<Check> of(Catalogue catalogue) {
        List<Check> checks = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            addParts(checks, indicator);
            addWholes(checks, indicator);
            addRatio(checks, catalogue, indicator);
            addChange(checks, catalogue, indicator);
            if (GrowthCheck.isFactor(indicator)) {
                checks.add(new GrowthCheck(indicator));
            }
        }
        checks.addAll(table(catalogue));
        return checks;
    }

    /** All checks of a workspace: the built-in ones and its own. */
    public static List<Check> of(Catalogue catalogue, Policy policy) {
        List<Check> checks = new ArrayList<>(of(catalogue));
        checks.addAll(policy.checks());
        return checks;
    }

    /** What own checks repeat or contradict, of each other and of the built-in ones; with the places of both. */
    public static List<Message> contradictions(Catalogue catalogue, List<Check> own) {
        return Contradictions.of(of(catalogue), own);
    }

    private static void addParts(List<Check> checks, Indicator indicator) {
        for (Indicator.Parts way : indicator.parts()) {
            boolean open = !way.dimension().isEmpty();
            Expression parts = open
                    ? Expression.of(new Item(indicator.code(), new Breakdown(way.dimension(), "*")))
                    : Expression.sumOf(way.items());
            checks.add(linear(
                    Rule.PARTS_DO_NOT_ADD_UP, Expression.of(indicator.item()), LinearCheck.Relation.EQUAL, parts));
        }
    }

    private static void addWholes(List<Check> checks, Indicator indicator) {
        for (String whole : indicator.atMost()) {
            checks.add(linear(
                    Rule.PART_EXCEEDS_WHOLE,
                    Expression.of(indicator.item()),
                    LinearCheck.Relation.AT_MOST,
                    Expression.of(Item.of(whole))));
        }
    }

    private static void addRatio(List<Check> checks, Catalogue catalogue, Indicator indicator) {
        if (indicator.kind() != Indicator.Kind.RATIO) {
            return;
        }
        Optional<Distribution> closed = Distribution.in(catalogue).stream()
                .filter(distribution -> distribution.has(indicator))
                .findFirst();
        checks.add(new RatioCheck(indicator, closed));
        if (indicator.isPercent()) {
            Expression hundred = Expression.parse("100");
            checks.add(linear(
                    Rule.PERCENT_OUT_OF_RANGE, Expression.of(indicator.item()), LinearCheck.Relation.AT_MOST, hundred));
        }
    }

    /** A change of a ratio is a difference of rounded shares, and cannot be held to the digit. */
    private static void addChange(List<Check> checks, Catalogue catalogue, Indicator indicator) {
        boolean exact = indicator.kind() == Indicator.Kind.CHANGE
                && catalogue.get(indicator.numerator()).kind() != Indicator.Kind.RATIO;
        if (exact) {
            Expression change = Expression.parse(indicator.numerator() + " - " + indicator.numerator() + "@previous");
            checks.add(linear(
                    Rule.BALANCE_DOES_NOT_CLOSE, Expression.of(indicator.item()), LinearCheck.Relation.EQUAL, change));
        }
    }

    private static LinearCheck linear(Rule rule, Expression left, LinearCheck.Relation relation, Expression right) {
        return new LinearCheck(
                CheckHead.of(rule),
                left,
                relation,
                right,
                Expression.Missing.SKIP_IF_ANY,
                Expression.Missing.SKIP_IF_ANY);
    }

    private static List<Check> table(Catalogue catalogue) {
        try (InputStream in = Objects.requireNonNull(Checks.class.getResourceAsStream("checks.csv"))) {
            CheckTable table = new CheckTable(catalogue);
            List<Check> checks = table.builtIn(Csv.read("checks.csv", in.readAllBytes()));
            if (!table.wrong().isEmpty()) {
                throw new IllegalStateException("the built-in checks.csv is broken: " + table.wrong());
            }
            return checks;
        } catch (HkhException | IOException e) {
            throw new IllegalStateException("the built-in checks.csv is broken", e);
        }
    }

    /** No figure that is counted or added may be below zero. */
    static Check notNegative(Item item) {
        return new LinearCheck(
                CheckHead.of(Rule.NEGATIVE_FIGURE),
                Expression.of(item),
                LinearCheck.Relation.AT_LEAST,
                Expression.of(BigDecimal.ZERO),
                Expression.Missing.SKIP_IF_ANY,
                Expression.Missing.SKIP_IF_ANY);
    }
}
