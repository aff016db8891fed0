package hkh.validation;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.UnitTree;
import hkh.validation.suspicion.Peers;
import hkh.validation.suspicion.Repair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Confronts one unit's figures with the checks, and words what fails. */
final class UnitJudge {

    /** Labels are Vietnamese in every language, and so is what belongs to them. */
    private static final String AT_THE_OPENING = " đầu kỳ";

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final List<Check> checks;
    private final Diagnosis diagnosis;

    UnitJudge(Catalogue catalogue, UnitTree tree, List<Check> checks, Peers<Item> peers) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.checks = checks;
        this.diagnosis = new Diagnosis(catalogue, checks, peers);
    }

    List<Finding> judge(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> report(check, facts).ifPresent(findings::add));
        for (Item item : new TreeSet<>(facts.current().keySet())) {
            if (catalogue.get(item).kind() != Indicator.Kind.CHANGE) {
                report(Checks.notNegative(item), facts).ifPresent(findings::add);
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

    private Optional<Finding> report(Check check, Facts facts) {
        Check.Outcome outcome = check.confront(facts);
        if (outcome.result() != Check.Result.FAILED) {
            return Optional.empty();
        }
        Message message = Message.of(
                "finding." + check.rule() + (isOfChildren(check) ? ".children" : check.how(facts)),
                catalogue.label(check.subject()),
                outcome.found(),
                outcome.expected(),
                outcome.found().subtract(outcome.expected()).abs(),
                inWords(check));
        return Optional.of(Finding.of(check.rule(), check.severity(facts), message)
                .about(facts.unit(), check.faulty(facts))
                .at(facts.place(check.faulty(facts)))
                .comparing(outcome.expected(), outcome.found());
        return Optional.of(Repair.tell(finding, diagnosis.of(check, facts), catalogue, tree));
    }

    private static boolean isOfChildren(Check check) {
        return check instanceof LinearCheck linear
                && linear.right().terms().stream().anyMatch(term -> term.whose() == Expression.Whose.CHILDREN);
    }

    /** What the subject is compared with, in the words of the form. */
    private String inWords(Check check) {
        if (!(check instanceof LinearCheck linear)) {
            return check.statement();
        }
        List<String> words = new ArrayList<>();
        for (Expression.Term term : linear.right().terms()) {
            if (!term.item().isNone()) {
                String label = catalogue.label(term.isOpen() ? term.item().whole() : term.item())
                        + (term.whose() == Expression.Whose.OPENING ? AT_THE_OPENING : "");
                words.add(term.factor().signum() < 0 ? "− " + label : label);
            }
        }
        return String.join("; ", words);
    }
}
