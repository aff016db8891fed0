package hkh.job;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Reference;
import hkh.finding.Messages;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.unit.Unit;
import hkh.workspace.ResultTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a period is closed with, as tables. */
public final class Settled {

    private static final Origin NOWHERE = new Origin("", "", "", "");

    private final byte[] figures;
    private final byte[] totals;

    private Settled(byte[] figures, byte[] totals) {
        this.figures = figures;
        this.totals = totals;
    }

    public static Settled of(Job job, Aggregation run) {
        ResultTables tables = new ResultTables(Messages.in("vi"));
        ByteArrayOutputStream figures = new ByteArrayOutputStream();
        ByteArrayOutputStream totals = new ByteArrayOutputStream();
        try {
            tables.figures(kept(job, run).stream(), figures);
            tables.totals(run.totals(), totals);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Settled(figures.toByteArray(), totals.toByteArray());
    }

    /**
     * What later periods need: the accepted figures, and of whoever was asked and gave nothing, that it was asked. Without the
     * latter a later year would take what a district has itself for all of its communes.
     */
    public byte[] figures() {
        return figures;
    }

    /** What was published. */
    public byte[] totals() {
        return totals;
    }

    private static List<Figure> kept(Job job, Aggregation run) {
        List<Figure> kept = new ArrayList<>(run.judgement().accepted().figures());
        Set<Reference> told = new HashSet<>();
        kept.forEach(figure -> told.add(figure.reference()));
        for (Unit unit : job.tree().expected()) {
            for (Line line : job.lines().of(unit.level())) {
                Item whole = line.item().whole();
                Reference asked = new Reference(unit.id(), job.configuration().period(), whole);
                if (isStated(job.catalogue().get(whole)) && told.add(asked)) {
                    kept.add(new Figure(asked, Measure.NOT_REPORTED, NOWHERE));
                }
            }
        }
        return kept;
    }

    private static boolean isStated(Indicator indicator) {
        return !indicator.isDerived()
                && indicator.kind() != Indicator.Kind.TEXT
                && indicator.kind() != Indicator.Kind.TARGET;
    }
}
