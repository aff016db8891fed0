package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the returns in a workbook that is no issued form: decides of every sheet what it is, a list or tables of units,
 * and whose.
 */
final class PlainReturns {

    private final Catalogue catalogue;
    private final Function<Unit, ListItems> items;
    private final HeadingIndex headings;
    private final NearItems near;
    private final SheetUnits units;
    private final Period period;
    private final TableFinder finder;

    PlainReturns(
            Catalogue catalogue,
            Function<Unit, ListItems> items,
            HeadingIndex headings,
            NearItems near,
            SheetUnits units,
            Period period) {
        this.catalogue = catalogue;
        this.items = items;
        this.headings = headings;
        this.near = near;
        this.units = units;
        this.period = period;
        this.finder = new TableFinder(units, new TableColumns(catalogue, headings, near, period));
    }

    /** Reads a file whose name says what it says in Unicode. */
    Reading read(SourceFile file, String name, Workbook workbook) {
        Map<Sheet, LongTable> lists = new LinkedHashMap<>();
        Map<Sheet, List<WideTable>> tables = new LinkedHashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            Optional<LongTable> list = LongTable.on(sheet, catalogue);
            list.ifPresent(found -> lists.put(sheet, found));
            tables.put(sheet, list.isPresent() ? List.of() : finder.on(sheet));
        }
        SheetOwners owners = SheetOwners.of(tables, units, TitleBlock.baseName(name));
        Map<Sheet, UnitParts> parts = new LinkedHashMap<>();
        tables.forEach((sheet, found) -> {
            if (found.isEmpty() && !lists.containsKey(sheet)) {
                UnitParts several = UnitParts.of(sheet, units, owners.of(sheet));
                if (!several.isEmpty()) {
                    parts.put(sheet, several);
                }
            }
        });
        boolean hasTables = !parts.isEmpty() || tables.values().stream().anyMatch(found -> !found.isEmpty());
        boolean namesUnits = lists.values().stream().anyMatch(LongTable::namesUnits);
        if (!hasTables && !namesUnits && owners.isNobodys()) {
            Set<Unit> columns = units.headingColumns(workbook);
            if (columns.size() > 1) {
                return Reading.refused(file, Rule.AMBIGUOUS_UNIT, Message.of("file.units-as-columns", names(columns)));
            }
            return owners.isUnknown()
                    ? Reading.refused(file, Rule.UNKNOWN_UNIT, Message.of("file.unknown-unit"))
                    : Reading.refused(
                            file, Rule.AMBIGUOUS_UNIT, Message.of("file.ambiguous-unit", names(owners.named())));
        }
        Optional<Period> stated = new TitleBlock(workbook, name)
                .period(Optional.of(period))
                .or(() -> lists.values().stream()
                        .flatMap(list -> list.periods().stream())
                        .findFirst());
        if (stated.isEmpty() || !stated.get().equals(period)) {
            Message reason = stated.isEmpty()
                    ? Message.of("file.no-period", period)
                    : Message.of("file.wrong-period", stated.get(), period);
            return Reading.refused(file, Rule.WRONG_PERIOD, reason)
                    .of(owners.named(), stated.map(Period::toString).orElse(""));
        }
        Drafts drafts = new Drafts(file, period);
        tables.forEach((sheet, found) -> {
            LongTable list = lists.get(sheet);
            if (list == null) {
                readSheet(sheet, found, Optional.ofNullable(parts.get(sheet)), owners, drafts);
            } else {
                new LongTableReader(catalogue, units, period, drafts).read(list, owners.of(sheet));
                drafts.leaveNothingOut(sheet, drafts.nobody(), Message.of("cell.outside-table"));
            }
        });
        new FormulaChecks(catalogue, workbook).check(drafts.all());
        WordChecks words = new WordChecks(catalogue, period);
        tables.keySet().stream()
                .filter(sheet -> !parts.containsKey(sheet))
                .forEach(sheet -> owners.of(sheet).map(drafts::of).ifPresent(draft -> words.check(sheet, draft)));
        List<String> reporting = drafts.units();
        if (reporting.isEmpty()) {
            return Reading.refused(file, Rule.UNREADABLE_FILE, Message.of("file.no-figures"))
                    .of(owners.named(), period.toString())
                    .accounting(drafts.leftOver());
        }
        FileVerdict verdict =
                new FileVerdict(file, Verdict.ACCEPTED, reporting, period.toString(), Message.NONE, drafts.leftOver());
        return new Reading(
                verdict, drafts.submissions(hasTables || namesUnits ? "wide-table" : "label-value"), drafts.findings());
    }

    private void readSheet(
            Sheet sheet, List<WideTable> tables, Optional<UnitParts> parts, SheetOwners owners, Drafts drafts) {
        Optional<Unit> owner = owners.of(sheet);
        ReturnDraft draft = owner.filter(unit -> tables.isEmpty() && parts.isEmpty())
                .map(drafts::of)
                .orElse(drafts.nobody());
        int head = tables.isEmpty() ? Integer.MAX_VALUE : tables.get(0).head().top();
        Optional<Period> other = TitleBlock.periodOf(sheet, head).filter(stated -> !stated.equals(period));
        Optional<String> elsewhere = NotOurs.of(sheet, head, period);
        if (other.isPresent()) {
            draft.otherPeriod(sheet, other.get());
        } else if (elsewhere.isPresent()) {
            leaveOut(sheet, draft, Message.of("cell.below-not-ours", elsewhere.get()));
        } else if (!tables.isEmpty()) {
            readTables(sheet, tables, drafts);
        } else if (parts.isPresent()) {
            parts.get().lists().forEach((unit, list) -> readList(list, unit, drafts));
            new PartTotals(catalogue, parts.get(), drafts).check(sheet);
        } else if (owner.isPresent()) {
            readList(sheet, owner.get(), drafts);
        } else {
            leaveOut(sheet, owners, draft);
        }
        Message reason = Message.of(tables.isEmpty() ? "cell.no-label" : "cell.outside-table");
        drafts.leaveNothingOut(sheet, draft, reason);
    }

    private void readList(Sheet sheet, Unit unit, Drafts drafts) {
        new ListReader(catalogue, items.apply(unit), headings, near, period, sheet, drafts.of(unit)).read();
    }

    /** A sheet whose name or title says that it holds no figures of the return: said once. */
    private static void leaveOut(Sheet sheet, ReturnDraft draft, Message reason) {
        List<Cell> figures =
                sheet.cells().stream().filter(CellAccount::looksLikeFigure).toList();
        figures.forEach(cell -> draft.settle(sheet, cell, CellUse.Use.UNRECOGNISED, Item.NONE, reason));
        figures.stream()
                .findFirst()
                .ifPresent(cell -> draft.finding(
                        Finding.of(
                                Rule.UNRECOGNISED_FIGURE, Message.of("finding.sheet-not-ours", sheet.name(), reason)),
                        sheet,
                        cell,
                        Item.NONE));
    }

    /** Every table of a sheet but those below a line that tells another period, such as last year's under this year's. */
    private void readTables(Sheet sheet, List<WideTable> tables, Drafts drafts) {
        int end = 0;
        for (WideTable table : tables) {
            Optional<Period> other =
                    TitleBlock.periodBetween(sheet, end, table.head().top()).filter(stated -> !stated.equals(period));
            if (other.isPresent()) {
                drafts.nobody().otherPeriod(table, other.get());
            } else {
                new WideTableReader(catalogue, headings, units, drafts).read(table);
            }
            end = table.end() + 1;
        }
    }

    /** A sheet of which it is not known whose it is: said once. */
    private static void leaveOut(Sheet sheet, SheetOwners owners, ReturnDraft nobody) {
        List<Cell> figures =
                sheet.cells().stream().filter(CellAccount::looksLikeFigure).toList();
        if (figures.isEmpty()) {
            return;
        }
        boolean unknown = owners.named(sheet).isEmpty();
        Message reason = unknown
                ? Message.of("cell.sheet-of-nobody", sheet.name())
                : Message.of("cell.sheet-of-several", sheet.name(), names(owners.named(sheet)));
        figures.forEach(cell -> nobody.settle(sheet, cell, CellUse.Use.UNRECOGNISED, Item.NONE, reason));
        Rule rule = unknown ? Rule.UNKNOWN_UNIT : Rule.AMBIGUOUS_UNIT;
        nobody.finding(
                Finding.of(rule, Message.of("finding.row-of-nobody", reason)).comparing("", sheet.name()),
                sheet,
                figures.get(0),
                Item.NONE);
    }

    private static String names(Set<Unit> units) {
        return String.join(
                ", ", new LinkedHashSet<>(units.stream().map(Unit::name).toList()));
    }
}
