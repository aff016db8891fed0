package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a total was made of: an addend for every unit of its subtree that was asked or answered, taken from the very
 * addition that made the total.
 */
public record Lineage(Reference reference, List<Addend> addends) {

    /** How an addend takes part. */
    public enum Role {
        /** A unit's own figure, added. */
        OWN,
        /** What a unit has from the one above, where it is counted already: taken off. */
        COUNTED_ABOVE,
        /** Added to the numerator of a ratio; below zero what is counted above. */
        NUMERATOR,
        /** Added to the denominator of a ratio; below zero what is counted above. */
        DENOMINATOR,
        /** A term of a ratio that cannot be used, since the other one is missing. */
        LEFT_OUT,
        /** What stands in for something that is missing, as the workspace wants it. */
        STANDS_IN,
        /** A unit that is counted in the tree; nobody states it. */
        COUNTED
    }

    /**
     * One unit's part in a total.
     *
     * @param item what the unit states
     * @param measure its statement, or the state in which it is
     * @param amount what it adds, in the item's base unit; one for a unit that is counted, zero without an answer
     */
    public record Addend(String unit, Item item, Measure measure, BigDecimal amount, Role role) {}

    public Lineage {
        addends = List.copyOf(addends);
    }

    /** The sum of the addends of some role: of {@link Role#OWN}, {@link Role#COUNTED_ABOVE} and {@link Role#STANDS_IN} the total itself. */
    public BigDecimal sum(Predicate<Role> which) {
        return addends.stream()
                .filter(addend -> which.test(addend.role()))
                .map(Addend::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
