package hkh.correction;

import hkh.finding.Finding;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.job.Aggregation;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to correct, by the unit that has to do it: the errors and warnings about it that nobody accepted, those of
 * files that it sent, and those of others of which its figure is the likeliest cause.
 *
 * @param byUnit the gravest first
 * @param nobodys findings of which no unit is known
 */
record ToCorrect(Map<Unit, List<Finding>> byUnit, List<Finding> nobodys) {

    /** What a secretary has to do, and no unit can. */
    static final Set<Rule> OURS = Set.of(Rule.UNIT_NOT_REPORTED, Rule.SHARE_NOT_STATED, Rule.DECISION_DOES_NOT_FIT);

    static ToCorrect of(UnitTree tree, Aggregation run, Senders senders) {
        Map<Unit, List<Finding>> byUnit = new LinkedHashMap<>();
        List<Finding> nobodys = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            for (RankedFinding ranked : run.findings()) {
                Finding finding = ranked.finding();
                boolean open = finding.severity() == severity
                        && finding.accepted().isEmpty()
                        && OURS.stream().noneMatch(rule -> rule.id().equals(finding.rule()));
                if (open) {
                    Set<Unit> asked = asked(finding, tree, senders);
                    asked.forEach(unit -> byUnit.computeIfAbsent(unit, one -> new ArrayList<>())
                            .add(finding));
                    if (asked.isEmpty()) {
                        nobodys.add(finding);
                    }
                }
            }
        }
        return new ToCorrect(byUnit, nobodys);
    }

    private static Set<Unit> asked(Finding finding, UnitTree tree, Senders senders) {
        Set<Unit> asked = new LinkedHashSet<>();
        Optional<Unit> about =
                finding.unit().isEmpty() ? senders.of(finding.place().file()) : tree.find(finding.unit());
        about.ifPresent(asked::add);
        finding.suspects().stream()
                .limit(1)
                .flatMap(suspect -> tree.find(suspect.unit()).stream())
                .forEach(asked::add);
        return asked;
    }
}
