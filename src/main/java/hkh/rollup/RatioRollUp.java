package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.plan.ReturnLines;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One ratio at every level: over the units that state both terms, never from mismatched parts and never an average.
 */
final class RatioRollUp {

    /** The terms summed over units that state both. */
    private record Terms(BigDecimal numerator, BigDecimal denominator, int in, int expected) {

        static final Terms NONE = new Terms(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

        Terms plus(Terms other) {
            return new Terms(
                    numerator.add(other.numerator),
                    denominator.add(other.denominator),
                    in + other.in,
                    expected + other.expected);
        }

        Terms less(Terms other) {
            return new Terms(
                    numerator.subtract(other.numerator), denominator.subtract(other.denominator), in, expected);
        }
    }

    private final UnitTree tree;
    private final Period period;
    private final Indicator ratio;
    private final OwnFigures own;
    private final ReturnLines lines;
    private final boolean asPublished;

    RatioRollUp(UnitTree tree, Period period, Indicator ratio, OwnFigures own, ReturnLines lines, boolean asPublished) {
        this.tree = tree;
        this.period = period;
        this.ratio = ratio;
        this.own = own;
        this.lines = lines;
        this.asPublished = asPublished;
    }

    void addTo(List<Total> totals) {
        addUp(tree.root(), totals);
    }

    private Terms addUp(Unit unit, List<Total> totals) {
        Terms terms = ownTerms(unit);
        for (Unit child : tree.childrenOf(unit)) {
            terms = terms.plus(addUp(child, totals)).less(countedAbove(child));
        }
        Measure stated = asPublished ? own.of(unit.id(), ratio.item()) : Measure.NOT_REPORTED;
        if (terms.in() == 0 && stated.quantity().isPresent()) {
            totals.add(new Total(reference(unit), stated, 1, 1));
        } else if (terms.expected() > 0) {
            totals.add(new Total(reference(unit), measure(terms), terms.in(), terms.expected()));
        }
        return terms;
    }

    /** What a unit's terms count that its parent counts, too. */
    private Terms countedAbove(Unit unit) {
        return ownTerms(unit).in() == 0
                ? Terms.NONE
                : new Terms(
                        own.countedAbove(unit.id(), Item.of(ratio.numerator())),
                        own.countedAbove(unit.id(), Item.of(ratio.denominator())),
                        0,
                        0);
    }

    private Terms ownTerms(Unit unit) {
        Item upper = Item.of(ratio.numerator());
        Item lower = Item.of(ratio.denominator());
        Optional<BigDecimal> numerator = own.of(unit.id(), upper).quantity();
        Optional<BigDecimal> denominator = own.of(unit.id(), lower).quantity();
        if (numerator.isPresent() && denominator.isPresent()) {
            return new Terms(numerator.get(), denominator.get(), 1, 1);
        }
        boolean askedUpper = unit.expected() && lines.askedOf(upper).contains(unit.level());
        boolean askedLower = unit.expected() && lines.askedOf(lower).contains(unit.level());
        if (askedUpper && !askedLower) {
            // an affiliated body has members but no people of its own: those are counted where they live
            return numerator
                    .map(amount -> new Terms(amount, BigDecimal.ZERO, 1, 1))
                    .orElse(new Terms(BigDecimal.ZERO, BigDecimal.ZERO, 0, 1));
        }
        // an amount without anything to divide it by is missing from the ratio, also where nobody asked for that
        boolean leftOut = numerator.filter(amount -> amount.signum() != 0).isPresent();
        return askedUpper || leftOut ? new Terms(BigDecimal.ZERO, BigDecimal.ZERO, 0, 1) : Terms.NONE;
    }

    private Measure measure(Terms terms) {
        if (terms.in() == 0) {
            return Measure.NOT_REPORTED;
        }
        return ratio.ratio(terms.numerator(), terms.denominator())
                .map(Measure::of)
                .orElse(Measure.NOT_APPLICABLE);
    }

    private Reference reference(Unit unit) {
        return new Reference(unit.id(), period, ratio.item());
    }
}
