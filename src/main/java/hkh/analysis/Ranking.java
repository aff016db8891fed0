package hkh.analysis;

import hkh.figure.Ranked;
import hkh.figure.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Totals of one item at several units, the largest first. Equal ones share a rank and the next ranks are left out; a total
 * without an amount, or to which units are missing, stands last and has no rank: it cannot be told where it belongs.
 */
public final class Ranking {

    private static final String PLACE = "place";

    private Ranking() {}

    /** The totals in their order; those that are equal, or have no rank, keep the order in which they are given. */
    public static List<Ranked> of(List<Total> totals) {
        Table table = Table.create(
                IntColumn.create(PLACE, IntStream.range(0, totals.size()).toArray()));
        Comparator<Row> largestFirst =
                Comparator.comparing(row -> amount(totals.get(row.getInt(PLACE))), Ranking::largestFirst);
        Table sorted = table.sortOn(largestFirst.thenComparing(row -> row.getInt(PLACE)));
        List<Ranked> ranking = new ArrayList<>();
        for (Row row : sorted) {
            Total total = totals.get(row.getInt(PLACE));
            ranking.add(new Ranked(rank(total, ranking), total));
        }
        return ranking;
    }

    private static OptionalInt rank(Total total, List<Ranked> before) {
        if (amount(total).isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt next = OptionalInt.of(before.size() + 1);
        if (before.isEmpty()) {
            return next;
        }
        Ranked last = before.get(before.size() - 1);
        return largestFirst(amount(last.total()), amount(total)) == 0 ? last.rank() : next;
    }

    private static int largestFirst(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return other.get().compareTo(one.get());
    }

    private static Optional<BigDecimal> amount(Total total) {
        return total.isPartial() ? Optional.empty() : total.measure().quantity();
    }
}
