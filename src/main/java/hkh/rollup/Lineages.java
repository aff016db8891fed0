package hkh.rollup;

import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.unit.UnitTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells of every total of a period what it was made of. */
public final class Lineages {

    private final UnitTree tree;
    private final OwnFigures own;
    private final Function<Item, Optional<Addition>> additions;

    Lineages(UnitTree tree, OwnFigures own, Function<Item, Optional<Addition>> additions) {
        this.tree = tree;
        this.own = own;
        this.additions = additions;
    }

    /** The lineage of a total; empty for what does not add up, such as changes, and for unknown units. */
    public Optional<Lineage> of(Reference reference) {
        return tree.find(reference.unit())
                .flatMap(unit -> additions.apply(reference.item()).map(addition -> addition.at(unit)))
                .map(addends -> new Lineage(reference, addends.all()));
    }

    /**
     * The items whose statements a unit's own figure comes from: the item itself when the unit states it, its parts when
     * only they are stated; none when nothing is known of it.
     */
    public List<Item> statedFor(String unit, Item item) {
        return own.statedFor(unit, item);
    }
}
