package hkh.submission;

import hkh.finding.Finding;
import java.util.List;

/** What came in: the returns that count, a verdict for every file, and what there is to say about them. */
public record Received(List<Submission> submissions, List<FileVerdict> verdicts, List<Finding> findings) {

    public Received {
        submissions = List.copyOf(submissions);
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
    }
}
