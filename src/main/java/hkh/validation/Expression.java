package hkh.validation;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sum of items and numbers, each with its sign: {@code member_total@previous + member_new - member_left}. {@code
 * clc_class/topic:*} stands for all keys of a dimension, {@code @previous} for the period before.
 */
public record Expression(List<Term> terms) {

    /**
     * One addend.
     *
     * @param item what is added; {@link Item#NONE} for a constant
     * @param factor plus or minus one, or the constant
     * @param previous whether the period before is meant
     */
    public record Term(Item item, BigDecimal factor, boolean previous) {

        boolean isOpen() {
            return item.breakdown().key().equals("*");
        }
    }

    /** What a missing addend does to the sum. */
    public enum Missing {
        /** The sum is not known. */
        SKIP_IF_ANY,
        /** The sum is not known when nothing is there; else what is there is added. */
        SKIP_IF_ALL,
        /** A missing addend is zero; only where the form says that blank means none. */
        AS_ZERO
    }

    private static final String PREVIOUS = "@previous";

    public Expression {
        terms = List.copyOf(terms);
    }

    static Expression of(Item item) {
        return new Expression(List.of(new Term(item, BigDecimal.ONE, false)));
    }

    static Expression sumOf(List<Item> items) {
        return new Expression(items.stream()
                .map(item -> new Term(item, BigDecimal.ONE, false))
                .toList());
    }

    /** Reads the written form: terms apart by {@code " + "} and {@code " - "}. */
    static Expression parse(String text) {
        List<Term> terms = new ArrayList<>();
        String rest = " + " + text.strip();
        while (!rest.isEmpty()) {
            BigDecimal sign = rest.startsWith(" - ") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            int end = rest.length();
            for (String operator : List.of(" + ", " - ")) {
                int next = rest.indexOf(operator, 3);
                end = next < 0 ? end : Math.min(end, next);
            }
            terms.add(term(rest.substring(3, end).strip(), sign));
            rest = rest.substring(end);
        }
        return new Expression(terms);
    }

    private static Term term(String text, BigDecimal sign) {
        if (Character.isDigit(text.charAt(0))) {
            return new Term(Item.NONE, sign.multiply(new BigDecimal(text)), false);
        }
        boolean previous = text.endsWith(PREVIOUS);
        String item = previous ? text.substring(0, text.length() - PREVIOUS.length()) : text;
        return new Term(Item.parse(item), sign, previous);
    }

    /** The sum over the facts of a unit; empty when by the policy it is not known. */
    Optional<BigDecimal> value(Facts facts, Missing policy) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        boolean gap = false;
        for (Term term : terms) {
            if (term.item().isNone()) {
                sum = sum.add(term.factor());
                known++;
                continue;
            }
            for (Measure measure : measures(term, facts)) {
                Optional<BigDecimal> quantity = measure.quantity();
                gap |= quantity.isEmpty();
                known += quantity.isPresent() ? 1 : 0;
                sum = sum.add(quantity.orElse(BigDecimal.ZERO).multiply(term.factor()));
            }
        }
        boolean unknown = switch (policy) {
            case SKIP_IF_ANY -> gap || known == 0;
            case SKIP_IF_ALL -> known == 0;
            case AS_ZERO -> false;
        };
        return unknown ? Optional.empty() : Optional.of(sum);
    }

    private static List<Measure> measures(Term term, Facts facts) {
        Item item = term.item();
        if (term.isOpen()) {
            Breakdown breakdown = item.breakdown();
            return facts.ofDimension(item.indicator(), breakdown.dimension());
        }
        return List.of(term.previous() ? facts.previous(item) : facts.measure(item));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            boolean minus = term.factor().signum() < 0;
            text.append(text.isEmpty() ? (minus ? "-" : "") : (minus ? " - " : " + "));
            text.append(term.item().isNone() ? term.factor().abs().toPlainString() : term.item());
            text.append(term.previous() ? PREVIOUS : "");
        }
        return text.toString();
    }
}
