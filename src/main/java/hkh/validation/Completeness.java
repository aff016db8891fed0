package hkh.validation;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.submission.Accepted;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.submission.Superseded;
import hkh.submission.UnitStatus;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far every expected unit is: who has sent what, on time or not, with the compulsory figures filled or not. */
public final class Completeness {

    private final Map<String, Submission> submissions = new HashMap<>();
    private final Map<String, FileVerdict> unaccepted = new HashMap<>();
    private final Map<String, List<SourceFile>> duplicates = new HashMap<>();
    private final Set<String> conflicting;
    private final List<Superseded> superseded;
    private final Map<String, List<Figure>> answered;
    private final ReturnLines lines;
    private final Function<SourceFile, Optional<LocalDate>> dayOf;
    private final Optional<LocalDate> deadline;

    private Completeness(
            Received received,
            Accepted accepted,
            ReturnLines lines,
            Function<SourceFile, Optional<LocalDate>> dayOf,
            Optional<LocalDate> deadline) {
        received.submissions().forEach(submission -> submissions.put(submission.unit(), submission));
        for (FileVerdict verdict : received.verdicts()) {
            if (verdict.verdict() == Verdict.CONFLICT || verdict.verdict() == Verdict.REFUSED) {
                // a conflict tells more than a refusal of one more file
                verdict.units()
                        .forEach(unit -> unaccepted.merge(
                                unit, verdict, (one, other) -> one.verdict() == Verdict.CONFLICT ? one : other));
            }
            if (verdict.verdict() == Verdict.DUPLICATE) {
                verdict.units()
                        .forEach(unit -> duplicates
                                .computeIfAbsent(unit, one -> new ArrayList<>())
                                .add(verdict.file()));
            }
        }
        this.answered = accepted.figures().stream()
                .filter(figure -> figure.measure().state().answered())
                .collect(Collectors.groupingBy(Figure::unit));
        this.conflicting = received.conflicting();
        this.superseded = received.superseded();
        this.lines = lines;
        this.dayOf = dayOf;
        this.deadline = deadline;
    }

    /**
     * The status of every expected unit, parents before children.
     *
     * @param dayOf the day on which a file came, as far as known
     */
    public static List<UnitStatus> of(
            UnitTree tree,
            Received received,
            Accepted accepted,
            ReturnLines lines,
            Function<SourceFile, Optional<LocalDate>> dayOf,
            Optional<LocalDate> deadline) {
        Completeness completeness = new Completeness(received, accepted, lines, dayOf, deadline);
        List<UnitStatus> statuses = new ArrayList<>();
        tree.expected().forEach(unit -> statuses.add(completeness.status(unit)));
        return statuses;
    }

    private UnitStatus status(Unit unit) {
        List<Line> required = lines.of(unit.level()).stream()
                .filter(line -> line.requiredOf().contains(unit.level()))
                .toList();
        Set<Item> filled = answered.getOrDefault(unit.id(), List.of()).stream()
                .map(Figure::item)
                .collect(Collectors.toSet());
        int known = (int)
                required.stream().filter(line -> filled.contains(line.item())).count();
        Optional<LocalDate> came =
                deadline.isEmpty() ? Optional.empty() : entered(unit).or(() -> received(unit));
        Optional<Boolean> onTime = came.flatMap(day -> deadline.map(due -> !day.isAfter(due)));
        return new UnitStatus(unit, state(unit, known, required.size()), came, onTime, known, required.size());
    }

    private UnitStatus.State state(Unit unit, int known, int required) {
        if (submissions.containsKey(unit.id())) {
            return known < required ? UnitStatus.State.INCOMPLETE : UnitStatus.State.ACCEPTED;
        }
        if (conflicting.contains(unit.id())) {
            return UnitStatus.State.CONFLICT;
        }
        FileVerdict verdict = unaccepted.get(unit.id());
        if (verdict == null) {
            return UnitStatus.State.MISSING;
        }
        return verdict.verdict() == Verdict.CONFLICT ? UnitStatus.State.CONFLICT : UnitStatus.State.REFUSED;
    }

    /** A return on paper or by phone is in when the last of it was entered. */
    private Optional<LocalDate> entered(Unit unit) {
        return Optional.ofNullable(submissions.get(unit.id()))
                .filter(submission -> submission.layout().equals(Submission.ENTERED))
                .flatMap(submission -> submission.figures().stream()
                        .flatMap(figure -> figure.decision().stream())
                        .map(Decision::date)
                        .max(Comparator.naturalOrder()));
    }

    /**
     * The day of the first file that counts, says the same, or is replaced by the one that does: what was corrected or sent
     * again later came in time.
     */
    private Optional<LocalDate> received(Unit unit) {
        Submission counted = submissions.get(unit.id());
        Stream<SourceFile> files = counted == null
                ? Optional.ofNullable(unaccepted.get(unit.id())).map(FileVerdict::file).stream()
                : Stream.of(
                                Stream.of(counted.file()),
                                duplicates.getOrDefault(unit.id(), List.of()).stream(),
                                superseded.stream()
                                        .map(Superseded::before)
                                        .filter(before -> before.unit().equals(unit.id()))
                                        .map(Submission::file))
                        .flatMap(same -> same);
        return files.flatMap(file -> dayOf.apply(file).stream()).min(Comparator.naturalOrder());
    }
}
