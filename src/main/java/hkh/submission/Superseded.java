package hkh.submission;

import hkh.finding.Finding;
import java.util.List;

/**
 * A return in whose place a later version came.
 *
 * @param findings what intake had to say about it
 */
public record Superseded(Submission before, Submission after, List<Finding> findings) {

    public Superseded {
        findings = List.copyOf(findings);
    }
}
