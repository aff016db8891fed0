package hkh.job;

import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Restated;
import hkh.figure.Totals;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.restatement.Restatement;
import hkh.unit.Passage;
import java.util.List;

/** Totals of an earlier period for the units of a later one. */
public final class AcrossBreak {

    private AcrossBreak() {}

    /** The earlier totals for the later units; none where no unit changed in between. */
    public static List<Restated> restated(Catalogue catalogue, ReturnLines lines, Passage passage, Totals earlier) {
        return passage.changesNothing()
                ? List.of()
                : Restatement.ofTotals(catalogue, passage, figures(earlier), lines::isDividedByLevel);
    }

    /** Totals as figures; one to which units are missing is none that could be passed on. */
    public static List<Figure> figures(Totals totals) {
        return totals.all().stream()
                .map(total -> new Figure(
                        total.reference(),
                        total.isPartial() ? Measure.NOT_REPORTED : total.measure(),
                        new Origin("", "", "", total.measure().digits())))
                .toList();
    }
}
