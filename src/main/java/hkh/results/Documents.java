package hkh.results;

import hkh.document.Behind;
import hkh.document.DocumentException;
import hkh.document.HtmlWriter;
import hkh.document.PdfWriter;
import hkh.document.ReturnTiles;
import hkh.figure.ChangeWords;
import hkh.figure.Item;
import hkh.figure.Ranked;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.RankedFinding;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.origin.Origins;
import hkh.report.AnnualReport;
import hkh.report.Doubts;
import hkh.report.ReportContent;
import hkh.report.ReportTemplate;
import hkh.report.Shape;
import hkh.submission.Progress;
import hkh.workbook.AppendixWorkbook;
import hkh.workbook.BookChart;
import hkh.workspace.RestatedWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** What people read of a run: the report in its formats, and the workbook of tables. */
public final class Documents {

    /** The formats that {@code --format} knows. */
    public static final List<String> FORMATS = List.of("docx", "html", "pdf", "xlsx");

    /** Those that are written unless it chooses: a PDF is for what is finished, and takes the longest. */
    public static final List<String> USUAL = List.of("docx", "html", "xlsx");

    private static final String XLSX = "xlsx";

    private final Job job;
    private final Aggregation run;
    private final Messages messages;
    private final ChangeWords words;

    public Documents(Job job, Aggregation run, Messages messages) throws HkhException {
        this.job = job;
        this.run = run;
        this.messages = messages;
        this.words = new RestatedWords(messages, job.earlierTree());
    }

    /** What stands between two compared figures. */
    ChangeWords words() {
        return words;
    }

    /** The files by name, {@code report.docx} and so on. */
    public Map<String, byte[]> in(Set<String> formats) throws HkhException {
        Map<String, ByteArrayOutputStream> made = new ConcurrentSkipListMap<>();
        try (FilesAtOnce files =
                new FilesAtOnce(name -> made.computeIfAbsent(name, n -> new ByteArrayOutputStream()))) {
            AnnualReport report = report();
            addTables(files, formats, report);
            addReports(files, formats, report);
            files.all();
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        made.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return bytes;
    }

    /** Begins to make the workbook, which takes longest. */
    void addTables(FilesAtOnce files, Set<String> formats, AnnualReport report) {
        if (formats.contains(XLSX)) {
            List<BookChart> charts = AppendixCharts.of(report.charts());
            files.add("tables.xlsx", out -> tables(charts, out));
        }
    }

    /** Words the report, and begins to make the files of it. */
    void addReports(FilesAtOnce files, Set<String> formats, AnnualReport report) throws HkhException {
        Set<String> documents =
                formats.stream().filter(format -> !format.equals(XLSX)).collect(Collectors.toSet());
        if (!documents.isEmpty()) {
            String xhtml = xhtml(report);
            for (String format : documents) {
                files.add("report." + format, out -> {
                    switch (format) {
                        case "docx" -> out.write(new WordFiles(job.templates()).write(xhtml));
                        case "pdf" -> new PdfWriter().write(xhtml, out);
                        default -> html(xhtml, out);
                    }
                });
            }
        }
    }

    /** The report as the template of the workspace words it. */
    public String xhtml() throws HkhException {
        return xhtml(report());
    }

    private String xhtml(AnnualReport report) throws HkhException {
        Optional<Message> missing = job.templates().missing(job.askedTemplate(), Shape.of(job.root()));
        if (missing.isPresent()) {
            throw new HkhException(missing.get());
        }
        String xhtml = new ReportTemplate(job.templates()).render(job.template(), report);
        PrintedAsTotals.check(job.template() + ".ftlh", xhtml, content().boundTexts(job.root()));
        return xhtml;
    }

    /** Where a report takes its content from. */
    public ReportContent content() {
        return new ReportContent(
                job.catalogue(),
                job.lines(),
                job.tree(),
                run.totals(),
                run.comparison(),
                words,
                run.judgement().accepted().figures(),
                run.findings());
    }

    /** What the report says. */
    AnnualReport report() throws HkhException {
        return content()
                .of(
                        job.root(),
                        job.configuration().letterhead(),
                        job.configuration().compareWith(),
                        run.statuses(),
                        run.received().submissions(),
                        job.beside().decisions(),
                        job.narratives(),
                        job.beside().nextTargets());
    }

    private void tables(List<BookChart> charts, OutputStream out) throws HkhException, IOException {
        AppendixWorkbook.Content content = new AppendixWorkbook.Content(
                job.catalogue(),
                job.tree(),
                job.root(),
                run.totals(),
                run.comparison(),
                words,
                rankings(),
                run.judgement().accepted().figures(),
                run.findings(),
                doubtful(),
                charts,
                messages);
        AppendixWorkbook.write(content, out);
    }

    private Set<Reference> doubtful() {
        Doubts doubts = Doubts.of(
                job.catalogue(),
                job.tree(),
                run.totals(),
                run.findings().stream().map(RankedFinding::finding).toList());
        return run.totals().all().stream()
                .map(Total::reference)
                .filter(reference -> doubts.on(reference.unit(), reference.item()))
                .collect(Collectors.toSet());
    }

    private List<List<Ranked>> rankings() throws HkhException {
        List<List<Ranked>> rankings = new ArrayList<>();
        for (String indicator : job.configuration().ranking()) {
            rankings.addAll(Rankings.below(job.root(), job.tree(), run.totals(), Item.parse(indicator)));
        }
        return rankings;
    }

    private void html(String xhtml, OutputStream out) throws HkhException, DocumentException, IOException {
        Progress progress = Progress.of(job.tree(), job.root(), run.statuses());
        StatusTable names = new StatusTable(messages, progress, false);
        List<ReturnTiles> returns = progress.groups().stream()
                .map(group -> new ReturnTiles(names.name(group), group.units()))
                .toList();
        Behind behind = new Behind(new Origins(job, run, messages), returns);
        new HtmlWriter(messages).write(xhtml, behind, out);
    }
}
