package hkh.restatement;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Restated.Standing;
import hkh.figure.Restated.Why;
import hkh.figure.State;
import hkh.unit.Passage;
import hkh.unit.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a later unit was made of, and the sum of it. */
final class Addends {

    private final Passage passage;
    private final EarlierFigures figures;

    Addends(Passage passage, EarlierFigures figures) {
        this.passage = passage;
        this.figures = figures;
    }

    /** The figures of the units that a later unit was made of, of those that were asked. */
    List<Part> partsOf(String unit, Item item) {
        List<Part> parts = new ArrayList<>();
        for (Passage.Source source : passage.sourcesOf(unit)) {
            figures.of(source.unit(), item).ifPresent(measure -> parts.add(new Part(source, unit, measure)));
        }
        return parts;
    }

    /** The earlier units that were asked for an item, by id. */
    List<String> sourcesOf(String unit, Item item) {
        return partsOf(unit, item).stream().map(Part::unit).toList();
    }

    /** The sum, when every part is known; else why it is not, with the units to blame. */
    Outcome sum(List<Part> parts) {
        List<String> undivided = units(parts, part -> !part.source().share().isKnown());
        if (!undivided.isEmpty()) {
            return Outcome.none(Why.SHARE_NOT_STATED, undivided);
        }
        List<String> unreadable = units(parts, part -> part.measure().state() == State.UNREADABLE);
        if (!unreadable.isEmpty()) {
            return Outcome.none(Why.UNREADABLE, unreadable);
        }
        List<String> missing = units(parts, part -> part.measure().state() == State.NOT_REPORTED);
        if (!missing.isEmpty()) {
            return Outcome.none(Why.NOT_REPORTED, missing);
        }
        List<Part> known = parts.stream()
                .filter(part -> part.measure().state() != State.NOT_APPLICABLE)
                .toList();
        if (known.isEmpty()) {
            return Outcome.none(Why.NOT_APPLICABLE, List.of());
        }
        return added(known);
    }

    private Outcome added(List<Part> parts) {
        boolean nothing = parts.stream().allMatch(part -> part.measure().state() == State.NIL);
        BigDecimal sum = parts.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> divided = units(parts, part -> !part.source().share().isWhole());
        List<String> passed = units(parts, part -> part.source().abolished());
        Outcome outcome = new Outcome(
                nothing ? Measure.NIL : Measure.of(sum),
                divided.isEmpty() ? Standing.VALUE : Standing.ESTIMATED,
                List.of());
        outcome = divided.isEmpty() ? outcome : outcome.with(Why.DIVIDED, divided);
        return passed.isEmpty() ? outcome : outcome.with(Why.PASSED_UP, passed);
    }

    /** What a part brings: its amount, or of a divided unit the share that the later unit got. */
    private BigDecimal amount(Part part) {
        BigDecimal amount = part.measure().amount();
        if (part.source().share().isWhole()) {
            return amount;
        }
        List<Passage.Heir> heirs = passage.heirsOf(part.unit());
        List<BigDecimal> divided =
                Share.divide(amount, heirs.stream().map(Passage.Heir::share).toList());
        for (int i = 0; i < heirs.size(); i++) {
            if (heirs.get(i).unit().equals(part.into())) {
                return divided.get(i);
            }
        }
        throw new IllegalStateException("no share of " + part.unit());
    }

    private static List<String> units(List<Part> parts, Predicate<Part> which) {
        return parts.stream().filter(which).map(Part::unit).toList();
    }
}
