package hkh.submission;

import hkh.finding.Finding;
import java.util.List;
import java.util.Set;

/**
 * What came in: the returns that count, a verdict for every file, and what there is to say about them.
 *
 * @param conflicting ids of the units of which different returns came, so that none counts, also where the file that
 *     holds one of them is accepted for the others
 * @param superseded the returns in whose place a later version counts
 */
public record Received(
        List<Submission> submissions,
        List<FileVerdict> verdicts,
        List<Finding> findings,
        Set<String> conflicting,
        List<Superseded> superseded) {

    public Received {
        submissions = List.copyOf(submissions);
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
        conflicting = Set.copyOf(conflicting);
        superseded = List.copyOf(superseded);
    }

    /** What came in without a conflict. */
    public Received(List<Submission> submissions, List<FileVerdict> verdicts, List<Finding> findings) {
        this(submissions, verdicts, findings, Set.of(), List.of());
    }
}
