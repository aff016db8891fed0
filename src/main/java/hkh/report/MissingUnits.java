package hkh.report;

import hkh.submission.UnitStatus;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Names the units without a return that counts, so that a page can be read when there are many. */
final class MissingUnits {

    private static final int NAMED = 3;

    private MissingUnits() {}

    /**
     * The units directly below by name; those further below by name and parent, or by their number when more than three
     * have the same parent.
     */
    static List<String> named(UnitTree tree, Unit root, List<UnitStatus> statuses, Predicate<UnitStatus> chosen) {
        Map<String, List<Unit>> byParent = new LinkedHashMap<>();
        byParent.put(root.id(), new ArrayList<>());
        for (UnitStatus status : statuses) {
            if (chosen.test(status)) {
                Unit unit = status.unit();
                String parent = unit.isRoot() || unit.equals(root) ? root.id() : unit.parent();
                byParent.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
            }
        }
        List<String> named = new ArrayList<>();
        byParent.forEach((parent, units) -> {
            if (parent.equals(root.id())) {
                units.forEach(unit -> named.add(unit.name()));
            } else if (units.size() > NAMED) {
                named.add(units.size() + " đơn vị thuộc " + UnitWords.inSentence(tree.get(parent)));
            } else {
                units.forEach(unit -> named.add(unit.name() + " (" + UnitWords.inSentence(tree.get(parent)) + ")"));
            }
        });
        return named;
    }

    /** Whether a unit has sent nothing. */
    static boolean isMissing(UnitStatus status) {
        return status.state() == UnitStatus.State.MISSING;
    }

    /** Whether a unit has sent something, of which nothing counts. */
    static boolean isUnaccepted(UnitStatus status) {
        return !status.isAccepted() && !isMissing(status);
    }
}
