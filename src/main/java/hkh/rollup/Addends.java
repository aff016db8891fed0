package hkh.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The addends of a sum, joined without copying: sums are made at every unit, and few of them are ever asked what they are
 * made of.
 *
 * @param own addends of its own
 * @param joined the addends of other sums
 */
record Addends(List<Lineage.Addend> own, List<Addends> joined) {

    static final Addends NONE = new Addends(List.of(), List.of());

    static Addends of(Lineage.Addend... addends) {
        return new Addends(List.of(addends), List.of());
    }

    Addends and(Addends others) {
        if (isEmpty()) {
            return others;
        }
        return others.isEmpty() ? this : new Addends(List.of(), List.of(this, others));
    }

    boolean isEmpty() {
        return own.isEmpty() && joined.isEmpty();
    }

    /** All of them, in the order in which they were joined. */
    List<Lineage.Addend> all() {
        List<Lineage.Addend> all = new ArrayList<>();
        Deque<Addends> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Addends next = open.pop();
            all.addAll(next.own());
            for (int i = next.joined().size(); i > 0; i--) {
                open.push(next.joined().get(i - 1));
            }
        }
        return all;
    }
}
