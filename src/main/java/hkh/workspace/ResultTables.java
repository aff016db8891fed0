package hkh.workspace;

import hkh.figure.Change;
import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.Imbalance;
import hkh.finding.Messages;
import hkh.finding.RankedFinding;
import hkh.finding.Suspect;
import hkh.submission.FileVerdict;
import hkh.submission.UnitStatus;
import hkh.table.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code out/}: contracts with whoever reads them, so columns and their order stay. */
public final class ResultTables {

    private final Messages messages;

    public ResultTables(Messages messages) {
        this.messages = messages;
    }

    /** {@code intake.csv}: what became of every file. */
    public byte[] intake(List<FileVerdict> verdicts) {
        return Csv.write(
                List.of("file", "sha256", "verdict", "unit", "period", "reason"),
                verdicts.stream()
                        .map(verdict -> List.of(
                                verdict.file().name(),
                                verdict.file().sha256(),
                                verdict.verdict().code(),
                                String.join(";", verdict.units()),
                                verdict.period(),
                                messages.text(verdict.reason())))
                        .toList());
    }

    /** {@code figures.csv}: what the accepted returns state, as read; the same columns are read back as history. */
    public void figures(Stream<Figure> figures, OutputStream out) throws IOException {
        // sorted first: what sorts on its way would make all rows at once
        Csv.write(
                out,
                Columns.FIGURES,
                figures.sorted(Comparator.comparing(Figure::reference)).toList().stream()
                        .map(figure -> {
                            List<String> row = referenceAnd(figure.reference(), figure.measure());
                            row.addAll(List.of(
                                    figure.origin().file(),
                                    figure.origin().sheet(),
                                    figure.origin().cell(),
                                    figure.origin().raw(),
                                    figure.decision().map(Decision::told).orElse("")));
                            return row;
                        }));
    }

    /** {@code totals.csv}: every unit, every level. */
    public void totals(Totals totals, OutputStream out) throws IOException {
        Csv.write(
                out,
                List.of(
                        "unit",
                        "period",
                        "indicator",
                        "breakdown",
                        "value",
                        "state",
                        "units_in",
                        "units_expected",
                        "stood_in"),
                totals.all().stream().map(total -> {
                    List<String> row = referenceAnd(total.reference(), total.measure());
                    row.add(Integer.toString(total.unitsIn()));
                    row.add(Integer.toString(total.unitsExpected()));
                    row.add(total.isEstimate() ? Integer.toString(total.stoodIn()) : "");
                    return row;
                }));
    }

    /** {@code findings.csv}: what to look at, most influential first. */
    public byte[] findings(List<RankedFinding> findings) {
        List<List<String>> rows = new ArrayList<>();
        for (RankedFinding ranked : findings) {
            Finding finding = ranked.finding();
            rows.add(List.of(
                    finding.rule(),
                    finding.severity().code(),
                    finding.unit(),
                    finding.item().toString(),
                    finding.place().file(),
                    finding.place().sheet(),
                    finding.place().cell(),
                    messages.text(finding.message()),
                    finding.expected(),
                    finding.found(),
                    digits(ranked.influence()),
                    finding.suspects().stream().map(Suspect::toString).collect(Collectors.joining("; ")),
                    finding.accepted().map(Decision::told).orElse("")));
        }
        return Csv.write(
                List.of(
                        "rule",
                        "severity",
                        "unit",
                        "indicator",
                        "file",
                        "sheet",
                        "cell",
                        "message",
                        "expected",
                        "found",
                        "influence",
                        "proposed",
                        "accepted"),
                rows);
    }

    /** {@code imbalances.csv}: every quantity of which there are two numbers, most influential first. */
    public byte[] imbalances(List<Imbalance> imbalances) {
        return Csv.write(
                List.of(
                        "unit",
                        "indicator",
                        "breakdown",
                        "rule",
                        "stated",
                        "computed",
                        "difference",
                        "units_in",
                        "units_expected",
                        "file",
                        "sheet",
                        "cell",
                        "accepted"),
                imbalances.stream()
                        .map(imbalance -> List.of(
                                imbalance.finding().unit(),
                                imbalance.finding().item().indicator(),
                                imbalance.finding().item().breakdown().toString(),
                                imbalance.finding().rule(),
                                imbalance.stated().toPlainString(),
                                imbalance.computed().toPlainString(),
                                imbalance.difference().toPlainString(),
                                Integer.toString(imbalance.total().unitsIn()),
                                Integer.toString(imbalance.total().unitsExpected()),
                                imbalance.finding().place().file(),
                                imbalance.finding().place().sheet(),
                                imbalance.finding().place().cell(),
                                imbalance
                                        .finding()
                                        .accepted()
                                        .map(Decision::told)
                                        .orElse("")))
                        .toList());
    }

    /** {@code completeness.csv}: how far every expected unit is. */
    public byte[] completeness(List<UnitStatus> statuses) {
        return Csv.write(
                List.of("unit", "name", "parent", "status", "received", "on_time", "required_filled"),
                statuses.stream()
                        .map(status -> List.of(
                                status.unit().id(),
                                status.unit().name(),
                                status.unit().parent(),
                                status.state().code(),
                                status.received().map(LocalDate::toString).orElse(""),
                                status.onTime()
                                        .map(onTime -> onTime ? "yes" : "no")
                                        .orElse(""),
                                status.filled() + "/" + status.required()))
                        .toList());
    }

    /** {@code comparison.csv}: this period beside the earlier one and the target. */
    public byte[] comparison(Comparison comparison, ChangeWords words) {
        List<List<String>> rows = new ArrayList<>();
        for (Change change : comparison.all()) {
            Total current = change.current();
            rows.add(List.of(
                    current.reference().unit(),
                    current.reference().item().indicator(),
                    current.reference().item().breakdown().toString(),
                    current.measure().digits(),
                    change.previous().digits(),
                    change.previousRestated().digits(),
                    change.difference().digits(),
                    percent(change.percent()),
                    change.goal().amount().digits(),
                    percent(change.achieved()),
                    words.note(change)));
        }
        return Csv.write(
                List.of(
                        "unit",
                        "indicator",
                        "breakdown",
                        "current",
                        "previous",
                        "previous_restated",
                        "change",
                        "change_percent",
                        "target",
                        "achieved_percent",
                        "note"),
                rows);
    }

    private static List<String> referenceAnd(Reference reference, Measure measure) {
        return new ArrayList<>(List.of(
                reference.unit(),
                reference.period().toString(),
                reference.item().indicator(),
                reference.item().breakdown().toString(),
                measure.digits(),
                measure.state().code()));
    }

    private static String percent(Optional<BigDecimal> percent) {
        return digits(percent.map(number -> number.setScale(2, RoundingMode.HALF_UP)));
    }

    private static String digits(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
