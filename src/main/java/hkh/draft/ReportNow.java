package hkh.draft;

import hkh.document.ChartData;
import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.results.BrokenReport;
import hkh.results.Documents;
import hkh.results.WordFiles;
import java.util.Collection;
import java.util.List;

/** The report as it would be written now, to hold a draft against: its Word file and its charts. */
public record ReportNow(Draft word, Collection<ChartData> charts) {

    public ReportNow {
        charts = List.copyOf(charts);
    }

    public static ReportNow of(Job job, Aggregation run, Messages messages) throws HkhException {
        String xhtml = new Documents(job, run, messages).xhtml();
        try {
            Draft word = Draft.read("report.docx", new WordFiles(job.templates()).write(xhtml));
            return new ReportNow(word, ChartData.in(xhtml).values());
        } catch (DocumentException e) {
            throw new BrokenReport(e);
        }
    }
}
