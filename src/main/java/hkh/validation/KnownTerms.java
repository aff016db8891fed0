package hkh.validation;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.finding.Message;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.plan.Scope;
import hkh.text.NearWords;
import java.util.List;
import java.util.Optional;

/** Whether what an expression names is in the catalogue, and can be evaluated. */
record KnownTerms(Catalogue catalogue) {

    /** What is wrong with a term; empty when nothing is. */
    Optional<Message> problem(Expression.Term term) {
        Item item = term.item();
        if (item.isNone()) {
            return Optional.empty();
        }
        Optional<Indicator> indicator = catalogue.find(item.indicator());
        if (indicator.isEmpty()) {
            List<String> codes =
                    catalogue.indicators().stream().map(Indicator::code).toList();
            return Optional.of(NearWords.of(item.indicator(), codes).stream()
                    .findFirst()
                    .map(near -> Message.of("checks.unknown-indicator.similar", item.indicator(), near))
                    .orElse(Message.of("checks.unknown-indicator", item.indicator())));
        }
        if (indicator.get().kind() == Indicator.Kind.TEXT) {
            return Optional.of(Message.of("checks.words", item.indicator()));
        }
        if (term.isOpen() && term.whose() != Expression.Whose.OWN) {
            return Optional.of(Message.of("checks.open-of-others"));
        }
        return item.breakdown().isNone() || isKnown(indicator.get(), item.breakdown())
                ? Optional.empty()
                : Optional.of(Message.of("checks.unknown-breakdown", item.indicator(), item.breakdown()));
    }

    /** A dimension of the indicator, and of a closed list a key that is in it. */
    private boolean isKnown(Indicator indicator, Breakdown breakdown) {
        boolean has = indicator.dimensions().contains(breakdown.dimension())
                || (Scope.divides(indicator) && Scope.of(breakdown).isPresent());
        boolean closed = catalogue.keysOf(breakdown.dimension()).stream().anyMatch(BreakdownKey::closed);
        return has
                && (breakdown.key().equals("*")
                        || !closed
                        || catalogue.key(breakdown).isPresent());
    }
}
