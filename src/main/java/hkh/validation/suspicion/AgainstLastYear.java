package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that is far from what the unit had in the period compared with, and farther than its siblings' figures moved:
 * a sudden change, or, where a power of ten explains it, a figure in another unit of measure.
 */
final class AgainstLastYear {

    /** What is there at the end of a year has seldom trebled since the last. */
    private static final BigDecimal STOCK = BigDecimal.valueOf(3);

    /** What happens in one year may be many times what happened in another. */
    private static final BigDecimal FLOW = BigDecimal.valueOf(10);

    /** All the more where there is nobody to compare with. */
    private static final BigDecimal FLOW_ALONE = BigDecimal.valueOf(30);

    /** Of fewer nobody can say what is much. */
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    private final Known known;
    private final Peers<Item> changes;

    AgainstLastYear(Known known) {
        this.known = known;
        this.changes = Peers.of(known.tree(), known.before().keySet(), this::changes);
    }

    private Map<Item, BigDecimal> changes(String unit) {
        Map<Item, BigDecimal> changes = new HashMap<>();
        known.before()
                .getOrDefault(unit, Map.of())
                .keySet()
                .forEach(item -> known.earlier(unit, item)
                        .ifPresent(earlier -> known.amount(unit, item)
                                .ifPresent(amount -> changes.put(item, Spread.ratio(amount, earlier)))));
        return changes;
    }

    Optional<Finding> of(Figure figure) {
        BigDecimal amount = figure.measure().amount();
        return known.earlier(figure)
                .filter(earlier -> earlier.max(amount).compareTo(FEW) >= 0)
                .flatMap(earlier -> amount.signum() > 0 ? judge(figure, earlier) : gone(figure, earlier));
    }

    private Optional<Finding> judge(Figure figure, BigDecimal earlier) {
        BigDecimal amount = figure.measure().amount();
        Optional<Spread> moved = changes.of(figure.unit(), figure.item());
        BigDecimal flow = moved.isPresent() ? FLOW : FLOW_ALONE;
        BigDecimal atLeast = isStock(figure) ? STOCK : flow;
        BigDecimal change = Spread.ratio(amount, earlier);
        boolean isFar = moved.map(spread -> spread.isFar(change, atLeast))
                .orElse(Spread.times(amount, earlier).compareTo(atLeast) > 0);
        if (!isFar) {
            return Optional.empty();
        }
        BigDecimal usual = moved.map(spread -> earlier.multiply(spread.middle(), Spread.DIGITS))
                .orElse(earlier);
        return Optional.of(told(figure, earlier, Magnitude.of(figure, usual, known.scale(figure.item()))));
    }

    /** What there was has not gone altogether; what happened may not have happened again. */
    private Optional<Finding> gone(Figure figure, BigDecimal earlier) {
        boolean isNothing = figure.measure().quantity().isPresent() && isStock(figure);
        return isNothing ? Optional.of(told(figure, earlier, Optional.empty())) : Optional.empty();
    }

    private Finding told(Figure figure, BigDecimal earlier, Optional<Repair> repair) {
        BigDecimal amount = figure.measure().amount();
        Rule rule = repair.isPresent() ? Rule.ORDER_OF_MAGNITUDE : Rule.SUDDEN_CHANGE;
        Message message = amount.signum() > 0
                ? Message.of(
                        "finding." + rule.id() + (amount.compareTo(earlier) > 0 ? ".more" : ".less"),
                        known.label(figure.item()),
                        amount,
                        earlier,
                        Magnitude.plain(Spread.times(amount, earlier).setScale(1, RoundingMode.HALF_UP)))
                : Message.of("finding.sudden-change.gone", known.label(figure.item()), earlier);
        Finding finding = Finding.of(rule, message)
                .about(figure.unit(), figure.item())
                .at(Repair.place(figure))
                .comparing(repair.map(Repair::value).orElse(earlier), amount);
        return Repair.tell(finding, repair.map(List::of).orElse(List.of()), known.catalogue(), known.tree());
    }

    private boolean isStock(Figure figure) {
        return known.catalogue().get(figure.item()).kind() == Indicator.Kind.STOCK;
    }
}
