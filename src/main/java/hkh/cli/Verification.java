package hkh.cli;

import java.util.List;

/**
 * What was found when a draft was held against the totals.
 *
 * @param tables what does not agree inside tables
 * @param loose numbers behind which no total stands; they are told and prove nothing
 */
record Verification(DraftJob job, List<TableChecks.Problem> tables, List<LooseNumbers.Loose> loose) {

    Verification {
        tables = List.copyOf(tables);
        loose = List.copyOf(loose);
    }

    static Verification of(DraftJob job) {
        return new Verification(
                job, TableChecks.of(job), LooseNumbers.in(job.bound().draft()));
    }

    /** Whether every figure says what its total says, and the tables agree. */
    boolean isProven() {
        return job.bound().different().isEmpty() && job.bound().gone().isEmpty() && tables.isEmpty();
    }
}
