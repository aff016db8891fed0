package hkh.workbook;

import static java.util.stream.Collectors.groupingBy;

import hkh.figure.Change;
import hkh.figure.Item;
import hkh.figure.Total;
import hkh.finding.GoalNotes;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every unit of a subtree was to reach, in the order of the tree: a line a target. */
final class TargetLines {

    private final AppendixWorkbook.Content content;

    TargetLines(AppendixWorkbook.Content content) {
        this.content = content;
    }

    /** One text a column; none when there are no targets. */
    List<List<String>> all() {
        Map<String, List<Change>> byUnit = content.comparison().all().stream()
                .filter(change -> change.goal().isSet())
                .collect(groupingBy(change -> change.current().reference().unit()));
        List<List<String>> lines = new ArrayList<>();
        for (Unit unit : content.tree().subtreeOf(content.root())) {
            byUnit.getOrDefault(unit.id(), List.of()).forEach(change -> lines.add(line(unit, change)));
        }
        return lines;
    }

    private List<String> line(Unit unit, Change change) {
        Total current = change.current();
        Item item = current.reference().item();
        List<String> notes =
                GoalNotes.of(change).stream().map(content.messages()::text).toList();
        return List.of(
                unit.id(),
                unit.name(),
                content.catalogue().label(item),
                content.catalogue().get(item).uom(),
                digits(change.goal().amount().quantity()),
                digits(current.measure().quantity()),
                digits(change.achieved().map(percent -> percent.setScale(2, RoundingMode.HALF_UP))),
                digits(change.distance().quantity()),
                String.join("; ", notes));
    }

    private static String digits(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
