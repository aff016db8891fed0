package hkh.validation;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Level;
import hkh.unit.UnitTree;
import hkh.validation.suspicion.Peers;
import hkh.validation.suspicion.Repair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Confronts one unit's figures with the checks, and words what fails. */
final class UnitJudge {

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final List<Check> checks;
    private final Map<Item, Check> notNegative = new ConcurrentHashMap<>();
    private final Sentences sentences;
    private final Diagnosis diagnosis;

    UnitJudge(Catalogue catalogue, UnitTree tree, List<Check> checks, Peers<Item> peers) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.checks = checks;
        this.sentences = new Sentences(catalogue);
        // what only some levels are asked would count against a repair at the others
        this.diagnosis = new Diagnosis(
                catalogue,
                checks.stream().filter(check -> check.head().levels().isEmpty()).toList(),
                peers);
    }

    /** Judges a unit by what is asked of its level. */
    List<Finding> judge(Level level, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            if (check.head().asks(level)) {
                report(check, facts).ifPresent(findings::add);
            }
        }
        for (Item item : new TreeSet<>(facts.current().keySet())) {
            if (catalogue.get(item).kind() != Indicator.Kind.CHANGE) {
                report(notNegative.computeIfAbsent(item, Checks::notNegative), facts)
                        .ifPresent(findings::add);
            }
            countedDifferently(item, facts).ifPresent(findings::add);
        }
        return findings;
    }

    /** Units are counted in the tree; a return that counts otherwise has another tree in mind. */
    private Optional<Finding> countedDifferently(Item item, Facts facts) {
        Optional<BigDecimal> stated = facts.stated(item).quantity();
        Optional<BigDecimal> counted =
                Optional.ofNullable(facts.counted().get(item)).flatMap(Measure::quantity);
        if (stated.isEmpty() || counted.isEmpty() || stated.get().compareTo(counted.get()) == 0) {
            return Optional.empty();
        }
        Message message = Message.of("finding.counted-differently", catalogue.label(item), stated.get(), counted.get());
        return Optional.of(Finding.of(Rule.STATED_TWICE_DIFFERENTLY, message)
                .about(facts.unit(), item)
                .at(facts.place(item))
                .comparing(counted.get(), stated.get()));
    }

    /** A check that cannot be made has failed: else nobody would know that nothing was checked. */
    private Optional<Finding> report(Check check, Facts facts) {
        try {
            Check.Outcome outcome = check.confront(facts);
            return outcome.result() == Check.Result.FAILED
                    ? Optional.of(failed(check, outcome, facts))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Finding.of(check.rule(), Severity.ERROR, sentences.notRun(check, e))
                    .about(facts.unit(), check.subject())
                    .at(facts.place(check.subject())));
        }
    }

    private Finding failed(Check check, Check.Outcome outcome, Facts facts) {
        Finding finding = Finding.of(check.rule(), check.severity(facts), sentences.failed(check, outcome, facts))
                .about(facts.unit(), check.faulty(facts))
                .at(facts.place(check.faulty(facts)))
                .comparing(outcome.expected(), outcome.found());
        Finding told = isMereBound(check) ? finding : Repair.tell(finding, diagnosis.of(check, facts), catalogue, tree);
        return check.head().trial() ? told.onTrial() : told;
    }

    /** Many a slip leads below somebody's own limit; none of them is likely for that. */
    private static boolean isMereBound(Check check) {
        return check.head().isOwn()
                && check instanceof LinearCheck linear
                && linear.relation() != LinearCheck.Relation.EQUAL;
    }
}
