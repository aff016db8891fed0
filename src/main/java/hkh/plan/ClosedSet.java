package hkh.plan;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.text.NumberText;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A property of which a unit has exactly one of a closed set, such as a commune's grade. It is stated as one choice, and is
 * one for the chosen item and nothing for the others: above, each is counted.
 *
 * @param whole the item that counts the units that have any
 */
public record ClosedSet(Item whole, List<Option> options) {

    /** The answer of a unit that has none of the set. */
    public static final String NONE = "Chưa xếp loại";

    private static final Set<String> NONE_KEYS =
            Set.of(TextKey.of(NONE), TextKey.of("chưa đánh giá"), TextKey.of("chưa công nhận"));

    /** One thing to choose. */
    public record Option(String label, Set<String> keys, Item item) {

        public Option {
            keys = Set.copyOf(keys);
        }
    }

    public ClosedSet {
        options = List.copyOf(options);
    }

    /** Every closed set of a catalogue: a counted whole, each part of which is counted and has a word of its own. */
    public static List<ClosedSet> in(Catalogue catalogue) {
        List<ClosedSet> sets = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.overUnits() == Indicator.OverUnits.COUNT) {
                for (Indicator.Parts way : indicator.parts()) {
                    List<Option> options = options(catalogue, indicator, way);
                    if (!options.isEmpty()) {
                        sets.add(new ClosedSet(indicator.item(), options));
                    }
                }
            }
        }
        return sets;
    }

    private static List<Option> options(Catalogue catalogue, Indicator whole, Indicator.Parts way) {
        List<Option> options = new ArrayList<>();
        for (BreakdownKey key : catalogue.allKeys()) {
            Item counted = Item.of(key.group());
            if (way.items().contains(counted) && isCounted(catalogue, counted)) {
                options.add(option(key, counted));
            } else if (key.closed() && key.breakdown().dimension().equals(way.dimension())) {
                options.add(option(key, new Item(whole.code(), key.breakdown())));
            }
        }
        return options.size() < way.items().size() ? List.of() : options;
    }

    private static boolean isCounted(Catalogue catalogue, Item item) {
        return catalogue.get(item).overUnits() == Indicator.OverUnits.COUNT;
    }

    private static Option option(BreakdownKey key, Item item) {
        Set<String> keys = new HashSet<>();
        List<String> words = new ArrayList<>(key.synonyms());
        words.add(key.labelVi());
        for (String word : words) {
            for (String before : List.of("", "loại ", "đạt loại ", "xếp loại ", "đạt ")) {
                keys.add(TextKey.of(before + word));
            }
        }
        return new Option(key.labelVi(), keys, item);
    }

    /** What a person may choose from, as it is printed. */
    public List<String> words() {
        List<String> words = new ArrayList<>(options.stream().map(Option::label).toList());
        words.add(NONE);
        return words;
    }

    /** Whether a text leaves the choice open, as dots or a dash do. */
    public static boolean isBlank(String text) {
        return NumberText.read(text, 0).kind() == NumberText.Kind.BLANK;
    }

    /** Whether a text is one of the words to choose from, and not that none is chosen. */
    public boolean isOption(String text) {
        String key = TextKey.of(text);
        return options.stream().anyMatch(option -> option.keys().contains(key));
    }

    /** One for the chosen item and nothing for the others; nothing for all when none is chosen; empty for other words. */
    public Optional<Map<Item, Measure>> read(String text) {
        String key = TextKey.of(text);
        boolean none = NONE_KEYS.contains(key) || NumberText.read(text, 0).kind() == NumberText.Kind.NOTHING;
        boolean known =
                none || options.stream().anyMatch(option -> option.keys().contains(key));
        return known ? Optional.of(measures(key)) : Optional.empty();
    }

    private Map<Item, Measure> measures(String key) {
        Map<Item, Measure> measures = new LinkedHashMap<>();
        options.forEach(
                option -> measures.put(option.item(), option.keys().contains(key) ? Measure.of(1) : Measure.NIL));
        return measures;
    }
}
