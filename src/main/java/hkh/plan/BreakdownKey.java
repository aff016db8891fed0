package hkh.plan;

import hkh.figure.Breakdown;
import java.util.List;

/**
 * A known key of a dimension, with its label and other wordings.
 *
 * @param closed whether every value of the dimension is listed
 * @param group the key of the coarser dimension it belongs to, or the indicator that counts it; may be empty
 */
public record BreakdownKey(Breakdown breakdown, String labelVi, List<String> synonyms, boolean closed, String group) {

    public BreakdownKey {
        synonyms = List.copyOf(synonyms);
    }
}
