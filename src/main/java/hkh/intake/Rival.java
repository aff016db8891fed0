package hkh.intake;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.submission.CellUse;
import hkh.submission.Submission;
import hkh.submission.Superseded;
import hkh.submission.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the returns that one unit is said to have sent, and what becomes of it beside the others. */
final class Rival {

    /** What becomes of a return. */
    enum Outcome {
        COUNTS(Verdict.ACCEPTED),
        CONFLICT(Verdict.CONFLICT),
        SUPERSEDED(Verdict.SUPERSEDED),
        /** A person decided that it does not count. */
        REFUSED(Verdict.REFUSED),
        /** Says what another one says, which counts. */
        REPEATS(Verdict.DUPLICATE),
        /** Stands, unchanged, in a copy that was sent back to be corrected by somebody else. */
        CARRIED_ALONG(Verdict.DUPLICATE);

        private final Verdict verdict;

        Outcome(Verdict verdict) {
            this.verdict = verdict;
        }

        /** The verdict on a file whose returns all end so. */
        Verdict verdict() {
            return verdict;
        }
    }

    private static final int EXAMPLES = 3;

    private final Reading reading;
    private final Submission submission;
    private Outcome outcome = Outcome.COUNTS;
    private Message reason = Message.NONE;
    private Optional<Decision> decision = Optional.empty();

    Rival(Reading reading, Submission submission) {
        this.reading = reading;
        this.submission = submission;
    }

    Submission submission() {
        return submission;
    }

    Outcome outcome() {
        return outcome;
    }

    Message reason() {
        return reason;
    }

    Reading reading() {
        return reading;
    }

    /** What a person decided of it. */
    Optional<Decision> decision() {
        return decision;
    }

    /** It does not count, as a person decided. */
    void refuse(Decision by) {
        decision = Optional.of(by);
        becomes(Outcome.REFUSED, Message.of("file.refused-by-decision", by.line(), by.told()));
    }

    /** Another one counts, as a person decided. */
    void giveWay(Decision by) {
        decision = Optional.of(by);
        becomes(Outcome.SUPERSEDED, Message.of("file.set-aside-by-decision", by.file(), by.line(), by.told()));
    }

    /** Decides between the returns of one unit. */
    static void settle(List<Rival> all) {
        for (Rival rival : all) {
            all.stream()
                    .filter(rival::carriesAlong)
                    .findFirst()
                    .ifPresent(
                            origin -> rival.becomes(Outcome.CARRIED_ALONG, Message.of("file.repeats", origin.file())));
        }
        List<Rival> rivals =
                all.stream().filter(rival -> rival.outcome == Outcome.COUNTS).toList();
        int newest = rivals.stream().mapToInt(Rival::revision).max().orElse(0);
        List<Rival> latest = rivals.stream()
                .filter(rival ->
                        rival.revision() == newest || rivals.stream().noneMatch(other -> other.supersedes(rival)))
                .toList();
        String names = String.join(
                ", ", new LinkedHashSet<>(latest.stream().map(Rival::file).toList()));
        for (Rival rival : rivals) {
            if (!latest.contains(rival)) {
                rival.becomes(Outcome.SUPERSEDED, Message.of("file.superseded", names));
            }
        }
        if (latest.size() < 2) {
            return;
        }
        Optional<Rival> confirmed = confirmed(latest);
        for (Rival rival : latest) {
            if (confirmed.isEmpty()) {
                String differences = differences(latest);
                rival.becomes(
                        Outcome.CONFLICT,
                        differences.isEmpty()
                                ? Message.of("file.conflict", names)
                                : Message.of("file.conflict.figures", names, differences));
            } else if (rival != confirmed.get()) {
                rival.becomes(
                        Outcome.REPEATS,
                        Message.of("file.repeats", confirmed.get().file()));
            }
        }
    }

    /** What there is to say about a return that does not count. */
    Optional<Finding> finding() {
        Optional<Rule> rule = switch (outcome) {
            case COUNTS, CARRIED_ALONG, REFUSED -> Optional.empty();
            case CONFLICT -> Optional.of(Rule.CONFLICTING_SUBMISSION);
            case SUPERSEDED -> Optional.of(Rule.SUPERSEDED_SUBMISSION);
            case REPEATS -> Optional.of(Rule.DUPLICATE_FILE);
        };
        return rule.map(told ->
                Finding.of(told, reason).about(submission.unit(), Item.NONE).at(Place.file(file())));
    }

