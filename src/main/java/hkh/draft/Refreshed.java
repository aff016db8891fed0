package hkh.draft;

import hkh.draft.Refreshing.Outcome;
import java.util.List;
import java.util.Set;

/**
 * What was done to a draft, and what a person has to look at.
 *
 * @param sentences whose words may no longer fit
 * @param lines with numbers behind which no total stands, that the report of now has otherwise
 * @param fresh tags that the report would print today and no draft of it did
 * @param takenOut tags that a person took out; they stay out
 */
public record Refreshed(
        Refreshing refreshing,
        List<Sentences.Unfit> sentences,
        LooseLines lines,
        Set<String> fresh,
        Set<String> takenOut) {

    public Refreshed {
        sentences = List.copyOf(sentences);
    }

    /** Whether nothing is left to look at. */
    public boolean isPlain() {
        boolean settled = refreshing.fates().stream()
                .allMatch(fate -> fate.outcome() == Outcome.EQUAL || fate.outcome() == Outcome.CHANGED);
        return settled
                && sentences.isEmpty()
                && lines.old().isEmpty()
                && lines.fresh().isEmpty()
                && fresh.isEmpty()
                && refreshing.keptCharts().isEmpty()
                && refreshing.weakened().isEmpty();
    }
}
