package hkh.results;

import hkh.finding.Messages;
import hkh.submission.Progress;
import hkh.table.Csv;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table of {@code hkh status}, a row a group and one of all: what the groups are called, and the table as CSV. */
public record StatusTable(Messages messages, Progress progress, boolean dated) {

    private static final List<String> COLUMNS =
            List.of("top", "name", "expected", "received", "on_time", "accepted", "complete", "missing");

    /** All groups, and all of them together last. */
    public List<Progress.Group> rows() {
        List<Progress.Group> rows = new ArrayList<>(progress.groups());
        rows.add(progress.all());
        return rows;
    }

    public String name(Progress.Group group) {
        return switch (group.whose()) {
            case OWN -> messages.text("status.own." + group.head().level().code());
            case SUBTREE -> group.head().name();
            case ALONE -> messages.text("status.under-root." + group.level().code());
            case ALL -> messages.text("status.sum");
        };
    }

    /** Lines of CSV; without a deadline nothing is on time or late. */
    public List<String> csv() {
        List<List<String>> rows = rows().stream()
                .map(group -> List.of(
                        group.head().id(),
                        name(group),
                        "" + group.expected(),
                        "" + group.received(),
                        dated ? "" + group.onTime() : "",
                        "" + group.accepted(),
                        "" + group.complete(),
                        "" + group.missing()))
                .toList();
        return new String(Csv.write(COLUMNS, rows), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
