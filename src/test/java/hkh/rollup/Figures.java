package hkh.rollup;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.submission.Accepted;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Own figures of units, and their totals. */
final class Figures {

    static final Period YEAR = Period.ofYear(2023);

    private static final Origin HAND = new Origin("t.xlsx", "S", "A1", "");

    private final List<Figure> figures = new ArrayList<>();

    static Figures of() {
        return new Figures();
    }

    Figures with(String unit, String item, long amount) {
        return with(unit, item, Measure.of(amount));
    }

    Figures with(String unit, String item, Measure measure) {
        figures.add(new Figure(new Reference(unit, YEAR, Item.parse(item)), measure, HAND));
        return this;
    }

    List<Figure> list() {
        return figures;
    }

    Accepted accepted() {
        Set<String> units = new HashSet<>();
        figures.forEach(figure -> units.add(figure.unit()));
        return new Accepted(figures, units);
    }

    Totals over(UnitTree tree) {
        return rollUp(tree).totals(accepted());
    }

    Totals published(UnitTree tree) {
        return rollUp(tree).published(figures);
    }

    static RollUp rollUp(UnitTree tree) {
        return new RollUp(Catalogues.SMALL, Catalogues.LINES, tree, YEAR);
    }

    static Total total(Totals totals, String unit, String item) {
        return totals.of(unit, Item.parse(item)).orElseThrow(() -> new AssertionError("no total " + unit + " " + item));
    }
}
