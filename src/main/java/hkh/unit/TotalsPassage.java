package hkh.unit;

import hkh.unit.Passage.Heir;
import hkh.unit.Passage.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which earlier totals a later total is made of. */
final class TotalsPassage {

    private final Passage passage;
    private final Map<String, List<Heir>> taken = new HashMap<>();

    private TotalsPassage(Passage passage) {
        this.passage = passage;
    }

    static Passage of(Passage passage) {
        TotalsPassage totals = new TotalsPassage(passage);
        for (Unit unit : passage.later().all()) {
            if (!unit.id().equals(Register.IMPLICIT_ROOT)) {
                Set<String> inside = new HashSet<>();
                passage.later().subtreeOf(unit).forEach(below -> inside.add(below.id()));
                totals.origins(inside).forEach(top -> totals.take(top, unit, inside));
            }
        }
        return new Passage(passage.earlier(), passage.later(), totals.taken);
    }

    /** The topmost earlier units above what some later units took over. */
    private Set<Unit> origins(Set<String> inside) {
        Set<Unit> origins = new LinkedHashSet<>();
        for (String unit : inside) {
            for (Source source : passage.sourcesOf(unit)) {
                List<Unit> above = passage.earlier().above(source.unit());
                origins.add(above.isEmpty() ? source.unit() : above.get(above.size() - 1));
            }
        }
        return origins;
    }

    private void take(Unit unit, Unit into, Set<String> inside) {
        List<Unit> below = passage.earlier().subtreeOf(unit);
        List<Heir> heirs = below.stream()
                .flatMap(one -> passage.heirsOf(one.id()).stream())
                .toList();
        if (heirs.stream().noneMatch(heir -> inside.contains(heir.unit()))) {
            return;
        }
        if (heirs.stream().allMatch(heir -> inside.contains(heir.unit()))) {
            give(unit, new Heir(into.id(), Share.WHOLE, false));
            return;
        }
        List<Share> own = passage.heirsOf(unit.id()).stream()
                .filter(heir -> inside.contains(heir.unit()))
                .map(Heir::share)
                .toList();
        if (!own.isEmpty()) {
            // a total of several units cannot be divided by the share of one of them
            give(unit, new Heir(into.id(), below.size() == 1 ? Share.sum(own) : Share.UNKNOWN, false));
        }
        passage.earlier().childrenOf(unit).forEach(child -> take(child, into, inside));
    }

    private void give(Unit unit, Heir heir) {
        taken.computeIfAbsent(unit.id(), id -> new ArrayList<>(2)).add(heir);
    }
}
