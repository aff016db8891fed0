package hkh.rollup;

import hkh.figure.Measure;
import hkh.figure.Total;
import hkh.plan.Catalogue;
import hkh.plan.Distribution;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rounds ratios, once, at the decimals with which they are printed, so that every page and table shows the same number:
 * half up, and by largest remainder where the shares of a closed distribution must make 100 %.
 */
final class ClosedShares {

    private ClosedShares() {}

    static List<Total> rounded(Catalogue catalogue, List<Total> totals) {
        List<Distribution> distributions = Distribution.in(catalogue);
        Map<String, List<Total>> shares = new LinkedHashMap<>();
        List<Total> rounded = new ArrayList<>(totals.size());
        for (Total total : totals) {
            Indicator indicator = catalogue.get(total.reference().item());
            boolean ratio = indicator.kind() == Indicator.Kind.RATIO;
            Optional<Distribution> distribution = distributions.stream()
                    .filter(closed -> ratio && closed.has(indicator))
                    .filter(closed -> total.measure().quantity().isPresent())
                    .findFirst();
            if (distribution.isPresent()) {
                String key = total.reference().unit() + " " + distribution.get().whole();
                shares.computeIfAbsent(key, unit -> new ArrayList<>()).add(total);
            } else {
                rounded.add(ratio ? total.with(halfUp(total, indicator)) : total);
            }
        }
        shares.values().forEach(together -> rounded.addAll(together(catalogue, together)));
        return rounded;
    }

    private static List<Total> together(Catalogue catalogue, List<Total> shares) {
        int decimals = catalogue.get(shares.get(0).reference().item()).decimals();
        List<BigDecimal> amounts = Distribution.rounded(
                shares.stream().map(share -> share.measure().amount()).toList(), decimals);
        List<Total> rounded = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            rounded.add(shares.get(i).with(Measure.of(amounts.get(i))));
        }
        return rounded;
    }

    private static Measure halfUp(Total total, Indicator indicator) {
        return total.measure().quantity().isEmpty()
                ? total.measure()
                : Measure.of(total.measure().amount().setScale(indicator.decimals(), RoundingMode.HALF_UP));
    }
}
