package hkh.job;

import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.intake.Intake;
import hkh.intake.Reading;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.workspace.Inbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a job as they are read: each once, and again those of which more has to be known. */
final class Returns {

    private final Job job;
    private final Aggregation.Receipt receipt;
    private final KeptReadings kept;
    private final Aggregation.Accounts accounts;
    private final Headway headway;
    private final Intake intake;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Inbox.Seen> seen = new ArrayList<>();

    /**
     * @param receipt gets every file before it is parsed
     * @param kept what earlier runs know of the files; without the accounts of their cells
     * @param accounts of which returns the account of their cells is kept
     */
    Returns(Job job, Aggregation.Receipt receipt, KeptReadings kept, Aggregation.Accounts accounts, Headway headway) {
        this.job = job;
        this.receipt = receipt;
        this.kept = kept;
        this.accounts = accounts;
        this.headway = headway;
        this.intake =
                new Intake(job.catalogue(), job.lines(), job.configuration().period(), job.tree());
    }

    /** What every file says, in the order in which they were found. */
    List<Reading> read() throws HkhException {
        try (AtOnce<Taken> files = new AtOnce<>()) {
            for (Inbox.Found found : job.files()) {
                files.add(() -> take(found));
            }
            while (!files.isDone()) {
                add(files.next());
            }
        }
        kept.settle();
        if (accounts == Aggregation.Accounts.OF_RIVALS) {
            accountForRivals();
        }
        Map<String, FileVerdict> changed = new HashMap<>();
        seen.forEach(file ->
                file.changed().ifPresent(verdict -> changed.put(verdict.file().name(), verdict)));
        readings.replaceAll(reading -> {
            FileVerdict verdict = changed.get(reading.verdict().file().name());
            return verdict == null ? reading : unread(verdict);
        });
        return readings;
    }

    /** A file and what it says. */
    private record Taken(KeptReadings.Kept kept, Optional<Inbox.Seen> seen) {}

    private Taken take(Inbox.Found found) throws HkhException {
        Inbox.Content content = Inbox.read(found);
        if (content.verdict().isPresent()) {
            return new Taken(
                    new KeptReadings.Kept(unread(content.verdict().get()), Optional.empty()), Optional.empty());
        }
        receipt.keep(content.file(), content.bytes());
        return new Taken(kept.of(content.file()).orElseGet(() -> read(content)), content.seen());
    }

    private KeptReadings.Kept read(Inbox.Content content) {
        Reading reading = intake.read(content.file(), content.bytes());
        return accounts == Aggregation.Accounts.ALL
                ? new KeptReadings.Kept(reading, Optional.empty())
                : KeptReadings.toKeep(reading.withoutAccounts());
    }

    private void add(Taken taken) throws HkhException {
        Reading reading = taken.kept().reading();
        readings.add(reading);
        kept.add(taken.kept());
        if (taken.seen().isPresent()) {
            seen.add(taken.seen().get());
            receipt.note(reading.verdict().file());
        }
        headway.at(Headway.Step.READING, readings.size(), job.files().size());
    }

    /** Reads the files again of which a unit has sent several. */
    private void accountForRivals() throws HkhException {
        Map<String, Integer> sent = new HashMap<>();
        for (Reading reading : readings) {
            for (Submission submission : reading.submissions()) {
                sent.merge(submission.unit(), 1, Integer::sum);
            }
        }
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            boolean rivals =
                    reading.submissions().stream().anyMatch(submission -> sent.getOrDefault(submission.unit(), 0) > 1);
            if (rivals) {
                readings.set(i, again(job.files().get(i), reading.verdict().file()));
            }
        }
    }

    /** What a file says that was read before; one that is another by now waits for the next run. */
    private Reading again(Inbox.Found found, SourceFile before) throws HkhException {
        Inbox.Content content = Inbox.read(found);
        boolean same = content.verdict().isEmpty() && content.file().equals(before);
        return same ? intake.read(before, content.bytes()) : unread(Inbox.changing(found));
    }

    /** A file that is refused before it is read is a finding, like one that is refused by what it holds. */
    private static Reading unread(FileVerdict verdict) {
        if (verdict.verdict() != Verdict.REFUSED) {
            return new Reading(verdict, List.of(), List.of());
        }
        Rule rule =
                verdict.reason().key().endsWith(Rule.FILE_TOO_LARGE.id()) ? Rule.FILE_TOO_LARGE : Rule.UNREADABLE_FILE;
        Finding finding =
                Finding.of(rule, verdict.reason()).at(Place.file(verdict.file().name()));
        return new Reading(verdict, List.of(), List.of(finding));
    }
}
