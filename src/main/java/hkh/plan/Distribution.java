package hkh.plan;

import hkh.figure.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shares in percent of all parts of a whole. They make 100 %, also as they are printed, and so are rounded together:
 * by largest remainder.
 *
 * @param whole the indicator of which they are shares
 */
public record Distribution(String whole, List<Indicator> shares) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Distribution {
        shares = List.copyOf(shares);
    }

    /** Every distribution of a catalogue: wholes whose parts each have a share of them. */
    public static List<Distribution> in(Catalogue catalogue) {
        Map<String, List<Indicator>> byWhole = new LinkedHashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.kind() == Indicator.Kind.RATIO && indicator.isPercent()) {
                byWhole.computeIfAbsent(indicator.denominator(), whole -> new ArrayList<>())
                        .add(indicator);
            }
        }
        List<Distribution> distributions = new ArrayList<>();
        byWhole.forEach((whole, shares) -> {
            Set<String> numerators = shares.stream().map(Indicator::numerator).collect(Collectors.toSet());
            boolean closed = catalogue.get(whole).parts().stream()
                    .map(way -> way.items().stream().map(Item::indicator).collect(Collectors.toSet()))
                    .anyMatch(numerators::equals);
            if (closed) {
                distributions.add(new Distribution(whole, shares));
            }
        });
        return distributions;
    }

    /** Whether an indicator is one of the shares. */
    public boolean has(Indicator share) {
        return shares.contains(share);
    }

    /**
     * Shares in percent, each rounded half up; by largest remainder where together they are 100 %, so that they still are.
     *
     * @param exact the shares of one unit, in any order
     * @param decimals with which they are printed
     */
    public static List<BigDecimal> rounded(List<BigDecimal> exact, int decimals) {
        boolean whole = sum(exact).setScale(decimals, RoundingMode.HALF_UP).compareTo(HUNDRED) == 0;
        RoundingMode mode = whole ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        List<BigDecimal> rounded = new ArrayList<>(
                exact.stream().map(share -> share.setScale(decimals, mode)).toList());
        if (!whole) {
            return rounded;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> exact.get(i).subtract(rounded.get(i)))
                .reversed());
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal left = HUNDRED.subtract(sum(rounded));
        for (int i = 0; left.signum() > 0; i++) {
            rounded.set(order.get(i), rounded.get(order.get(i)).add(step));
            left = left.subtract(step);
        }
        return rounded;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
