package hkh.rollup;

import hkh.figure.Change;
import hkh.figure.Figure;
import hkh.figure.Goal;
import hkh.figure.Goal.Standing;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Target;
import hkh.plan.TargetBasis;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a target comes to at a unit, by its basis; what it would be so much of is taken where it is known, never guessed. */
final class TargetAmounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final Totals totals;
    private final Map<Reference, Measure> elsewhere = new HashMap<>();

    TargetAmounts(Catalogue catalogue, Totals totals, Collection<Figure> references) {
        this.catalogue = catalogue;
        this.totals = totals;
        references.forEach(figure -> elsewhere.put(figure.reference(), figure.measure()));
    }

    /** @param change the unit's figure beside its earlier one; empty when nothing earlier is known */
    Goal of(Target target, Unit unit, Optional<Change> change) {
        Goal goal =
                reachesSoFar(target) ? byBasis(target, unit, change) : Goal.unknown(Standing.NOT_TO_DATE, List.of());
        return isForThisPeriod(target) ? goal : goal.forAllOf(target.period());
    }

    private Goal byBasis(Target target, Unit unit, Optional<Change> change) {
        TargetBasis basis = target.basis();
        return switch (basis.kind()) {
            case ABSOLUTE -> Goal.of(Measure.of(target.value()));
            case EACH -> ofBase(target, unit, target.value());
            case PERCENT -> ofBase(target, unit, target.value().divide(HUNDRED));
            case PERCENT_OF_PREVIOUS -> ofPrevious(target, change);
        };
    }

    private boolean isForThisPeriod(Target target) {
        return target.period().equals(totals.period());
    }

    /** Whether the figure of this period is what has been reached since the period of the target began. */
    private boolean reachesSoFar(Target target) {
        boolean begins = target.period().firstDay().equals(totals.period().firstDay());
        return begins || !happens(catalogue.get(target.item()));
    }

    /** Whether an indicator tells what happened during a period, itself or by its numerator. */
    private boolean happens(Indicator indicator) {
        return switch (indicator.kind()) {
            case FLOW -> true;
            case RATIO -> happens(catalogue.get(indicator.numerator()));
            default -> false;
        };
    }

    /** Of the complete total, else of what is stated elsewhere for this very unit. */
    private Goal ofBase(Target target, Unit unit, BigDecimal factor) {
        Item base = target.basis().of();
        if (!isForThisPeriod(target) && happens(catalogue.get(base))) {
            return Goal.unknown(Standing.BASE_PARTIAL, List.of(catalogue.label(base))); // of the year, a part so far
        }
        Optional<Total> total = totals.of(unit.id(), base);
        Optional<BigDecimal> whole = total.filter(counted -> !counted.isPartial())
                .flatMap(counted -> counted.measure().quantity())
                .or(() -> Optional.ofNullable(elsewhere.get(new Reference(unit.id(), totals.period(), base)))
                        .flatMap(Measure::quantity));
        if (whole.isPresent()) {
            return Goal.of(Measure.of(whole.get().multiply(factor)));
        }
        boolean some = total.flatMap(counted -> counted.measure().quantity()).isPresent();
        return Goal.unknown(some ? Standing.BASE_PARTIAL : Standing.BASE_NOT_KNOWN, List.of(catalogue.label(base)));
    }

    private Goal ofPrevious(Target target, Optional<Change> change) {
        return change.filter(
                        known -> isForThisPeriod(target)) // the figure compared with is that of a part of a year, too
                .filter(known -> known.comparability().isComparable()
                        || known.comparability() == Change.Comparability.CURRENT_PARTIAL)
                .flatMap(known -> known.previousRestated().quantity())
                .map(previous ->
                        Goal.of(Measure.of(previous.multiply(target.value().divide(HUNDRED)))))
                .orElseGet(() -> Goal.unknown(Standing.PREVIOUS_NOT_KNOWN, List.of()));
    }
}
