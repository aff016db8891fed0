package hkh.submission;

import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far the expected units are, by the unit above them: a unit for itself, every unit right below it together with its
 * own subtree, and what hangs under it alone by its level (a province's affiliated bodies, a city's wards).
 *
 * @param all of all groups together
 */
public record Progress(List<Group> groups, Group all) {

    /** Whose returns are counted together. */
    public enum Whose {
        /** That of the head of the group alone. */
        OWN,
        /** Those of the head and of all below it. */
        SUBTREE,
        /** Those of the units of one level that hang right under the head and have none below them. */
        ALONE,
        /** Those of all groups. */
        ALL
    }

    /**
     * Expected units that are counted together, at least one but for the group of all.
     *
     * @param head the unit above them
     */
    public record Group(Unit head, Whose whose, List<UnitStatus> units) {

        public Group {
            units = List.copyOf(units);
        }

        /** The level of the units of a group of one level. */
        public Level level() {
            return units.get(0).unit().level();
        }

        public int expected() {
            return units.size();
        }

        /** Units from which anything came, accepted or not. */
        public int received() {
            return expected() - missing();
        }

        public int onTime() {
            return (int) units.stream()
                    .filter(unit -> unit.onTime().equals(Optional.of(true)))
                    .count();
        }

        public int accepted() {
            return (int) units.stream().filter(UnitStatus::isAccepted).count();
        }

        /** Accepted with every compulsory figure. */
        public int complete() {
            return in(UnitStatus.State.ACCEPTED).size();
        }

        public int missing() {
            return in(UnitStatus.State.MISSING).size();
        }

        /** The units that are in a state. */
        public List<UnitStatus> in(UnitStatus.State state) {
            return units.stream().filter(unit -> unit.state() == state).toList();
        }
    }

    public Progress {
        groups = List.copyOf(groups);
    }

    /** The progress at and below a unit. */
    public static Progress of(UnitTree tree, Unit root, List<UnitStatus> statuses) {
        List<Group> groups = new ArrayList<>();
        add(groups, root, Whose.OWN, statuses, Set.of(root.id()));
        Map<Level, Set<String>> alone = new EnumMap<>(Level.class);
        Set<String> here = new HashSet<>(Set.of(root.id()));
        for (Unit child : tree.childrenOf(root)) {
            Set<String> below = new HashSet<>();
            tree.subtreeOf(child).forEach(unit -> below.add(unit.id()));
            here.addAll(below);
            if (below.size() == 1) {
                alone.computeIfAbsent(child.level(), level -> new HashSet<>()).addAll(below);
            } else {
                add(groups, child, Whose.SUBTREE, statuses, below);
            }
        }
        alone.values().forEach(ids -> add(groups, root, Whose.ALONE, statuses, ids));
        return new Progress(groups, new Group(root, Whose.ALL, among(statuses, here)));
    }

    private static void add(List<Group> groups, Unit head, Whose whose, List<UnitStatus> statuses, Set<String> units) {
        List<UnitStatus> members = among(statuses, units);
        if (!members.isEmpty()) {
            groups.add(new Group(head, whose, members));
        }
    }

    private static List<UnitStatus> among(List<UnitStatus> statuses, Set<String> units) {
        return statuses.stream()
                .filter(status -> units.contains(status.unit().id()))
                .toList();
    }
}
