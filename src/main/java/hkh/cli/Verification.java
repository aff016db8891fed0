package hkh.cli;

import hkh.document.ChartData;
import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.finding.HkhException;
import hkh.finding.Message;
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
record Verification(
        DraftJob job,
        List<TableChecks.Problem> tables,
        List<Surroundings.Problem> places,
        List<String> notices,
        List<DraftChartFacts> charts,
        List<LooseNumbers.Loose> loose) {

    Verification {
        tables = List.copyOf(tables);
        places = List.copyOf(places);
        notices = List.copyOf(notices);
        charts = List.copyOf(charts);
        loose = List.copyOf(loose);
    }

    static Verification of(DraftJob job, Messages messages) throws HkhException {
        Draft draft = job.bound().draft();
        String xhtml = new Documents(job.job(), job.run(), messages).xhtml();
        try {
            Draft report = Draft.read("report.docx", new WordFiles(job.job().templates()).write(xhtml));
            return new Verification(
                    job,
                    TableChecks.of(job),
                    Surroundings.of(job),
                    LooseLines.staleNotices(draft, report),
                    DraftChartFacts.of(draft, ChartData.in(xhtml).values()),
                    LooseNumbers.in(draft));
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
                && places.isEmpty()
                && notices.isEmpty()
                && differentCharts().isEmpty();
    }
}
