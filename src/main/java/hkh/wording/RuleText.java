package hkh.wording;

import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.validation.Check;
import hkh.validation.CheckHead;
import hkh.validation.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule in words, built in or of a workspace.
 *
 * @param usual the severity that it has by itself
 * @param checks what it checks
 * @param parts why, how to fix and an example, as far as they are said
 */
public record RuleText(
        String id, Severity usual, boolean trial, boolean isOwn, String checks, Map<String, String> parts) {

    public static final List<String> PARTS = List.of("why", "fix", "example");

    /** All rules: the built-in ones, then those of the workspace in the order in which they are written. */
    public static List<RuleText> all(Messages messages, Policy policy) {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            Map<String, String> parts = new LinkedHashMap<>();
            PARTS.forEach(part -> parts.put(part, messages.text("rule." + rule.id() + "." + part)));
            String checks = messages.text("rule." + rule.id());
            rules.put(rule.id(), new RuleText(rule.id(), rule.severity(), false, false, checks, parts));
        }
        for (Check check : policy.checks()) {
            rules.merge(check.rule(), of(check.head()), RuleText::and);
        }
        return new ArrayList<>(rules.values());
    }

    private static RuleText of(CheckHead head) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("why", head.why());
        parts.put("fix", head.instruction());
        parts.put("example", head.example());
        parts.values().removeIf(String::isEmpty);
        return new RuleText(head.rule(), head.severity(), head.trial(), true, head.label(), parts);
    }

    /** Several checks under one id: a workspace's check under a built-in id adds its label to what the rule checks. */
    private RuleText and(RuleText other) {
        boolean said = checks.equals(other.checks);
        return new RuleText(id, usual, trial, isOwn, said ? checks : checks + "; " + other.checks, parts);
    }

    /** All its words, to search in. */
    public String everything() {
        return id + " " + checks + " " + String.join(" ", parts.values());
    }
}
