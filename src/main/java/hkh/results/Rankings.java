package hkh.results;

import hkh.analysis.Ranking;
import hkh.figure.Item;
import hkh.figure.Ranked;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.List;

/** The units right below a unit in the order of an item, each level by itself: a district is no match for an office. */
public final class Rankings {

    private Rankings() {}

    /** A list a level; a unit that has no such total is there too, without a rank. */
    public static List<List<Ranked>> below(Unit unit, UnitTree tree, Totals totals, Item item) {
        List<List<Ranked>> rankings = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Total> ofLevel = tree.childrenOf(unit).stream()
                    .filter(child -> child.level() == level)
                    .map(child -> totals.at(child.id(), item))
                    .toList();
            if (!ofLevel.isEmpty()) {
                rankings.add(Ranking.of(ofLevel));
            }
        }
        return rankings;
    }
}
