package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.workbook.TableStyles.Mark;
import hkh.workbook.TableStyles.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** The rows of one appendix table on its sheet. */
final class AppendixSheet {

    private final AppendixWorkbook.Content content;
    private final Catalogue catalogue;
    private final AppendixTable table;
    private final AppendixFigures figures;
    private final List<AppendixRow> rows;
    private final LiveFormulas formulas;
    private final TableStyles styles;
    private final TablePage page;
    private final CellNotes notes;
    private final Messages messages;
    private final AppendixHead head;

    AppendixSheet(
            AppendixWorkbook.Content content,
            AppendixTable table,
            AppendixFigures figures,
            TablePage page,
            TableStyles styles) {
        this.content = content;
        this.catalogue = content.catalogue();
        this.messages = content.messages();
        this.table = table;
        this.figures = figures;
        this.styles = styles;
        this.page = page;
        this.notes = new CellNotes(page.sheet());
        List<Item> items =
                table.columns().stream().map(AppendixTable.Column::item).toList();
        this.rows = AppendixRows.of(
                content.tree(),
                content.root(),
                unit -> figures.concerns(unit, items),
                unit -> figures.statesOwn(unit, items));
        this.formulas = new LiveFormulas(catalogue, table, figures, AppendixHead.FIRST_ROW, AppendixHead.FIRST_FIGURE);
        this.head = new AppendixHead(content, table, page, styles);
    }

    void write() {
        boolean covered = rows.stream().anyMatch(row -> coverage(row).isPresent());
        head.write(rows, figures, covered);
        for (AppendixRow row : rows) {
            int line = AppendixHead.FIRST_ROW + row.index();
            Weight weight = weight(row);
            String name = name(row);
            page.text(line, AppendixHead.NUMBER, row.number(), styles.centred(weight));
            page.text(line, AppendixHead.NAME, name, styles.name(weight, row.depth()));
            page.height(line, page.lines("  ".repeat(row.depth()) + name, AppendixHead.NAME));
            for (int i = 0; i < table.columns().size(); i++) {
                figure(row, i, line, weight);
            }
            if (covered) {
                String coverage = coverage(row).map(AppendixSheet::coverage).orElse("");
                page.text(line, page.lastColumn(), coverage, styles.centred(weight));
            }
        }
        head.end(AppendixHead.FIRST_ROW + rows.size() - 1);
    }

    private void figure(AppendixRow row, int column, int line, Weight weight) {
        int at = AppendixHead.FIRST_FIGURE + column;
        Item item = table.columns().get(column).item();
        Indicator indicator = catalogue.get(item);
        Total total = figures.of(row, item).orElse(null);
        if (total == null) {
            page.text(line, at, "", styles.centred(weight));
            return;
        }
        State state = total.measure().state();
        if (total.measure().quantity().isEmpty()) {
            page.text(line, at, sign(state), styles.centred(weight));
            return;
        }
        boolean partial = total.isPartial() && (row.isSum() || total.isEstimate());
        Mark mark = mark(row, indicator, total);
        int decimals = Math.max(indicator.decimals(), total.measure().amount().scale());
        LiveFormulas.Live live = formulas.of(row, column, total);
        XSSFCellStyle style = styles.number(weight, decimals, mark);
        if (live.formula().isEmpty()) {
            page.number(line, at, total.measure(), style);
        } else {
            page.formula(line, at, live.formula(), total.measure(), style);
        }
        String reason = live.reason() == LiveFormulas.Reason.NONE
                ? ""
                : messages.text("tables.why." + live.reason().code());
        String coverage = !partial
                ? ""
                : messages.text(
                        total.isEstimate() ? "tables.stood-in" : "tables.covered",
                        total.unitsIn(),
                        total.unitsExpected(),
                        total.stoodIn());
        notes.add(
                line,
                at,
                String.join("\n", List.of(reason, coverage, broken(row, item, indicator)))
                        .strip());
    }

    private static Mark mark(AppendixRow row, Indicator indicator, Total total) {
        boolean adds = indicator.kind() != Indicator.Kind.RATIO && indicator.kind() != Indicator.Kind.CHANGE;
        if (total.measure().state() == State.NIL) {
            return Mark.NOTHING;
        }
        if (adds && total.isEstimate()) {
            return Mark.ESTIMATE;
        }
        return adds && total.isLowerBound() && row.isSum() ? Mark.AT_LEAST : Mark.NONE;
    }

    /** What a change has behind it where units changed in between. */
    private String broken(AppendixRow row, Item item, Indicator indicator) {
        if (indicator.kind() != Indicator.Kind.CHANGE) {
            return "";
        }
        Item of = new Item(indicator.numerator(), item.breakdown());
        return content.comparison()
                .of(new Reference(row.unit().id(), content.totals().period(), of))
                .filter(change -> change.restated().isPresent())
                .map(content.words()::note)
                .orElse("");
    }

    /** What stands for a figure that cannot be added; nothing is zero, and looks like a dash. */
    private static String sign(State state) {
        return switch (state) {
            case NOT_APPLICABLE -> "x";
            case UNREADABLE -> "?";
            default -> "…";
        };
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
