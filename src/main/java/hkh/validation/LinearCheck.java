package hkh.validation;

import hkh.figure.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Two sums and how they must stand to each other. */
public record LinearCheck(
        CheckHead head,
        Expression left,
        Relation relation,
        Expression right,
        Expression.Missing leftMissing,
        Expression.Missing rightMissing)
        implements Check {

    /** How the left side must stand to the right side. */
    public enum Relation {
        EQUAL("="),
        AT_MOST("≤"),
        AT_LEAST("≥"),
        /** Both are more than zero, or neither is. */
        BOTH_OR_NEITHER("⇔");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** Its word in tables of checks, {@code at_most}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As it is written between the two sides. */
        public String sign() {
            return sign;
        }

        private boolean holds(BigDecimal left, BigDecimal right) {
            return switch (this) {
                case EQUAL -> left.compareTo(right) == 0;
                case AT_MOST -> left.compareTo(right) <= 0;
                case AT_LEAST -> left.compareTo(right) >= 0;
                case BOTH_OR_NEITHER -> left.signum() > 0 == right.signum() > 0;
            };
        }
    }

    @Override
    public Item subject() {
        return left.items().get(0);
    }

    /** The item to which a failure points among some facts: of a count and its amount, to the one that is nothing. */
    @Override
    public Item faulty(Facts facts) {
        boolean lacking = relation == Relation.BOTH_OR_NEITHER
                && right.value(facts, rightMissing)
                        .filter(value -> value.signum() == 0)
                        .isPresent();
        return lacking ? right.items().get(0) : subject();
    }

    @Override
    public List<Item> items() {
        return Stream.of(left, right)
                .flatMap(side -> side.terms().stream())
                .filter(term ->
                        term.whose() == Expression.Whose.OWN && !term.item().isNone())
                .map(Expression.Term::item)
                .toList();
    }

    @Override
    public String statement() {
        return left + " " + relation.sign + " " + right;
    }

    @Override
    public Outcome confront(Facts facts) {
        Optional<BigDecimal> found = left.value(facts, leftMissing);
        Optional<BigDecimal> expected = right.value(facts, rightMissing);
        if (found.isPresent() && expected.isEmpty()) {
            return exceeded(facts, found.get());
        }
        return found.isEmpty() || expected.isEmpty()
                ? Outcome.NOT_EVALUABLE
                : Outcome.of(relation.holds(found.get(), expected.get()), expected.get(), found.get());
    }

    /** Whether not all parts of a whole are known among some facts, so that it may be more than they are. */
    boolean isOpen(Facts facts) {
        boolean listed = relation == Relation.AT_LEAST && right.terms().stream().anyMatch(Expression.Term::isOpen);
        boolean missing =
                relation == Relation.EQUAL && right.value(facts, rightMissing).isEmpty();
        return listed || missing;
    }

    /** Some parts are missing; but those that are stated may be more than the whole already. */
    private Outcome exceeded(Facts facts, BigDecimal whole) {
        boolean parts = relation == Relation.EQUAL
                && right.terms().stream()
                        .allMatch(term -> term.factor().signum() > 0 && term.whose() == Expression.Whose.OWN);
        return right.value(facts, Expression.Missing.SKIP_IF_ALL)
                .filter(sum -> parts && sum.compareTo(whole) > 0)
                .map(sum -> Outcome.of(false, sum, whole))
                .orElse(Outcome.NOT_EVALUABLE);
    }
}
