package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One ratio at every level: over the units that state both terms, never from mismatched parts and never an average.
 */
final class RatioRollUp implements Addition {

    /** The terms summed over units that state both. */
    private record Terms(BigDecimal numerator, BigDecimal denominator, int in, int expected, Addends addends) {

        static final Terms NONE = new Terms(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, Addends.NONE);

        Terms plus(Terms other) {
            return new Terms(
                    numerator.add(other.numerator),
                    denominator.add(other.denominator),
                    in + other.in,
                    expected + other.expected,
                    addends.and(other.addends));
        }
    }

    private final Basis basis;
    private final Indicator ratio;

    RatioRollUp(Basis basis, Indicator ratio) {
        this.basis = basis;
        this.ratio = ratio;
    }

    @Override
    public void addTo(Consumer<Total> totals) {
        addUp(basis.tree().root(), totals);
    }

    @Override
    public Addends at(Unit unit) {
        return addUp(unit, total -> {}).addends();
    }

    private Terms addUp(Unit unit, Consumer<Total> totals) {
        Terms terms = ownTerms(unit);
        for (Unit child : basis.tree().childrenOf(unit)) {
            terms = terms.plus(addUp(child, totals)).plus(countedAbove(child));
        }
        Measure stated = basis.asPublished() ? basis.own().of(unit.id(), ratio.item()) : Measure.NOT_REPORTED;
        if (terms.in() == 0 && stated.quantity().isPresent() && !areTermsTold(unit)) {
            totals.accept(new Total(basis.reference(unit, ratio.item()), stated, 1, 1));
        } else if (terms.expected() > 0) {
            totals.accept(new Total(basis.reference(unit, ratio.item()), measure(terms), terms.in(), terms.expected()));
        }
        return terms;
    }

    private boolean areTermsTold(Unit unit) {
        Item upper = Item.of(ratio.numerator());
        Item lower = Item.of(ratio.denominator());
        return basis.own().tells(unit.id(), upper)
                || basis.own().tells(unit.id(), lower)
                || !basis.speaksForThoseBelow(unit, upper);
    }

    /** What a unit's terms count that its parent counts, too; below zero. */
    private Terms countedAbove(Unit unit) {
        if (ownTerms(unit).in() == 0) {
            return Terms.NONE;
        }
        Optional<Lineage.Addend> upper =
                basis.own().countedAbove(unit.id(), Item.of(ratio.numerator()), Lineage.Role.NUMERATOR);
        Optional<Lineage.Addend> lower =
                basis.own().countedAbove(unit.id(), Item.of(ratio.denominator()), Lineage.Role.DENOMINATOR);
        return new Terms(
                upper.map(Lineage.Addend::amount).orElse(BigDecimal.ZERO),
                lower.map(Lineage.Addend::amount).orElse(BigDecimal.ZERO),
                0,
                0,
                upper.map(Addends::of)
                        .orElse(Addends.NONE)
                        .and(lower.map(Addends::of).orElse(Addends.NONE)));
    }

    private Terms ownTerms(Unit unit) {
        Item upper = Item.of(ratio.numerator());
        Item lower = Item.of(ratio.denominator());
        Optional<BigDecimal> numerator = own(unit, upper);
        Optional<BigDecimal> denominator = own(unit, lower);
        boolean askedUpper = basis.isAsked(unit, upper);
        boolean askedLower = basis.isAsked(unit, lower);
        // an affiliated body has members but no people of its own: those are counted where they live
        boolean divides = denominator.isPresent() || (askedUpper && !askedLower);
        if (numerator.isPresent() && divides) {
            Addends both = term(unit, upper, Lineage.Role.NUMERATOR)
                    .and(denominator.isPresent() ? term(unit, lower, Lineage.Role.DENOMINATOR) : Addends.NONE);
            return new Terms(numerator.get(), denominator.orElse(BigDecimal.ZERO), 1, 1, both);
        }
        // an amount without anything to divide it by is missing from the ratio, also where nobody asked for that
        boolean leftOut = numerator.filter(amount -> amount.signum() != 0).isPresent();
        if (!askedUpper && !leftOut) {
            return Terms.NONE;
        }
        Addends neither = term(unit, upper, Lineage.Role.LEFT_OUT).and(term(unit, lower, Lineage.Role.LEFT_OUT));
        return new Terms(BigDecimal.ZERO, BigDecimal.ZERO, 0, 1, neither);
    }

    private Optional<BigDecimal> own(Unit unit, Item item) {
        return basis.repeatsThoseBelow(unit, item)
                ? Optional.empty()
                : basis.own().of(unit.id(), item).quantity();
    }

    private Addends term(Unit unit, Item item, Lineage.Role role) {
        Measure measure = basis.own().of(unit.id(), item);
        BigDecimal amount = role == Lineage.Role.LEFT_OUT ? BigDecimal.ZERO : measure.amount();
        return Addends.of(new Lineage.Addend(unit.id(), item, measure, amount, role));
    }

    private Measure measure(Terms terms) {
        if (terms.in() == 0) {
            return Measure.NOT_REPORTED;
        }
        return ratio.ratio(terms.numerator(), terms.denominator())
                .map(Measure::of)
                .orElse(Measure.NOT_APPLICABLE);
    }
}
