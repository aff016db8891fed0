package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.finding.Messages;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Writes the figures of an appendix table into its cells, each with its marks and a note, and keeps what signs were used. */
final class AppendixCells {

    private final AppendixWorkbook.Content content;
    private final Catalogue catalogue;
    private final Messages messages;
    private final AppendixTable table;
    private final AppendixFigures figures;
    private final LiveFormulas formulas;
    private final TablePage page;
    private final TableStyles styles;
    private final CellNotes notes;
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

    AppendixCells(
            AppendixWorkbook.Content content,
            AppendixTable table,
            AppendixFigures figures,
            LiveFormulas formulas,
            TablePage page,
            TableStyles styles) {
        this.content = content;
        this.catalogue = content.catalogue();
        this.messages = content.messages();
        this.table = table;
        this.figures = figures;
        this.formulas = formulas;
        this.page = page;
        this.styles = styles;
        this.notes = new CellNotes(page.sheet());
    }

    /** What the cells written so far show beside plain numbers. */
    Set<Sign> signs() {
        return signs;
    }

    /**
     * Writes the cell of a row in a column of the table.
     *
     * @param line the row of the sheet
     * @param places takes note of the total's cell
     */
    void write(AppendixRow row, int column, int line, TableStyles.Weight weight, TablePlaces places) {
        int at = AppendixHead.FIRST_FIGURE + column;
        Total total = figures.of(row, table.columns().get(column).item()).orElse(null);
        if (total == null) {
            page.text(line, at, "", styles.centred(weight));
            signs.add(Sign.NOT_ASKED);
        } else if (total.measure().quantity().isEmpty()) {
            page.text(line, at, sign(total), styles.centred(weight));
        } else {
            number(row, column, line, weight, total);
            if (row.kind() == AppendixRow.Kind.TOTAL || row.kind() == AppendixRow.Kind.SINGLE) {
                places.put(total.reference(), table.sheet(), line, at);
            }
        }
    }

    private void number(AppendixRow row, int column, int line, TableStyles.Weight weight, Total total) {
        int at = AppendixHead.FIRST_FIGURE + column;
        Indicator indicator = catalogue.get(total.reference().item());
        int decimals = Math.max(indicator.decimals(), total.measure().amount().scale());
        LiveFormulas.Live live = formulas.of(row, column, total);
        XSSFCellStyle style = styles.number(weight, decimals, marks(row, indicator, total));
        if (live.formula().isEmpty()) {
            page.number(line, at, total.measure(), style);
        } else {
            page.formula(line, at, live.formula(), total.measure(), style);
        }
        String note = Stream.of(why(live), coverage(row, total), told(row, total), broken(row, indicator, total))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        notes.add(line, at, note);
        if (!note.isEmpty()) {
            signs.add(Sign.NOTED);
        }
    }

    /** What stands for a figure that cannot be added; texts, which sums pass over. */
    private String sign(Total total) {
        Sign sign = switch (total.measure().state()) {
            case NOT_APPLICABLE -> Sign.NOT_APPLICABLE;
            case UNREADABLE -> Sign.UNREADABLE;
            default -> Sign.NOT_REPORTED;
        };
        signs.add(sign);
        return sign.text();
    }

    private TableStyles.Marks marks(AppendixRow row, Indicator indicator, Total total) {
        boolean adds = indicator.kind() != Indicator.Kind.RATIO && indicator.kind() != Indicator.Kind.CHANGE;
        String before = "";
        if (adds && row.isSum() && total.isLowerBound()) {
            before = Sign.AT_LEAST.text();
            signs.add(Sign.AT_LEAST);
        }
        if (adds && total.isEstimate()) {
            before = (before + " " + Sign.ESTIMATE.text()).strip();
            signs.add(Sign.ESTIMATE);
        }
        String after = "";
        if (isDoubtful(row, total.reference().item())) {
            after = Sign.DOUBTFUL.text();
            signs.add(Sign.DOUBTFUL);
        }
        if (isDecided(row, total)) {
            after += Sign.DECIDED.text();
            signs.add(Sign.DECIDED);
        }
        return new TableStyles.Marks(before, after);
    }

    /** A group is what its members are. */
    private boolean isDoubtful(AppendixRow row, Item item) {
        return row.kind() == AppendixRow.Kind.GROUP
                ? row.addends().stream().anyMatch(member -> isDoubtful(member, item))
                : content.doubtful()
                        .contains(
                                new Reference(row.unit().id(), content.totals().period(), item));
    }

    /** A total over several units is no figure that somebody decided. */
    private boolean isDecided(AppendixRow row, Total total) {
        return !row.isSum() && figures.decided(total.reference()).isPresent();
    }

    private String why(LiveFormulas.Live live) {
        return live.reason() == LiveFormulas.Reason.NONE
                ? ""
                : messages.text(live.reason().key());
    }

    private String coverage(AppendixRow row, Total total) {
        boolean partial = total.isPartial() && (row.isSum() || total.isEstimate());
        return !partial
                ? ""
                : messages.text(
                        total.isEstimate() ? "tables.stood-in" : "tables.covered",
                        total.unitsIn(),
                        total.unitsExpected(),
                        total.stoodIn());
    }

    private String told(AppendixRow row, Total total) {
        return isDecided(row, total) ? figures.decided(total.reference()).orElse("") : "";
    }

    /** What a change has behind it where units changed in between. */
    private String broken(AppendixRow row, Indicator indicator, Total total) {
        if (indicator.kind() != Indicator.Kind.CHANGE) {
            return "";
        }
        Item of = new Item(indicator.numerator(), total.reference().item().breakdown());
        return content.comparison()
                .of(new Reference(row.unit().id(), content.totals().period(), of))
                .filter(change -> change.restated().isPresent())
                .map(content.words()::note)
                .orElse("");
    }
}
