package hkh.restatement;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.figure.Restated.Why;
import hkh.figure.State;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Level;
import hkh.unit.Passage;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Restates one item at one later unit, by the indicator's kind. */
final class ItemRestatement {

    private static final Set<String> OF_LEVELS = Set.of("level", "subtree");

    private final Catalogue catalogue;
    private final Passage passage;
    private final EarlierFigures figures;
    private final Addends addends;

    ItemRestatement(Catalogue catalogue, Passage passage, EarlierFigures figures) {
        this.catalogue = catalogue;
        this.passage = passage;
        this.figures = figures;
        this.addends = new Addends(passage, figures);
    }

    /** The item at a later unit; empty when none of the units that it was made of was asked. */
    Optional<Restated> of(String unit, Item item) {
        List<Part> parts = addends.partsOf(unit, item);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(result(unit, item, outcome(unit, item, parts)));
    }

    private Outcome outcome(String unit, Item item, List<Part> parts) {
        Indicator indicator = catalogue.get(item);
        if (isOfAnAbolishedLevel(item, parts)) {
            return Outcome.none(Why.LEVEL_ABOLISHED, List.of());
        }
        if (!indicator.counts().isEmpty()) {
            return recounted(unit, indicator);
        }
        if (indicator.kind() == Indicator.Kind.RATIO) {
            return ratio(unit, item, indicator, parts);
        }
        if (isAdditive(indicator)) {
            return addends.sum(parts);
        }
        return indicator.overUnits() == Indicator.OverUnits.COUNT ? counted(parts) : belonging(parts);
    }

    /** Whether sums of units make the figure of the unit above; the change of a sum is the sum of the changes. */
    private boolean isAdditive(Indicator indicator) {
        Optional<Indicator> added = indicator.kind() == Indicator.Kind.CHANGE
                ? catalogue.find(indicator.numerator())
                : Optional.of(indicator);
        return added.filter(of -> of.overUnits() == Indicator.OverUnits.SUM).isPresent();
    }

    private boolean isOfAnAbolishedLevel(Item item, List<Part> parts) {
        if (!OF_LEVELS.contains(item.breakdown().dimension())) {
            return false;
        }
        Optional<Level> level = Level.ofCode(item.breakdown().key());
        boolean stillThere =
                level.isEmpty() || passage.later().all().stream().anyMatch(unit -> unit.level() == level.get());
        boolean unchanged = parts.stream()
                .allMatch(part -> passage.isUnchanged(part.source().unit()));
        return !stillThere && !unchanged;
    }

    /** The number of units of a level that stand at or below the later unit. */
    private Outcome recounted(String unit, Indicator indicator) {
        Optional<Level> level = Level.ofCode(indicator.counts());
        if (level.isEmpty()) {
            return Outcome.none(Why.COUNTS_EARLIER_UNITS, List.of());
        }
        Unit at = passage.later().get(unit);
        long count = passage.later().subtreeOf(at).stream()
                .filter(below -> below.level() == level.get())
                .count();
        return Outcome.value(Measure.of(count)).with(Why.RECOUNTED, List.of());
    }

    private Outcome ratio(String unit, Item item, Indicator indicator, List<Part> parts) {
        List<Part> upper = addends.partsOf(unit, term(indicator.numerator(), item));
        List<Part> lower = addends.partsOf(unit, term(indicator.denominator(), item));
        boolean stands = parts.size() == 1
                && parts.get(0).isWhole()
                && parts.get(0).measure().quantity().isPresent();
        if (stands && sameUnits(parts, upper) && sameUnits(parts, lower)) {
            return addends.sum(parts);
        }
        if (upper.isEmpty() || lower.isEmpty()) {
            boolean needsShare =
                    parts.stream().anyMatch(part -> !part.source().share().isKnown());
            return needsShare ? addends.sum(parts) : Outcome.none(Why.TERMS_NOT_KNOWN, List.of());
        }
        Outcome numerator = addends.sum(upper);
        Outcome denominator = addends.sum(lower);
        if (!numerator.isKnown()) {
            return numerator;
        }
        if (!denominator.isKnown()) {
            return denominator;
        }
        Optional<BigDecimal> exact = indicator.ratio(
                numerator.measure().amount(), denominator.measure().amount());
        if (exact.isEmpty()) {
            return Outcome.none(Why.NOTHING_TO_DIVIDE_BY, List.of());
        }
        Measure rounded = Measure.of(exact.get().setScale(indicator.decimals(), RoundingMode.HALF_UP));
        return numerator.and(denominator, rounded).with(Why.RECOMPUTED, List.of());
    }

    /** Whether a term is stated by no other units than the ratio; when nobody states it, the ratio stands alone. */
    private static boolean sameUnits(List<Part> ratio, List<Part> term) {
        return term.stream().allMatch(part -> part.unit().equals(ratio.get(0).unit()));
    }

    private static Item term(String indicator, Item ratio) {
        return new Item(indicator, ratio.breakdown());
    }

    /** Whether the later unit has what is counted: when all parts had it, it has; when none had, it has not. */
    private Outcome counted(List<Part> parts) {
        List<Part> own =
                parts.stream().filter(part -> !part.source().abolished()).toList();
        if (own.isEmpty()) {
            return Outcome.none(Why.LEVEL_ABOLISHED, List.of());
        }
        Outcome all = addends.sum(own);
        if (!all.isKnown()
                || (own.size() == 1 && passage.isUnchanged(own.get(0).source().unit()))) {
            return all;
        }
        boolean counts = own.stream().anyMatch(part -> part.measure().amount().compareTo(BigDecimal.ONE) > 0);
        if (counts) {
            return Outcome.none(Why.COUNTS_EARLIER_UNITS, units(own));
        }
        List<Part> have = own.stream()
                .filter(part -> part.measure().amount().signum() > 0)
                .toList();
        if (have.isEmpty()) {
            return all;
        }
        return have.size() == own.size()
                ? Outcome.value(Measure.of(1)).with(Why.RECOUNTED, List.of())
                : Outcome.none(Why.SOME_HAD_IT, units(have));
    }

    /** A figure that makes no sum stands for the later unit only when one unit went into it. */
    private Outcome belonging(List<Part> parts) {
        List<Part> own =
                parts.stream().filter(part -> !part.source().abolished()).toList();
        if (own.stream().anyMatch(part -> !part.source().share().isKnown())) {
            return addends.sum(own);
        }
        return own.size() == 1 && own.get(0).isWhole()
                ? addends.sum(own)
                : Outcome.none(Why.BELONGS_TO_ITS_UNIT, units(parts));
    }

    private static List<String> units(List<Part> parts) {
        return parts.stream().map(Part::unit).toList();
    }

    private Restated result(String unit, Item item, Outcome outcome) {
        List<Restated.Remark> remarks = new ArrayList<>(outcome.remarks());
        if (outcome.isKnown() && outcome.measure().state() == State.NIL) {
            remarks.add(new Restated.Remark(Why.NOTHING_DECLARED, List.of()));
        }
        return new Restated(
                new Reference(unit, figures.period(), item),
                outcome.measure(),
                outcome.standing(),
                addends.sourcesOf(unit, item),
                remarks);
    }
}
