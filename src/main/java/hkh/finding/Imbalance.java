package hkh.finding;

import hkh.figure.Total;
import hkh.figure.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One quantity of which there are two numbers: what somebody states, and what the other evidence makes it: the units below,
 * the parts or the rows of a table, the stock carried over. Both are shown, and neither is ever added to the other.
 *
 * @param ranked the finding that tells it
 * @param total what is published of the quantity, with its coverage
 */
public record Imbalance(RankedFinding ranked, Total total, BigDecimal stated, BigDecimal computed) {

    private static final Set<String> RULES = Set.of(
            Rule.PARTS_DO_NOT_ADD_UP.id(),
            Rule.CHILDREN_DO_NOT_ADD_UP.id(),
            Rule.BALANCE_DOES_NOT_CLOSE.id(),
            Rule.STATED_TWICE_DIFFERENTLY.id());

    /** All of them among the findings of a run, in their order. */
    public static List<Imbalance> in(List<RankedFinding> findings, Totals totals) {
        List<Imbalance> imbalances = new ArrayList<>();
        for (RankedFinding ranked : findings) {
            Finding finding = ranked.finding();
            boolean compares = RULES.contains(finding.rule())
                    && !finding.item().isNone()
                    && finding.difference().signum() != 0;
            if (compares) {
                imbalances.add(new Imbalance(
                        ranked,
                        totals.at(finding.unit(), finding.item()),
                        new BigDecimal(finding.found()),
                        new BigDecimal(finding.expected())));
            }
        }
        return imbalances;
    }

    public Finding finding() {
        return ranked.finding();
    }

    /** By how much what is stated is above the other evidence; below zero where it is less. */
    public BigDecimal difference() {
        return stated.subtract(computed);
    }
}
