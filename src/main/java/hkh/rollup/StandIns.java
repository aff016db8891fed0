package hkh.rollup;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands in for figures that are missing, where a workspace wants that ({@code missing:}). It is never taken for a
 * report: the coverage stays as it is, and every total with such a part is marked as an estimate.
 *
 * @param ofUnits by unit, what stands for its own missing figures
 * @param ofSubtrees by unit, what stands for all of its subtree while some of it is missing
 */
public record StandIns(Map<String, Map<Item, Measure>> ofUnits, Map<String, Map<Item, Measure>> ofSubtrees) {

    /** Nothing stands in: a total with missing parts is a lower bound. */
    public static final StandIns NONE = new StandIns(Map.of(), Map.of());

    public StandIns {
        ofUnits = Map.copyOf(ofUnits);
        ofSubtrees = Map.copyOf(ofSubtrees);
    }

    /** What units had themselves a period before, by this period's units. */
    public static StandIns lastYear(Collection<Figure> before) {
        return new StandIns(by(before, Figure::item), Map.of());
    }

    /**
     * What units above state of all that is below them.
     *
     * @param counterpart the item of whose total a statement speaks
     */
    public static StandIns statedTotals(Collection<Figure> statements, Function<Figure, Item> counterpart) {
        return new StandIns(Map.of(), by(statements, counterpart));
    }

    private static Map<String, Map<Item, Measure>> by(Collection<Figure> figures, Function<Figure, Item> item) {
        Map<String, Map<Item, Measure>> by = new HashMap<>();
        for (Figure figure : figures) {
            if (figure.measure().state() == State.VALUE) {
                by.computeIfAbsent(figure.unit(), unit -> new HashMap<>()).put(item.apply(figure), figure.measure());
            }
        }
        return by;
    }

    Measure ofUnit(String unit, Item item) {
        return ofUnits.getOrDefault(unit, Map.of()).getOrDefault(item, Measure.NOT_REPORTED);
    }

    Measure ofSubtree(String unit, Item item) {
        return ofSubtrees.getOrDefault(unit, Map.of()).getOrDefault(item, Measure.NOT_REPORTED);
    }
}
