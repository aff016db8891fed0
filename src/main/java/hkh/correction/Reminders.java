package hkh.correction;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.report.Letter;
import hkh.report.Letterhead;
import hkh.results.Letters;
import hkh.submission.UnitStatus;
import hkh.table.Csv;
import hkh.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reminds units from which nothing came that could be read, and tells those above them. */
final class Reminders {

    /** How the letter ends in name that lists the units below. */
    static final String BELOW = "don-doc-cap-duoi.docx";

    /** The list of those that sent nothing. */
    private static final String LIST = "chua-nop.csv";

    private static final String OWN = "don-doc.docx";
    private static final String TEMPLATE = "don-doc";

    private final Job job;
    private final Unit from;
    private final Period period;
    private final Letterhead head;
    private final Optional<LocalDate> due;
    private final UnreadFiles unread;
    private final Letters letters;
    private final CorrectionWords words;
    private final List<Unit> missing;

    /** Reminders to those that are wanted; nobody reminds himself. */
    Reminders(
            Job job,
            Aggregation run,
            Predicate<Unit> wanted,
            Optional<LocalDate> due,
            Letters letters,
            CorrectionWords words)
            throws HkhException {
        this.job = job;
        this.from = job.root();
        this.period = job.configuration().period();
        this.head = job.configuration().letterhead();
        this.due = due;
        this.unread = new UnreadFiles(job.tree(), run);
        this.letters = letters;
        this.words = words;
        this.missing = run.statuses().stream()
                .filter(status -> status.state() == UnitStatus.State.MISSING)
                .map(UnitStatus::unit)
                .filter(unit -> wanted.test(unit) && !unit.equals(from))
                .toList();
    }

    /** Those that are reminded. */
    List<Unit> units() {
        return missing;
    }

    /** Those of them whose name a file has that could not be read. */
    List<Unit> unread() {
        return missing.stream().filter(unit -> !unread.of(unit).isEmpty()).toList();
    }

    /** Writes a letter to each. */
    void write(Outgoing outgoing) throws HkhException {
        for (Unit unit : missing) {
            Letter letter = Letter.toRemind(head, from, unit, period, due, came(unit));
            outgoing.add(unit, OWN, letters.write(TEMPLATE, letter));
        }
    }

    /** Lists them, for the units above them and all in one table. */
    void list(Outgoing outgoing) throws HkhException {
        Map<Unit, Map<Unit, List<Letter.Line>>> byParent = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (Unit unit : missing) {
            Optional<Unit> parent = job.tree().find(unit.parent());
            parent.filter(above -> !above.equals(from))
                    .ifPresent(above -> byParent.computeIfAbsent(above, one -> new LinkedHashMap<>())
                            .put(unit, came(unit)));
            rows.add(List.of(
                    unit.parent(),
                    parent.map(Unit::name).orElse(""),
                    unit.id(),
                    unit.name(),
                    outgoing.path(unit, OWN),
                    unread.of(unit).stream()
                            .map(verdict -> verdict.file().name())
                            .collect(Collectors.joining("; "))));
        }
        for (Map.Entry<Unit, Map<Unit, List<Letter.Line>>> below : byParent.entrySet()) {
            Letter letter = Letter.toRemindBelow(head, from, below.getKey(), period, due, below.getValue());
            outgoing.add(below.getKey(), BELOW, letters.write(TEMPLATE, letter));
        }
        if (!rows.isEmpty()) {
            outgoing.add(LIST, Csv.write(List.of("parent", "parent_name", "unit", "name", "letter", "unread"), rows));
        }
    }

    /** The files of a unit that came and could not be read. */
    private List<Letter.Line> came(Unit unit) {
        return unread.of(unit).stream().map(words::line).toList();
    }
}
