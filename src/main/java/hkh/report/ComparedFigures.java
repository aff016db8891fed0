package hkh.report;

import hkh.figure.Change;
import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** The main indicators beside the period compared with: those of which the catalogue has a change, in its order. */
final class ComparedFigures {

    private final Catalogue catalogue;
    private final ReportFigures figures;
    private final Comparison comparison;
    private final ChangeWords words;
    private final ChangePrinter printer;

    ComparedFigures(Catalogue catalogue, ReportFigures figures, Comparison comparison, ChangeWords words) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.comparison = comparison;
        this.words = words;
        this.printer = figures.changes();
    }

    /** A row for every such indicator that may be compared at the unit. */
    List<AnnualReport.Compared> of(Unit unit, Period period) {
        List<AnnualReport.Compared> rows = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.kind() == Indicator.Kind.CHANGE) {
                comparison
                        .of(new Reference(unit.id(), period, Item.of(indicator.numerator())))
                        .filter(change -> change.difference().quantity().isPresent())
                        .ifPresent(change -> rows.add(row(unit, change)));
            }
        }
        return rows;
    }

    private AnnualReport.Compared row(Unit unit, Change change) {
        Item item = change.current().reference().item();
        return new AnnualReport.Compared(
                catalogue.label(item),
                catalogue.get(item).uom(),
                printer.print(change, PrintForm.PUBLISHED),
                printer.print(change, PrintForm.RESTATED),
                figures.of(unit, item),
                printer.print(change, PrintForm.CHANGE),
                printer.print(change, PrintForm.CHANGE_PERCENT),
                words.brief(change));
    }
}
