package hkh.validation;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sum of items and numbers, each with its sign: {@code member_total@opening + member_new - member_left}. {@code
 * clc_class/topic:*} stands for all keys of a dimension, {@code @previous} for the period compared with, {@code @opening} for the one that ended the day before, {@code @children} for
 * what the units right below state together.
 */
public record Expression(List<Term> terms) {

    /**
     * One addend.
     *
     * @param item what is added; {@link Item#NONE} for a constant
     * @param factor plus or minus one, or the constant
     * @param whose whose figure is meant, and when
     */
    public record Term(Item item, BigDecimal factor, Whose whose) {

        /** Whether it stands for all keys of a dimension. */
        public boolean isOpen() {
            return item.breakdown().key().equals("*");
        }
    }

    /** Whose figure a term means. */
    public enum Whose {
        /** The unit's own, of this period. */
        OWN(""),
        /** The unit's own, of the period that this one is compared with. */
        PREVIOUS("@previous"),
        /** The unit's own, when this period's happenings began. */
        OPENING("@opening"),
        /** The sum over the units right below it. */
        CHILDREN("@children");

        private final String suffix;

        Whose(String suffix) {
            this.suffix = suffix;
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

    public Expression {
        terms = List.copyOf(terms);
    }

    static Expression of(Item item) {
        return new Expression(List.of(new Term(item, BigDecimal.ONE, Whose.OWN)));
    }

    static Expression sumOf(List<Item> items) {
        return new Expression(items.stream()
                .map(item -> new Term(item, BigDecimal.ONE, Whose.OWN))
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
            return new Term(Item.NONE, sign.multiply(new BigDecimal(text)), Whose.OWN);
        }
        for (Whose whose : List.of(Whose.PREVIOUS, Whose.OPENING, Whose.CHILDREN)) {
            if (text.endsWith(whose.suffix)) {
                String item = text.substring(0, text.length() - whose.suffix.length());
                return new Term(Item.parse(item), sign, whose);
            }
        }
        return new Term(Item.parse(text), sign, Whose.OWN);
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
        return List.of(
                switch (term.whose()) {
                    case OWN -> facts.measure(item);
                    case PREVIOUS -> facts.previous(item);
                    case OPENING -> facts.opening(item);
                    case CHILDREN -> facts.ofChildren(item);
                });
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            boolean minus = term.factor().signum() < 0;
            text.append(text.isEmpty() ? (minus ? "-" : "") : (minus ? " - " : " + "));
            text.append(term.item().isNone() ? term.factor().abs().toPlainString() : term.item());
            text.append(term.whose().suffix);
        }
        return text.toString();
    }
}
