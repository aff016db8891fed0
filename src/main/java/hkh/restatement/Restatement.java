package hkh.restatement;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Level;
import hkh.unit.Passage;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Restates units' own figures of earlier periods on the boundaries of later units, exactly. What was added up is added up
 * again, ratios are recomputed from restated terms, counts of units are counted again; a divided unit counts only by a stated
 * share. What cannot be known is said and left open.
 */
public final class Restatement {

    private static final String LEVEL = "level";

    private final Catalogue catalogue;
    private final Passage passage;

    public Restatement(Catalogue catalogue, Passage passage) {
        this.catalogue = catalogue;
        this.passage = passage;
    }

    /**
     * Restates totals, which hold what stands below their units, to be totals of the later units.
     *
     * @param divided whether the parts by level of an indicator are what the units of the level have
     */
    public static List<Restated> ofTotals(
            Catalogue catalogue, Passage passage, Collection<Figure> totals, Predicate<Indicator> divided) {
        AbolishedLevels abolished = new AbolishedLevels(passage, item -> divided.test(catalogue.get(item)));
        return new Restatement(catalogue, passage.ofTotals())
                .restate(abolished.passedUp(totals)).stream()
                        .map(abolished::told)
                        .toList();
    }

    /**
     * The figures restated: for every later unit whose forerunners lie in a province of which somebody reported, every item
     * that any of these forerunners was asked for.
     *
     * @throws IllegalArgumentException when a figure's unit is none of the earlier day's
     */
    public List<Restated> restate(Collection<Figure> figures) {
        Map<Period, List<Figure>> periods = new TreeMap<>(figures.stream()
                .map(this::atItsNewLevel)
                .collect(Collectors.groupingBy(figure -> figure.reference().period())));
        List<Restated> restated = new ArrayList<>();
        periods.forEach((period, stated) ->
                restate(new EarlierFigures(catalogue, passage.earlier(), period, stated), restated));
        return restated;
    }

    private void restate(EarlierFigures figures, List<Restated> restated) {
        ItemRestatement each = new ItemRestatement(catalogue, passage, figures);
        Set<Item> items = figures.items();
        for (String unit : concerned(figures)) {
            for (Item item : items) {
                each.of(unit, item).ifPresent(restated::add);
            }
        }
    }

    /** The later units made of units below the same earlier roots as those that reported, in the order of their tree. */
    private Set<String> concerned(EarlierFigures figures) {
        Set<String> roots = new LinkedHashSet<>();
        figures.units().forEach(unit -> roots.add(top(passage.earlier().get(unit))));
        Set<String> concerned = new LinkedHashSet<>();
        for (Unit unit : passage.later().all()) {
            if (passage.sourcesOf(unit.id()).stream().anyMatch(source -> roots.contains(top(source.unit())))) {
                concerned.add(unit.id());
            }
        }
        return concerned;
    }

    private String top(Unit unit) {
        List<Unit> above = passage.earlier().above(unit);
        return above.isEmpty() ? unit.id() : above.get(above.size() - 1).id();
    }

    /** What a unit of an abolished level has itself is from now on what the unit above has itself. */
    private Figure atItsNewLevel(Figure figure) {
        Optional<Passage.Heir> heir = passage.heirsOf(figure.unit()).stream()
                .filter(Passage.Heir::abolished)
                .findFirst();
        Breakdown breakdown = figure.item().breakdown();
        Level level = passage.earlier().get(figure.unit()).level();
        if (heir.isEmpty() || !breakdown.equals(new Breakdown(LEVEL, level.code()))) {
            return figure;
        }
        Level above = passage.later().get(heir.get().unit()).level();
        Item item = new Item(figure.item().indicator(), new Breakdown(LEVEL, above.code()));
        return new Figure(
                new Reference(figure.unit(), figure.reference().period(), item), figure.measure(), figure.origin());
    }
}
