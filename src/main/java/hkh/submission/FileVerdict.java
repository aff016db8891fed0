package hkh.submission;

import hkh.figure.Decision;
import hkh.finding.Message;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file, and why.
 *
 * @param units ids of the units whose returns it holds, as far as known
 * @param period as written in the file, or as asked; empty when unknown
 * @param reason one line; {@link Message#NONE} for a file of which everything counts
 * @param account how the cells ended that are in no unit's return: sums of a table, rows of which it is not known whose
 *     they are
 * @param decision of a person, when it is one that set the file aside
 */
public record FileVerdict(
        SourceFile file,
        Verdict verdict,
        List<String> units,
        String period,
        Message reason,
        List<CellUse> account,
        Optional<Decision> decision) {

    public FileVerdict {
        units = List.copyOf(units);
        account = List.copyOf(account);
    }

    /** A verdict on a file of which every cell is in the return of a unit, or none is. */
    public FileVerdict(SourceFile file, Verdict verdict, List<String> units, String period, Message reason) {
        this(file, verdict, units, period, reason, List.of());
    }

    /** A verdict that no person had a part in. */
    public FileVerdict(
            SourceFile file,
            Verdict verdict,
            List<String> units,
            String period,
            Message reason,
            List<CellUse> account) {
        this(file, verdict, units, period, reason, account, Optional.empty());
    }
}
