package hkh.cli;

import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.report.Letter;
import hkh.report.Letterhead;
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

/** Makes what goes back to the units: marked copies, letters, reminders; nothing is written here. */
final class SendingBack {

    /** The list of those that sent nothing. */
    static final String MISSING = "chua-nop.csv";

    /** As many lines as leave the letter on one page. */
    private static final int LINES = 6;

    private final Job job;
    private final Aggregation run;
    private final Unit from;
    private final Period period;
    private final Letterhead head;
    private final Optional<LocalDate> due;
    private final Senders senders;
    private final MarkedCopies copies;
    private final Letters letters;
    private final CorrectionWords words;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Unit> corrected = new ArrayList<>();
    private final List<Unit> plain = new ArrayList<>();
    private final List<Unit> uncopied = new ArrayList<>();
    private final List<Unit> reminded = new ArrayList<>();

    SendingBack(Job job, Aggregation run, Messages messages, Optional<LocalDate> due) throws HkhException {
        this.job = job;
        this.run = run;
        this.from = job.root();
        this.period = job.configuration().period();
        this.head = job.configuration().letterhead();
        this.due = due;
        this.senders = new Senders(job.tree(), run);
        this.copies = new MarkedCopies(job);
        this.letters = new Letters(job.templates());
        this.words = new CorrectionWords(messages, job.catalogue(), Letter.name(from));
    }

    /** Files by name: a folder a unit. */
    Map<String, byte[]> files() {
        return files;
    }

    /** Units that are asked for corrections. */
    List<Unit> corrected() {
        return corrected;
    }

    /** Those of them whose file could not be copied as it is. */
    List<Unit> plain() {
        return plain;
    }

    /** Those of them that sent a file of which no copy goes back. */
    List<Unit> uncopied() {
        return uncopied;
    }

    /** Units from which nothing came. */
    List<Unit> reminded() {
        return reminded;
    }

    /** Makes the letters and copies of some units, and tells what is of nobody. */
    List<Finding> make(Predicate<Unit> wanted) throws HkhException {
        ToCorrect toCorrect = ToCorrect.of(job.tree(), run, senders);
        for (Map.Entry<Unit, List<Finding>> asked : toCorrect.byUnit().entrySet()) {
            if (wanted.test(asked.getKey())) {
                corrected.add(asked.getKey());
                correct(asked.getKey(), asked.getValue());
            }
        }
        remind(wanted);
        return toCorrect.nobodys();
    }

    private void correct(Unit unit, List<Finding> findings) throws HkhException {
        Set<String> used = new HashSet<>();
        String first = "";
        List<Finding> left = new ArrayList<>(findings);
        for (FileVerdict verdict : filesOf(unit, findings)) {
            String file = verdict.file().name();
            boolean only = first.isEmpty();
            List<Finding> here = left.stream()
                    .filter(finding -> only || finding.place().file().equals(file))
                    .toList();
            List<Submission> returns = senders.answeredBy(unit, file);
            int revision =
                    1 + returns.stream().mapToInt(Submission::revision).max().orElse(0);
            ReturnedCopy.Answer answer = new ReturnedCopy.Answer(
                    new HashSet<>(returns.stream().map(Submission::unit).toList()),
                    period,
                    Math.max(2, revision),
                    senders.sayingTheSame(verdict, returns),
                    file);
            Optional<MarkedCopies.Marked> copy = here.isEmpty()
                    ? Optional.empty()
                    : copies.of(
                            verdict.file(),
                            returns,
                            answer,
                            words.list(unit, period.inWords(), file, answer.revision(), here));
            if (copy.isPresent()) {
                String name =
                        name(unit, "sua-lan-" + answer.revision() + (used.isEmpty() ? "" : "-" + (used.size() + 1)))
                                + copy.get().ending();
                files.put(folder(unit) + name, copy.get().bytes());
                used.add(name);
                first = only ? file : first;
                if (copy.get().plain()) {
                    plain.add(unit);
                }
                left.removeAll(here);
                if (only) {
                    letter(unit, findings, file, name, copy.get().plain());
                }
            }
        }
        if (used.isEmpty()) {
            if (run.submissionOf(unit).isPresent()) {
                uncopied.add(unit);
            }
            letter(unit, findings, "", "", false);
        }
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

    private void letter(Unit unit, List<Finding> findings, String file, String copy, boolean cellsOnly)
            throws HkhException {
        if (unit.equals(from)) {
            return; // nobody writes to himself
        }
        int shown = copy.isEmpty() ? findings.size() : Math.min(LINES, findings.size());
        Letter.Corrections asked = new Letter.Corrections(
                file,
                copy,
                cellsOnly,
                findings.stream()
                        .limit(shown)
                        .map(finding -> words.line(finding, file))
                        .toList(),
                findings.size() - shown);
        files.put(
                folder(unit) + name(unit, "phan-hoi") + ".docx",
                letters.write("phan-hoi", Letter.toCorrect(head, from, unit, period, due, asked)));
    }

    private void remind(Predicate<Unit> wanted) throws HkhException {
        Map<Unit, List<Unit>> byParent = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (UnitStatus status : run.statuses()) {
            Unit unit = status.unit();
            if (status.state() == UnitStatus.State.MISSING && wanted.test(unit) && !unit.equals(from)) {
                reminded.add(unit);
                String file = folder(unit) + name(unit, "don-doc") + ".docx";
                files.put(file, letters.write("don-doc", Letter.toRemind(head, from, unit, period, due, List.of())));
                Optional<Unit> parent = job.tree().find(unit.parent());
                parent.ifPresent(above -> byParent.computeIfAbsent(above, one -> new ArrayList<>())
                        .add(unit));
                rows.add(List.of(unit.parent(), parent.map(Unit::name).orElse(""), unit.id(), unit.name(), file));
            }
        }
        for (Map.Entry<Unit, List<Unit>> missing : byParent.entrySet()) {
            Unit parent = missing.getKey();
            if (!parent.equals(from)) {
                files.put(
                        folder(parent) + name(parent, "don-doc-cap-duoi") + ".docx",
                        letters.write("don-doc", Letter.toRemind(head, from, parent, period, due, missing.getValue())));
            }
        }
        if (!rows.isEmpty()) {
            files.put(MISSING, Csv.write(List.of("parent", "parent_name", "unit", "name", "letter"), rows));
        }
    }

    private static String folder(Unit unit) {
        return UnitFile.name(unit) + "/";
    }

    private String name(Unit unit, String what) {
        return UnitFile.name(unit) + "_" + period + "_" + what;
    }
}
