package hkh.validation;

import hkh.figure.Figure;
import hkh.finding.Finding;
import hkh.submission.Accepted;
import java.util.List;

/**
 * What may be added up, what may only be compared, and what there is to say; an error marks a figure, it does not remove it
 * unless held.
 *
 * @param compared statements of units about the units below them, for {@link Reconciliation}
 */
public record Judgement(Accepted accepted, List<Figure> compared, List<Finding> findings) {

    public Judgement {
        compared = List.copyOf(compared);
        findings = List.copyOf(findings);
    }
}
