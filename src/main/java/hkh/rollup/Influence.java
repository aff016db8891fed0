package hkh.rollup;

import hkh.figure.Percent;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Orders findings by what they may do to the totals of the root: the distance between expected and found in percent of
 * the root's total, or a missing unit's share of the units. What has no number comes by its severity.
 */
public final class Influence {

    private static final int DECIMALS = 4;

    private final Totals totals;
    private final UnitTree tree;

    public Influence(Totals totals, UnitTree tree) {
        this.totals = totals;
        this.tree = tree;
    }

    /** The findings, most influential first; equals by severity, file, cell, unit and rule. */
    public List<RankedFinding> rank(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new RankedFinding(finding, of(finding)))
                .sorted(Comparator.comparing(
                                (RankedFinding ranked) -> ranked.influence().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(ranked -> ranked.finding().severity())
                        .thenComparing(ranked -> ranked.finding().place().file())
                        .thenComparing(ranked -> ranked.finding().place().sheet())
                        .thenComparing(ranked -> ranked.finding().place().cell())
                        .thenComparing(ranked -> ranked.finding().unit())
                        .thenComparing(ranked -> ranked.finding().rule())
                        .thenComparing(ranked -> ranked.finding().item()))
                .toList();
    }

    private Optional<BigDecimal> of(Finding finding) {
        if (finding.rule().equals(Rule.UNIT_NOT_REPORTED.id())) {
            return share(BigDecimal.ONE, BigDecimal.valueOf(tree.expected().size()));
        }
        if (finding.difference().signum() == 0) {
            return Optional.empty();
        }
        return totals.of(tree.root().id(), finding.item())
                .flatMap(total -> total.measure().quantity())
                .flatMap(total -> share(finding.difference(), total.abs()));
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return Percent.of(part, whole).map(percent -> percent.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
