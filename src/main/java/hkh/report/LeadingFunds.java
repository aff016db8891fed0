package hkh.report;

import hkh.figure.Item;
import hkh.figure.Totals;
import hkh.plan.Scope;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The districts that hold the largest funds of their own, without their communes'. */
final class LeadingFunds {

    private static final int NAMED = 5;
    private static final Item WHOLE = Item.of("fund_balance");
    private static final Item OWN = Scope.own(Level.DISTRICT).of(WHOLE.indicator());

    private LeadingFunds() {}

    /** At most five and at most half of the districts, the largest first. */
    static List<AnnualReport.UnitFigure> of(UnitTree tree, Unit root, Totals totals, ReportFigures figures) {
        List<Unit> districts = tree.childrenOf(root).stream()
                .filter(child -> child.level() == Level.DISTRICT)
                .toList();
        return districts.stream()
                .filter(district -> balance(tree, district, totals).signum() > 0)
                .sorted(Comparator.comparing((Unit district) -> balance(tree, district, totals))
                        .reversed())
                .limit(Math.min(NAMED, districts.size() / 2))
                .map(district -> new AnnualReport.UnitFigure(
                        UnitWords.inSentence(district), figures.of(district, own(tree, district))))
                .toList();
    }

    private static BigDecimal balance(UnitTree tree, Unit district, Totals totals) {
        return totals.of(district.id(), own(tree, district))
                .flatMap(total -> total.measure().quantity())
                .orElse(BigDecimal.ZERO);
    }

    /** A district with nothing below it has no levels to tell apart. */
    private static Item own(UnitTree tree, Unit district) {
        return tree.childrenOf(district).isEmpty() ? WHOLE : OWN;
    }
}
