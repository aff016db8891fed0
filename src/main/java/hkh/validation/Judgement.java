package hkh.validation;

import hkh.finding.Finding;
import hkh.submission.Accepted;
import java.util.List;

/** What may be added up, and what there is to say; an error marks a figure, it does not remove it unless held. */
public record Judgement(Accepted accepted, List<Finding> findings) {

    public Judgement {
        findings = List.copyOf(findings);
    }
}
