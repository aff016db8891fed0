package hkh.intake;

import hkh.figure.Decision;
import hkh.figure.Decision.Kind;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Severity;
import hkh.submission.Received;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Puts in what people decided of single figures: what came on paper or by phone, and what is another number than the file
 * says. What was read stays beside it. A decision that does not fit what is there changes nothing, and is told.
 */
final class DecidedFigures {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([., \\u00a0]\\d{3})+");

    private final Received received;
    private final Map<String, Submission> submissions = new TreeMap<>();
    private final List<Finding> findings;

    private DecidedFigures(Received received) {
        this.received = received;
        this.findings = new ArrayList<>(received.findings());
        received.submissions().forEach(submission -> submissions.put(submission.unit(), submission));
    }

    static Received in(Received received, List<Decision> decisions) {
        DecidedFigures decided = new DecidedFigures(received);
        Set<String> units = new TreeSet<>();
        decisions.stream()
                .filter(decision -> decision.value().isPresent())
                .forEach(decision -> units.add(decision.unit()));
        for (String unit : units) {
            decided.decide(
                    unit,
                    decisions.stream()
                            .filter(decision -> decision.value().isPresent()
                                    && decision.unit().equals(unit))
                            .toList());
        }
        return new Received(
                List.copyOf(decided.submissions.values()),
                received.verdicts(),
                decided.findings,
                received.conflicting(),
                received.superseded());
    }

    private void decide(String unit, List<Decision> decisions) {
        Optional<Submission> submission = Optional.ofNullable(submissions.get(unit));
        boolean enters = decisions.stream().anyMatch(decision -> decision.kind() == Kind.ENTER);
        if (submission.isEmpty() && (received.conflicting().contains(unit) || !enters)) {
            String why = received.conflicting().contains(unit) ? "conflict" : "no-return";
            decisions.forEach(decision -> findings.add(Rulings.finding(decision, why)));
            return;
        }
        Map<Item, Figure> figures = new LinkedHashMap<>();
        submission.ifPresent(there -> there.figures().forEach(figure -> figures.put(figure.item(), figure)));
        for (Decision decision : decisions) {
            Optional<Figure> read = Optional.ofNullable(figures.get(decision.item()));
            Optional<Finding> objection = submission.isEmpty() && decision.kind() == Kind.ENTER
                    ? Optional.empty()
                    : objection(
                            decision,
                            read,
                            submission.map(there -> there.file().name()).orElse(""));
            if (objection.isPresent()) {
                findings.add(objection.get());
            } else {
                figures.put(decision.item(), decided(decision, read));
                settle(decision);
            }
        }
        submissions.put(
                unit,
                submission.map(there -> there.with(figures.values())).orElseGet(() -> entered(decisions, figures)));
    }

    /** Why a decision does not fit the return that counts. */
    private static Optional<Finding> objection(Decision decision, Optional<Figure> read, String file) {
        Measure stated = read.map(Figure::measure).orElse(Measure.NOT_REPORTED);
        boolean blank = stated.state() == State.NOT_REPORTED || stated.state() == State.UNREADABLE;
        if (!decision.file().isEmpty() && !decision.file().equals(file)) {
            return Optional.of(Rulings.finding(decision, "other-file", decision.file(), file));
        }
        if (stated.equals(decision.value().orElseThrow())) {
            return Optional.of(Rulings.finding(decision, "no-need").withSeverity(Severity.INFO));
        }
        if (decision.kind() == Kind.ENTER) {
            return blank
                    ? Optional.empty()
                    : Optional.of(Rulings.finding(decision, "stated", place(read.orElseThrow()), written(read.get())));
        }
        if (read.isEmpty()) {
            return Optional.of(Rulings.finding(decision, "not-stated"));
        }
        boolean changed = !decision.found().isEmpty()
                && !decision.found().equals(stated.digits())
                && !decision.found().equals(raw(read));
        if (changed && isGrouped(decision.found(), stated.digits())) {
            return Optional.of(Rulings.finding(decision, "grouped", decision.found(), stated.digits()));
        }
        return changed
                ? Optional.of(Rulings.finding(
                        decision, "other-value", place(read.get()), written(read.get()), decision.found()))
                : Optional.empty();
    }

    /** Whether the same digits stand there in groups of three, as they are printed. */
    private static boolean isGrouped(String found, String digits) {
        return GROUPED.matcher(found).matches()
                && found.replaceAll("[^-\\d]", "").equals(digits);
    }

    private static String raw(Optional<Figure> read) {
        return read.map(figure -> figure.origin().raw()).orElse("");
    }

    /** The number that was read, or the text that is none. */
    private static Object written(Figure figure) {
        return figure.measure().state() == State.VALUE
                ? figure.measure().amount()
                : figure.origin().raw();
    }

    private static String place(Figure figure) {
        Origin origin = figure.origin();
        return origin.file() + "!" + origin.sheet() + "!" + origin.cell();
    }

    private static Figure decided(Decision decision, Optional<Figure> read) {
        Origin written = new Origin(
                Decision.FILE,
                "",
                "line " + decision.line(),
                decision.value().orElseThrow().digits());
        Origin origin =
                decision.kind() == Kind.CORRECT ? read.map(Figure::origin).orElse(written) : written;
        return new Figure(
                new Reference(decision.unit(), decision.period(), decision.item()),
                decision.value().orElseThrow(),
                origin,
                Optional.of(decision));
    }

    /** What there was to say about the reading of a figure is settled by the decision about it. */
    private void settle(Decision decision) {
        findings.replaceAll(finding -> finding.unit().equals(decision.unit())
                        && finding.item().equals(decision.item())
                        && finding.severity() != Severity.INFO
                ? finding.acceptedBy(decision)
                : finding);
    }

    /** A return of which nothing but decisions is there. */
    private static Submission entered(List<Decision> decisions, Map<Item, Figure> figures) {
        Decision first = decisions.get(0);
        return new Submission(
                first.unit(),
                first.period(),
                new SourceFile(Decision.FILE, ""),
                0,
                Submission.ENTERED,
                List.copyOf(figures.values()),
                Map.of(),
                List.of());
    }
}
