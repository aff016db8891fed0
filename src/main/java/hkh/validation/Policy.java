package hkh.validation;

import hkh.figure.Decision;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a workspace wants rules to act, and what it checks besides.
 *
 * @param severities changed severities by rule id
 * @param trial rules that are only tried out: told as infos, and counted apart
 * @param hold rules whose errors keep a figure out of the totals until a person has looked
 * @param checks the workspace's own checks
 * @param accepted the decisions by which people accepted findings, with a reason
 */
public record Policy(
        Map<String, Severity> severities,
        Set<String> trial,
        Set<String> hold,
        List<Check> checks,
        List<Decision> accepted) {

    public static final Policy DEFAULT = new Policy(Map.of(), Set.of(), List.of());

    public Policy {
        severities = Map.copyOf(severities);
        trial = Set.copyOf(trial);
        hold = Set.copyOf(hold);
        checks = List.copyOf(checks);
        accepted = List.copyOf(accepted);
    }

    /** Without trials and own checks. */
    public Policy(Map<String, Severity> severities, Set<String> hold, List<Decision> accepted) {
        this(severities, Set.of(), hold, List.of(), accepted);
    }

    /** The severity that a rule has here; a single check or finding may be milder. */
    public Severity severity(Rule rule) {
        return severity(rule.id(), rule.severity());
    }

    /** The severity of a rule here, where it has another one by itself. */
    public Severity severity(String rule, Severity usual) {
        return trial.contains(rule) ? Severity.INFO : severities.getOrDefault(rule, usual);
    }

    /** The same, with what people accepted. */
    public Policy accepting(List<Decision> decisions) {
        return new Policy(
                severities,
                trial,
                hold,
                checks,
                decisions.stream()
                        .filter(decision -> decision.kind() == Decision.Kind.ACCEPT)
                        .toList());
    }

    /** A finding as it is told here. */
    public Finding apply(Finding finding) {
        Finding tried = trial.contains(finding.rule()) ? finding.onTrial() : finding;
        Finding told = tried.withSeverity(severity(finding.rule(), finding.severity()));
        return told.accepted().isPresent()
                ? told
                : accepted.stream()
                        .filter(decision -> isAbout(decision, told))
                        .findFirst()
                        .map(told::acceptedBy)
                        .orElse(told);
    }

    /**
     * The decisions that accept nothing among some findings: what they were about is mended, or is another thing by now,
     * and somebody should look.
     */
    public List<Finding> unfitting(List<Finding> findings) {
        Set<Decision> fitting = new HashSet<>();
        findings.forEach(finding -> finding.accepted().ifPresent(fitting::add));
        return accepted.stream()
                .filter(decision -> !fitting.contains(decision))
                .map(decision -> apply(Finding.of(
                                Rule.DECISION_DOES_NOT_FIT,
                                Message.of("finding.decision-does-not-fit.accept", decision.rule()))
                        .withSeverity(Severity.INFO)
                        .about(decision.unit(), decision.item())
                        .at(new Place(Decision.FILE, "", "line " + decision.line()))))
                .toList();
    }

    private static boolean isAbout(Decision decision, Finding finding) {
        return decision.rule().equals(finding.rule())
                && decision.unit().equals(finding.unit())
                && decision.item().equals(finding.item())
                && (decision.file().isEmpty()
                        || decision.file().equals(finding.place().file()))
                && decision.found().equals(finding.found());
    }
}
