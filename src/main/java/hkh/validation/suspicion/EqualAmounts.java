package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two amounts of money of one unit that are equal to the đồng although they say different things: one of them is most
 * likely a copy of the other. A whole may equal its only part, and a year may end with what it began with.
 */
final class EqualAmounts {

    /** Round amounts are often equal; with so many digits that count they are not by chance. */
    private static final int DIGITS = 7;

    private final Known known;

    EqualAmounts(Known known) {
        this.known = known;
    }

    /** A finding for every second figure with the same amount. */
    List<Finding> of(Collection<Figure> figures) {
        Map<BigDecimal, List<Figure>> byAmount = new TreeMap<>();
        figures.stream()
                .filter(figure -> known.catalogue().get(figure.item()).isMoney() && known.isStated(figure.item()))
                .filter(figure -> figure.measure().amount().stripTrailingZeros().precision() >= DIGITS)
                .sorted(Comparator.comparing(Figure::item))
                .forEach(figure -> byAmount.computeIfAbsent(figure.measure().amount(), amount -> new ArrayList<>())
                        .add(figure));
        List<Finding> findings = new ArrayList<>();
        for (List<Figure> equal : byAmount.values()) {
            for (int i = 1; i < equal.size(); i++) {
                Figure first = equal.get(0);
                Figure second = equal.get(i);
                if (!belongTogether(first.item(), second.item())) {
                    findings.add(told(first, second));
                }
            }
        }
        return findings;
    }

    /** Whether one is a part of the other by the catalogue, or of the same whole, or of the same indicator. */
    private boolean belongTogether(Item one, Item other) {
        return one.indicator().equals(other.indicator())
                || wholes(one.indicator()).contains(other.indicator())
                || wholes(other.indicator()).contains(one.indicator());
    }

    /** All that an indicator is a part of, directly or not. */
    private Set<String> wholes(String indicator) {
        Set<String> wholes = new HashSet<>();
        addWholes(indicator, wholes);
        return wholes;
    }

    private void addWholes(String part, Set<String> wholes) {
        for (Indicator whole : known.catalogue().indicators()) {
            boolean isPart = whole.parts().stream()
                    .anyMatch(way -> way.items().stream()
                            .anyMatch(item -> item.indicator().equals(part)));
            boolean isAtMost = known.catalogue().get(Item.of(part)).atMost().contains(whole.code());
            if ((isPart || isAtMost) && wholes.add(whole.code())) {
                addWholes(whole.code(), wholes);
            }
        }
    }

    private Finding told(Figure first, Figure second) {
        BigDecimal amount = first.measure().amount();
        Message message = Message.of(
                "finding.copied-figure.equal",
                known.label(second.item()),
                amount,
                known.label(first.item()),
                Repair.place(first));
        return Finding.of(Rule.COPIED_FIGURE.id(), Severity.WARNING, message)
                .about(second.unit(), second.item())
                .at(Repair.place(second));
    }
}
