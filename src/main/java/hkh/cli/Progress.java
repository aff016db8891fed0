package hkh.cli;

import hkh.finding.Messages;
import hkh.submission.UnitStatus;
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
 * How far the expected units are, by the unit above them: the root for itself, every unit below it together with its own
 * subtree, and what hangs under the root alone by its level (a province's affiliated bodies, a city's wards).
 */
record Progress(List<Group> groups, Group all) {

    /**
     * Expected units that are counted together.
     *
     * @param top id of the unit above them that heads the group
     */
    record Group(String top, String name, List<UnitStatus> units) {

        Group {
            units = List.copyOf(units);
        }

        int expected() {
            return units.size();
        }

        /** Units from which anything came, accepted or not. */
        int received() {
            return expected() - missing();
        }

        int onTime() {
            return (int) units.stream()
                    .filter(unit -> unit.onTime().equals(Optional.of(true)))
                    .count();
        }

        int accepted() {
            return (int) units.stream().filter(UnitStatus::isAccepted).count();
        }

        /** Accepted with every compulsory figure. */
        int complete() {
            return count(UnitStatus.State.ACCEPTED);
        }

        int missing() {
            return count(UnitStatus.State.MISSING);
        }

        private int count(UnitStatus.State state) {
            return (int) units.stream().filter(unit -> unit.state() == state).count();
        }
    }

    Progress {
        groups = List.copyOf(groups);
    }

    static Progress of(UnitTree tree, List<UnitStatus> statuses, Messages messages) {
        Unit root = tree.root();
        List<Group> groups = new ArrayList<>();
        String own = messages.text("status.own." + root.level().code());
        add(groups, root, own, statuses, Set.of(root.id()));
        Map<Level, Set<String>> alone = new EnumMap<>(Level.class);
        for (Unit child : tree.childrenOf(root)) {
            if (tree.childrenOf(child).isEmpty()) {
                alone.computeIfAbsent(child.level(), level -> new HashSet<>()).add(child.id());
            } else {
                Set<String> below = new HashSet<>();
                tree.subtreeOf(child).forEach(unit -> below.add(unit.id()));
                add(groups, child, child.name(), statuses, below);
            }
        }
        alone.forEach(
                (level, ids) -> add(groups, root, messages.text("status.under-root." + level.code()), statuses, ids));
        return new Progress(groups, new Group(root.id(), messages.text("status.sum"), statuses));
    }

    private static void add(List<Group> groups, Unit top, String name, List<UnitStatus> statuses, Set<String> units) {
        List<UnitStatus> members = statuses.stream()
                .filter(status -> units.contains(status.unit().id()))
                .toList();
        if (!members.isEmpty()) {
            groups.add(new Group(top.id(), name, members));
        }
    }
}
