package hkh.plan;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The indicators, the keys of their breakdowns, in the order in which they are listed, and what wordings a person taught. */
public final class Catalogue {

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<Breakdown, BreakdownKey> keys = new LinkedHashMap<>();
    private final Wordings wordings;

    /** Later entries replace earlier ones of the same code or key: a workspace may refine what is built in. */
    public Catalogue(Collection<Indicator> indicators, Collection<BreakdownKey> keys) {
        this(indicators, keys, Wordings.NONE);
    }

    private Catalogue(Collection<Indicator> indicators, Collection<BreakdownKey> keys, Wordings wordings) {
        this.wordings = wordings;
        indicators.forEach(indicator -> this.indicators.put(indicator.code(), indicator));
        keys.forEach(key -> this.keys.put(key.breakdown(), key));
    }

    /** The same catalogue with the wordings that a person taught. */
    Catalogue taught(Wordings taught) {
        return new Catalogue(indicators.values(), keys.values(), taught);
    }

    public Wordings wordings() {
        return wordings;
    }

    public Collection<Indicator> indicators() {
        return Collections.unmodifiableCollection(indicators.values());
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The indicator of a code that is known to be in the catalogue. */
    public Indicator get(String code) {
        Indicator indicator = indicators.get(code); // asked of every figure, so without a lambda
        if (indicator == null) {
            throw new IllegalArgumentException("no indicator " + code);
        }
        return indicator;
    }

    public Indicator get(Item item) {
        return get(item.indicator());
    }

    Collection<BreakdownKey> allKeys() {
        return List.copyOf(keys.values());
    }

    public List<BreakdownKey> keysOf(String dimension) {
        List<BreakdownKey> found = new ArrayList<>();
        for (BreakdownKey key : keys.values()) {
            if (key.breakdown().dimension().equals(dimension)) {
                found.add(key);
            }
        }
        return found;
    }

    public Optional<BreakdownKey> key(Breakdown breakdown) {
        return Optional.ofNullable(keys.get(breakdown));
    }

    /** The Vietnamese label of an item: the indicator's, and behind a dash the breakdown's. */
    public String label(Item item) {
        return label(item, Locale.ROOT);
    }

    /** The label for readers of a language; keys of breakdowns have Vietnamese labels only. */
    public String label(Item item, Locale language) {
        String whole = get(item).label(language);
        return item.breakdown().isNone() ? whole : whole + " – " + label(item.breakdown());
    }

    /** The label of a breakdown; of an open list, a key that is not listed is its own label. */
    public String label(Breakdown breakdown) {
        return key(breakdown).map(BreakdownKey::labelVi).orElse(breakdown.key());
    }
}
