package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import hkh.unit.Unit;
import java.util.List;

/** What reading one file gave, before it is known what other files say. */
public record Reading(FileVerdict verdict, List<Submission> submissions, List<Finding> findings) {

    public Reading {
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
    }

    /** The same, with the unit and the period that the file names. */
    Reading of(Unit unit, String period) {
        FileVerdict known =
                new FileVerdict(verdict.file(), verdict.verdict(), List.of(unit.id()), period, verdict.reason());
        return new Reading(
                known,
                submissions,
                findings.stream()
                        .map(finding -> finding.about(unit.id(), Item.NONE))
                        .toList());
    }
}
