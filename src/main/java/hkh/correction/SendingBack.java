package hkh.correction;

import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.report.Letter;
import hkh.report.Letterhead;
import hkh.results.Letters;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import hkh.workbook.ReturnedCopy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes what goes back to the units: marked copies, letters, reminders; nothing is written here. */
public final class SendingBack {

    /** How the letter ends in name that lists the units below. */
    public static final String BELOW = Reminders.BELOW;

    /** As many lines as leave the letter on one page. */
    private static final int LINES = 6;

    private final Job job;
    private final Aggregation run;
    private final Unit from;
    private final Period period;
    private final Letterhead head;
    private final Optional<LocalDate> due;
    private final Senders senders;
    private final Predicate<Unit> wanted;
    private final boolean ofAll;
    private final MarkedCopies copies;
    private final Letters letters;
    private final CorrectionWords words;
    private final Reminders reminders;
    private final Outgoing outgoing;
    private final List<Unit> corrected = new ArrayList<>();
    private final List<Unit> plain = new ArrayList<>();
    private final List<Unit> uncopied = new ArrayList<>();

    /**
     * What goes back after a run.
     *
     * @param units ids of the units meant; of all, when there are none, and then with the lists of those that sent nothing
     * @param due the day by which they are asked to answer
     */
    public SendingBack(Job job, Aggregation run, Messages messages, List<String> units, Optional<LocalDate> due)
            throws HkhException {
        this.job = job;
        this.run = run;
        this.from = job.root();
        this.period = job.configuration().period();
        this.head = job.configuration().letterhead();
        this.due = due;
        this.senders = new Senders(job.tree(), run);
        this.ofAll = units.isEmpty();
        this.wanted = unit -> ofAll || units.contains(unit.id());
        this.copies = new MarkedCopies(job);
        this.letters = new Letters(job.templates());
        this.words = new CorrectionWords(messages, job.catalogue(), Letter.name(from));
        this.reminders = new Reminders(job, run, wanted, due, letters, words);
        this.outgoing = new Outgoing(period);
    }

    /** Files by name: a folder a unit. */
    public Map<String, byte[]> files() {
        return outgoing.files();
    }

    /** Units that are asked for corrections. */
    public List<Unit> corrected() {
        return corrected;
    }

    /** Those of them whose file could not be copied as it is. */
    public List<Unit> plain() {
        return plain;
    }

    /** Those of them that sent a file of which no copy goes back. */
    public List<Unit> uncopied() {
        return uncopied;
    }

    /** Units from which nothing came that could be read. */
    public List<Unit> reminded() {
        return reminders.units();
    }

    /** Those of them whose name a file has that could not be read. */
    public List<Unit> unread() {
        return reminders.unread();
    }

    /** Makes the letters and copies, and tells what is of nobody. */
    public List<Finding> make() throws HkhException {
        ToCorrect toCorrect = ToCorrect.of(job.tree(), run, senders);
        for (Map.Entry<Unit, List<Finding>> asked : toCorrect.byUnit().entrySet()) {
            if (wanted.test(asked.getKey())) {
                corrected.add(asked.getKey());
                correct(asked.getKey(), asked.getValue());
            }
        }
        reminders.write(outgoing);
        if (ofAll) {
            reminders.list(outgoing);
        }
        return toCorrect.nobodys();
    }

    private void correct(Unit unit, List<Finding> findings) throws HkhException {
        List<FileVerdict> received = filesOf(unit, findings);
        Set<String> names = new HashSet<>(
                received.stream().map(verdict -> verdict.file().name()).toList());
        List<String> sources = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        boolean cellsOnly = false;
        for (FileVerdict verdict : received) {
            String file = verdict.file().name();
            boolean first = sources.isEmpty();
            // what stands in none of the files is listed in the first
            List<Finding> here = findings.stream()
                    .filter(finding -> finding.place().file().equals(file)
                            || (first && !names.contains(finding.place().file())))
                    .toList();
            Optional<MarkedCopies.Marked> copy = here.isEmpty() ? Optional.empty() : copy(unit, verdict, here);
            if (copy.isPresent()) {
                String number = first ? "" : "-" + (sources.size() + 1);
                String what = "sua-lan-" + answer(unit, verdict).revision() + number
                        + copy.get().ending();
                outgoing.add(unit, what, copy.get().bytes());
                sources.add(file);
                sent.add(outgoing.name(unit, what));
                cellsOnly |= copy.get().plain();
            }
        }
        if (cellsOnly) {
            plain.add(unit);
        }
        if (sent.isEmpty() && !received.isEmpty()) {
            uncopied.add(unit);
        }
        letter(unit, findings, sources, sent, cellsOnly);
    }

    private Optional<MarkedCopies.Marked> copy(Unit unit, FileVerdict verdict, List<Finding> findings)
            throws HkhException {
        String file = verdict.file().name();
        ReturnedCopy.Answer answer = answer(unit, verdict);
        return copies.of(
                verdict,
                senders.answeredBy(unit, file),
                senders.othersIn(unit, file),
                answer,
                words.list(unit, period.inWords(), file, answer.revision(), findings));
    }

    /** What the answer to a file will be: the next version of the returns in it, the second at least. */
    private ReturnedCopy.Answer answer(Unit unit, FileVerdict verdict) {
        String file = verdict.file().name();
        List<Submission> returns = senders.answeredBy(unit, file);
        int latest = returns.stream().mapToInt(Submission::revision).max().orElse(0);
        return new ReturnedCopy.Answer(
                new HashSet<>(returns.stream().map(Submission::unit).toList()),
                period,
                Math.max(2, latest + 1),
                senders.sayingTheSame(verdict, returns),
                file);
    }

    /** The file with the unit's return first, then others that it sent and in which something is found. */
    private List<FileVerdict> filesOf(Unit unit, List<Finding> findings) {
        Set<String> names = new LinkedHashSet<>();
        run.submissionOf(unit)
                .ifPresent(submission -> names.add(submission.file().name()));
        findings.stream()
                .map(finding -> finding.place().file())
                .filter(file -> senders.of(file).filter(unit::equals).isPresent())
                .forEach(names::add);
        Map<String, FileVerdict> accepted = new LinkedHashMap<>();
        for (FileVerdict verdict : run.received().verdicts()) {
            if (verdict.verdict() == Verdict.ACCEPTED) {
                accepted.put(verdict.file().name(), verdict);
            }
        }
        return names.stream()
                .flatMap(name -> Optional.ofNullable(accepted.get(name)).stream())
                .toList();
    }

    private void letter(Unit unit, List<Finding> findings, List<String> sources, List<String> sent, boolean cellsOnly)
            throws HkhException {
        if (unit.equals(from)) {
            return; // nobody writes to himself
        }
        int shown = sent.isEmpty() ? findings.size() : Math.min(LINES, findings.size());
        String file = sources.size() == 1 ? sources.get(0) : "";
        Letter.Corrections asked = new Letter.Corrections(
                String.join(", ", sources),
                String.join(", ", sent),
                cellsOnly,
                findings.stream()
                        .limit(shown)
                        .map(finding -> words.line(finding, file))
                        .toList(),
                findings.size() - shown);
        outgoing.add(
                unit,
                "phan-hoi.docx",
                letters.write("phan-hoi", Letter.toCorrect(head, from, unit, period, due, asked)));
    }
}
