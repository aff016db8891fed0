package hkh.report;

import hkh.figure.Breakdown;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays out the tables of the appendix for a page: a unit and those directly below it, each with its total. */
final class AppendixPages {

    private static final int MANY_COLUMNS = 12;
    private static final int FEW_COLUMNS = 7;
    private static final String LEVEL = "level";

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Totals totals;
    private final FigurePrinter printer;
    private final Map<Item, Figure> stated = new HashMap<>();

    /**
     * Lays out totals.
     *
     * @param own what the unit above all rows states for itself
     */
    AppendixPages(Catalogue catalogue, UnitTree tree, Totals totals, Stream<Figure> own, FigurePrinter printer) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.totals = totals;
        this.printer = printer;
        own.forEach(figure -> stated.put(figure.item(), figure));
    }

    Appendix of(Unit unit, String issued) {
        List<Unit> below = tree.childrenOf(unit).stream()
                .sorted(Comparator.comparing((Unit child) -> child.level() != Level.AFFILIATE))
                .toList();
        Set<Item> asked = new HashSet<>();
        Set<Item> numbers = new HashSet<>();
        for (Total total : totals.of(unit.id())) {
            asked.add(total.reference().item());
            total.measure()
                    .quantity()
                    .ifPresent(number -> numbers.add(total.reference().item()));
        }
        List<Appendix.Table> tables = new ArrayList<>();
        for (AppendixTable table : AppendixTable.builtIn()) {
            table.with(asked, numbers).ifPresent(kept -> tables.add(table(kept, unit, below)));
        }
        boolean deeper =
                below.stream().anyMatch(child -> !tree.childrenOf(child).isEmpty());
        return new Appendix(issued, deeper, tables);
    }

    private Appendix.Table table(AppendixTable table, Unit unit, List<Unit> below) {
        List<Item> items =
                table.columns().stream().map(AppendixTable.Column::item).toList();
        List<Appendix.Row> rows = new ArrayList<>();
        rows.add(row("", "Tổng cộng", true, cells(unit, items)));
        ownRow(unit, items).ifPresent(rows::add);
        int number = 0;
        for (Unit child : below) {
            List<Appendix.Cell> cells = cells(child, items);
            if (cells.stream().anyMatch(Appendix.Cell::asked)) {
                rows.add(row(Integer.toString(++number), child.name(), false, cells));
            }
        }
        List<Appendix.Heading> groups = new ArrayList<>();
        List<Appendix.Heading> headings = new ArrayList<>();
        headings(table.columns(), groups, headings);
        boolean partial = rows.stream().anyMatch(row -> !row.coverage().isEmpty());
        return new Appendix.Table(
                table.number(),
                table.title().toUpperCase(Locale.ROOT),
                groups,
                headings,
                rows,
                items.size() > MANY_COLUMNS ? "18%" : items.size() > FEW_COLUMNS ? "22%" : "32%",
                partial);
    }

    private List<Appendix.Cell> cells(Unit unit, List<Item> items) {
        return items.stream()
                .map(item -> new Appendix.Cell(isAsked(unit, item), printer.print(unit.id(), item)))
                .toList();
    }

    /** What does not apply to a unit leaves its cell empty, as does what is counted in the tree and not there. */
    private boolean isAsked(Unit unit, Item item) {
        boolean counted = !catalogue.get(item).counts().isEmpty();
        return totals.of(unit.id(), item)
                .filter(total -> total.measure().state() != State.NOT_APPLICABLE)
                .filter(total -> !counted || total.measure().amount().signum() != 0)
                .isPresent();
    }

    private static Appendix.Row row(String number, String name, boolean total, List<Appendix.Cell> cells) {
        String coverage = cells.stream()
                .filter(Appendix.Cell::asked)
                .map(Appendix.Cell::figure)
                .filter(figure -> figure.known() && figure.partial())
                .min(Comparator.comparing(figure -> BigDecimal.valueOf(figure.unitsIn())
                        .divide(BigDecimal.valueOf(figure.unitsExpected()), MathContext.DECIMAL64)))
                .map(figure -> figure.unitsIn() + "/" + figure.unitsExpected())
                .orElse("");
        return new Appendix.Row(number, name, total, coverage, cells);
    }

    /** What the unit has itself beside the units below it: a total of its own where there is one, else what it states. */
    private Optional<Appendix.Row> ownRow(Unit unit, List<Item> items) {
        if (tree.childrenOf(unit).isEmpty()) {
            return Optional.empty();
        }
        List<Appendix.Cell> cells =
                items.stream().map(item -> ownCell(unit, item)).toList();
        boolean any = cells.stream()
                .anyMatch(cell -> cell.asked()
                        && (cell.figure().positive() || !cell.figure().ref().isEmpty())
                        && cell.figure().known());
        return any ? Optional.of(row("", "Riêng " + UnitWords.level(unit), false, cells)) : Optional.empty();
    }

    private Appendix.Cell ownCell(Unit unit, Item item) {
        Breakdown level = new Breakdown(LEVEL, unit.level().code());
        Item own = item.breakdown().isNone() ? new Item(item.indicator(), level) : item;
        if (own.breakdown().equals(level) && totals.of(unit.id(), own).isPresent()) {
            return new Appendix.Cell(true, printer.print(unit.id(), own));
        }
        return Optional.ofNullable(stated.get(item))
                .filter(figure -> figure.measure().quantity().isPresent())
                .map(figure -> new Appendix.Cell(true, printer.own(figure)))
                .orElseGet(() -> new Appendix.Cell(false, printer.print(unit.id(), own)));
    }

    /** Neighbours under one heading share it; a column without a heading of its own takes both rows. */
    private static void headings(
            List<AppendixTable.Column> columns, List<Appendix.Heading> groups, List<Appendix.Heading> headings) {
        int first = 0;
        for (int i = 0; i < columns.size(); i++) {
            AppendixTable.Column column = columns.get(i);
            if (!column.heading().isEmpty()) {
                headings.add(new Appendix.Heading(column.heading(), 1, 1));
            }
            boolean last =
                    i + 1 == columns.size() || !columns.get(i + 1).group().equals(column.group());
            if (last) {
                groups.add(new Appendix.Heading(
                        column.group(), i - first + 1, column.heading().isEmpty() ? 2 : 1));
                first = i + 1;
            }
        }
    }
}
