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
import hkh.submission.UnitStatus;
import hkh.submission.Verdict;
import hkh.table.Csv;
import hkh.unit.Unit;
import hkh.workbook.ReturnedCopy;
import hkh.workspace.UnitFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes what goes back to the units: marked copies, letters, reminders; nothing is written here. */
public final class SendingBack {

    /** The list of those that sent nothing. */
    static final String MISSING = "chua-nop.csv";

    /** How the letter ends in name that lists the units below. */
    public static final String BELOW = "don-doc-cap-duoi.docx";

    /** As many lines as leave the letter on one page. */
    private static final int LINES = 6;

    private final Job job;
    private final Aggregation run;
    private final Unit from;
    private final Period period;
    private final Letterhead head;
    private final Optional<LocalDate> due;
    private final Senders senders;
    private final UnreadFiles unread;
    private final MarkedCopies copies;
    private final Letters letters;
    private final CorrectionWords words;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Unit> corrected = new ArrayList<>();
    private final List<Unit> plain = new ArrayList<>();
    private final List<Unit> uncopied = new ArrayList<>();
    private final List<Unit> reminded = new ArrayList<>();

    public SendingBack(Job job, Aggregation run, Messages messages, Optional<LocalDate> due) throws HkhException {
        this.job = job;
        this.run = run;
        this.from = job.root();
        this.period = job.configuration().period();
        this.head = job.configuration().letterhead();
        this.due = due;
        this.senders = new Senders(job.tree(), run);
        this.unread = new UnreadFiles(job.tree(), run);
        this.copies = new MarkedCopies(job);
        this.letters = new Letters(job.templates());
        this.words = new CorrectionWords(messages, job.catalogue(), Letter.name(from));
    }

    /** Files by name: a folder a unit. */
    public Map<String, byte[]> files() {
        return files;
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
        return reminded;
    }

    /** Those of them whose name a file has that could not be read. */
    public List<Unit> unread() {
        return reminded.stream().filter(unit -> !unread.of(unit).isEmpty()).toList();
    }

    /**
     * Makes the letters and copies, and tells what is of nobody.
     *
     * @param units ids of the units meant; of all, when there are none, and then with the lists of those that sent nothing
     */
    public List<Finding> make(List<String> units) throws HkhException {
        Predicate<Unit> wanted = unit -> units.isEmpty() || units.contains(unit.id());
        ToCorrect toCorrect = ToCorrect.of(job.tree(), run, senders);
        for (Map.Entry<Unit, List<Finding>> asked : toCorrect.byUnit().entrySet()) {
            if (wanted.test(asked.getKey())) {
                corrected.add(asked.getKey());
                correct(asked.getKey(), asked.getValue());
            }
        }
        List<UnitStatus> missing = run.statuses().stream()
                .filter(status -> status.state() == UnitStatus.State.MISSING)
                .filter(status -> wanted.test(status.unit()) && !status.unit().equals(from))
                .toList();
        for (UnitStatus status : missing) {
            remind(status.unit());
        }
        if (units.isEmpty()) {
            list(missing);
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
                String name = name(unit, "sua-lan-" + answer(unit, verdict).revision() + number)
                        + copy.get().ending();
                files.put(folder(unit) + name, copy.get().bytes());
                sources.add(file);
                sent.add(name);
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
        files.put(
                folder(unit) + name(unit, "phan-hoi.docx"),
                letters.write("phan-hoi", Letter.toCorrect(head, from, unit, period, due, asked)));
    }

    private void remind(Unit unit) throws HkhException {
        reminded.add(unit);
        Letter letter = Letter.toRemind(head, from, unit, period, due, came(List.of(unit)));
        files.put(reminder(unit), letters.write("don-doc", letter));
    }

    /** The files of units that came and could not be read. */
    private List<Letter.Line> came(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unread.of(unit).stream())
                .map(words::line)
                .toList();
    }

    /** The units that sent nothing, for the one above them and all in one table. */
    private void list(List<UnitStatus> missing) throws HkhException {
        Map<Unit, List<Unit>> byParent = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (UnitStatus status : missing) {
            Unit unit = status.unit();
            Optional<Unit> parent = job.tree().find(unit.parent());
            parent.filter(above -> !above.equals(from))
                    .ifPresent(above -> byParent.computeIfAbsent(above, one -> new ArrayList<>())
                            .add(unit));
            rows.add(List.of(
                    unit.parent(),
                    parent.map(Unit::name).orElse(""),
                    unit.id(),
                    unit.name(),
                    reminder(unit),
                    unread.of(unit).stream()
                            .map(verdict -> verdict.file().name())
                            .collect(Collectors.joining("; "))));
        }
        for (Map.Entry<Unit, List<Unit>> below : byParent.entrySet()) {
            Unit parent = below.getKey();
            List<Unit> units = below.getValue();
            Letter letter = Letter.toRemindBelow(head, from, parent, period, due, came(units), units);
            files.put(folder(parent) + name(parent, BELOW), letters.write("don-doc", letter));
        }
        if (!rows.isEmpty()) {
            files.put(MISSING, Csv.write(List.of("parent", "parent_name", "unit", "name", "letter", "unread"), rows));
        }
    }

    private String reminder(Unit unit) {
        return folder(unit) + name(unit, "don-doc.docx");
    }

    private static String folder(Unit unit) {
        return UnitFile.name(unit) + "/";
    }

    private String name(Unit unit, String what) {
        return UnitFile.name(unit) + "_" + period + "_" + what;
    }
}
