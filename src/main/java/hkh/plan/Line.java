package hkh.plan;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.unit.Level;
import java.util.Set;

/**
 * One line of a return: what is asked, of whom.
 *
 * @param item the key {@code *} stands for every key of an open list
 * @param askedOf the levels whose returns have this line
 * @param requiredOf the levels that must fill it
 */
public record Line(Theme theme, Item item, Set<Level> askedOf, Set<Level> requiredOf) {

    private static final String ANY_KEY = "*";

    public Line {
        askedOf = Set.copyOf(askedOf);
        requiredOf = Set.copyOf(requiredOf);
        if (!askedOf.containsAll(requiredOf)) {
            throw new IllegalArgumentException(item + " is required of a level that is not asked");
        }
    }

    /** Whether the sender writes the keys: a table with open rows. */
    public boolean isOpen() {
        return item.breakdown().key().equals(ANY_KEY);
    }

    /** Spelled out, as {@link #hashCode} is: Java takes a while to make them of a record, on every run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Line line
                && item.equals(line.item)
                && theme == line.theme
                && askedOf.equals(line.askedOf)
                && requiredOf.equals(line.requiredOf);
    }

    @Override
    public int hashCode() {
        return item.hashCode();
    }

    /** The item of one key of an open line. */
    public Item withKey(String key) {
        return new Item(item.indicator(), new Breakdown(item.breakdown().dimension(), key));
    }
}
