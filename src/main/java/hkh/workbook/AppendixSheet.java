package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.workbook.TableStyles.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of one appendix table on its sheet. */
final class AppendixSheet {

    private final Catalogue catalogue;
    private final Messages messages;
    private final AppendixTable table;
    private final AppendixFigures figures;
    private final List<AppendixRow> rows;
    private final TableStyles styles;
    private final TablePage page;
    private final AppendixCells cells;
    private final AppendixHead head;
    private final Footnotes footnotes;

    /** @param changes where the changes against the earlier period stand */
    AppendixSheet(
            AppendixWorkbook.Content content,
            AppendixTable table,
            AppendixFigures figures,
            Sheets sheets,
            Places changes) {
        this.catalogue = content.catalogue();
        this.messages = content.messages();
        this.table = table;
        this.figures = figures;
        this.styles = sheets.styles();
        this.page = sheets.page(table.sheet());
        List<Item> items =
                table.columns().stream().map(AppendixTable.Column::item).toList();
        this.rows = AppendixRows.of(
                content.tree(),
                content.root(),
                unit -> figures.concerns(unit, items),
                unit -> figures.statesOwn(unit, items));
        LiveFormulas formulas = new LiveFormulas(content, table, figures, changes);
        this.cells = new AppendixCells(content, table, figures, formulas, page, styles);
        this.head = new AppendixHead(content, table, page, styles);
        this.footnotes = new Footnotes(content, table, figures, formulas);
    }

    /** @param totals takes note of where totals stand */
    void write(TablePlaces totals) {
        boolean covered = rows.stream().anyMatch(row -> coverage(row).isPresent());
        head.widths(rows, figures, covered);
        for (AppendixRow row : rows) {
            int line = AppendixHead.FIRST_ROW + row.index();
            Weight weight = weight(row);
            String name = name(row);
            page.text(line, AppendixHead.NUMBER, row.number(), styles.centred(weight));
            page.text(line, AppendixHead.NAME, name, styles.name(weight, row.depth()));
            page.height(line, page.lines("  ".repeat(row.depth()) + name, AppendixHead.NAME));
            for (int i = 0; i < table.columns().size(); i++) {
                cells.write(row, i, line, weight, totals);
            }
            if (covered) {
                String coverage = coverage(row).map(AppendixSheet::coverage).orElse("");
                page.text(line, page.lastColumn(), coverage, styles.centred(weight));
            }
        }
        head.write(cells.signs(), covered);
        int last = AppendixHead.FIRST_ROW + rows.size() - 1;
        for (String footnote : footnotes.below(rows)) {
            page.across(++last, footnote, styles.footnote());
        }
        head.end(last);
    }

    /** The least covered of the numbers in a row; empty when all are complete. */
    private Optional<Total> coverage(AppendixRow row) {
        return !row.isSum()
                ? Optional.empty()
                : table.columns().stream()
                        .flatMap(column -> figures.of(row, column.item()).stream())
                        .filter(Total::isPartial)
                        .filter(total -> total.measure().quantity().isPresent())
                        .filter(total -> catalogue.get(total.reference().item()).kind() != Indicator.Kind.CHANGE)
                        .min(Comparator.comparing(AppendixSheet::share));
    }

    private static BigDecimal share(Total total) {
        return BigDecimal.valueOf(total.unitsIn())
                .divide(BigDecimal.valueOf(total.unitsExpected()), MathContext.DECIMAL64);
    }

    private static String coverage(Total total) {
        return total.unitsIn() + "/" + total.unitsExpected();
    }

    private String name(AppendixRow row) {
        return switch (row.kind()) {
            case GROUP -> messages.text("tables.affiliates");
            case OWN ->
                messages.text(
                        "tables.own", AssociationName.inSentence(row.unit().name()));
            case SINGLE -> row.unit().name();
            case TOTAL ->
                row.depth() == 0 ? messages.text("tables.total") : row.unit().name();
        };
    }

    private static Weight weight(AppendixRow row) {
        return switch (row.kind()) {
            case OWN -> Weight.OWN;
            case SINGLE -> Weight.PLAIN;
            case GROUP -> Weight.SUBTOTAL;
            case TOTAL -> row.depth() == 0 ? Weight.TOTAL : Weight.SUBTOTAL;
        };
    }
}
