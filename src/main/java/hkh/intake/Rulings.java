package hkh.intake;

import hkh.figure.Decision;
import hkh.figure.Decision.Kind;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.submission.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people decided of whole returns: the file of which they count, and the files of which they do not. A file is meant
 * with all its copies, so that none of them slips in under another name.
 */
final class Rulings {

    private final List<Decision> decisions;
    private final Map<String, String> hashes = new HashMap<>();
    private final Set<Decision> fitting = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Rulings(List<Decision> decisions, List<Reading> readings) {
        this.decisions = decisions;
        for (Reading reading : readings) {
            SourceFile file = reading.verdict().file();
            hashes.put(file.name(), file.sha256());
        }
    }

    /** The decision that nothing of a file counts. */
    Optional<Decision> refused(Reading reading) {
        return fits(decisions.stream()
                .filter(decision ->
                        decision.kind() == Kind.REFUSE && decision.unit().isEmpty() && isOf(decision, reading))
                .findFirst());
    }

    /** Settles what is decided between the returns of one unit, and gives those that are left to settle. */
    List<Rival> settle(String unit, List<Rival> rivals) {
        List<Rival> left = new ArrayList<>();
        for (Rival rival : rivals) {
            fits(of(Kind.REFUSE, unit)
                            .filter(decision -> isOf(decision, rival.reading()))
                            .findFirst())
                    .ifPresentOrElse(rival::refuse, () -> left.add(rival));
        }
        Optional<Decision> use = of(Kind.USE, unit)
                .filter(decision -> left.stream().anyMatch(rival -> isOf(decision, rival.reading())))
                .findFirst();
        if (use.isEmpty()) {
            return left;
        }
        List<Rival> chosen =
                left.stream().filter(rival -> isOf(use.get(), rival.reading())).toList();
        if (chosen.size() > 1) { // rows of one table, between which a file name does not choose
            return left;
        }
        fits(use);
        for (Rival rival : left) {
            if (rival != chosen.get(0)) {
                rival.giveWay(use.get());
                if (rival.revision() > chosen.get(0).revision()) {
                    findings.add(finding(use.get(), "newer", rival.file()).withSeverity(Severity.WARNING));
                }
            }
        }
        return List.of();
    }

    /** What there is to say about decisions that found nothing to decide, or less than they thought. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        decisions.stream()
                .filter(decision ->
                        (decision.kind() == Kind.USE || decision.kind() == Kind.REFUSE) && !fitting.contains(decision))
                .forEach(decision -> all.add(finding(decision, "file", decision.file())));
        return all;
    }

    /** A decision that does not fit what is there. */
    static Finding finding(Decision decision, String why, Object... arguments) {
        return Finding.of(Rule.DECISION_DOES_NOT_FIT, Message.of("finding.decision-does-not-fit." + why, arguments))
                .about(decision.unit(), decision.item())
                .at(new Place(Decision.FILE, "", "line " + decision.line()));
    }

    private Stream<Decision> of(Kind kind, String unit) {
        return decisions.stream()
                .filter(decision -> decision.kind() == kind
                        && (decision.unit().equals(unit)
                                || (kind == Kind.USE && decision.unit().isEmpty())));
    }

    private boolean isOf(Decision decision, Reading reading) {
        String named = hashes.getOrDefault(decision.file(), "");
        return decision.file().equals(reading.verdict().file().name())
                || (!named.isEmpty() && named.equals(reading.verdict().file().sha256()));
    }

    private Optional<Decision> fits(Optional<Decision> decision) {
        decision.ifPresent(fitting::add);
        return decision;
    }
}
