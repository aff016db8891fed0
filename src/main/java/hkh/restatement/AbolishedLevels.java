package hkh.restatement;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.unit.Level;
import hkh.unit.Passage;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Levels that are no more: what a total tells of one of them, its units had themselves, and that is from then on what the level
 * above has itself.
 */
final class AbolishedLevels {

    private static final String LEVEL = "level";

    private final Passage passage;
    private final Map<Level, Level> above = new EnumMap<>(Level.class);
    private final Predicate<Item> divided;
    private final Set<Reference> grown = new HashSet<>();

    /**
     * The levels that a passage abolished.
     *
     * @param passage of units, not of totals
     * @param divided whether the parts by level of an item are what the units of the level have
     */
    AbolishedLevels(Passage passage, Predicate<Item> divided) {
        this.divided = divided;
        this.passage = passage;
        for (Unit unit : passage.earlier().all()) {
            passage.heirsOf(unit.id()).stream()
                    .filter(Passage.Heir::abolished)
                    .forEach(heir -> above.put(
                            unit.level(), passage.later().get(heir.unit()).level()));
        }
        passage.later().all().forEach(unit -> above.remove(unit.level()));
    }

    /** The totals, where those of such a level are added to those of the level above. */
    List<Figure> passedUp(Collection<Figure> totals) {
        Map<Reference, Figure> passed = new LinkedHashMap<>();
        for (Figure total : totals) {
            Optional<Level> level = levelAbove(total.item());
            Reference stated = total.reference();
            Reference reference =
                    level.isEmpty() ? stated : new Reference(stated.unit(), stated.period(), own(stated, level.get()));
            if (level.isPresent()) {
                grown.add(reference);
            }
            passed.merge(reference, new Figure(reference, total.measure(), total.origin()), AbolishedLevels::plus);
        }
        return List.copyOf(passed.values());
    }

    private static Item own(Reference stated, Level level) {
        return new Item(stated.item().indicator(), new Breakdown(LEVEL, level.code()));
    }

    private Optional<Level> levelAbove(Item item) {
        Breakdown breakdown = item.breakdown();
        return breakdown.dimension().equals(LEVEL) && divided.test(item)
                ? Level.ofCode(breakdown.key()).map(above::get)
                : Optional.empty();
    }

    private static Figure plus(Figure one, Figure other) {
        boolean known = one.measure().quantity().isPresent()
                && other.measure().quantity().isPresent();
        boolean nothing = one.measure().equals(Measure.NIL) && other.measure().equals(Measure.NIL);
        Measure sum = nothing
                ? Measure.NIL
                : Measure.of(one.measure().amount().add(other.measure().amount()));
        return new Figure(one.reference(), known ? sum : Measure.NOT_REPORTED, one.origin());
    }

    /** The restated total, saying whose figures passed up into it. */
    Restated told(Restated restated) {
        List<String> units = new ArrayList<>();
        for (String from : restated.from()) {
            if (grown.contains(new Reference(
                    from, restated.reference().period(), restated.reference().item()))) {
                passage.earlier().subtreeOf(passage.earlier().get(from)).stream()
                        .filter(unit -> above.containsKey(unit.level()))
                        .forEach(unit -> units.add(unit.id()));
            }
        }
        if (units.isEmpty()) {
            return restated;
        }
        List<Restated.Remark> remarks = new ArrayList<>(restated.remarks());
        remarks.add(new Restated.Remark(Restated.Why.PASSED_UP, units));
        return new Restated(restated.reference(), restated.measure(), restated.standing(), restated.from(), remarks);
    }
}
