package hkh.plan;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.unit.Level;
import java.util.Optional;

/**
 * A part of a tree that a figure speaks for, written as a breakdown: {@code level:district} is what the units of that
 * level have themselves, {@code subtree:district} is that with everything below them.
 */
public record Scope(Reach reach, Level level) {

    /** How far a scope reaches below the units of its level. */
    public enum Reach {
        LEVEL,
        SUBTREE
    }

    private static final String LEVEL = "level";
    private static final String SUBTREE = "subtree";

    /** What the units of a level have themselves. */
    public static Scope own(Level level) {
        return new Scope(Reach.LEVEL, level);
    }

    /** What the units of a level have with everything below them. */
    public static Scope subtree(Level level) {
        return new Scope(Reach.SUBTREE, level);
    }

    /** The scope that a breakdown writes; empty for every other breakdown, also for levels that are no units. */
    public static Optional<Scope> of(Breakdown breakdown) {
        return switch (breakdown.dimension()) {
            case LEVEL -> Level.ofCode(breakdown.key()).map(Scope::own);
            case SUBTREE -> Level.ofCode(breakdown.key()).map(Scope::subtree);
            default -> Optional.empty();
        };
    }

    /** Whether totals of an indicator are also given by level. */
    public static boolean divides(Indicator indicator) {
        return indicator.dimensions().contains(LEVEL);
    }

    /** The part of an indicator that lies in this scope. */
    public Item of(String indicator) {
        return new Item(indicator, new Breakdown(reach == Reach.LEVEL ? LEVEL : SUBTREE, level.code()));
    }
}
