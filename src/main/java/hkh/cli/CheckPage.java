package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.State;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.plan.Indicator;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.wording.FigureWords;
import java.util.List;
import java.util.Locale;

/** What is told of files that are looked at: the verdict, every figure with its cell, the account of the cells. */
final class CheckPage {

    private final Console console;
    private final Job job;
    private final Aggregation run;

    CheckPage(Console console, Job job, Aggregation run) {
        this.console = console;
        this.job = job;
        this.run = run;
    }

    void show() {
        run.received().verdicts().forEach(this::show);
    }

    private void show(FileVerdict verdict) {
        String reason = console.messages().text(verdict.reason());
        console.result(verdict.file().name() + ": ["
                + console.messages().text("verdict." + verdict.verdict().code()) + "] " + reason);
        if (verdict.verdict() != Verdict.ACCEPTED) {
            return;
        }
        for (Submission submission : run.received().submissions()) {
            if (submission.file().equals(verdict.file())) {
                console.say(
                        "check.return",
                        job.tree().get(submission.unit()).name(),
                        submission.unit(),
                        submission.period().toString(),
                        console.messages().text("layout." + submission.layout()));
                figures(submission);
                account("check.account", submission.account());
            }
        }
        if (!verdict.account().isEmpty()) {
            account("check.account-of-nobody", verdict.account());
        }
    }

    private void figures(Submission submission) {
        for (Figure figure : submission.figures()) {
            if (figure.measure().state() != State.NOT_REPORTED) {
                String shown = figure.measure().state() == State.VALUE
                        ? shown(figure)
                        : console.messages()
                                .text("state." + figure.measure().state().code());
                console.result(String.format(
                        Locale.ROOT,
                        "  %-30s %18s  %s",
                        at(figure.origin().sheet(), figure.origin().cell()),
                        shown,
                        job.catalogue().label(figure.item())));
            }
        }
    }

    /** A percentage as it is printed; an amount in the unit of measure that its label tells. */
    private String shown(Figure figure) {
        FigureWords words = new FigureWords(job.catalogue(), console.messages());
        Indicator indicator = job.catalogue().get(figure.item());
        return indicator.isPercent()
                ? words.withUnit(figure.measure().amount(), indicator)
                : words.number(figure.measure().amount());
    }

    private void account(String key, List<CellUse> cells) {
        StringBuilder counts = new StringBuilder();
        for (CellUse.Use use : CellUse.Use.values()) {
            long count = cells.stream().filter(cell -> cell.use() == use).count();
            counts.append(counts.isEmpty() ? "" : ", ")
                    .append(console.messages().text("use." + use.code()))
                    .append(' ')
                    .append(count);
        }
        console.say(key, counts.toString());
        for (CellUse cell : cells) {
            if (cell.use() == CellUse.Use.UNRECOGNISED) {
                console.result("  " + at(cell.sheet(), cell.cell()) + " \"" + cell.raw() + "\": "
                        + console.messages().text(cell.reason()));
            }
        }
    }

    /** A cell within its file; a CSV has no sheets. */
    private static String at(String sheet, String cell) {
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
