package hkh.rollup;

import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;

/** Counts the units of a level in the tree; nobody states this figure. */
final class UnitCount implements Addition {

    private static final String ACCEPTED = ":accepted";

    private final UnitTree tree;
    private final Period period;
    private final Indicator indicator;
    private final String level;
    private final boolean reportedOnly;
    private final Set<String> reported;

    /** {@code counts} of the indicator names a level, or {@code level:accepted} for the units that reported. */
    UnitCount(UnitTree tree, Period period, Indicator indicator, Set<String> reported) {
        this.tree = tree;
        this.period = period;
        this.indicator = indicator;
        this.reportedOnly = indicator.counts().endsWith(ACCEPTED);
        this.level = indicator.counts().replace(ACCEPTED, "");
        this.reported = reported;
    }

    @Override
    public void addTo(Consumer<Total> totals) {
        for (Unit unit : tree.all()) {
            Reference reference = new Reference(unit.id(), period, indicator.item());
            totals.accept(new Total(reference, Measure.of(at(unit).all().size()), 1, 1));
        }
    }

    @Override
    public Addends at(Unit unit) {
        return Addends.of(tree.subtreeOf(unit).stream()
                .filter(this::counts)
                .map(counted -> new Lineage.Addend(
                        counted.id(), indicator.item(), Measure.of(1), BigDecimal.ONE, Lineage.Role.COUNTED))
                .toArray(Lineage.Addend[]::new));
    }

    private boolean counts(Unit unit) {
        return unit.level().code().equals(level) && (!reportedOnly || reported.contains(unit.id()));
    }
}
