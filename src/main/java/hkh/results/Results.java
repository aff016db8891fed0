package hkh.results;

import hkh.figure.ChangeWords;
import hkh.finding.HkhException;
import hkh.finding.Imbalance;
import hkh.finding.Messages;
import hkh.finding.Severity;
import hkh.job.Aggregation;
import hkh.job.BuiltIn;
import hkh.job.Job;
import hkh.job.ProgramVersion;
import hkh.report.AnnualReport;
import hkh.submission.FileVerdict;
import hkh.workspace.Manifest;
import hkh.workspace.ResultTables;
import hkh.workspace.Sink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of {@code out/}, made from the results of a run. */
public final class Results {

    private final Job job;
    private final Aggregation run;

    private Results(Job job, Aggregation run) {
        this.job = job;
        this.run = run;
    }

    /**
     * Makes all files: tables, the report in the formats asked for, and the manifest.
     *
     * @return their names
     */
    public static Set<String> write(Job job, Aggregation run, Messages messages, Set<String> formats, Sink sink)
            throws HkhException {
        Results results = new Results(job, run);
        try (FilesAtOnce files = new FilesAtOnce(sink)) {
            Documents documents = new Documents(job, run, messages);
            ResultTables tables = new ResultTables(messages);
            if (run.received().submissions().isEmpty()) {
                results.tables(files, tables);
            } else {
                AnnualReport report = documents.report();
                documents.addTables(files, formats, report);
                results.tables(files, tables);
                results.figures(files, tables, documents.words());
                documents.addReports(files, formats, report);
            }
            Manifest manifest = results.manifest(files.all());
            files.add(Manifest.FILE, out -> out.write(manifest.toJson()));
            return files.all().keySet();
        }
    }

    private void tables(FilesAtOnce files, ResultTables tables) {
        files.add("intake.csv", out -> out.write(tables.intake(run.received().verdicts())));
        files.add("findings.csv", out -> out.write(tables.findings(run.findings())));
        files.add("completeness.csv", out -> out.write(tables.completeness(run.statuses())));
    }

    private void figures(FilesAtOnce files, ResultTables tables, ChangeWords words) {
        files.add(
                "figures.csv",
                out -> tables.figures(
                        run.received().submissions().stream().flatMap(submission -> submission.figures().stream()),
                        out));
        files.add("totals.csv", out -> tables.totals(run.totals(), out));
        files.add("imbalances.csv", out -> out.write(tables.imbalances(Imbalance.in(run.findings(), run.totals()))));
        files.add("comparison.csv", out -> out.write(tables.comparison(run.comparison(), words)));
    }

    private Manifest manifest(Map<String, String> hashes) throws HkhException {
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
                ProgramVersion.number(),
                job.configuration().period().toString(),
                job.root().id(),
                inputs,
                Manifest.hashes(job.steering()),
                Manifest.hashes(templates),
                Manifest.hashes(BuiltIn.rules()),
                hashes,
                counts);
    }
}
