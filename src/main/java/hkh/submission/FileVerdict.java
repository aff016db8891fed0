package hkh.submission;

import hkh.finding.Message;
import java.util.List;

/**
 * What became of a file, and why.
 *
 * @param units ids of the units whose returns it holds, as far as known
 * @param period as written in the file, or as asked; empty when unknown
 * @param reason one line; {@link Message#NONE} for a file of which everything counts
 * @param account how the cells ended that are in no unit's return: sums of a table, rows of which it is not known whose
 *     they are
 */
public record FileVerdict(
        SourceFile file, Verdict verdict, List<String> units, String period, Message reason, List<CellUse> account) {

    public FileVerdict {
        units = List.copyOf(units);
        account = List.copyOf(account);
    }

    /** A verdict on a file of which every cell is in the return of a unit, or none is. */
    public FileVerdict(SourceFile file, Verdict verdict, List<String> units, String period, Message reason) {
        this(file, verdict, units, period, reason, List.of());
    }
}
