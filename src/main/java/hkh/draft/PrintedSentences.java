package hkh.draft;

import hkh.document.Draft;
import hkh.document.Draft.Passage;
import hkh.document.Draft.Piece;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sentences that the report prints, by their words: which figures stand in them, and in what order. */
final class PrintedSentences {

    /** Fewer letters, such as a unit of measure beside a number, are no sentence. */
    private static final int LETTERS = 8;

    private final Map<String, Set<List<String>>> byWords = new HashMap<>();

    PrintedSentences(Draft report) {
        for (Passage passage : report.passages()) {
            byWords.computeIfAbsent(passage.words(), words -> new HashSet<>()).add(tags(passage, report));
        }
    }

    /**
     * The tags of the figures where the report has a sentence in the very same words; none where it has no such sentence, or
     * several with other figures.
     */
    List<String> tagsIn(Passage passage) {
        String words = passage.words();
        Set<List<String>> there = byWords.getOrDefault(words, Set.of());
        boolean sentence = words.codePoints().filter(Character::isLetter).count() >= LETTERS;
        return sentence && there.size() == 1 ? there.iterator().next() : List.of();
    }

    private static List<String> tags(Passage passage, Draft draft) {
        return passage.pieces().stream()
                .map(Piece::figure)
                .filter(figure -> figure >= 0)
                .map(figure -> draft.figures().get(figure).tag())
                .toList();
    }
}
