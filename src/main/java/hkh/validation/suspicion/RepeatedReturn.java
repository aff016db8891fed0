package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A return that says again what the last one said. Small numbers and stocks often stay what they were; many larger ones
 * of what happened in the year, or of people and money, do not all at once.
 */
final class RepeatedReturn {

    /** Fewer figures may be the same by chance. */
    private static final int MANY = 5;

    private static final BigDecimal HARDLY_CHANCE = BigDecimal.valueOf(100);

    private final Known known;

    RepeatedReturn(Known known) {
        this.known = known;
    }

    /** Told where at least half of the figures that could be compared are the same, and not just a few. */
    Optional<Finding> of(String unit, Collection<Figure> figures) {
        List<Figure> comparable = figures.stream().filter(this::isComparable).toList();
        List<Figure> same = comparable.stream()
                .filter(figure -> known.earlier(figure)
                        .filter(earlier -> earlier.compareTo(figure.measure().amount()) == 0)
                        .isPresent())
                .sorted(Comparator.comparing(Figure::item))
                .toList();
        if (same.size() < MANY || same.size() * 2 < comparable.size()) {
            return Optional.empty();
        }
        Figure example = same.get(0);
        Message message = Message.of(
                "finding.copied-from-last-year",
                same.size(),
                comparable.size(),
                known.label(example.item()),
                example.measure().amount());
        return Optional.of(Finding.of(Rule.COPIED_FROM_LAST_YEAR, message)
                .about(unit, Item.NONE)
                .at(Repair.place(example)));
    }

    private boolean isComparable(Figure figure) {
        Indicator indicator = known.catalogue().get(figure.item());
        boolean changes = indicator.kind() == Indicator.Kind.FLOW
                || indicator.isMoney()
                || indicator.uom().equals("người");
        return changes
                && known.isStated(figure.item())
                && figure.measure().amount().compareTo(HARDLY_CHANCE) >= 0
                && known.earlier(figure)
                        .filter(earlier -> earlier.compareTo(HARDLY_CHANCE) >= 0)
                        .isPresent();
    }
}
