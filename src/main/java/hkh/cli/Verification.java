package hkh.cli;

import hkh.document.ChartData;
import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Messages;
import java.util.Collection;
import java.util.List;

/**
 * What was found when a draft was held against the totals.
 *
 * @param tables what does not agree inside tables
 * @param charts each beside what the report draws
 * @param loose numbers behind which no total stands; they are told and prove nothing
 */
record Verification(
        DraftJob job, List<TableChecks.Problem> tables, List<DraftChartFacts> charts, List<LooseNumbers.Loose> loose) {

    Verification {
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        loose = List.copyOf(loose);
    }

    static Verification of(DraftJob job, Messages messages) throws HkhException {
        Collection<ChartData> report = job.bound().draft().charts().isEmpty() ? List.of() : report(job, messages);
        Draft draft = job.bound().draft();
        return new Verification(job, TableChecks.of(job), DraftChartFacts.of(draft, report), LooseNumbers.in(draft));
    }

    /** The charts that the report draws now. */
    private static Collection<ChartData> report(DraftJob job, Messages messages) throws HkhException {
        String xhtml = new Documents(job.job(), job.run(), messages).xhtml();
        try {
            return ChartData.in(xhtml).values();
        } catch (DocumentException e) {
            throw new HkhException(Message.of("document.broken", String.valueOf(e.getMessage())), e);
        }
    }

    /** Charts that draw something else than the totals. */
    List<DraftChartFacts> differentCharts() {
        return charts.stream().filter(chart -> !chart.points().isEmpty()).toList();
    }

    /** Charts of which the report, as the template of the workspace writes it, has none like them. */
    List<DraftChartFacts> foreignCharts() {
        return charts.stream().filter(chart -> chart.now().isEmpty()).toList();
    }

    /** Whether every figure says what its total says, and tables and charts agree. */
    boolean isProven() {
        return job.bound().different().isEmpty()
                && job.bound().gone().isEmpty()
                && tables.isEmpty()
                && differentCharts().isEmpty();
    }
}
