package hkh.validation;

import hkh.figure.Item;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Distribution;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A stated ratio must be what its numerator and denominator give, rounded half up as it is printed.
 *
 * @param closed the shares with which it makes 100 %, so that another rounding may be meant
 */
public record RatioCheck(Indicator ratio, Optional<Distribution> closed) implements Check {

    @Override
    public CheckHead head() {
        return CheckHead.of(Rule.RATIO_DOES_NOT_MATCH);
    }

    @Override
    public Item subject() {
        return ratio.item();
    }

    @Override
    public List<Item> items() {
        return List.of(ratio.item(), Item.of(ratio.numerator()), Item.of(ratio.denominator()));
    }

    @Override
    public String statement() {
        return ratio.code() + " = " + ratio.numerator() + " / " + ratio.denominator();
    }

    @Override
    public Outcome confront(Facts facts) {
        Optional<BigDecimal> stated = facts.measure(ratio.item()).quantity();
        Optional<BigDecimal> exact = exact(ratio, facts);
        if (stated.isEmpty() || exact.isEmpty() || isOvertaken(facts)) {
            return Outcome.NOT_EVALUABLE;
        }
        int shown = shown(stated.get());
        BigDecimal expected = exact.get().setScale(shown, RoundingMode.HALF_UP);
        BigDecimal found = stated.get().setScale(shown, RoundingMode.HALF_UP);
        // 84,85 of 84,8485 is right as written, though 84,9 would not be
        boolean asWritten = exact.get()
                        .setScale(Math.max(0, stated.get().scale()), RoundingMode.HALF_UP)
                        .compareTo(stated.get())
                == 0;
        return Outcome.of(asWritten || expected.compareTo(found) == 0, expected, found);
    }

    /** Whether a person corrected a term since: then the return's own share is of the number that was wrong. */
    private boolean isOvertaken(Facts facts) {
        return !facts.isDecided(ratio.item())
                && (facts.isDecided(Item.of(ratio.numerator())) || facts.isDecided(Item.of(ratio.denominator())));
    }

    /** Which way of rounding a ratio follows that is not rounded half up. */
    @Override
    public String how(Facts facts) {
        BigDecimal stated = facts.measure(ratio.item()).amount();
        BigDecimal exact = exact(ratio, facts).orElse(stated);
        if (isMadeToClose(facts, stated)) {
            return ".made-to-close";
        }
        int shown = shown(stated);
        return exact.setScale(shown, RoundingMode.DOWN).compareTo(stated) == 0
                ? ".cut-off"
                : exact.setScale(shown, RoundingMode.UP).compareTo(stated) == 0 ? ".rounded-up" : "";
    }

    /** Shares that were rounded so that they make 100 % are right in their way. */
    @Override
    public Severity severity(Facts facts) {
        return isMadeToClose(facts, facts.measure(ratio.item()).amount()) ? Severity.INFO : severity();
    }

    private boolean isMadeToClose(Facts facts, BigDecimal stated) {
        List<Indicator> shares = closed.map(Distribution::shares).orElse(List.of());
        List<BigDecimal> exact =
                shares.stream().flatMap(share -> exact(share, facts).stream()).toList();
        int shown = shown(stated);
        return !exact.isEmpty()
                && exact.size() == shares.size()
                && Distribution.rounded(exact, shown).get(shares.indexOf(ratio)).compareTo(stated) == 0;
    }

    private int shown(BigDecimal stated) {
        return Math.min(ratio.decimals(), Math.max(0, stated.scale()));
    }

    private static Optional<BigDecimal> exact(Indicator ratio, Facts facts) {
        Optional<BigDecimal> numerator =
                facts.measure(Item.of(ratio.numerator())).quantity();
        Optional<BigDecimal> denominator =
                facts.measure(Item.of(ratio.denominator())).quantity();
        return numerator.flatMap(upper -> denominator.flatMap(lower -> ratio.ratio(upper, lower)));
    }
}
