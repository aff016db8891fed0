package hkh.submission;

import hkh.finding.Message;
import java.util.List;

/**
 * What became of a file, and why.
 *
 * @param units ids of the units whose returns it holds, as far as known
 * @param period as written in the file, or as asked; empty when unknown
 * @param reason one line; {@link Message#NONE} for an accepted file
 */
public record FileVerdict(SourceFile file, Verdict verdict, List<String> units, String period, Message reason) {

    public FileVerdict {
        units = List.copyOf(units);
    }
}
