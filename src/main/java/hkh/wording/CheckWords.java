package hkh.wording;

import hkh.finding.Messages;
import hkh.validation.Check;
import hkh.validation.Expression;
import hkh.validation.GrowthCheck;
import hkh.validation.LinearCheck;
import hkh.validation.RatioCheck;
import java.math.BigDecimal;

/** A check as one reads it, in the labels of the form: {@code Tồn quỹ cuối kỳ = Số dư đầu kỳ + Thu − Chi}. */
public record CheckWords(Labels labels, Messages messages) {

    public String of(Check check) {
        if (check instanceof RatioCheck ratio) {
            return labels.of(ratio.ratio().item()) + " = " + label(ratio.ratio().numerator()) + " : "
                    + label(ratio.ratio().denominator());
        }
        if (check instanceof GrowthCheck growth) {
            String grown = label(growth.factor().numerator());
            return labels.of(growth.subject()) + " = " + grown + " : " + messages.text("rules.previous", grown);
        }
        LinearCheck linear = (LinearCheck) check;
        String left = side(linear.left());
        String right = side(linear.right());
        return linear.relation() == LinearCheck.Relation.BOTH_OR_NEITHER
                ? messages.text("rules.both-or-neither", left, right)
                : left + " " + linear.relation().sign() + " " + right;
    }

    private String side(Expression expression) {
        StringBuilder text = new StringBuilder();
        for (Expression.Term term : expression.terms()) {
            boolean minus = term.factor().signum() < 0;
            text.append(text.isEmpty() ? (minus ? "−" : "") : (minus ? " − " : " + "));
            text.append(word(term));
        }
        return text.toString();
    }

    private String word(Expression.Term term) {
        if (term.item().isNone()) {
            return messages.numerals().exact(term.factor().abs());
        }
        if (term.isOpen()) {
            String dimension = term.item().breakdown().dimension();
            return messages.text("rules.all-keys", label(term.item().indicator()), dimension);
        }
        BigDecimal factor = term.factor().abs();
        String times =
                factor.compareTo(BigDecimal.ONE) == 0 ? "" : messages.numerals().exact(factor) + " × ";
        String label = times + labels.of(term.item());
        return switch (term.whose()) {
            case OWN -> label;
            case PREVIOUS -> messages.text("rules.previous", label);
            case OPENING -> messages.text("rules.opening", label);
            case CHILDREN -> messages.text("rules.children", label);
        };
    }

    private String label(String indicator) {
        return labels.catalogue().get(indicator).label(messages.language());
    }
}
