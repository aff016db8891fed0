package hkh.cli;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Restated;
import hkh.figure.Total;
import hkh.finding.HkhException;
import hkh.job.AcrossBreak;
import hkh.job.Vintages;
import hkh.plan.ReturnLines;
import hkh.rollup.Comparing;
import hkh.unit.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Two sides, the earlier one on the units of the later.
 *
 * @param restated the earlier totals for the later units; none where no unit changed in between
 */
record SideBySide(ComparedSide before, ComparedSide now, List<Restated> restated, Comparison comparison) {

    /** Compares; units of the earlier side that the later one does not know are told. */
    static SideBySide of(ComparedSide stated, ComparedSide now) throws HkhException {
        ComparedSide before = stated.in(now.register());
        new Vintages(now.register(), before.tree(), now.totals().period().lastDay())
                .check(AcrossBreak.figures(before.totals()));
        Period later = now.totals().period();
        Passage passage = Passage.of(now.register(), before.tree().day(), later.lastDay());
        List<Restated> restated = AcrossBreak.restated(
                now.catalogue(), ReturnLines.builtIn(now.catalogue(), later), passage, before.totals());
        Comparison comparison = new Comparing(now.catalogue(), now.tree(), before.tree(), restated)
                .compare(now.totals(), before.totals());
        return new SideBySide(before, now, restated, comparison);
    }

    /** Whether both sides are about one period: then what differs is what was corrected. */
    boolean isOnePeriod() {
        return before.totals().period().equals(now.totals().period());
    }

    Optional<Change> of(String unit, Item item) {
        return comparison.of(new Reference(unit, now.totals().period(), item));
    }

    /** Whether a total of a unit is not the same on both sides, or not made of as many units. */
    boolean differs(String unit, Item item) {
        Optional<Total> then = before.totals().of(unit, item);
        Optional<Total> today = now.totals().of(unit, item);
        if (then.isEmpty() || today.isEmpty()) {
            return then.isPresent() != today.isPresent();
        }
        return then.get().measure().state() != today.get().measure().state()
                || !then.get().measure().digits().equals(today.get().measure().digits())
                || then.get().unitsIn() != today.get().unitsIn()
                || then.get().unitsExpected() != today.get().unitsExpected();
    }

    /** The items of a unit on either side. */
    Set<Item> items(String unit) {
        Set<Item> items = new TreeSet<>();
        for (ComparedSide side : List.of(before, now)) {
            side.totals().all().stream()
                    .map(Total::reference)
                    .filter(reference -> reference.unit().equals(unit))
                    .forEach(reference -> items.add(reference.item()));
        }
        return items;
    }

    /** The comparison with what is on the earlier side only: nothing that was there may be gone without a word. */
    Comparison whole() {
        List<Change> all = new ArrayList<>(comparison.all());
        Set<Reference> told =
                all.stream().map(change -> change.current().reference()).collect(Collectors.toSet());
        for (Total gone : before.totals().all()) {
            Reference reference = new Reference(
                    gone.reference().unit(),
                    now.totals().period(),
                    gone.reference().item());
            if (!told.contains(reference)
                    && gone.measure().quantity().isPresent()
                    && now.totals().of(reference.unit(), reference.item()).isEmpty()
                    && now.tree().find(reference.unit()).isPresent()) {
                all.add(new Change(
                        new Total(reference, Measure.NOT_REPORTED, 0, 0),
                        gone.measure(),
                        Measure.NOT_REPORTED,
                        Change.Comparability.CURRENT_PARTIAL));
            }
        }
        return new Comparison(all);
    }
}
