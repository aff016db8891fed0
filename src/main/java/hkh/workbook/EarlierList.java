package hkh.workbook;

import hkh.figure.Change;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A line for every figure that has an earlier one beside it: as published, and where units changed as restated. */
final class EarlierList {

    private static final int[] WIDTHS = {10, 22, 32, 18, 17, 17, 17, 16, 9, 30, 30};

    /** What is not shown where no units changed: the restated figure, and the earlier units. */
    private static final Set<Integer> ACROSS_BREAK = Set.of(5, 9);

    private final AppendixWorkbook.Content content;
    private final List<Change> changes;
    private final boolean broken;

    /** The units in the order of the tree, of each what the tables of the appendix show, in their order. */
    EarlierList(AppendixWorkbook.Content content) {
        this.content = content;
        Set<Item> printed = new LinkedHashSet<>();
        AppendixTable.builtIn().forEach(table -> table.columns().forEach(column -> printed.add(column.item())));
        printed.removeIf(item -> content.catalogue().get(item).kind() == Indicator.Kind.CHANGE);
        this.changes = content.tree().subtreeOf(content.root()).stream()
                .flatMap(unit -> printed.stream()
                        .map(item -> new Reference(unit.id(), content.totals().period(), item)))
                .flatMap(reference -> content.comparison().of(reference).stream())
                .filter(this::isWorthALine)
                .toList();
        this.broken = changes.stream().anyMatch(change -> change.restated().isPresent());
    }

    /** That a commune is one commune, now and then, is no line. */
    private boolean isWorthALine(Change change) {
        Reference reference = change.current().reference();
        boolean counted = !content.catalogue().get(reference.item()).counts().isEmpty();
        boolean leaf = content.tree()
                .find(reference.unit())
                .filter(unit -> !content.tree().childrenOf(unit).isEmpty())
                .isEmpty();
        return (change.previous().quantity().isPresent() || change.restated().isPresent()) && !(counted && leaf);
    }

    /** The name under which its words are found. */
    String name() {
        return broken ? "earlier" : "compared";
    }

    boolean isTold() {
        return !changes.isEmpty();
    }

    /** What stands below the title. */
    String heading() {
        return content.unitAndPeriod() + (broken ? "\n" + content.messages().text("tables.earlier.break") : "");
    }

    int[] widths() {
        return columns().map(column -> WIDTHS[column]).toArray();
    }

    /** Where the earlier figures stand that are compared with, each by the reference of this period. */
    Places earlier(String sheet) {
        return places(
                sheet,
                base(),
                change -> broken || change.previous().equals(change.previousRestated())
                        ? change.previousRestated().quantity()
                        : Optional.empty());
    }

    /** Where the changes stand, each by the reference of what has changed. */
    Places changes(String sheet) {
        return places(sheet, base() + 2, change -> change.difference().quantity());
    }

    /** Where the changes in percent stand. */
    Places percents(String sheet) {
        return places(sheet, base() + 3, Change::percent);
    }

    private Places places(String sheet, int column, Function<Change, Optional<BigDecimal>> number) {
        Map<Reference, Integer> rows = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            if (number.apply(changes.get(i)).isPresent()) {
                rows.putIfAbsent(changes.get(i).current().reference(), ListSheet.FIRST_LINE + i);
            }
        }
        return reference -> Optional.ofNullable(rows.get(reference)).map(row -> Places.address(sheet, row, column));
    }

    /** The column of the earlier figures that are compared with. */
    private int base() {
        return broken ? 5 : 4;
    }

    /** @param totals where the figures of this period stand */
    void write(ListSheet list, Places totals) {
        for (int i = 0; i < changes.size(); i++) {
            List<ListCell> line = line(changes.get(i), ListSheet.FIRST_LINE + i, totals);
            list.cells(columns().mapToObj(line::get).toList());
        }
        list.end(content.unitAndPeriod());
    }

    private IntStream columns() {
        return IntStream.range(0, WIDTHS.length).filter(column -> broken || !ACROSS_BREAK.contains(column));
    }

    private List<ListCell> line(Change change, int row, Places totals) {
        Catalogue catalogue = content.catalogue();
        Reference reference = change.current().reference();
        Item item = reference.item();
        ListCell published = ListCell.of(change.previous().quantity());
        ListCell earlier = ListCell.of(change.previousRestated().quantity());
        ListCell current = ListCell.of(change.current().measure().quantity(), totals.of(reference));
        String then = Places.local(row, base());
        String now = Places.local(row, base() + 1);
        ListCell difference =
                ListCell.difference(change.difference().quantity(), current, now, broken ? earlier : published, then);
        ListCell percent = ListCell.percent(
                change.percent(), difference, Places.local(row, base() + 2), broken ? earlier : published, then);
        List<ListCell> line = new ArrayList<>(List.of(
                ListCell.of(reference.unit()),
                ListCell.of(
                        content.tree().find(reference.unit()).map(Unit::name).orElse("")),
                ListCell.of(content.label(item.whole())),
                ListCell.of(item.breakdown().isNone() ? "" : catalogue.label(item.breakdown()))));
        line.addAll(List.of(published, earlier, current, difference, percent));
        line.add(ListCell.of(content.words().forerunners(change)));
        line.add(ListCell.of(content.words().brief(change)));
        return line;
    }
}
