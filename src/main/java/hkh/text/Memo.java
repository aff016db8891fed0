package hkh.text;

import java.util.function.Function;

/**
 * Remembers what a function gave, as far as there is room: a thousand returns say the same few hundred labels. The
 * function must give the same for the same key. May be asked by several threads at once: what they remember cannot change,
 * so that at worst two of them find out the same.
 */
public final class Memo<K, V> {

    private static final int ROOM = 1 << 12;
    /** A longer text is hardly a label, and would take much room. */
    private static final int LONGEST = 500;

    private record Known<K, V>(K key, V value) {}

    private final Function<K, V> function;
    private final Known<K, V>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    public Memo(Function<K, V> function) {
        this.function = function;
        this.known = new Known[ROOM];
    }

    public V of(K key) {
        if (key instanceof String text && text.length() > LONGEST) {
            return function.apply(key);
        }
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & (ROOM - 1);
        Known<K, V> there = known[place];
        if (there != null && there.key.equals(key)) {
            return there.value;
        }
        Known<K, V> before = known[place ^ 1];
        if (before != null && before.key.equals(key)) {
            return before.value;
        }
        V value = function.apply(key);
        if (there != null) {
            known[place ^ 1] = there; // the older of two makes room
        }
        known[place] = new Known<>(key, value);
        return value;
    }
}
