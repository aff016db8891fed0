package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.text.Memo;
import hkh.text.NearWords;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Items that a label nobody knows may mean: those that only marks or a letter or two tell apart, then those with which it
 * shares most words. They are asked about, never taken.
 */
public final class NearItems {

    private static final int MOST = 3;
    private static final int LONGEST = 200;
    /** Of shorter names a letter or two make too much of a difference. */
    private static final int SHORTEST = 8;

    private static final int MOST_WORDS = 500;
    private static final int SPELLING = 1000;

    private record Name(Item item, String plain, Set<String> words) {}

    private record Near(Item item, int score) {}

    private final Catalogue catalogue;
    private final Memo<String, List<Item>> found = new Memo<>(this::find);
    private List<Name> names = List.of();

    public NearItems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** At most three items, the nearest first. */
    public List<Item> of(String label) {
        return label.length() > LONGEST ? List.of() : found.of(label);
    }

    /** Why a label is not understood, with what it may mean. */
    Message unknown(String label) {
        String near = of(label).stream()
                .map(item -> '"' + catalogue.label(item) + "\" (" + item + ")")
                .collect(Collectors.joining(", "));
        return near.isEmpty()
                ? Message.of("cell.unknown-label", label)
                : Message.of("cell.unknown-label.like", label, near);
    }

    private List<Item> find(String label) {
        String plain = TextKey.toneless(LabelIndex.key(label));
        Set<String> words = words(label);
        Set<String> own = words(label.substring(label.lastIndexOf('/') + 1));
        List<Near> near = new ArrayList<>();
        for (Name name : names()) {
            int score = score(plain, words, own.isEmpty() ? words : own, name);
            if (score > MOST_WORDS) {
                near.add(new Near(name.item, score));
            }
        }
        return near.stream()
                .sorted(Comparator.comparing(found -> -found.score))
                .map(Near::item)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * The words in common in thousandths of all words; above that, names that differ in their spelling only. Of "Hội viên /
     * Nữ" the words in common must not all be those of the heading: it is no total of members.
     */
    private static int score(String plain, Set<String> words, Set<String> own, Name name) {
        boolean longEnough = plain.length() >= SHORTEST && name.plain.length() >= SHORTEST;
        if (plain.equals(name.plain)
                || (longEnough && !NearWords.of(plain, List.of(name.plain)).isEmpty())) {
            return SPELLING + (plain.equals(name.plain) ? 1 : 0);
        }
        Set<String> common = new HashSet<>(words);
        common.retainAll(name.words);
        if (Collections.disjoint(own, common)) {
            return 0;
        }
        int all = words.size() + name.words.size() - common.size();
        return common.size() * 1000 / all;
    }

    /** The names of the catalogue, made when the first label is not understood: in most files all are. */
    private synchronized List<Name> names() {
        if (names.isEmpty()) {
            List<Name> all = new ArrayList<>();
            for (Indicator indicator : catalogue.indicators()) {
                if (indicator.kind() != Indicator.Kind.TEXT && indicator.kind() != Indicator.Kind.TARGET) {
                    all.add(name(indicator.item(), indicator.labelVi()));
                    indicator.synonyms().forEach(synonym -> all.add(name(indicator.item(), synonym)));
                }
            }
            names = List.copyOf(all);
        }
        return names;
    }

    private static Name name(Item item, String label) {
        return new Name(item, TextKey.toneless(LabelIndex.key(label)), words(label));
    }

    private static Set<String> words(String label) {
        return HeadingWords.plain(List.of(label));
    }
}
