package hkh.validation;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sum of items and numbers, each with its sign: {@code member_total@opening + member_new - member_left}, where an item
 * may be multiplied by a number, {@code 200 * clc_class}. {@code clc_class/topic:*} stands for all keys of a dimension,
 * {@code @previous} for the period compared with, {@code @opening} for the one that ended the day before, {@code
 * @children} for what the units right below state together.
 */
public record Expression(List<Term> terms) {

    /**
     * One addend.
     *
     * @param item what is added; {@link Item#NONE} for a constant
     * @param factor what the item is multiplied by, or the constant
     * @param whose whose figure is meant, and when
     */
    public record Term(Item item, BigDecimal factor, Whose whose) {

        /** Half of ten is 5, not 5.0: else a person would read decimals of a number of people. */
        BigDecimal times(BigDecimal amount) {
            BigDecimal product = amount.multiply(factor);
            return factor.scale() > 0 && product.stripTrailingZeros().scale() <= 0
                    ? product.setScale(0, RoundingMode.UNNECESSARY)
                    : product;
        }

        /** What is added, without its factor; empty for a constant. */
        String name() {
            return item + whose.suffix;
        }

        /** Without its sign. */
        @Override
        public String toString() {
            String number = factor.abs().toPlainString();
            boolean once = factor.abs().compareTo(BigDecimal.ONE) == 0;
            return item.isNone() ? number : once ? name() : number + " * " + name();
        }

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
        /** The sum is not known either when it is zero, such as what a change in percent begins with. */
        SKIP_IF_ZERO,
        /** A missing addend is zero; only where the form says that blank means none. */
        AS_ZERO
    }

    /** Digits with at most two behind a point, so that nobody's 1.000 becomes one. */
    static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,2})?");

    private static final Pattern TERM =
            Pattern.compile("(?:(" + NUMBER.pattern().replace("(\\.", "(?:\\.") + ") \\* )?"
                    + "([a-z][a-z0-9_]*(?:/[a-z][a-z0-9_]*:.+?)?)(@previous|@opening|@children)?");

    public Expression {
        terms = List.copyOf(terms);
    }

    static Expression of(Item item) {
        return new Expression(List.of(new Term(item, BigDecimal.ONE, Whose.OWN)));
    }

    static Expression of(BigDecimal number) {
        return new Expression(List.of(new Term(Item.NONE, number, Whose.OWN)));
    }

    static Expression sumOf(List<Item> items) {
        return new Expression(items.stream()
                .map(item -> new Term(item, BigDecimal.ONE, Whose.OWN))
                .toList());
    }

    /**
     * Reads the written form: terms apart by {@code " + "} and {@code " - "}.
     *
     * @throws IllegalArgumentException when a term is none
     */
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
        Matcher matcher = TERM.matcher(text);
        boolean constant = NUMBER.matcher(text).matches();
        if (!constant && !matcher.matches()) {
            throw new IllegalArgumentException("no term: '" + text + "'");
        }
        if (constant) {
            return new Term(Item.NONE, sign.multiply(new BigDecimal(text)), Whose.OWN);
        }
        BigDecimal factor = matcher.group(1) == null ? sign : sign.multiply(new BigDecimal(matcher.group(1)));
        String whose = matcher.group(3) == null ? "" : matcher.group(3);
        return new Term(
                Item.parse(matcher.group(2)),
                factor,
                Arrays.stream(Whose.values())
                        .filter(one -> one.suffix.equals(whose))
                        .findFirst()
                        .orElseThrow());
    }

    /** The items of its terms; the first is what a check with this left side is about. */
    public List<Item> items() {
        return terms.stream().map(Term::item).filter(item -> !item.isNone()).toList();
    }

    /** So many times what the same items were in the period compared with. */
    Expression ofPrevious(BigDecimal times) {
        return new Expression(terms.stream()
                .map(term -> new Term(term.item(), term.factor().multiply(times), Whose.PREVIOUS))
                .toList());
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
                sum = sum.add(term.times(quantity.orElse(BigDecimal.ZERO)));
            }
        }
        boolean unknown = switch (policy) {
            case SKIP_IF_ANY -> gap || known == 0;
            case SKIP_IF_ALL -> known == 0;
            case SKIP_IF_ZERO -> gap || known == 0 || sum.signum() == 0;
            case AS_ZERO -> false;
        };
        return unknown ? Optional.empty() : Optional.of(sum);
    }

    private static List<Measure> measures(Term term, Facts facts) {
        Item item = term.item();
        if (term.isOpen()) {
            if (term.whose() != Whose.OWN) { // refused where rules are read (KnownTerms); one made otherwise has failed
                throw new UnsupportedOperationException(term + " cannot be evaluated");
            }
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
            text.append(term);
        }
        return text.toString();
    }
}
