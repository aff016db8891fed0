package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A figure that is a power of ten away from what the units of its parent and level have. */
final class AmongSiblings {

    /** Siblings differ by ten as easily as not; by more they do only where they are spread out anyway. */
    private static final BigDecimal FAR = BigDecimal.valueOf(30);

    /** About what a unit had before it may have again, however odd it is beside the others. */
    private static final BigDecimal AS_BEFORE = BigDecimal.valueOf(3);

    private final Known known;
    private final Peers<Item> peers;

    AmongSiblings(Known known, Peers<Item> peers) {
        this.known = known;
        this.peers = peers;
    }

    Optional<Finding> of(Figure figure) {
        BigDecimal amount = figure.measure().amount();
        if (amount.signum() <= 0) {
            return Optional.empty();
        }
        return peers.of(figure.unit(), figure.item())
                .filter(spread -> spread.isFar(amount, FAR) && !isAsBefore(figure))
                .map(spread -> told(figure, spread));
    }

    private boolean isAsBefore(Figure figure) {
        return known.earlier(figure)
                .filter(earlier ->
                        Spread.times(figure.measure().amount(), earlier).compareTo(AS_BEFORE) <= 0)
                .isPresent();
    }

    private Finding told(Figure figure, Spread spread) {
        int scale = known.scale(figure.item());
        Optional<Repair> repair = Magnitude.of(figure, spread.middle(), scale);
        BigDecimal usual = Magnitude.plain(spread.middle().setScale(scale, RoundingMode.HALF_UP));
        Message message = Message.of(
                "finding.order-of-magnitude",
                known.label(figure.item()),
                figure.measure().amount(),
                spread.count(),
                usual);
        Finding finding = Finding.of(Rule.ORDER_OF_MAGNITUDE, message)
                .about(figure.unit(), figure.item())
                .at(Repair.place(figure))
                .comparing(
                        repair.map(Repair::value).orElse(usual),
                        figure.measure().amount());
        return Repair.tell(finding, repair.map(List::of).orElse(List.of()), known.catalogue(), known.tree());
    }
}
