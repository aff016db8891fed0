package hkh.report;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.finding.GoalNotes;
import hkh.finding.Messages;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The targets of a unit beside what was reached, in the order of the catalogue, ready to print. */
final class ReachedTargets {

    private static final Messages MESSAGES = Messages.in("vi");

    private final Catalogue catalogue;
    private final ReportFigures figures;
    private final ChangePrinter changes;

    ReachedTargets(Catalogue catalogue, ReportFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.changes = figures.changes();
    }

    List<AnnualReport.Target> of(Unit unit, Comparison comparison) {
        List<String> order =
                catalogue.indicators().stream().map(Indicator::code).toList();
        return comparison.all().stream()
                .filter(change -> change.goal().isSet())
                .filter(change -> change.current().reference().unit().equals(unit.id()))
                .sorted(Comparator.comparing(change ->
                        order.indexOf(change.current().reference().item().indicator())))
                .map(change -> target(unit, change))
                .toList();
    }

    private AnnualReport.Target target(Unit unit, Change change) {
        Item item = change.current().reference().item();
        Indicator indicator = catalogue.get(item);
        String notes = GoalNotes.of(change).stream().map(MESSAGES::text).collect(Collectors.joining("; "));
        return new AnnualReport.Target(
                catalogue.label(item),
                indicator.uom(),
                changes.print(change, PrintForm.TARGET),
                figures.of(unit, item),
                changes.print(change, PrintForm.ACHIEVED),
                changes.print(change, PrintForm.DISTANCE),
                changes.print(change, PrintForm.REACHED),
                notes);
    }
}
