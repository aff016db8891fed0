package hkh.validation.suspicion;

import hkh.figure.Figure;
import hkh.figure.Origin;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Suspect;
import hkh.plan.Catalogue;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A figure that may be the wrong one, and what was then most likely meant.
 *
 * @param figure as it is written
 * @param value what would stand there, in the indicator's base unit
 */
public record Repair(Figure figure, Suspect.Slip slip, BigDecimal value) {

    /** More are no help to whoever has to look. */
    private static final int TOLD = 3;

    private static final int IN_WORDS = 2;

    /** A finding with what is most likely wrong, the likeliest first, also in its message. */
    public static Finding tell(Finding finding, List<Repair> repairs, Catalogue catalogue, UnitTree tree) {
        if (repairs.isEmpty()) {
            return finding;
        }
        Message message = finding.message();
        for (Repair repair : repairs.subList(0, Math.min(IN_WORDS, repairs.size()))) {
            message = Message.of("finding.suspected", message, repair.inWords(finding, catalogue, tree));
        }
        return finding.saying(message)
                .suspecting(repairs.stream().limit(TOLD).map(Repair::suspect).toList());
    }

    /** What it proposes. */
    public Suspect suspect() {
        return new Suspect(figure.unit(), figure.item(), place(figure), slip, value);
    }

    /** Where a figure was read. */
    static Place place(Figure figure) {
        Origin origin = figure.origin();
        return new Place(origin.file(), origin.sheet(), origin.cell());
    }

    private Message inWords(Finding finding, Catalogue catalogue, UnitTree tree) {
        String label = catalogue.label(figure.item());
        String cell = figure.origin().cell();
        boolean itsOwn = figure.unit().equals(finding.unit());
        String unit = tree.find(figure.unit()).map(Unit::name).orElse(figure.unit());
        Message where = itsOwn
                ? Message.of(cell.isEmpty() ? "suspect.own" : "suspect.own.cell", label, cell)
                : Message.of(cell.isEmpty() ? "suspect.other" : "suspect.other.cell", label, unit, cell);
        String kind = slip.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.of("suspect." + kind, where, figure.measure().amount(), value);
    }
}
