package hkh.correction;

import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.submission.Superseded;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The returns of a run that came in place of earlier ones, each held against the one right before it. */
public final class Resubmissions {

    private Resubmissions() {}

    /** By unit, in the order of the ids. */
    public static List<Resubmission> of(Job job, Aggregation run) throws HkhException {
        Map<String, Superseded> latest = new TreeMap<>();
        for (Superseded superseded : run.received().superseded()) {
            latest.merge(
                    superseded.before().unit(),
                    superseded,
                    (one, other) -> one.before().revision() >= other.before().revision() ? one : other);
        }
        if (latest.isEmpty()) {
            return List.of();
        }
        List<Finding> then =
                Aggregation.judge(job, asBefore(run.received(), latest)).findings();
        List<Finding> now = run.judgement().findings();
        return latest.values().stream()
                .map(one -> Resubmission.of(job.catalogue(), job.policy(), one.before(), one.after(), then, now))
                .toList();
    }

    /** What would have been received had the later versions not come. */
    private static Received asBefore(Received received, Map<String, Superseded> latest) {
        List<Submission> submissions = new ArrayList<>();
        for (Submission submission : received.submissions()) {
            Superseded replaced = latest.get(submission.unit());
            submissions.add(replaced == null ? submission : replaced.before());
        }
        List<Finding> findings = new ArrayList<>(received.findings().stream()
                .filter(finding -> !latest.containsKey(finding.unit()))
                .toList());
        latest.values().forEach(replaced -> findings.addAll(replaced.findings()));
        return new Received(submissions, received.verdicts(), findings, received.conflicting(), List.of());
    }

    /** In one line: how many places are corrected, and how many are not. */
    public static Message summary(Unit unit, Resubmission one) {
        return Message.of(
                "resubmission.summary",
                unit.name(),
                one.after().revision(),
                one.fixed().size(),
                one.stillWrong().size(),
                one.newlyWrong().size(),
                one.unasked().size());
    }
}
