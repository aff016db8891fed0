package hkh.workbook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import hkh.figure.Change;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.finding.GoalNotes;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every unit of a subtree was to reach, in the order of the tree: a line a target. */
final class TargetLines {

    private static final int TARGET = 4;

    private final AppendixWorkbook.Content content;
    private final Places totals;

    /** @param totals where the figures of this period stand */
    TargetLines(AppendixWorkbook.Content content, Places totals) {
        this.content = content;
        this.totals = totals;
    }

    /** One cell a column; none when there are no targets. */
    List<List<ListCell>> all() {
        Map<String, List<Change>> byUnit = content.comparison().all().stream()
                .filter(change -> change.goal().isSet())
                .collect(groupingBy(change -> change.current().reference().unit()));
        List<List<ListCell>> lines = new ArrayList<>();
        for (Unit unit : content.tree().subtreeOf(content.root())) {
            byUnit.getOrDefault(unit.id(), List.of())
                    .forEach(change -> lines.add(line(unit, change, ListSheet.FIRST_LINE + lines.size())));
        }
        return lines;
    }

    private List<ListCell> line(Unit unit, Change change, int row) {
        Reference reference = change.current().reference();
        Item item = reference.item();
        String notes =
                GoalNotes.of(change).stream().map(content.messages()::text).collect(joining("; "));
        ListCell target = ListCell.of(change.goal().amount().quantity());
        ListCell reached = ListCell.of(change.current().measure().quantity(), totals.of(reference));
        String targetPlace = Places.local(row, TARGET);
        String reachedPlace = Places.local(row, TARGET + 1);
        return List.of(
                ListCell.of(unit.id()),
                ListCell.of(unit.name()),
                ListCell.of(content.label(item)),
                ListCell.of(content.catalogue().get(item).uom()),
                target,
                reached,
                ListCell.percent(change.achieved(), reached, reachedPlace, target, targetPlace),
                ListCell.difference(change.distance().quantity(), reached, reachedPlace, target, targetPlace),
                ListCell.of(notes));
    }
}
