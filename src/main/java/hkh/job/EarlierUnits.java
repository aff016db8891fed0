package hkh.job;

import hkh.figure.Figure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Restated;
import hkh.plan.Catalogue;
import hkh.restatement.Restatement;
import hkh.unit.Passage;
import hkh.unit.Register;
import java.util.List;

/** What the units' own figures of an earlier period say of the units of a later one. */
public record EarlierUnits(Catalogue catalogue, Register register, Period period) {

    /** What is certain of the units' own figures; not of an indicator that means something else since. */
    public List<Figure> own(List<Figure> earlier) {
        List<Figure> same = earlier.stream()
                .filter(figure -> !catalogue
                        .get(figure.item())
                        .validity()
                        .from()
                        .isAfter(figure.reference().period().lastDay()))
                .toList();
        if (same.isEmpty()) {
            return same;
        }
        Passage passage = Passage.of(register, same.get(0).reference().period().lastDay(), period.lastDay());
        return passage.changesNothing()
                ? same
                : new Restatement(catalogue, passage)
                        .restate(same).stream()
                                .filter(restated -> restated.standing() == Restated.Standing.VALUE)
                                .map(restated -> new Figure(
                                        restated.reference(), restated.measure(), new Origin("", "", "", "")))
                                .toList();
    }
}
