package hkh.validation;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.plan.Scope;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Confronts what units state of the units below them with what those add up to. Such a statement is evidence: it changes
 * no total, and where it differs, both numbers are told.
 */
public final class Reconciliation {

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Policy policy;

    public Reconciliation(Catalogue catalogue, UnitTree tree, Policy policy) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.policy = policy;
    }

    /**
     * A finding for every statement that differs from its total; a warning while units below are missing, and nothing
     * while none of them has answered.
     */
    public List<Finding> of(List<Figure> compared, Totals totals) {
        List<Finding> findings = new ArrayList<>();
        for (Figure stated : compared) {
            Optional<Total> total = totals.of(stated.unit(), counterpart(stated));
            Optional<BigDecimal> amount = stated.measure().quantity();
            BigDecimal sum = total.map(t -> t.measure().amount()).orElse(BigDecimal.ZERO);
            boolean nobody =
                    total.filter(t -> t.isPartial() && t.unitsIn() == 0).isPresent();
            if (!nobody && amount.isPresent() && amount.get().compareTo(sum) != 0) {
                Finding finding = differing(stated, amount.get(), sum);
                boolean partial = total.isEmpty() || total.get().isPartial();
                findings.add(policy.apply(partial ? finding.withSeverity(Severity.WARNING) : finding));
            }
        }
        return findings;
    }

    /** The item that a statement is compared with: what a unit states of its whole subtree, with its total. */
    public Item counterpart(Figure stated) {
        Item item = stated.item();
        boolean ownSubtree = Scope.of(item.breakdown())
                .filter(scope ->
                        scope.equals(Scope.subtree(tree.get(stated.unit()).level())))
                .isPresent();
        return ownSubtree ? item.whole() : item;
    }

    private Finding differing(Figure stated, BigDecimal amount, BigDecimal sum) {
        Message message = Message.of(
                "finding.children-do-not-add-up",
                catalogue.label(stated.item()),
                amount,
                sum,
                amount.subtract(sum).abs());
        return Finding.of(Rule.CHILDREN_DO_NOT_ADD_UP, message)
                .about(stated.unit(), counterpart(stated))
                .at(Facts.placeOf(stated.origin()))
                .comparing(sum, amount);
    }
}
