package hkh.intake;

import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A clause that says that something was not done: "Chưa phát thẻ cho hội viên".
 *
 * @param words the clause as written
 * @param denied the words of what was not done
 */
record Denial(String words, Set<String> denied) {

    /** How such a clause begins, as a {@link TextKey}. */
    static final String NOT_YET = TextKey.of("chưa");

    private static final int LONGEST = 80;
    /** Fewer may be of anything. */
    private static final int ENOUGH_WORDS = 3;

    Denial {
        denied = Set.copyOf(denied);
    }

    /** The denial that a clause is; empty for every other, also where only something more is wanting. */
    static Optional<Denial> of(String clause) {
        String said = clause.strip().replaceFirst("^[-–+*•\\s]+", "");
        int space = said.indexOf(' ');
        boolean denies = space > 0
                && said.length() <= LONGEST
                && TextKey.of(said.substring(0, space)).equals(NOT_YET);
        Set<String> denied = denies ? HeadingWords.of(said.substring(space)) : Set.of();
        return denied.size() < ENOUGH_WORDS ? Optional.empty() : Optional.of(new Denial(said, denied));
    }

    /** Whether it says that there is none of an item. */
    boolean denies(Item item, Catalogue catalogue) {
        List<String> labels = new ArrayList<>(List.of(catalogue.label(item)));
        if (item.breakdown().isNone()) {
            labels.addAll(catalogue.get(item).synonyms());
        }
        return labels.stream().anyMatch(label -> HeadingWords.of(label).containsAll(denied));
    }
}
