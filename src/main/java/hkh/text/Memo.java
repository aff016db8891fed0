package hkh.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what a function of a text gave, as far as there is room: a thousand returns say the same few hundred labels.
 * The function must give the same for the same text. May be asked by several threads at once.
 */
public final class Memo<V> {

    private static final int ROOM = 1 << 12;
    /** A longer text is hardly a label, and would take much room. */
    private static final int LONGEST = 500;

    private record Known<V>(String text, V value) {}

    private final Function<String, V> function;
    private final AtomicReferenceArray<Known<V>> known = new AtomicReferenceArray<>(ROOM);

    public Memo(Function<String, V> function) {
        this.function = function;
    }

    public V of(String text) {
        if (text.length() > LONGEST) {
            return function.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & (ROOM - 1);
        Known<V> there = known.get(place);
        if (there != null && there.text.equals(text)) {
            return there.value;
        }
        Known<V> before = known.get(place ^ 1);
        if (before != null && before.text.equals(text)) {
            return before.value;
        }
        V value = function.apply(text);
        if (there != null) {
            known.set(place ^ 1, there); // the older of two makes room
        }
        known.set(place, new Known<>(text, value));
        return value;
    }
}
