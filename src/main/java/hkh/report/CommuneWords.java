package hkh.report;

import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a report speaks of communes. */
final class CommuneWords {

    private static final List<String> COMMUNE_TYPES = List.of("xã", "phường", "thị trấn");

    private CommuneWords() {}

    /** What the communes below a unit are: "phường" where all are wards, else "xã, phường", "xã, thị trấn" … */
    static String below(UnitTree tree, Unit unit) {
        Set<String> found = new LinkedHashSet<>();
        collect(tree, unit, found);
        if (found.isEmpty() || found.contains("")) {
            return String.join(", ", COMMUNE_TYPES);
        }
        Set<String> inOrder = new LinkedHashSet<>(COMMUNE_TYPES);
        inOrder.retainAll(found);
        inOrder.addAll(found);
        return String.join(", ", inOrder);
    }

    private static void collect(UnitTree tree, Unit unit, Set<String> types) {
        if (unit.level() == Level.COMMUNE) {
            types.add(unit.type().toLowerCase(Locale.ROOT));
        }
        tree.childrenOf(unit).forEach(child -> collect(tree, child, types));
    }
}
