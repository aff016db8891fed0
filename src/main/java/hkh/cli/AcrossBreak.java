package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Restated;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.restatement.Restatement;
import hkh.unit.Passage;
import hkh.unit.Register;
import java.util.List;

/** Totals of an earlier period for the units of a later one. */
final class AcrossBreak {

    private AcrossBreak() {}

    /** The earlier totals for the later units; none where no unit changed in between. */
    static List<Restated> restated(Catalogue catalogue, Register register, Totals earlier, Period later) {
        Passage passage = Passage.of(register, earlier.period().lastDay(), later.lastDay());
        return passage.changesNothing()
                ? List.of()
                : Restatement.ofTotals(
                        catalogue, passage, figures(earlier), ReturnLines.builtIn(catalogue, later)::isDividedByLevel);
    }

    /** Totals as figures; one to which units are missing is none that could be passed on. */
    static List<Figure> figures(Totals totals) {
        return totals.all().stream()
                .map(total -> new Figure(
                        total.reference(),
                        total.isPartial() ? Measure.NOT_REPORTED : total.measure(),
                        new Origin("", "", "", total.measure().digits())))
                .toList();
    }
}
