package hkh.workbook;

import hkh.figure.Decision;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Imbalance;
import hkh.finding.RankedFinding;
import hkh.finding.Suspect;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found about the units of a subtree, as lines of text: everything, and the quantities with two numbers. */
final class FindingLines {

    private static final int STATED = 3;

    private final AppendixWorkbook.Content content;
    private final Set<String> units;

    FindingLines(AppendixWorkbook.Content content, Set<String> units) {
        this.content = content;
        this.units = units;
    }

    /** A line a finding, most influential first. */
    List<List<String>> findings() {
        List<List<String>> lines = new ArrayList<>();
        for (RankedFinding ranked : content.findings()) {
            Finding finding = ranked.finding();
            if (isHere(finding)) {
                lines.add(List.of(
                        text("severity." + finding.severity().code()),
                        name(finding.unit()),
                        label(finding.item()),
                        finding.place().toString(),
                        content.messages().text(finding.message()),
                        finding.expected(),
                        finding.found(),
                        finding.suspects().stream().map(Suspect::toString).collect(Collectors.joining("; ")),
                        accepted(finding)));
            }
        }
        return lines;
    }

    /** A line a quantity of which somebody states another number than the rest of the evidence makes. */
    List<List<ListCell>> imbalances() {
        List<List<ListCell>> lines = new ArrayList<>();
        for (Imbalance imbalance : Imbalance.in(content.findings(), content.totals())) {
            if (isHere(imbalance.finding())) {
                lines.add(line(imbalance, ListSheet.FIRST_LINE + lines.size()));
            }
        }
        return lines;
    }

    private List<ListCell> line(Imbalance imbalance, int row) {
        Finding finding = imbalance.finding();
        ListCell stated = ListCell.of(Optional.of(imbalance.stated()));
        ListCell computed = ListCell.of(Optional.of(imbalance.computed()));
        ListCell difference = ListCell.difference(
                Optional.of(imbalance.difference()),
                stated,
                Places.local(row, STATED),
                computed,
                Places.local(row, STATED + 1));
        int in = imbalance.total().unitsIn();
        int expected = imbalance.total().unitsExpected();
        return List.of(
                ListCell.of(name(finding.unit())),
                ListCell.of(label(finding.item())),
                ListCell.of(text("tables.imbalances." + finding.rule())),
                stated,
                computed,
                difference,
                ListCell.of(content.messages().text("explain.coverage", in, expected)),
                ListCell.of(finding.place().toString()),
                ListCell.of(accepted(finding)));
    }

    private boolean isHere(Finding finding) {
        return finding.unit().isEmpty() || units.contains(finding.unit());
    }

    private String label(Item item) {
        return item.isNone() ? "" : content.label(item);
    }

    private String name(String unit) {
        return content.tree().find(unit).map(Unit::name).orElse(unit);
    }

    private static String accepted(Finding finding) {
        return finding.accepted().map(Decision::told).orElse("");
    }

    private String text(String key) {
        return content.messages().text(key);
    }
}
