package hkh.intake;

import hkh.figure.Item;
import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Kind;
import hkh.intake.WideTable.Role;
import hkh.intake.WideTable.Row;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which share a column of percents states: of those that its headings allow, the one that its rows agree with. */
final class TableShares {

    private final HeadingIndex index;
    private final TableSums sums;
    private final WideTable table;
    private final Set<Indicator> taken = new HashSet<>();

    TableShares(HeadingIndex index, TableSums sums) {
        this.index = index;
        this.sums = sums;
        this.table = sums.table();
    }

    /** The share of a column; empty where the table does not hold both terms of any. */
    Optional<Indicator> of(Column share) {
        Optional<Indicator> best = Optional.empty();
        long most = -1;
        for (Indicator candidate : index.shares(share.path())) {
            if (!taken.contains(candidate)
                    && isNear(candidate, share)
                    && column(candidate.denominator()).isPresent()) {
                long agreeing = table.rows().stream()
                        .filter(row -> row.kind() == Kind.UNIT
                                && agrees(row, share, candidate).orElse(false))
                        .count();
                if (agreeing > most) {
                    most = agreeing;
                    best = Optional.of(candidate);
                }
            }
        }
        best.ifPresent(taken::add);
        return best;
    }

    /** Whether a row states a share as its own terms give it, rounded as written; empty where a term is missing. */
    Optional<Boolean> agrees(Row row, Column share, Indicator indicator) {
        Cell cell = row.cells().get(share.index());
        Optional<BigDecimal> expected = expected(row, indicator);
        if (cell == null || expected.isEmpty()) {
            return Optional.empty();
        }
        return CellFigure.read(cell, indicator)
                .measure()
                .quantity()
                .map(stated -> agree(expected.get(), stated, indicator.decimals()));
    }

    /** Whether a stated share is the exact one, rounded as it is written or as it is printed. */
    static boolean agree(BigDecimal exact, BigDecimal stated, int decimals) {
        int shown = Math.min(decimals, Math.max(0, stated.scale()));
        BigDecimal asWritten = exact.setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP);
        BigDecimal asShown = exact.setScale(shown, RoundingMode.HALF_UP);
        return asWritten.compareTo(stated) == 0 || asShown.compareTo(stated.setScale(shown, RoundingMode.HALF_UP)) == 0;
    }

    /** The exact share that the terms in a row give. */
    Optional<BigDecimal> expected(Row row, Indicator indicator) {
        Optional<BigDecimal> upper = term(row, indicator.numerator());
        Optional<BigDecimal> lower = term(row, indicator.denominator());
        return upper.isEmpty() || lower.isEmpty() ? Optional.empty() : indicator.ratio(upper.get(), lower.get());
    }

    private Optional<BigDecimal> term(Row row, String indicator) {
        return column(indicator).flatMap(column -> sums.measure(row, column).quantity());
    }

    /** The numerator is in the table; below no other heading than "Tỷ lệ %" it is in one of the two columns before. */
    private boolean isNear(Indicator candidate, Column share) {
        Optional<Column> numerator = column(candidate.numerator());
        boolean named = !HeadingWords.of("%").equals(HeadingWords.of(share.path()));
        List<Column> before = table.columns().headMap(share.index()).values().stream()
                .filter(column -> column.role() == Role.FIGURE)
                .toList();
        return numerator.isPresent()
                && (named
                        || before.subList(Math.max(0, before.size() - 2), before.size())
                                .contains(numerator.get()));
    }

    private Optional<Column> column(String indicator) {
        return table.columns().values().stream()
                .filter(column -> column.isCounted() && column.item().equals(Item.of(indicator)))
                .findFirst();
    }
}
