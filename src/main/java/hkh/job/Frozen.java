package hkh.job;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.workspace.ClosedPeriods;
import hkh.workspace.Closing;
import hkh.workspace.FigureDifferences;
import hkh.workspace.FigureDifferences.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the results of a run are still those that a period was closed with. */
public final class Frozen {

    private static final int SHOWN = 3;

    private final ClosedPeriods closed;

    public Frozen(ClosedPeriods closed) {
        this.closed = closed;
    }

    /** Why the results of a run may not be published: their period is closed, and they are others. */
    public Optional<Message> objection(Job job, Aggregation run) throws HkhException {
        Period period = job.configuration().period();
        Optional<Closing> closing = closed.closing(period);
        return closing.isEmpty() ? Optional.empty() : objection(period, closing.get(), Settled.of(job, run));
    }

    private Optional<Message> objection(Period period, Closing last, Settled now) throws HkhException {
        String day = last.date().toString();
        Optional<Table> figures = closed.figures(last);
        Optional<Table> totals = closed.totals(last);
        if (figures.isEmpty() || totals.isEmpty()) {
            return Optional.of(Message.of("closing.lost", period, last.revision(), day));
        }
        List<Difference> differences =
                new ArrayList<>(FigureDifferences.between(figures.get(), Csv.read("figures.csv", now.figures())));
        if (differences.isEmpty()) {
            differences.addAll(FigureDifferences.inWhatWasTold(totals.get(), Csv.read("totals.csv", now.totals())));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "closing.frozen", period, last.revision(), day, differences.size(), shown(differences)));
    }

    /** A few differences, those between numbers first: {@code 25750/2021/member_total 1000 → 1001}. */
    public static String shown(List<Difference> differences) {
        String rest = differences.size() > SHOWN ? " …" : "";
        return differences.stream()
                        .sorted(Comparator.comparing(difference -> !isNumber(difference)))
                        .limit(SHOWN)
                        .map(difference ->
                                difference.reference() + " " + difference.before() + " → " + difference.now())
                        .collect(Collectors.joining("; "))
                + rest;
    }

    private static boolean isNumber(Difference difference) {
        return Character.isDigit(difference.before().charAt(0));
    }
}
