package hkh.report;

import hkh.submission.Progress;
import hkh.submission.UnitStatus;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who has sent a return and who has not, ready to print: a row for every unit right below, and whom to ask.
 *
 * @param number of the appendix, Roman
 * @param dated whether there was a deadline
 * @param rows a row for each group of units
 * @param all all of them together
 * @param missing units that have sent nothing, by group; likewise the next two
 * @param unaccepted units that have sent something, of which nothing counts
 * @param incomplete units whose return lacks a compulsory figure
 */
public record Returns(
        String number,
        boolean dated,
        List<Row> rows,
        Row all,
        List<Names> missing,
        List<Names> unaccepted,
        List<Names> incomplete) {

    /** How far the units of a group are. */
    public record Row(String name, int expected, int received, int onTime, int accepted, int complete, int missing) {}

    /**
     * Units of a group.
     *
     * @param names apart by semicolons
     */
    public record Names(String group, int count, String names) {}

    public Returns {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        unaccepted = List.copyOf(unaccepted);
        incomplete = List.copyOf(incomplete);
    }

    static Returns of(UnitTree tree, Unit unit, List<UnitStatus> statuses, String number) {
        Progress progress = Progress.of(tree, unit, statuses);
        boolean dated = statuses.stream().anyMatch(status -> status.onTime().isPresent());
        return new Returns(
                number,
                dated,
                progress.groups().stream().map(Returns::row).toList(),
                row(progress.all()),
                named(progress, MissingUnits::isMissing),
                named(progress, MissingUnits::isUnaccepted),
                named(progress, status -> status.state() == UnitStatus.State.INCOMPLETE));
    }

    private static Row row(Progress.Group group) {
        return new Row(
                name(group),
                group.expected(),
                group.received(),
                group.onTime(),
                group.accepted(),
                group.complete(),
                group.missing());
    }

    private static List<Names> named(Progress progress, Predicate<UnitStatus> chosen) {
        List<Names> names = new ArrayList<>();
        for (Progress.Group group : progress.groups()) {
            List<String> units = group.units().stream()
                    .filter(chosen)
                    .map(status -> status.unit().name())
                    .toList();
            if (!units.isEmpty()) {
                names.add(new Names(name(group), units.size(), String.join("; ", units)));
            }
        }
        return names;
    }

    private static String name(Progress.Group group) {
        return switch (group.whose()) {
            case OWN -> "Hội " + UnitWords.level(group.head());
            case SUBTREE -> group.head().name();
            case ALONE ->
                switch (group.level()) {
                    case PROVINCE -> "Tỉnh, thành phố";
                    case DISTRICT -> "Huyện, thành phố";
                    case COMMUNE -> "Xã, phường, thị trấn";
                    case AFFILIATE -> "Đơn vị trực thuộc";
                    case BRANCH -> "Chi hội";
                };
            case ALL -> "Cộng";
        };
    }
}
