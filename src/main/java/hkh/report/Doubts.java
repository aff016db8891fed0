package hkh.report;

import hkh.figure.Item;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Scope;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures on which an error stands that nobody has mended: what a unit stated and what it does not fit to, every total
 * above that holds them, and what is made of those. Rather one too many is marked than one too few.
 */
public final class Doubts {

    private static final int UNITS = 3;
    private static final int ITEMS = 6;

    private final Catalogue catalogue;
    private final Set<Doubt> doubts = new HashSet<>();
    private final Map<Item, Set<String>> units = new LinkedHashMap<>();

    private record Doubt(String unit, Item item) {}

    private Doubts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What findings make doubtful.
     *
     * @param findings in the order in which they are to be told
     */
    public static Doubts of(Catalogue catalogue, UnitTree tree, Totals totals, List<Finding> findings) {
        Doubts all = new Doubts(catalogue);
        findings.stream()
                .filter(finding -> finding.isOpenError() && concernsAFigure(finding, totals))
                .forEach(finding -> tree.find(finding.unit()).ifPresent(unit -> all.add(tree, unit, finding)));
        return all;
    }

    /** A figure that is missing or unreadable is not in the totals, whose coverage tells it. */
    private static boolean concernsAFigure(Finding finding, Totals totals) {
        return !finding.rule().equals(Rule.MISSING_FIGURE.id())
                && totals.of(finding.unit(), finding.item())
                        .flatMap(total -> total.measure().quantity())
                        .isPresent();
    }

    private void add(UnitTree tree, Unit unit, Finding finding) {
        units.computeIfAbsent(finding.item(), one -> new LinkedHashSet<>()).add(unit.name());
        List<Item> items = comparedWith(finding);
        items.add(finding.item());
        items.forEach(item -> add(tree.root(), item));
        Unit above = unit;
        while (!above.equals(tree.root())) {
            for (Item item : items) {
                add(above, item);
            }
            above = tree.find(above.parent()).orElse(tree.root());
        }
    }

    /** What an item does not fit to: nobody knows yet which of them is wrong. */
    private List<Item> comparedWith(Finding finding) {
        List<Item> others = new ArrayList<>();
        Indicator indicator = catalogue.get(finding.item());
        if (finding.rule().equals(Rule.PART_EXCEEDS_WHOLE.id())) {
            indicator.atMost().forEach(whole -> others.add(Item.of(whole)));
        } else if (finding.rule().equals(Rule.PARTS_DO_NOT_ADD_UP.id())) {
            indicator.parts().forEach(way -> others.addAll(way.items()));
        } else if (indicator.kind() == Indicator.Kind.RATIO) {
            others.add(Item.of(indicator.numerator()));
            others.add(Item.of(indicator.denominator()));
        }
        return others;
    }

    private void add(Unit unit, Item item) {
        doubts.add(new Doubt(unit.id(), item));
        doubts.add(new Doubt(unit.id(), item.whole()));
    }

    /** Whether an error stands on a figure, or on one that it is made of. */
    public boolean on(String unit, Item item) {
        return !doubts.isEmpty() && isDoubtful(unit, item);
    }

    private boolean isDoubtful(String unit, Item item) {
        boolean part = Scope.of(item.breakdown()).isPresent();
        if (doubts.contains(new Doubt(unit, part ? item.whole() : item))) {
            return true;
        }
        Indicator indicator = catalogue.get(item);
        List<Item> madeOf = new ArrayList<>();
        if (indicator.kind() == Indicator.Kind.CHANGE) {
            madeOf.add(new Item(indicator.numerator(), item.breakdown()));
        } else if (indicator.kind() == Indicator.Kind.RATIO) {
            madeOf.add(Item.of(indicator.numerator()));
            madeOf.add(Item.of(indicator.denominator()));
        } else if (item.breakdown().isNone()) {
            indicator.parts().forEach(way -> madeOf.addAll(way.items()));
        }
        return madeOf.stream().anyMatch(term -> isDoubtful(unit, term));
    }

    /** The statements on which errors stand, each with the units that made it; of many, the first and how many more. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        units.forEach((item, names) -> told.add(catalogue.label(item) + " (" + some(names) + ")"));
        return told.size() <= ITEMS ? told : append(told.subList(0, ITEMS), (told.size() - ITEMS) + " chỉ tiêu khác");
    }

    private static String some(Set<String> names) {
        List<String> all = new ArrayList<>(names);
        return String.join(
                ", ", all.size() <= UNITS ? all : append(all.subList(0, UNITS), (all.size() - UNITS) + " đơn vị khác"));
    }

    private static List<String> append(List<String> some, String rest) {
        List<String> all = new ArrayList<>(some);
        all.add(rest);
        return all;
    }
}
