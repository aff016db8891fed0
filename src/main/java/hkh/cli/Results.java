package hkh.cli;

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
import hkh.finding.Imbalance;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.RankedFinding;
import hkh.finding.Severity;
import hkh.report.AnnualReport;
import hkh.report.Doubts;
import hkh.report.ReportContent;
import hkh.report.ReportTemplate;
import hkh.report.Shape;
import hkh.submission.FileVerdict;
import hkh.submission.Progress;
import hkh.workbook.AppendixWorkbook;
import hkh.workspace.Manifest;
import hkh.workspace.RestatedWords;
import hkh.workspace.ResultTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of {@code out/}, made from the results of a run; nothing is written here. */
final class Results {

    /** The formats that {@code --format} knows. */
    static final List<String> FORMATS = List.of("docx", "html", "pdf", "xlsx");

    /** Those that are written unless it chooses: a PDF is for what is finished, and takes the longest. */
    static final List<String> USUAL = List.of("docx", "html", "xlsx");

    private static final String DOCX = "docx";
    private static final String PDF = "pdf";
    private static final String XLSX = "xlsx";

    private final Job job;
    private final Aggregation run;
    private final ChangeWords words;
    private final Messages messages;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Results(Job job, Aggregation run, ChangeWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
        this.job = job;
        this.run = run;
    }

    /** All files by name: tables, the report in the formats asked for, and the manifest. */
    static Map<String, byte[]> of(Job job, Aggregation run, Messages messages, Set<String> formats)
            throws HkhException {
        Results results = new Results(job, run, words(job, messages));
        results.tables(new ResultTables(messages));
        if (!run.received().submissions().isEmpty()) {
            AnnualReport content = results.content();
            results.report(content, formats);
            if (formats.contains(XLSX)) {
                results.files.put("tables.xlsx", results.appendix(content, messages));
            }
        }
        results.files.put(Manifest.FILE, results.manifest().toJson());
        return results.files;
    }

    /** Only the report and the workbook of tables, by name, in the formats asked for. */
    static Map<String, byte[]> documents(Job job, Aggregation run, Messages messages, Set<String> formats)
            throws HkhException {
        Results results = new Results(job, run, new RestatedWords(messages, job.earlierTree()), messages);
        results.documents(formats);
        return results.files;
    }

    private void documents(Set<String> formats) throws HkhException {
        report(formats);
        if (formats.contains(XLSX)) {
            files.put("tables.xlsx", appendix());
        }
    }

    private void tables(ResultTables tables) {
        files.put("intake.csv", tables.intake(run.received().verdicts()));
        files.put("findings.csv", tables.findings(run.findings()));
        files.put("completeness.csv", tables.completeness(run.statuses()));
        if (!run.received().submissions().isEmpty()) {
            files.put(
                    "figures.csv",
                    tables.figures(run.received().submissions().stream()
                            .flatMap(submission -> submission.figures().stream())
                            .toList()));
            files.put("totals.csv", tables.totals(run.totals()));
            files.put("imbalances.csv", tables.imbalances(Imbalance.in(run.findings(), run.totals())));
            files.put("comparison.csv", tables.comparison(run.comparison(), words));
        }
    }

    private void report(AnnualReport content, Set<String> formats) throws HkhException {
        List<String> documents =
                formats.stream().filter(format -> !format.equals(XLSX)).toList();
        if (documents.isEmpty()) {
            return;
        }
        String xhtml = xhtml(job, run, words);
        for (String format : documents) {
            files.put(
                    "report." + format,
                    switch (format) {
                        case DOCX -> new WordFiles(job.templates()).write(xhtml);
                        case PDF -> pdf(xhtml);
                        default -> html(xhtml);
                    });
        }
    }

    /** The report of a run, as the template of the workspace words it. */
    static String xhtml(Job job, Aggregation run, ChangeWords words) throws HkhException {
        Optional<Message> missing = job.templates().missing(job.configuration().template(), Shape.of(job.root()));
        if (missing.isPresent()) {
            throw new HkhException(missing.get());
        }
        AnnualReport report = content(job, run, words)
                .of(
                        job.root(),
                        job.configuration().letterhead(),
                        job.configuration().compareWith(),
                        run.statuses(),
                        run.received().submissions(),
                        job.beside().decisions(),
                        job.narratives());
        return new ReportTemplate(job.templates()).render(job.template(), report);
    }

    /** What a report of a run speaks of. */
    static ReportContent content(Job job, Aggregation run, ChangeWords words) {
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

    static ChangeWords words(Job job, Messages messages) throws HkhException {
        return new RestatedWords(messages, job.earlierTree());
    }

    private byte[] appendix(AnnualReport content, Messages messages) throws HkhException {
        return AppendixWorkbook.write(new AppendixWorkbook.Content(
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
                AppendixCharts.of(content.charts()),
                messages));
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

    private byte[] html(String xhtml) throws HkhException {
        Progress progress = Progress.of(job.tree(), job.root(), run.statuses());
        StatusTable names = new StatusTable(messages, progress, false);
        List<ReturnTiles> returns = progress.groups().stream()
                .map(group -> new ReturnTiles(names.name(group), group.units()))
                .toList();
        Behind behind = new Behind(new Origins(job, run, messages), returns);
        return written(out -> new HtmlWriter(messages).write(xhtml, behind, out));
    }

    private static byte[] pdf(String xhtml) throws HkhException {
        return written(out -> new PdfWriter().write(xhtml, out));
    }

    /** Writes a report somewhere. */
    private interface Writing {
        void to(OutputStream out) throws DocumentException, IOException;
    }

    private static byte[] written(Writing writing) throws HkhException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (DocumentException e) {
            throw new HkhException(Message.of("document.broken", String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private Manifest manifest() throws HkhException {
        Map<String, byte[]> templates = new TreeMap<>();
        for (String name : List.of(job.template() + ".ftlh", "hinh-thuc.ftlh", "phu-luc.ftlh", WordFiles.REFERENCE)) {
            job.templates().find(name).ifPresent(bytes -> templates.put(name, bytes));
        }
        Map<String, String> inputs = new TreeMap<>();
        for (FileVerdict verdict : run.received().verdicts()) {
            inputs.put(verdict.file().name(), verdict.file().sha256());
        }
        Map<String, Integer> counts = run.received().verdicts().stream()
                .collect(Collectors.groupingBy(
                        verdict -> "files_" + verdict.verdict().code(), TreeMap::new, Collectors.summingInt(v -> 1)));
        counts.put("units_expected", run.statuses().size());
        counts.put("units_missing", run.missingUnits().size());
        counts.put("figures", run.judgement().accepted().figures().size());
        for (Severity severity : Severity.values()) {
            counts.put("findings_" + severity.code(), (int) run.count(severity));
        }
        return new Manifest(
                Version.number(),
                job.configuration().period().toString(),
                job.root().id(),
                inputs,
                Manifest.hashes(job.steering()),
                Manifest.hashes(templates),
                Manifest.hashes(BuiltIn.rules()),
                Manifest.hashes(files),
                counts);
    }
}
