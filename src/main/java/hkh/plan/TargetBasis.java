package hkh.plan;

import hkh.figure.Item;
import java.util.List;
import java.util.Optional;

/**
 * What the value of a target is counted by, from a closed vocabulary: {@code absolute}, {@code per_resident}, {@code
 * per_member}, {@code per:INDICATOR}, {@code percent_of:INDICATOR}, {@code percent_of_previous}.
 *
 * @param of what it is so much for each of, or so many percent of; {@link Item#NONE} where the kind says it
 */
public record TargetBasis(Kind kind, Item of) {

    /** The words, as a person is told them. */
    public static final String WORDS =
            "absolute, per_resident, per_member, per:INDICATOR, percent_of:INDICATOR, percent_of_previous";

    public static final TargetBasis ABSOLUTE = new TargetBasis(Kind.ABSOLUTE, Item.NONE);

    private static final String EACH = "per:";
    private static final String PERCENT = "percent_of:";

    /** How the amount to reach follows from the value. */
    public enum Kind {
        /** It is the value, in the indicator's unit. */
        ABSOLUTE,
        /** The value for each of something: of the same unit, in the same period. */
        EACH,
        /** So many percent of something. */
        PERCENT,
        /** So many percent of the figure of the period compared with, on this period's units. */
        PERCENT_OF_PREVIOUS
    }

    /** Reads a word of the vocabulary, blank being {@code absolute}; empty for any other. */
    public static Optional<TargetBasis> parse(String text) {
        if (text.startsWith(EACH) || text.startsWith(PERCENT)) {
            Kind kind = text.startsWith(EACH) ? Kind.EACH : Kind.PERCENT;
            String item = text.substring(text.indexOf(':') + 1);
            return item.isEmpty() ? Optional.empty() : item(item).map(of -> new TargetBasis(kind, of));
        }
        return switch (text) {
            case "", "absolute" -> Optional.of(ABSOLUTE);
            case "per_resident" -> Optional.of(new TargetBasis(Kind.EACH, Item.of("pop_total")));
            case "per_member" -> Optional.of(new TargetBasis(Kind.EACH, Item.of("member_total")));
            case "percent_of_previous" -> Optional.of(new TargetBasis(Kind.PERCENT_OF_PREVIOUS, Item.NONE));
            default -> Optional.empty();
        };
    }

    private static Optional<Item> item(String text) {
        List<String> parts = List.of(text.split("/", 2));
        return parts.size() > 1 && parts.get(1).indexOf(':') < 1 ? Optional.empty() : Optional.of(Item.parse(text));
    }
}
