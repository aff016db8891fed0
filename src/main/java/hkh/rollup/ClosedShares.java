package hkh.rollup;

import hkh.figure.Measure;
import hkh.figure.Total;
import hkh.plan.Catalogue;
import hkh.plan.Distribution;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rounds ratios, once, at the decimals with which they are printed, so that every page and table shows the same number:
 * half up, and by largest remainder where the shares of a closed distribution must make 100 %.
 */
final class ClosedShares {

    private final Catalogue catalogue;
    private final List<Distribution> distributions;
    private final Consumer<Total> taker;
    private final Map<String, List<Total>> shares = new LinkedHashMap<>();

    /** @param taker gets the totals as they are printed */
    ClosedShares(Catalogue catalogue, Consumer<Total> taker) {
        this.catalogue = catalogue;
        this.distributions = Distribution.in(catalogue);
        this.taker = taker;
    }

    /** Passes totals on; the shares of a distribution wait for each other. Several threads may add, in any order. */
    synchronized void add(List<Total> totals) {
        totals.forEach(this::add);
    }

    private void add(Total total) {
        Indicator indicator = catalogue.get(total.reference().item());
        if (indicator.kind() != Indicator.Kind.RATIO) {
            taker.accept(total);
            return;
        }
        Optional<Distribution> distribution = distributions.stream()
                .filter(closed -> closed.has(indicator))
                .filter(closed -> total.measure().quantity().isPresent())
                .findFirst();
        if (distribution.isPresent()) {
            String key = total.reference().unit() + " " + distribution.get().whole();
            shares.computeIfAbsent(key, unit -> new ArrayList<>()).add(total);
        } else {
            taker.accept(total.with(halfUp(total, indicator)));
        }
    }

    /** Passes on what waited, when all totals have come. */
    void close() {
        shares.values().forEach(together -> {
            together.sort(Comparator.comparing(Total::reference));
            round(together);
        });
        shares.clear();
    }

    private void round(List<Total> together) {
        int decimals = catalogue.get(together.get(0).reference().item()).decimals();
        List<BigDecimal> amounts = Distribution.rounded(
                together.stream().map(share -> share.measure().amount()).toList(), decimals);
        for (int i = 0; i < together.size(); i++) {
            taker.accept(together.get(i).with(Measure.of(amounts.get(i))));
        }
    }

    private static Measure halfUp(Total total, Indicator indicator) {
        return total.measure().quantity().isEmpty()
                ? total.measure()
                : Measure.of(total.measure().amount().setScale(indicator.decimals(), RoundingMode.HALF_UP));
    }
}
