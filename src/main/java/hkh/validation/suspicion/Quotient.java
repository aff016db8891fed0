package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A figure of a unit divided by its size: 90 learners in 3 classes are 30 a class. */
record Quotient(Figure figure, Figure size, Ratio ratio, BigDecimal value) {

    /** What is divided by what; the quotients of other units are alike if they have the same. */
    record Terms(Item figure, Item size) {}

    /** All that a unit's figures give, in the order of their items. */
    static List<Quotient> of(Map<Item, Figure> figures, Map<String, List<Ratio>> ratios) {
        List<Quotient> quotients = new ArrayList<>();
        for (Figure figure : new TreeMap<>(figures).values()) {
            for (Ratio ratio : ratios.getOrDefault(figure.item().indicator(), List.of())) {
                ratio.sizeOf(figure.item())
                        .map(figures::get)
                        .flatMap(size -> of(figure, size, ratio))
                        .ifPresent(quotients::add);
            }
        }
        return quotients;
    }

    private static Optional<Quotient> of(Figure figure, Figure size, Ratio ratio) {
        BigDecimal amount = figure.measure().amount();
        BigDecimal by = size.measure().amount();
        return amount.signum() > 0 && by.signum() > 0
                ? Optional.of(new Quotient(figure, size, ratio, Spread.ratio(amount, by)))
                : Optional.empty();
    }

    static Map<Terms, BigDecimal> byTerms(Collection<Quotient> quotients) {
        Map<Terms, BigDecimal> byTerms = new HashMap<>();
        quotients.forEach(quotient -> byTerms.put(quotient.terms(), quotient.value()));
        return byTerms;
    }

    Terms terms() {
        return new Terms(figure.item(), size.item());
    }

    boolean isOf(Item item) {
        return figure.item().equals(item) || size.item().equals(item);
    }

    /** What one of its terms would be for the quotient to be a usual one. */
    BigDecimal usualOf(Figure term, BigDecimal usual) {
        return term.equals(figure)
                ? size.measure().amount().multiply(usual)
                : Spread.ratio(figure.measure().amount(), usual);
    }
}
