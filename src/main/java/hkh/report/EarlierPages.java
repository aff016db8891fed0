package hkh.report;

import hkh.figure.Change;
import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Roman;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays out the tables that show an earlier period as published and restated, where units changed in between. */
final class EarlierPages {

    private static final Item MEMBERS = Item.of("member_total");

    private final Catalogue catalogue;
    private final Comparison comparison;
    private final ChangeWords words;
    private final FigurePrinter printer;
    private final Period period;
    private final ChangePrinter changes;

    EarlierPages(Catalogue catalogue, Comparison comparison, ChangeWords words, FigurePrinter printer, Period period) {
        this.period = period;
        this.catalogue = catalogue;
        this.changes = printer.changes();
        this.comparison = comparison;
        this.words = words;
        this.printer = printer;
    }

    Earlier of(UnitTree tree, Unit unit) {
        Set<String> here = new LinkedHashSet<>();
        tree.subtreeOf(unit).forEach(below -> here.add(below.id()));
        List<Change> told = comparison.all().stream()
                .filter(change -> here.contains(change.current().reference().unit()))
                .filter(change -> change.restated().isPresent())
                .toList();
        if (told.isEmpty()) {
            return Earlier.NONE;
        }
        List<Earlier.Row> whole = new ArrayList<>();
        for (Item item : printed()) {
            of(unit, item)
                    .filter(change -> change.previous().quantity().isPresent()
                            || change.previousRestated().quantity().isPresent())
                    .ifPresent(change -> whole.add(row(change, labelled(item))));
        }
        List<Earlier.Row> units = new ArrayList<>();
        for (Unit child : tree.childrenOf(unit)) {
            of(child, MEMBERS)
                    .filter(change -> change.restated().isPresent())
                    .ifPresent(change -> units.add(row(change, child.name())));
        }
        boolean passedUp = told.stream()
                .flatMap(change -> change.restated().stream())
                .flatMap(restated -> restated.remarks().stream())
                .anyMatch(remark -> remark.why() == Restated.Why.PASSED_UP);
        return new Earlier(Roman.of(AppendixTable.builtIn().size() + 1), whole, units, passedUp);
    }

    private Optional<Change> of(Unit unit, Item item) {
        return comparison.of(new Reference(unit.id(), period, item));
    }

    /** What the tables of the appendix show, each once. */
    private Set<Item> printed() {
        Set<Item> items = new LinkedHashSet<>();
        AppendixTable.builtIn()
                .forEach(table -> table.columns().stream()
                        .map(AppendixTable.Column::item)
                        .filter(item -> catalogue.get(item).kind() != Indicator.Kind.CHANGE)
                        .forEach(items::add));
        return items;
    }

    private String labelled(Item item) {
        return catalogue.label(item) + " (" + catalogue.get(item).uom() + ")";
    }

    private Earlier.Row row(Change change, String name) {
        Item item = change.current().reference().item();
        return new Earlier.Row(
                name,
                words.forerunners(change),
                changes.print(change, PrintForm.PUBLISHED),
                changes.print(change, PrintForm.RESTATED),
                printer.print(change.current().reference().unit(), item),
                changes.print(change, PrintForm.CHANGE),
                words.brief(change));
    }
}
