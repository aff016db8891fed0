package hkh.validation;

import hkh.finding.Finding;
import hkh.finding.Rule;
import hkh.finding.Severity;
import java.util.Map;
import java.util.Set;

/**
 * How a workspace wants rules to act.
 *
 * @param severities changed severities by rule id; a rule on trial has {@link Severity#INFO}
 * @param hold rules whose errors keep a figure out of the totals until a person has looked
 */
public record Policy(Map<String, Severity> severities, Set<String> hold) {

    public static final Policy DEFAULT = new Policy(Map.of(), Set.of());

    public Policy {
        severities = Map.copyOf(severities);
        hold = Set.copyOf(hold);
    }

    /** The severity that a rule has here; a single check or finding may be milder. */
    public Severity severity(Rule rule) {
        return severities.getOrDefault(rule.id(), rule.severity());
    }

    Finding apply(Finding finding) {
        return finding.withSeverity(severities.getOrDefault(finding.rule(), finding.severity()));
    }
}
