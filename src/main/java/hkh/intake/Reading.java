package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What reading one file gave, before it is known what other files say.
 *
 * @param replaces the SHA-256 of the files of which it is a corrected copy
 */
public record Reading(FileVerdict verdict, List<Submission> submissions, List<Finding> findings, Set<String> replaces) {

    public Reading {
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
        replaces = Set.copyOf(replaces);
    }

    /** A file that is no copy of others. */
    public Reading(FileVerdict verdict, List<Submission> submissions, List<Finding> findings) {
        this(verdict, submissions, findings, Set.of());
    }

    /** A file of which nothing is taken, and why. */
    static Reading refused(SourceFile file, Rule rule, Message reason) {
        FileVerdict verdict = new FileVerdict(file, Verdict.REFUSED, List.of(), "", reason);
        Finding finding = Finding.of(rule, reason).at(Place.file(file.name()));
        return new Reading(verdict, List.of(), List.of(finding));
    }

    /** A file that is not for us to read, and why. */
    static Reading ignored(SourceFile file, Message reason) {
        return new Reading(new FileVerdict(file, Verdict.IGNORED, List.of(), "", reason), List.of(), List.of());
    }

    /** The same, with what there is to say about the file as a whole. */
    Reading and(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        String only = verdict.units().size() == 1 ? verdict.units().get(0) : "";
        List<Finding> all = new ArrayList<>(findings);
        more.forEach(finding -> all.add(finding.about(only, Item.NONE)));
        return new Reading(verdict, submissions, all, replaces);
    }

    /** The same without the units whose returns only stand in it as they stand elsewhere. */
    Reading without(Set<String> units) {
        List<String> others =
                verdict.units().stream().filter(unit -> !units.contains(unit)).toList();
        FileVerdict known = new FileVerdict(
                verdict.file(), verdict.verdict(), others, verdict.period(), verdict.reason(), verdict.account());
        return new Reading(
                known,
                submissions.stream()
                        .filter(submission -> !units.contains(submission.unit()))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.unit().isEmpty() || !units.contains(finding.unit()))
                        .toList(),
                replaces);
    }

    /** The same without the accounts of its returns; what is not in a return stays accounted for. */
    public Reading withoutAccounts() {
        return new Reading(
                verdict, submissions.stream().map(Submission::withoutAccount).toList(), findings, replaces);
    }

    /** The same, with how its cells ended, none of which is in a return. */
    Reading accounting(List<CellUse> cells) {
        FileVerdict known = new FileVerdict(
                verdict.file(), verdict.verdict(), verdict.units(), verdict.period(), verdict.reason(), cells);
        return new Reading(known, submissions, findings, replaces);
    }

    /** The same, with the units and the period that the file names. */
    Reading of(Collection<Unit> units, String period) {
        List<String> ids = units.stream().map(Unit::id).toList();
        FileVerdict known = new FileVerdict(verdict.file(), verdict.verdict(), ids, period, verdict.reason());
        String only = ids.size() == 1 ? ids.get(0) : "";
        return new Reading(
                known,
                submissions,
                findings.stream().map(finding -> finding.about(only, Item.NONE)).toList(),
                replaces);
    }
}
