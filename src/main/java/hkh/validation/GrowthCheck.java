package hkh.validation;

import hkh.figure.Item;
import hkh.finding.Rule;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How many times the earlier figure one is said to be ("gấp 3 lần") must be what both give, as exact as it is stated. */
public record GrowthCheck(Indicator factor) implements Check {

    /** The unit of measure of such a factor. */
    private static final String TIMES = "lần";

    /** Whether an indicator is a factor of growth: of the indicator that it names. */
    static boolean isFactor(Indicator indicator) {
        return indicator.uom().equals(TIMES) && !indicator.numerator().isEmpty();
    }

    @Override
    public CheckHead head() {
        return CheckHead.of(Rule.GROWTH_DOES_NOT_MATCH);
    }

    @Override
    public Item subject() {
        return factor.item();
    }

    @Override
    public List<Item> items() {
        return List.of(factor.item(), Item.of(factor.numerator()));
    }

    @Override
    public String statement() {
        return factor.code() + " = " + factor.numerator() + " / " + factor.numerator() + "@previous";
    }

    @Override
    public Outcome confront(Facts facts) {
        Item grown = Item.of(factor.numerator());
        Optional<BigDecimal> stated = facts.measure(factor.item()).quantity();
        Optional<BigDecimal> now = facts.measure(grown).quantity();
        Optional<BigDecimal> before = facts.previous(grown).quantity();
        if (stated.isEmpty()
                || now.isEmpty()
                || before.isEmpty()
                || before.get().signum() <= 0) {
            return Outcome.NOT_EVALUABLE;
        }
        BigDecimal expected = now.get().divide(before.get(), factor.decimals(), RoundingMode.HALF_UP);
        int shown = Math.min(factor.decimals(), Math.max(0, stated.get().scale()));
        boolean holds =
                now.get().divide(before.get(), shown, RoundingMode.HALF_UP).compareTo(stated.get()) == 0;
        return Outcome.of(holds, expected, stated.get());
    }
}
