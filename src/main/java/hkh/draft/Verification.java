package hkh.draft;

import hkh.document.Draft;
import hkh.finding.HkhException;
import hkh.finding.Messages;
import java.util.List;

/**
 * What was found when a draft was held against the totals.
 *
 * @param tables what does not agree inside tables
 * @param places figures that do not stand where they belong
 * @param notices sentences on what is missing or doubtful that the report does not say now
 * @param charts each beside what the report draws
 * @param loose numbers behind which no total stands; they are told and prove nothing
 */
public record Verification(
        DraftJob job,
        List<TableChecks.Problem> tables,
        List<Surroundings.Problem> places,
        List<String> notices,
        List<DraftChartFacts> charts,
        List<LooseNumbers.Loose> loose) {

    public Verification {
        tables = List.copyOf(tables);
        places = List.copyOf(places);
        notices = List.copyOf(notices);
        charts = List.copyOf(charts);
        loose = List.copyOf(loose);
    }

    public static Verification of(DraftJob job, Messages messages) throws HkhException {
        Draft draft = job.bound().draft();
        ReportNow report = ReportNow.of(job.job(), job.run(), messages);
        return new Verification(
                job,
                TableChecks.of(job),
                Surroundings.of(job, report.word()),
                LooseLines.staleNotices(draft, report.word()),
                DraftChartFacts.of(draft, report.charts()),
                LooseNumbers.in(draft));
    }

    /** Charts that draw something else than the totals. */
    public List<DraftChartFacts> differentCharts() {
        return charts.stream().filter(chart -> !chart.points().isEmpty()).toList();
    }

    /** Charts of which the report, as the template of the workspace writes it, has none like them. */
    public List<DraftChartFacts> foreignCharts() {
        return charts.stream().filter(chart -> chart.now().isEmpty()).toList();
    }

    /** Whether every figure says what its total says, and tables and charts agree. */
    public boolean isProven() {
        return job.bound().different().isEmpty()
                && job.bound().gone().isEmpty()
                && tables.isEmpty()
                && places.isEmpty()
                && notices.isEmpty()
                && differentCharts().isEmpty();
    }
}
