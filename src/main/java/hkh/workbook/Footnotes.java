package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Total;
import hkh.plan.AppendixTable;
import hkh.plan.Indicator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is told below a table: of figures in its first row, that they are not what the rows below come to, and of whole
 * columns, that there is no formula in them.
 */
final class Footnotes {

    private static final Set<LiveFormulas.Reason> UNLIKE_THE_ROWS_BELOW = Set.of(
            LiveFormulas.Reason.OWN_LEVEL,
            LiveFormulas.Reason.NOT_THE_SUM,
            LiveFormulas.Reason.FEWER_UNITS,
            LiveFormulas.Reason.LARGEST_REMAINDER);

    private final AppendixWorkbook.Content content;
    private final AppendixTable table;
    private final AppendixFigures figures;
    private final LiveFormulas formulas;

    Footnotes(AppendixWorkbook.Content content, AppendixTable table, AppendixFigures figures, LiveFormulas formulas) {
        this.content = content;
        this.table = table;
        this.figures = figures;
        this.formulas = formulas;
    }

    /** A line a reason, with the indicators that it holds for. */
    List<String> below(List<AppendixRow> rows) {
        AppendixRow first = rows.get(0);
        Map<LiveFormulas.Reason, String> labels = new EnumMap<>(LiveFormulas.Reason.class);
        for (int column = 0; column < table.columns().size(); column++) {
            Item item = table.columns().get(column).item();
            String label = content.label(item);
            int at = column;
            figures.of(first, item)
                    .filter(total -> total.measure().quantity().isPresent())
                    .map(total -> reason(first, at, total))
                    .filter(UNLIKE_THE_ROWS_BELOW::contains)
                    .or(() -> ofColumn(rows, at))
                    .ifPresent(reason -> labels.merge(reason, label, (some, more) -> some + "; " + more));
        }
        return labels.entrySet().stream()
                .map(entry -> content.messages()
                        .text(
                                "tables.footnote",
                                entry.getValue(),
                                content.messages().text(entry.getKey().key())))
                .toList();
    }

    private Optional<LiveFormulas.Reason> ofColumn(List<AppendixRow> rows, int column) {
        Item item = table.columns().get(column).item();
        return Optional.of(formulas.ofColumn(column))
                .filter(reason -> reason != LiveFormulas.Reason.NONE)
                .filter(reason -> rows.stream()
                        .flatMap(row -> figures.of(row, item).stream())
                        .anyMatch(total -> total.measure().quantity().isPresent()));
    }

    /** What a unit has itself is a formula, too, and yet no sum over the units below. */
    private LiveFormulas.Reason reason(AppendixRow first, int column, Total total) {
        Indicator indicator = content.catalogue().get(total.reference().item());
        boolean own = first.isSum() && indicator.overUnits() == Indicator.OverUnits.OWN_LEVEL;
        return own
                ? LiveFormulas.Reason.OWN_LEVEL
                : formulas.of(first, column, total).reason();
    }
}
