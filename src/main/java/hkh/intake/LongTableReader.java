package hkh.intake;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.intake.LongTable.Part;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import hkh.text.MoneyUnit;
import hkh.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a table with a row a figure: what a code of the catalogue says, and nothing else. */
final class LongTableReader {

    private final Catalogue catalogue;
    private final SheetUnits units;
    private final Period period;
    private final Drafts drafts;
    private final List<ClosedSet> choices;

    LongTableReader(Catalogue catalogue, SheetUnits units, Period period, Drafts drafts) {
        this.catalogue = catalogue;
        this.units = units;
        this.period = period;
        this.drafts = drafts;
        this.choices = ClosedSet.in(catalogue);
    }

    /** Reads a table; where its rows do not name units, all of it is the owner's. */
    void read(LongTable table, Optional<Unit> owner) {
        for (List<Cell> row : table.sheet().rows().tailMap(table.head() + 1).values()) {
            Optional<Cell> code = table.cell(row, Part.INDICATOR);
            if (code.isPresent() && catalogue.find(code.get().word()).isPresent()) {
                read(table, row, code.get(), owner);
            }
        }
    }

    private void read(LongTable table, List<Cell> row, Cell code, Optional<Unit> owner) {
        Sheet sheet = table.sheet();
        Optional<Cell> unit = table.cell(row, Part.UNIT);
        Optional<Period> told = table.cell(row, Part.PERIOD).flatMap(cell -> Period.parse(cell.word()));
        Set<Unit> named = table.namesUnits()
                ? unit.map(units::coded).orElse(Set.of())
                : owner.map(Set::of).orElse(Set.of());
        ReturnDraft draft = named.size() == 1 ? drafts.of(named.iterator().next()) : drafts.nobody();
        unit.ifPresent(cell -> draft.ignore(sheet, cell, Message.of("cell.unit-name")));
        table.cell(row, Part.PERIOD).ifPresent(cell -> draft.ignore(sheet, cell, Message.of("cell.period")));
        Optional<Cell> value = table.cell(row, Part.VALUE);
        if (told.filter(other -> !other.equals(period)).isPresent()) {
            value.ifPresent(cell -> draft.ignore(sheet, cell, Message.of("cell.other-period", told.get())));
        } else if (named.size() != 1) {
            Message reason =
                    Message.of("cell.row-of-nobody", unit.map(Cell::raw).orElse(""));
            value.ifPresent(cell -> {
                draft.settle(sheet, cell, CellUse.Use.UNRECOGNISED, Item.NONE, reason);
                Finding finding = Finding.of(Rule.UNKNOWN_UNIT, Message.of("finding.row-of-nobody", reason));
                draft.finding(finding, sheet, unit.orElse(cell), Item.NONE);
            });
        } else {
            take(table, row, code, value, draft);
        }
    }

    private void take(LongTable table, List<Cell> row, Cell code, Optional<Cell> value, ReturnDraft draft) {
        Indicator indicator = catalogue.get(code.word());
        String told = table.cell(row, Part.BREAKDOWN).map(Cell::raw).orElse("").strip();
        boolean known = told.isEmpty()
                || (told.indexOf(':') > 0 && indicator.dimensions().contains(told.substring(0, told.indexOf(':'))));
        if (!known) {
            value.ifPresent(
                    cell -> draft.unrecognised(table.sheet(), cell, Message.of("cell.unknown-breakdown", told)));
            return;
        }
        Item item = told.isEmpty() ? indicator.item() : new Item(indicator.code(), Breakdown.parse(told));
        if (value.isEmpty()) {
            int column = table.columns().getOrDefault(Part.VALUE, 0);
            draft.blank(table.sheet(), new Address(code.address().row(), column), item);
            return;
        }
        String word = value.get().raw();
        Optional<ClosedSet> choice = choices.stream()
                .filter(set -> set.isOption(word)
                        && set.options().stream()
                                .anyMatch(option -> option.item().equals(item)))
                .findFirst();
        if (choice.isPresent()) {
            draft.choice(table.sheet(), value.get(), word, choice.get());
            return;
        }
        CellUse.Use use = indicator.isDerived() ? CellUse.Use.CHECKED : CellUse.Use.USED;
        MoneyUnit unit = table.cell(row, Part.MEASURE)
                .flatMap(cell -> MoneyUnit.exactly(cell.raw()))
                .orElse(MoneyUnit.DONG);
        draft.figure(table.sheet(), value.get(), item, indicator, use, unit);
    }
}
