package hkh.workbook;

import hkh.figure.Change;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line for every figure that has an earlier one beside it, as published and as restated; told only where units changed. */
final class EarlierList {

    private static final int[] WIDTHS = {11, 26, 40, 24, 18, 18, 18, 17, 10, 70, 50};

    private final AppendixWorkbook.Content content;
    private final List<Change> changes;

    /** Makes the list. */
    @FunctionalInterface
    interface Sheet {

        ListSheet with(String heading, int... widths);
    }

    /** The units in the order of the tree, of each what the tables of the appendix show, in their order. */
    EarlierList(AppendixWorkbook.Content content) {
        this.content = content;
        Set<Item> printed = new LinkedHashSet<>();
        AppendixTable.builtIn().forEach(table -> table.columns().forEach(column -> printed.add(column.item())));
        this.changes = content.tree().subtreeOf(content.root()).stream()
                .flatMap(unit -> printed.stream()
                        .map(item -> new Reference(unit.id(), content.totals().period(), item)))
                .flatMap(reference -> content.comparison().of(reference).stream())
                .filter(change -> change.previous().quantity().isPresent()
                        || change.restated().isPresent())
                .toList();
    }

    boolean isTold() {
        return changes.stream().anyMatch(change -> change.restated().isPresent());
    }

    void write(Sheet sheet) {
        String heading = content.unitAndPeriod() + ". " + content.messages().text("tables.earlier.break");
        ListSheet list = sheet.with(heading, WIDTHS);
        changes.forEach(change -> list.line(line(change)));
        list.end(content.unitAndPeriod());
    }

    private List<String> line(Change change) {
        Catalogue catalogue = content.catalogue();
        Reference reference = change.current().reference();
        Item item = reference.item();
        return List.of(
                reference.unit(),
                content.tree().find(reference.unit()).map(Unit::name).orElse(""),
                catalogue.label(item.whole()),
                item.breakdown().isNone() ? "" : catalogue.label(item.breakdown()),
                digits(change.previous().quantity()),
                digits(change.previousRestated().quantity()),
                digits(change.current().measure().quantity()),
                digits(Optional.of(change.difference()).flatMap(Measure::quantity)),
                digits(change.percent().map(percent -> percent.setScale(2, RoundingMode.HALF_UP))),
                content.words().forerunners(change),
                content.words().brief(change));
    }

    private static String digits(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
