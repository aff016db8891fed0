package hkh.job;

import hkh.rollup.StandIns;
import hkh.validation.Judgement;
import hkh.validation.Reconciliation;
import hkh.workspace.Configuration;

/** What stands in for missing parts of totals, as {@code missing:} of the workspace wants it. */
public final class MissingParts {

    private MissingParts() {}

    public static StandIns of(Job job, Judgement judgement) {
        return switch (job.configuration().missing()) {
            case Configuration.STATED_TOTAL ->
                StandIns.statedTotals(
                        judgement.compared(),
                        new Reconciliation(job.catalogue(), job.tree(), job.policy())::counterpart);
            case Configuration.LAST_YEAR ->
                StandIns.lastYear(new EarlierUnits(
                                job.catalogue(),
                                job.register(),
                                job.configuration().period())
                        .own(job.beside().history()));
            default -> StandIns.NONE;
        };
    }
}
