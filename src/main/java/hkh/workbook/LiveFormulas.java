package hkh.workbook;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Live formulas for the totals of an appendix table. A formula is written only where it gives exactly the number that is
 * published; else the number itself is written, with the reason why.
 */
final class LiveFormulas {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** About as many arguments as Excel allows a function. */
    private static final int MANY = 250;

    private final Catalogue catalogue;
    private final AppendixTable table;
    private final AppendixFigures figures;
    private final Places changes;
    private final Comparison comparison;
    private final Period period;

    /**
     * What makes a cell: a formula, or a reason why there is none.
     *
     * @param formula empty where the number stands by itself
     * @param reason empty where nothing is to be said
     */
    record Live(String formula, Reason reason) {

        private static Live formula(String formula) {
            return new Live(formula, Reason.NONE);
        }

        private static Live value(Reason reason) {
            return new Live("", reason);
        }
    }

    /** Why a total is no formula. */
    enum Reason {
        NONE,
        OWN_LEVEL,
        CHANGE,
        COUNTED,
        LARGEST_REMAINDER,
        TERMS_ELSEWHERE,
        FEWER_UNITS,
        NOT_THE_SUM,
        TOO_PRECISE;

        /** The name of its sentence among the messages. */
        String key() {
            return "tables.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param changes where the changes against the earlier period stand */
    LiveFormulas(AppendixWorkbook.Content content, AppendixTable table, AppendixFigures figures, Places changes) {
        this.catalogue = content.catalogue();
        this.table = table;
        this.figures = figures;
        this.changes = changes;
        this.comparison = content.comparison();
        this.period = content.totals().period();
    }

    /** The formula of a figure that is there. */
    Live of(AppendixRow row, int column, Total total) {
        Indicator indicator = catalogue.get(total.reference().item());
        return switch (indicator.kind()) {
            case RATIO -> ratio(row, indicator, total);
            case CHANGE -> change(row, indicator, total);
            default -> row.isSum() ? sum(row, column, indicator, total) : Live.value(Reason.NONE);
        };
    }

    /** A change stands on the sheet that compares the two periods. */
    private Live change(AppendixRow row, Indicator indicator, Total total) {
        Item changed = new Item(indicator.numerator(), total.reference().item().breakdown());
        Reference reference = new Reference(row.unit().id(), period, changed);
        boolean same = row.kind() != AppendixRow.Kind.GROUP
                && comparison
                        .of(reference)
                        .map(Change::difference)
                        .filter(total.measure()::equals)
                        .isPresent();
        Optional<String> place = same ? changes.of(reference) : Optional.empty();
        return place.map(Live::formula).orElseGet(() -> Live.value(Reason.CHANGE));
    }

    private Live sum(AppendixRow row, int column, Indicator indicator, Total total) {
        boolean stays = indicator.overUnits() == Indicator.OverUnits.OWN_LEVEL;
        List<AppendixRow> addends = row.addends().stream()
                .filter(addend -> !stays || addend.kind() == AppendixRow.Kind.OWN)
                .toList();
        List<BigDecimal> amounts = quantities(addends, total.reference().item());
        BigDecimal sum = sum(amounts);
        String formula = sum(addends, column);
        int net = column(indicator.netOf());
        List<AppendixRow> receivers = net < 0 ? List.of() : receivers(addends, Item.of(indicator.netOf()));
        if (!receivers.isEmpty()) {
            formula += "-" + sum(receivers, net);
            sum = sum.subtract(sum(quantities(receivers, Item.of(indicator.netOf()))));
        }
        if (Stream.concat(amounts.stream(), Stream.of(sum)).anyMatch(SheetData::isTooPrecise)) {
            return Live.value(Reason.TOO_PRECISE);
        }
        if (!amounts.isEmpty() && sum.compareTo(total.measure().amount()) == 0) {
            return Live.formula(formula);
        }
        if (stays) {
            return Live.value(Reason.OWN_LEVEL);
        }
        return Live.value(indicator.counts().isEmpty() ? Reason.NOT_THE_SUM : Reason.COUNTED);
    }

    /** The rows in which units below state what the one above has counted already. */
    private List<AppendixRow> receivers(List<AppendixRow> addends, Item counted) {
        return addends.stream()
                .flatMap(addend -> addend.kind() == AppendixRow.Kind.SINGLE
                        ? Stream.of(addend)
                        : addend.addends().stream().filter(row -> row.kind() == AppendixRow.Kind.OWN))
                .filter(row -> quantity(row, counted).isPresent())
                .toList();
    }

    /** Why no figure of a column is a formula, whatever its row; none when some may be. */
    Reason ofColumn(int column) {
        Indicator indicator = catalogue.get(table.columns().get(column).item());
        boolean ratio = indicator.kind() == Indicator.Kind.RATIO;
        return ratio && (column(indicator.numerator()) < 0 || column(indicator.denominator()) < 0)
                ? Reason.TERMS_ELSEWHERE
                : Reason.NONE;
    }

    private Live ratio(AppendixRow row, Indicator ratio, Total total) {
        int upper = column(ratio.numerator());
        int lower = column(ratio.denominator());
        if (upper < 0 || lower < 0) {
            return Live.value(Reason.NONE); // the whole column says so once
        }
        Optional<BigDecimal> numerator = quantity(row, Item.of(ratio.numerator()));
        Optional<BigDecimal> denominator = quantity(row, Item.of(ratio.denominator()));
        if (numerator.isEmpty() || denominator.isEmpty() || denominator.get().signum() == 0) {
            return Live.value(Reason.FEWER_UNITS);
        }
        if (SheetData.isTooPrecise(numerator.get()) || SheetData.isTooPrecise(denominator.get())) {
            return Live.value(Reason.TOO_PRECISE);
        }
        BigDecimal scaled = ratio.isPercent() ? numerator.get().multiply(HUNDRED) : numerator.get();
        BigDecimal rounded = scaled.divide(denominator.get(), ratio.decimals(), RoundingMode.HALF_UP);
        if (rounded.compareTo(total.measure().amount()) == 0) {
            return Live.formula("ROUND(%s%s/%s,%d)"
                    .formatted(
                            address(row, upper),
                            ratio.isPercent() ? "*100" : "",
                            address(row, lower),
                            ratio.decimals()));
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(ratio.decimals());
        BigDecimal off = rounded.subtract(total.measure().amount()).abs();
        boolean all = figures.of(row, Item.of(ratio.denominator()))
                .map(whole -> whole.unitsIn() == total.unitsIn())
                .orElse(false);
        return Live.value(all && off.compareTo(step) <= 0 ? Reason.LARGEST_REMAINDER : Reason.FEWER_UNITS);
    }

    private List<BigDecimal> quantities(List<AppendixRow> rows, Item item) {
        return rows.stream().flatMap(row -> quantity(row, item).stream()).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BigDecimal> quantity(AppendixRow row, Item item) {
        return figures.of(row, item).flatMap(total -> total.measure().quantity());
    }

    private int column(String indicator) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).item().equals(Item.of(indicator))) {
                return i;
            }
        }
        return -1;
    }

    /** A sum over rows, neighbours drawn together. */
    private String sum(List<AppendixRow> rows, int column) {
        List<String> ranges = ranges(rows, column);
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i += MANY) {
            sums.add("SUM(" + String.join(",", ranges.subList(i, Math.min(i + MANY, ranges.size()))) + ")");
        }
        return sums.size() == 1 ? sums.get(0) : "(" + String.join("+", sums) + ")";
    }

    private List<String> ranges(List<AppendixRow> rows, int column) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean ends = i + 1 == rows.size()
                    || rows.get(i + 1).index() != rows.get(i).index() + 1;
            if (ends) {
                String from = address(rows.get(first), column);
                ranges.add(first == i ? from : from + ":" + address(rows.get(i), column));
                first = i + 1;
            }
        }
        return ranges;
    }

    private String address(AppendixRow row, int column) {
        return Places.local(AppendixHead.FIRST_ROW + row.index(), AppendixHead.FIRST_FIGURE + column);
    }
}
