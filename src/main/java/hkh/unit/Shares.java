package hkh.unit;

import java.math.BigDecimal;
import java.util.List;

/** The shares of one split, as its events state them. */
final class Shares {

    private Shares() {}

    /** Whether figures are stated, such as the people who went to each heir, instead of parts of 1. */
    static boolean areStatedFigures(List<UnitEvent> split) {
        boolean whole = split.stream()
                .allMatch(event -> event.share().stripTrailingZeros().scale() <= 0);
        BigDecimal sum = split.stream().map(UnitEvent::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole && sum.compareTo(BigDecimal.ONE) > 0;
    }

    /** The share that an event of a split gives to each of its heirs. */
    static Share of(UnitEvent event, List<UnitEvent> split) {
        if (event.share().signum() == 0) {
            return Share.UNKNOWN;
        }
        return areStatedFigures(split)
                ? new Share(
                        event.share(), split.stream().map(UnitEvent::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                : new Share(event.share(), BigDecimal.ONE);
    }
}
