package hkh.validation;

import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.text.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is told of a check that failed, in the words of the form. */
record Sentences(Catalogue catalogue) {

    /** The sentence of the check's rule, or of a workspace's own check one with its label and instruction. */
    Message failed(Check check, Check.Outcome outcome, Facts facts) {
        BigDecimal difference = outcome.found().subtract(outcome.expected()).abs();
        if (check.head().isOwn() && check instanceof LinearCheck linear) {
            return Message.of(
                    "finding.own-check." + linear.relation().word().replace('_', '-'),
                    check.head().label(),
                    side(linear.left(), outcome.found()),
                    side(linear.right(), outcome.expected()),
                    difference,
                    check.head().instruction());
        }
        return Message.of(
                "finding." + check.rule() + variant(check, facts),
                catalogue.label(check.subject()),
                outcome.found(),
                outcome.expected(),
                difference,
                check instanceof LinearCheck linear ? words(linear.right()) : check.statement());
    }

    /** What is told of a check that could not be made. */
    Message notRun(Check check, RuntimeException reason) {
        String name = check.head().isOwn() ? check.head().label() : check.rule();
        return Message.of("finding.rule-not-run", name, check.statement(), String.valueOf(reason.getMessage()));
    }

    private static String variant(Check check, Facts facts) {
        if (check instanceof LinearCheck linear) {
            boolean below = linear.right().terms().stream().anyMatch(term -> term.whose() == Expression.Whose.CHILDREN);
            return below ? ".children" : "";
        }
        return check.how(facts);
    }

    /** What a side comes to, and what it is made of; a mere number says that by itself. */
    private Message side(Expression side, BigDecimal amount) {
        boolean below = side.terms().stream().anyMatch(term -> term.whose() == Expression.Whose.CHILDREN);
        String words = words(side) + (below ? " của các đơn vị cấp dưới" : "");
        return words.isEmpty()
                ? Message.of("finding.own-check.number", amount)
                : Message.of("finding.own-check.side", amount, words);
    }

    /** Labels are Vietnamese in every language, and so is what belongs to them. */
    private String words(Expression side) {
        List<String> words = new ArrayList<>();
        for (Expression.Term term : side.terms()) {
            if (!term.item().isNone()) {
                String minus = term.factor().signum() < 0 ? "− " : "";
                BigDecimal factor = term.factor().abs();
                String times = factor.compareTo(BigDecimal.ONE) == 0 ? "" : Numerals.VIETNAMESE.exact(factor) + " × ";
                String when = switch (term.whose()) {
                    case OPENING -> " đầu kỳ";
                    case PREVIOUS -> " của kỳ trước";
                    case OWN, CHILDREN -> "";
                };
                words.add(minus
                        + times
                        + catalogue.label(term.isOpen() ? term.item().whole() : term.item())
                        + when);
            }
        }
        return String.join("; ", words);
    }
}
