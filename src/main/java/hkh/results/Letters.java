package hkh.results;

import hkh.finding.HkhException;
import hkh.job.Templates;
import hkh.report.Letter;
import hkh.report.ReportTemplate;

/** Writes letters as Word files, in the look of the report. */
public final class Letters {

    private final ReportTemplate templates;
    private final WordFiles word;

    public Letters(Templates templates) throws HkhException {
        this.templates = new ReportTemplate(templates);
        this.word = new WordFiles(templates);
    }

    public byte[] write(String template, Letter letter) throws HkhException {
        return word.write(templates.render(template, letter));
    }
}
