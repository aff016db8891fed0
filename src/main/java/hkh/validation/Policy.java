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
 * How a workspace wants rules to act.
 *
 * @param severities changed severities by rule id; a rule on trial has {@link Severity#INFO}
 * @param hold rules whose errors keep a figure out of the totals until a person has looked
 * @param accepted the decisions by which people accepted findings, with a reason
 */
public record Policy(Map<String, Severity> severities, Set<String> hold, List<Decision> accepted) {

    public static final Policy DEFAULT = new Policy(Map.of(), Set.of(), List.of());

    public Policy {
        severities = Map.copyOf(severities);
        hold = Set.copyOf(hold);
        accepted = List.copyOf(accepted);
    }

    /** The severity that a rule has here; a single check or finding may be milder. */
    public Severity severity(Rule rule) {
        return severities.getOrDefault(rule.id(), rule.severity());
    }

    /** The same, with what people accepted. */
    public Policy accepting(List<Decision> decisions) {
        return new Policy(
                severities,
                hold,
                decisions.stream()
                        .filter(decision -> decision.kind() == Decision.Kind.ACCEPT)
                        .toList());
    }

    /** A finding as it is told here. */
    public Finding apply(Finding finding) {
        Finding told = finding.withSeverity(severities.getOrDefault(finding.rule(), finding.severity()));
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
                && (decision.item().isNone() || decision.item().equals(finding.item()))
                && (decision.file().isEmpty()
                        || decision.file().equals(finding.place().file()))
                && (decision.found().isEmpty() || decision.found().equals(finding.found()));
    }
}
