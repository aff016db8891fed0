package hkh.intake;

import hkh.figure.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items by the words of their wordings, in no order, with and without the measure they are counted in. */
final class WordedItems {

    private static final Set<String> OF_THE_ASSOCIATION = HeadingWords.of("khuyến học");

    private final Map<Set<String>, Set<Item>> byWords = new HashMap<>();
    private final Map<Set<String>, Set<Item>> byWordsAndMeasure = new HashMap<>();
    private final Map<Set<String>, Set<Item>> byPlainWords = new HashMap<>();

    /** Adds a wording of an item, which is counted in a measure. */
    void put(String wording, String uom, Item item) {
        Set<String> measure = HeadingWords.of(uom);
        for (String spelling : spellings(wording)) {
            Set<String> words = HeadingWords.of(spelling);
            if (words.isEmpty()) {
                continue;
            }
            byWords.computeIfAbsent(words, w -> new LinkedHashSet<>()).add(item);
            Set<String> rest = new HashSet<>(words);
            rest.removeAll(OF_THE_ASSOCIATION);
            if (rest.size() > 1) {
                byWords.computeIfAbsent(rest, w -> new LinkedHashSet<>()).add(item);
            }
            byPlainWords
                    .computeIfAbsent(HeadingWords.plain(List.of(spelling)), w -> new LinkedHashSet<>())
                    .add(item);
            Set<String> measured = new HashSet<>(words);
            measured.addAll(measure);
            byWordsAndMeasure
                    .computeIfAbsent(measured, w -> new LinkedHashSet<>())
                    .add(item);
        }
    }

    /** The items whose wording, with or without its measure, are these words. */
    Set<Item> of(Set<String> words) {
        return byWords.getOrDefault(words, byWordsAndMeasure.getOrDefault(words, Set.of()));
    }

    /** "Hội viên khuyến học" are its members. */
    Set<Item> ofTheAssociation(Set<String> words) {
        Set<String> rest = new HashSet<>(words);
        boolean says = rest.removeAll(OF_THE_ASSOCIATION);
        return says && rest.size() > 1 ? of(rest) : Set.of();
    }

    /** The items whose wording are these words, typed without tones and marks. */
    Set<Item> plain(Set<String> words) {
        return byPlainWords.getOrDefault(words, Set.of());
    }

    /** "A (b) – c, d/e" is also "A – c", "A – d" and "A – e". */
    private static Set<String> spellings(String wording) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String text : List.of(wording, wording.replaceAll("\\([^()]*\\)", " "))) {
            int dash = text.indexOf(" – ");
            spellings.add(text);
            if (dash > 0) {
                for (String tail : text.substring(dash + 3).split(",", -1)) {
                    spellings.addAll(alternatives(text.substring(0, dash), tail));
                }
            }
        }
        return spellings;
    }

    private static List<String> alternatives(String stem, String tail) {
        List<String> texts = new ArrayList<>(List.of(stem));
        for (String word : tail.strip().split(" ", -1)) {
            List<String> longer = new ArrayList<>();
            for (String text : texts) {
                for (String choice : word.split("/", -1)) {
                    longer.add(text + " " + choice);
                }
            }
            texts = longer;
        }
        return texts;
    }
}
