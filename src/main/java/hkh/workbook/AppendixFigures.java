package hkh.workbook;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of the appendix by row: totals as they are published, own figures as they were accepted. */
final class AppendixFigures {

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final Totals totals;
    private final Map<Reference, Measure> own = new HashMap<>();
    private final Map<Reference, String> decisions = new HashMap<>();
    private final Map<Cell, Optional<Total>> found = new HashMap<>();

    private record Cell(AppendixRow.Kind kind, String unit, Item item) {}

    AppendixFigures(Catalogue catalogue, UnitTree tree, Totals totals, Collection<Figure> accepted) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.totals = totals;
        for (Figure figure : accepted) { // of the others the total is what they state
            Optional<Unit> unit = tree.find(figure.unit());
            if (unit.isPresent() && !tree.childrenOf(unit.get()).isEmpty()) {
                own.put(figure.reference(), figure.measure());
            }
            Optional<Decision> decision = figure.decision();
            if (decision.isPresent()) {
                decisions.put(figure.reference(), decision.get().told());
            }
        }
    }

    /** What a person decided of a figure that was accepted; empty for one that is as it was read. */
    Optional<String> decided(Reference reference) {
        return Optional.ofNullable(decisions.get(reference));
    }

    /** Whether a unit answered any of these items for itself, or something of its own is in its totals. */
    boolean statesOwn(Unit unit, List<Item> items) {
        return items.stream()
                .filter(item -> catalogue.get(item).counts().isEmpty())
                .flatMap(item -> own(unit, item).stream())
                .anyMatch(total -> total.measure().state() != State.NOT_REPORTED);
    }

    /** Whether a unit was asked for any of these items, or answered; that none of some kind of units is there says nothing. */
    boolean concerns(Unit unit, List<Item> items) {
        return items.stream()
                .flatMap(item -> totals.of(unit.id(), item).stream())
                .anyMatch(total ->
                        catalogue.get(total.reference().item()).counts().isEmpty()
                                || total.measure().amount().signum() != 0);
    }

    /** What stands in a cell with its coverage; empty where nothing was asked or answered. */
    Optional<Total> of(AppendixRow row, Item item) {
        if (row.kind() == AppendixRow.Kind.TOTAL || row.kind() == AppendixRow.Kind.SINGLE) {
            return totals.of(row.unit().id(), item);
        }
        Cell cell = new Cell(row.kind(), row.unit().id(), item);
        Optional<Total> known = found.get(cell);
        if (known == null) {
            known = find(row, item);
            found.put(cell, known);
        }
        return known;
    }

    private Optional<Total> find(AppendixRow row, Item item) {
        return row.kind() == AppendixRow.Kind.GROUP ? group(row, item) : own(row.unit(), item);
    }

    /** What a unit states for itself; where it only follows from what it states, what its total has beyond its children. */
    private Optional<Total> own(Unit unit, Item item) {
        Indicator indicator = catalogue.get(item);
        if (indicator.kind() == Indicator.Kind.RATIO || indicator.kind() == Indicator.Kind.CHANGE) {
            return Optional.empty();
        }
        Reference reference = new Reference(unit.id(), totals.period(), item);
        Optional<Total> total = totals.of(unit.id(), item);
        BigDecimal beyond = total.flatMap(sum -> sum.measure().quantity()).orElse(BigDecimal.ZERO);
        int in = total.map(Total::unitsIn).orElse(0);
        int expected = total.map(Total::unitsExpected).orElse(0);
        int stoodIn = total.map(Total::stoodIn).orElse(0);
        if (indicator.overUnits() != Indicator.OverUnits.OWN_LEVEL) {
            for (Unit child : tree.childrenOf(unit)) {
                Optional<Total> below = totals.of(child.id(), item);
                beyond = beyond.subtract(
                        below.flatMap(sum -> sum.measure().quantity()).orElse(BigDecimal.ZERO));
                in -= below.map(Total::unitsIn).orElse(0);
                expected -= below.map(Total::unitsExpected).orElse(0);
                stoodIn -= below.map(Total::stoodIn).orElse(0);
            }
        }
        Measure stated = own.getOrDefault(reference, Measure.NOT_REPORTED);
        Measure measure = stated.state() == State.NOT_REPORTED && beyond.signum() > 0 ? Measure.of(beyond) : stated;
        boolean concerned = expected > 0 || measure.state() != State.NOT_REPORTED;
        return concerned ? Optional.of(new Total(reference, measure, in, expected, stoodIn)) : Optional.empty();
    }

    /** Affiliated bodies together: sums only, for nobody publishes their ratios. */
    private Optional<Total> group(AppendixRow group, Item item) {
        Indicator indicator = catalogue.get(item);
        List<Total> members = group.addends().stream()
                .flatMap(member -> of(member, item).stream())
                .toList();
        boolean adds =
                indicator.overUnits() == Indicator.OverUnits.SUM || indicator.overUnits() == Indicator.OverUnits.COUNT;
        if (!adds || members.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> amounts = members.stream()
                .flatMap(member -> member.measure().quantity().stream())
                .toList();
        boolean nothing = members.stream().noneMatch(member -> member.measure().state() == State.VALUE);
        Measure sum = Measure.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        Measure measure = amounts.isEmpty() ? Measure.NOT_REPORTED : nothing ? Measure.NIL : sum;
        return Optional.of(new Total(
                new Reference(group.unit().id(), totals.period(), item),
                measure,
                members.stream().mapToInt(Total::unitsIn).sum(),
                members.stream().mapToInt(Total::unitsExpected).sum(),
                members.stream().mapToInt(Total::stoodIn).sum()));
    }
}
