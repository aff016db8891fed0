package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What several files mean together: the same bytes count once; a higher revision supersedes; two different returns of one
 * unit that no revision tells apart are a conflict, and neither counts.
 */
public final class Settlement {

    private final List<Reading> readings = new ArrayList<>();
    private final List<FileVerdict> settled = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Settlement() {}

    /** The returns that count, a verdict for every file in the order of their names, and all findings. */
    public static Received of(List<Reading> readings) {
        Settlement settlement = new Settlement();
        settlement.dropDuplicates(readings);
        return settlement.settleUnits();
    }

    private void dropDuplicates(List<Reading> all) {
        Map<String, String> firstByHash = new HashMap<>();
        List<Reading> sorted = new ArrayList<>(all);
        // what was accepted under one name must not fall to a copy that was refused under another; of equal copies the
        // one with the shortest name counts: "a.xlsx", not "a (1).xlsx" or "copy of a.xlsx"
        sorted.sort(Comparator.comparing((Reading reading) -> reading.verdict().verdict())
                .thenComparing(reading -> reading.verdict().file().name().length())
                .thenComparing(reading -> reading.verdict().file().name()));
        for (Reading reading : sorted) {
            FileVerdict verdict = reading.verdict();
            boolean read = (verdict.verdict() == Verdict.ACCEPTED || verdict.verdict() == Verdict.REFUSED)
                    && !verdict.file().sha256().isEmpty();
            String first = read
                    ? firstByHash.putIfAbsent(
                            verdict.file().sha256(), verdict.file().name())
                    : null;
            if (first == null) {
                readings.add(reading);
            } else {
                setAside(reading, Verdict.DUPLICATE, Rule.DUPLICATE_FILE, Message.of("file.duplicate", first));
            }
        }
    }

    private Received settleUnits() {
        Map<String, List<Reading>> byUnit = new TreeMap<>();
        for (Reading reading : readings) {
            if (reading.verdict().verdict() != Verdict.ACCEPTED) {
                keep(reading);
            } else {
                for (Submission submission : reading.submissions()) {
                    byUnit.computeIfAbsent(submission.unit(), unit -> new ArrayList<>())
                            .add(reading);
                }
            }
        }
        List<Submission> submissions = new ArrayList<>();
        for (Map.Entry<String, List<Reading>> unit : byUnit.entrySet()) {
            settle(unit.getValue(), submissions);
        }
        settled.sort(Comparator.comparing(verdict -> verdict.file().name()));
        return new Received(submissions, settled, findings);
    }

    private void settle(List<Reading> rivals, List<Submission> submissions) {
        int newest = rivals.stream().mapToInt(Settlement::revision).max().orElse(0);
        // a return without a revision may be newer or older than any other
        List<Reading> latest = rivals.stream()
                .filter(reading -> revision(reading) == newest || revision(reading) == 0)
                .toList();
        String latestNames = String.join(
                ", ",
                latest.stream().map(reading -> reading.verdict().file().name()).toList());
        for (Reading reading : rivals) {
            if (latest.size() > 1 && latest.contains(reading)) {
                setAside(
                        reading,
                        Verdict.CONFLICT,
                        Rule.CONFLICTING_SUBMISSION,
                        Message.of("file.conflict", latestNames));
            } else if (latest.contains(reading)) {
                keep(reading);
                submissions.addAll(reading.submissions());
            } else {
                setAside(
                        reading,
                        Verdict.SUPERSEDED,
                        Rule.SUPERSEDED_SUBMISSION,
                        Message.of("file.superseded", latestNames));
            }
        }
    }

    private static int revision(Reading reading) {
        return reading.submissions().stream()
                .mapToInt(Submission::revision)
                .max()
                .orElse(0);
    }

    private void keep(Reading reading) {
        settled.add(reading.verdict());
        findings.addAll(reading.findings());
    }

    private void setAside(Reading reading, Verdict verdict, Rule rule, Message reason) {
        FileVerdict read = reading.verdict();
        settled.add(new FileVerdict(read.file(), verdict, read.units(), read.period(), reason));
        String unit = read.units().isEmpty() ? "" : read.units().get(0);
        findings.add(Finding.of(rule, reason)
                .about(unit, Item.NONE)
                .at(Place.file(read.file().name())));
    }
}
