package hkh.validation;

import hkh.figure.Decision;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.finding.Severity;
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
 */
public record Policy(Map<String, Severity> severities, Set<String> trial, Set<String> hold, List<Check> checks) {

    public static final Policy DEFAULT = new Policy(Map.of(), Set.of(), List.of());

    public Policy {
        severities = Map.copyOf(severities);
        trial = Set.copyOf(trial);
        hold = Set.copyOf(hold);
        checks = List.copyOf(checks);
    }

    /** Without trials and own checks. */
    public Policy(Map<String, Severity> severities, Set<String> hold) {
        this(severities, Set.of(), hold, List.of());
    }

    /** The severity that a rule has here; a single check or finding may be milder. */
    public Severity severity(Rule rule) {
        return severity(rule.id(), rule.severity());
    }

    /** The severity of a rule here, where it has another one by itself. */
    public Severity severity(String rule, Severity usual) {
        return trial.contains(rule) ? Severity.INFO : severities.getOrDefault(rule, usual);
    }

    /** A finding as this workspace wants it told. */
    public Finding apply(Finding finding) {
        Finding told = finding.withSeverity(severity(finding.rule(), finding.severity()));
        return trial.contains(finding.rule()) ? told.onTrial() : told;
    }
}
