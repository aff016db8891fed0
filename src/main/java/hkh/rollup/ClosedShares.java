package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Total;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rounds ratios, once, at the decimals with which they are printed, so that every page and table shows the same number:
 * half up, and by largest remainder where the shares of a closed distribution must make 100 %.
 */
final class ClosedShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ClosedShares() {}

    static List<Total> rounded(Catalogue catalogue, List<Total> totals) {
        Map<String, List<String>> distributions = distributions(catalogue);
        Map<String, List<Total>> shares = new HashMap<>();
        List<Total> rounded = new ArrayList<>(totals.size());
        for (Total total : totals) {
            Indicator indicator = catalogue.get(total.reference().item());
            String whole = indicator.denominator();
            boolean share = indicator.kind() == Indicator.Kind.RATIO
                    && distributions.getOrDefault(whole, List.of()).contains(indicator.code())
                    && total.measure().quantity().isPresent();
            if (share) {
                shares.computeIfAbsent(total.reference().unit() + " " + whole, key -> new ArrayList<>())
                        .add(total);
            } else if (indicator.kind() == Indicator.Kind.RATIO) {
                rounded.add(total.with(halfUp(total, indicator)));
            } else {
                rounded.add(total);
            }
        }
        shares.values().forEach(distribution -> rounded.addAll(byLargestRemainder(catalogue, distribution)));
        return rounded;
    }

    /** Wholes whose parts each have a share of them: the shares make 100 %. */
    private static Map<String, List<String>> distributions(Catalogue catalogue) {
        Map<String, List<String>> byWhole = new HashMap<>();
        Map<String, Set<String>> numerators = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.kind() == Indicator.Kind.RATIO && indicator.isPercent()) {
                byWhole.computeIfAbsent(indicator.denominator(), whole -> new ArrayList<>())
                        .add(indicator.code());
                numerators
                        .computeIfAbsent(indicator.denominator(), whole -> new HashSet<>())
                        .add(indicator.numerator());
            }
        }
        byWhole.keySet()
                .removeIf(whole -> catalogue.get(whole).parts().stream()
                        .map(way -> way.items().stream().map(Item::indicator).collect(Collectors.toSet()))
                        .noneMatch(parts -> parts.equals(numerators.get(whole))));
        return byWhole;
    }

    private static List<Total> byLargestRemainder(Catalogue catalogue, List<Total> shares) {
        int decimals = catalogue.get(shares.get(0).reference().item()).decimals();
        BigDecimal exactSum =
                sum(shares.stream().map(share -> share.measure().amount()).toList());
        boolean closed = exactSum.setScale(decimals, RoundingMode.HALF_UP).compareTo(HUNDRED) == 0;
        if (!closed) {
            return shares.stream()
                    .map(share -> share.with(
                            halfUp(share, catalogue.get(share.reference().item()))))
                    .toList();
        }
        List<BigDecimal> floors = new ArrayList<>(shares.stream()
                .map(share -> share.measure().amount().setScale(decimals, RoundingMode.DOWN))
                .toList());
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(
                        (Integer i) -> shares.get(i).measure().amount().subtract(floors.get(i)))
                .reversed());
        BigDecimal left = HUNDRED.subtract(sum(floors));
        for (int i = 0; left.signum() > 0; i++) {
            int gets = order.get(i);
            floors.set(gets, floors.get(gets).add(step));
            left = left.subtract(step);
        }
        List<Total> rounded = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            rounded.add(shares.get(i).with(Measure.of(floors.get(i))));
        }
        return rounded;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Measure halfUp(Total total, Indicator indicator) {
        return total.measure().quantity().isEmpty()
                ? total.measure()
                : Measure.of(total.measure().amount().setScale(indicator.decimals(), RoundingMode.HALF_UP));
    }
}
