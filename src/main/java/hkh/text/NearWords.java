package hkh.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Known words that a mistyped one may have meant: suggestions to show, never to take. */
public final class NearWords {

    private static final int NEAR = 2;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(NEAR);

    private NearWords() {}

    /** The words at most two letters off, the nearest first, then in the order in which they are given. */
    public static List<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) >= 0)
                .sorted(Comparator.comparing(other -> distance(word, other)))
                .toList();
    }

    /** The number of letters by which two words differ; −1 when they are not near. */
    private static int distance(String one, String other) {
        return DISTANCE.apply(one, other);
    }
}
