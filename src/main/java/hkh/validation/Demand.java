package hkh.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a check comes to, however it is written: a sum of items, and the number that it must be, or be at most or at
 * least. Its first factor is positive.
 *
 * @param sum the factors by item, {@code member_total@opening}
 */
record Demand(Map<String, BigDecimal> sum, LinearCheck.Relation relation, BigDecimal bound) {

    static Demand of(LinearCheck check) {
        if (check.relation() == LinearCheck.Relation.BOTH_OR_NEITHER) {
            Map<String, BigDecimal> sides = new TreeMap<>();
            sides.put(check.left().toString(), BigDecimal.ONE);
            sides.put(check.right().toString(), BigDecimal.ONE);
            return new Demand(sides, check.relation(), BigDecimal.ZERO);
        }
        TreeMap<String, BigDecimal> sum = new TreeMap<>();
        add(sum, check.left(), BigDecimal.ONE);
        add(sum, check.right(), BigDecimal.ONE.negate());
        BigDecimal bound =
                Optional.ofNullable(sum.remove("")).orElse(BigDecimal.ZERO).negate();
        sum.values().removeIf(factor -> factor.signum() == 0);
        boolean turned = !sum.isEmpty() && sum.firstEntry().getValue().signum() < 0;
        sum.replaceAll((item, factor) -> (turned ? factor.negate() : factor).stripTrailingZeros());
        return new Demand(
                sum,
                turned ? turned(check.relation()) : check.relation(),
                (turned ? bound.negate() : bound).stripTrailingZeros());
    }

    private static void add(Map<String, BigDecimal> sum, Expression side, BigDecimal sign) {
        for (Expression.Term term : side.terms()) {
            sum.merge(term.name(), term.factor().multiply(sign), BigDecimal::add);
        }
    }

    private static LinearCheck.Relation turned(LinearCheck.Relation relation) {
        return switch (relation) {
            case AT_MOST -> LinearCheck.Relation.AT_LEAST;
            case AT_LEAST -> LinearCheck.Relation.AT_MOST;
            case EQUAL, BOTH_OR_NEITHER -> relation;
        };
    }

    /** Whether one always fails where the other passes. */
    boolean excludes(Demand other) {
        return sum.equals(other.sum) && (isAbove(other) || other.isAbove(this));
    }

    private boolean isAbove(Demand other) {
        boolean floor = relation == LinearCheck.Relation.EQUAL || relation == LinearCheck.Relation.AT_LEAST;
        boolean ceiling =
                other.relation == LinearCheck.Relation.EQUAL || other.relation == LinearCheck.Relation.AT_MOST;
        return floor && ceiling && bound.compareTo(other.bound) > 0;
    }
}
