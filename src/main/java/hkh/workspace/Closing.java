package hkh.workspace;

import hkh.figure.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of {@code closed.csv}: a period's figures were settled, or settled anew, or the signed report came.
 *
 * @param revision 1 for the first closing, 2 for the first revision; 0 where figures were carried over before the period was
 *     closed, so that they are provisional
 * @param by who closed it
 * @param draft file name of the signed report; empty when none was recorded
 * @param draftHash SHA-256 of the signed report, else empty
 * @param figuresHash SHA-256 of {@code history/<period>.csv}
 * @param totalsHash SHA-256 of the totals published with it; empty when provisional
 * @param unitsIn expected units whose return was accepted
 * @param errors findings that were errors
 * @param reason why it was closed incomplete, or revised; else empty
 */
public record Closing(
        Period period,
        int revision,
        LocalDate date,
        String by,
        String draft,
        String draftHash,
        String figuresHash,
        String totalsHash,
        int unitsIn,
        int unitsExpected,
        int errors,
        String reason) {

    static final List<String> COLUMNS = List.of(
            "period",
            "revision",
            "date",
            "by",
            "draft",
            "draft_sha256",
            "figures_sha256",
            "totals_sha256",
            "units_in",
            "units_expected",
            "errors",
            "reason");

    /** Whether the figures were carried over although nobody had closed the period. */
    public boolean isProvisional() {
        return revision == 0;
    }

    /** The same closing, now with the signed report. */
    public Closing with(LocalDate day, String who, String signed, String signedHash) {
        return new Closing(
                period,
                revision,
                day,
                who,
                signed,
                signedHash,
                figuresHash,
                totalsHash,
                unitsIn,
                unitsExpected,
                errors,
                reason);
    }

    List<String> cells() {
        return List.of(
                period.toString(),
                Integer.toString(revision),
                date.toString(),
                by,
                draft,
                draftHash,
                figuresHash,
                totalsHash,
                Integer.toString(unitsIn),
                Integer.toString(unitsExpected),
                Integer.toString(errors),
                reason);
    }
}