    /** This return with the one in its place, when that is the one that counts. */
    Optional<Superseded> supersededBy(Rival counted) {
        if (outcome != Outcome.SUPERSEDED || decision.isPresent()) {
            return Optional.empty();
        }
        List<Finding> told = reading.findings().stream()
                .filter(finding -> finding.unit().equals(submission.unit()))
                .toList();
        return Optional.of(new Superseded(submission, counted.submission, told));
    }

    /** The unit's own file, when rows of tables say what it says; none where anything differs or nobody is first. */
    private static Optional<Rival> confirmed(List<Rival> rivals) {
        List<Rival> own = rivals.stream().filter(rival -> !rival.isOfTable()).toList();
        Set<String> files = new HashSet<>(rivals.stream().map(Rival::file).toList());
        if (own.size() > 1 || files.size() < rivals.size()) {
            return Optional.empty();
        }
        Rival first = own.isEmpty() ? rivals.get(0) : own.get(0);
        return rivals.stream().allMatch(rival -> rival == first || rival.repeats(first))
                ? Optional.of(first)
                : Optional.empty();
    }

    /**
     * Whether this is for certain newer than another return. A form issued again says so by its revision; the answer to what
     * was sent back is newer than the very files that it answers, and than nothing else: whoever mends his own file and
     * sends it once more does not know of our copy.
     */
    private boolean supersedes(Rival other) {
        return reading.replaces().isEmpty() ? other.revision() > 0 && revision() > other.revision() : replaces(other);
    }

    /** Whether this is a corrected copy of another return. */
    private boolean replaces(Rival other) {
        return revision() > 0
                && reading.replaces().contains(other.submission.file().sha256());
    }

    /** Whether this only stands in a copy of another return's file, as it stood there, and was not asked to be corrected. */
    private boolean carriesAlong(Rival origin) {
        return revision() == 0
                && reading.replaces().contains(origin.submission.file().sha256())
                && repeats(origin)
                && origin.repeats(this);
    }

    /** Whether everything used of this return is used with the same value of another. */
    private boolean repeats(Rival other) {
        Map<Item, Figure> others = other.figures();
        return used().stream().allMatch(figure -> isSame(figure, Optional.ofNullable(others.get(figure.item()))));
    }

    private static boolean isSame(Figure figure, Optional<Figure> other) {
        Optional<BigDecimal> quantity = figure.measure().quantity();
        Optional<BigDecimal> beside = other.map(Figure::measure).flatMap(Measure::quantity);
        // of a list that is filled in, what is not named is nothing
        boolean unnamed = other.isEmpty() && !figure.item().breakdown().isNone();
        return quantity.isPresent()
                && (beside.isPresent()
                        ? beside.get().compareTo(quantity.get()) == 0
                        : unnamed && quantity.get().signum() == 0);
    }

    private static String differences(List<Rival> rivals) {
        List<String> found = new ArrayList<>();
        Map<Item, Figure> first = rivals.get(0).figures();
        for (Rival rival : rivals.subList(1, rivals.size())) {
            for (Figure figure : rival.used()) {
                Figure other = first.getOrDefault(figure.item(), figure);
                boolean differ = other.measure().quantity().isPresent()
                        && !other.measure().quantity().equals(figure.measure().quantity());
                if (differ && found.size() < EXAMPLES) {
                    found.add(written(other.origin()) + " ≠ " + written(figure.origin()));
                }
            }
        }
        return String.join("; ", found);
    }

    private static String written(Origin origin) {
        return new Place(origin.file(), origin.sheet(), origin.cell()) + ": " + origin.raw();
    }

    private List<Figure> used() {
        Set<Item> used = new HashSet<>();
        for (CellUse use : submission.account()) {
            if (use.use() == CellUse.Use.USED) {
                used.add(use.item());
            }
        }
        return submission.figures().stream()
                .filter(figure -> used.contains(figure.item()))
                .filter(figure -> !figure.measure().equals(Measure.NOT_REPORTED))
                .toList();
    }

    private Map<Item, Figure> figures() {
        Map<Item, Figure> figures = new HashMap<>();
        submission.figures().forEach(figure -> figures.put(figure.item(), figure));
        return figures;
    }

    private void becomes(Outcome outcome, Message reason) {
        this.outcome = outcome;
        this.reason = reason;
    }

    private boolean isOfTable() {
        return reading.verdict().units().size() > 1;
    }

    int revision() {
        return submission.revision();
    }

    String file() {
        return submission.file().name();
    }
}
