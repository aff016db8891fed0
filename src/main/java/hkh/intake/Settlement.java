package hkh.intake;

import hkh.figure.Decision;
import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.intake.Rival.Outcome;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.submission.Superseded;
import hkh.submission.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What several files mean together: the same bytes count once; a higher revision supersedes; two different returns of one
 * unit that no revision tells apart are a conflict, and neither counts. Of a file that holds the returns of several units,
 * that is decided unit by unit.
 */
public final class Settlement {

    private final List<Reading> readings = new ArrayList<>();
    private final List<FileVerdict> settled = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Rulings rulings;

    private Settlement(Rulings rulings) {
        this.rulings = rulings;
    }

    /**
     * The returns that count, a verdict for every file in the order of their names, and all findings.
     *
     * @param decisions what people decided of this period's returns
     */
    public static Received of(List<Reading> readings, List<Decision> decisions) {
        Settlement settlement = new Settlement(new Rulings(decisions, readings));
        settlement.dropDuplicates(settlement.notRefused(readings));
        return DecidedFigures.in(settlement.settleUnits(), decisions);
    }

    /** A file that a person refused counts for nothing, and what it says is not to be mended. */
    private List<Reading> notRefused(List<Reading> all) {
        List<Reading> left = new ArrayList<>();
        for (Reading reading : all) {
            Optional<Decision> refusal = rulings.refused(reading);
            if (refusal.isPresent()) {
                Decision by = refusal.get();
                setAside(
                        reading,
                        Verdict.REFUSED,
                        Message.of("file.refused-by-decision", by.line(), by.told()),
                        refusal);
                reading.findings().forEach(finding -> findings.add(finding.acceptedBy(by)));
            } else {
                left.add(reading);
            }
        }
        return left;
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
                setAside(reading, Verdict.DUPLICATE, Message.of("file.duplicate", first), Optional.empty());
                findings.add(about(reading, Rule.DUPLICATE_FILE, Message.of("file.duplicate", first)));
            }
        }
    }

    private Received settleUnits() {
        Map<String, List<Rival>> byUnit = new TreeMap<>();
        IdentityHashMap<Reading, List<Rival>> byReading = new IdentityHashMap<>();
        for (Reading reading : readings) {
            for (Submission submission : reading.submissions()) {
                Rival rival = new Rival(reading, submission);
                byUnit.computeIfAbsent(submission.unit(), unit -> new ArrayList<>())
                        .add(rival);
                byReading.computeIfAbsent(reading, r -> new ArrayList<>()).add(rival);
            }
        }
        Set<String> conflicting = new HashSet<>();
        List<Submission> submissions = new ArrayList<>();
        List<Superseded> superseded = new ArrayList<>();
        byUnit.forEach((unit, rivals) -> {
            Rival.settle(rulings.settle(unit, rivals));
            for (Rival rival : rivals) {
                rival.finding().ifPresent(findings::add);
                if (rival.outcome() == Outcome.CONFLICT) {
                    conflicting.add(unit);
                } else if (rival.outcome() == Outcome.COUNTS) {
                    submissions.add(rival.submission());
                    rivals.stream()
                            .flatMap(other -> other.supersededBy(rival).stream())
                            .forEach(superseded::add);
                }
            }
        });
        readings.forEach(reading -> settle(reading, byReading.getOrDefault(reading, List.of())));
        findings.addAll(rulings.findings());
        settled.sort(Comparator.comparing(verdict -> verdict.file().name()));
        return new Received(submissions, settled, findings, conflicting, superseded);
    }

    /** The verdict on a file: what became of its returns, or of those that count. */
    private void settle(Reading reading, List<Rival> rivals) {
        Set<Outcome> outcomes = new HashSet<>();
        Set<String> notCounted = new TreeSet<>();
        Set<String> carriedAlong = new TreeSet<>();
        for (Rival rival : rivals) {
            outcomes.add(rival.outcome());
            if (rival.outcome() == Outcome.CARRIED_ALONG) {
                carriedAlong.add(rival.submission().unit());
            } else if (rival.outcome() != Outcome.COUNTS) {
                notCounted.add(rival.submission().unit());
            }
        }
        if (outcomes.size() > 1 && outcomes.contains(Outcome.CARRIED_ALONG)) {
            List<Rival> others = rivals.stream()
                    .filter(rival -> rival.outcome() != Outcome.CARRIED_ALONG)
                    .toList();
            settle(reading.without(carriedAlong), others);
        } else if (outcomes.isEmpty() || outcomes.equals(Set.of(Outcome.COUNTS))) {
            settled.add(reading.verdict());
            findings.addAll(reading.findings());
        } else if (outcomes.size() == 1) {
            Rival first = rivals.get(0);
            setAside(reading, first.outcome().verdict(), first.reason(), first.decision());
        } else {
            Message reason = Message.of("file.partly", String.join(", ", notCounted));
            setAside(reading, Verdict.ACCEPTED, reason, Optional.empty());
            reading.findings().stream()
                    .filter(finding -> !notCounted.contains(finding.unit()))
                    .forEach(findings::add);
        }
    }

    private void setAside(Reading reading, Verdict verdict, Message reason, Optional<Decision> decision) {
        FileVerdict read = reading.verdict();
        settled.add(
                new FileVerdict(read.file(), verdict, read.units(), read.period(), reason, read.account(), decision));
    }

    private static Finding about(Reading reading, Rule rule, Message reason) {
        FileVerdict read = reading.verdict();
        String unit = read.units().isEmpty() ? "" : read.units().get(0);
        return Finding.of(rule, reason)
                .about(unit, Item.NONE)
                .at(Place.file(read.file().name()));
    }
}
