package hkh.validation;

import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.unit.Level;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is said of a check, of whom it is asked and since when. A workspace's own check brings its words along; those of
 * the built-in ones are the messages of their rule.
 *
 * @param rule id of the rule
 * @param trial whether it is only tried out, told as an info and counted apart
 * @param label what the rule is called; empty for a built-in one
 * @param instruction what to do when it fails
 * @param why why it is checked, may be empty
 * @param example may be empty
 * @param levels the levels of the units that it is asked of; empty for all
 * @param since the first day on which it is asked
 * @param place file and line where it is written; empty for a built-in one
 */
public record CheckHead(
        String rule,
        Severity severity,
        boolean trial,
        String label,
        String instruction,
        String why,
        String example,
        Set<Level> levels,
        LocalDate since,
        String place) {

    public CheckHead {
        levels = Set.copyOf(levels);
    }

    static CheckHead of(Rule rule) {
        return of(rule.id(), rule.severity());
    }

    static CheckHead of(String rule, Severity severity) {
        return new CheckHead(rule, severity, false, "", "", "", "", Set.of(), LocalDate.MIN, "");
    }

    /** Whether it is a workspace's own, with its own words. */
    public boolean isOwn() {
        return !label.isEmpty();
    }

    boolean asks(Level level) {
        return levels.isEmpty() || levels.contains(level);
    }

    /** Whether there may be a unit of which both ask. */
    boolean meets(CheckHead other) {
        return levels.isEmpty() || other.levels.isEmpty() || levels.stream().anyMatch(other.levels::contains);
    }
}
