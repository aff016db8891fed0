package hkh.report;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Reference;
import hkh.figure.Totals;
import hkh.unit.UnitTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What every total says now in every form, to the character as a template prints it. */
public final class BoundTexts {

    private final UnitTree tree;
    private final Totals totals;
    private final Comparison comparison;
    private final FigurePrinter printer;
    private final ChangePrinter changes;
    private final Set<Item> known;

    /**
     * The texts of a run.
     *
     * @param known items that a template may print although nobody has stated them
     */
    BoundTexts(UnitTree tree, Totals totals, Comparison comparison, FigurePrinter printer, Set<Item> known) {
        this.tree = tree;
        this.totals = totals;
        this.comparison = comparison;
        this.printer = printer;
        this.changes = printer.changes();
        this.known = Set.copyOf(known);
    }

    /** The text of a reference in a form; empty when there is no such unit, item or period any more. */
    public Optional<BoundText> of(Reference reference, PrintForm form) {
        if (!exists(reference)) {
            return Optional.empty();
        }
        return Optional.of(
                form.isOfTotal()
                        ? printer.print(reference.unit(), reference.item()).bound(form)
                        : changes.print(change(reference), form));
    }

    /** The total beside the earlier one and its target, as far as they are known. */
    public Change change(Reference reference) {
        return comparison
                .of(reference)
                .orElseGet(() -> Change.withoutPrevious(totals.at(reference.unit(), reference.item())));
    }

    /** Every reference that may stand in a report. */
    public Stream<Reference> references() {
        return tree.all().stream()
                .flatMap(unit -> known.stream().map(item -> new Reference(unit.id(), totals.period(), item)));
    }

    private boolean exists(Reference reference) {
        return reference.period().equals(totals.period())
                && tree.find(reference.unit()).isPresent()
                && known.contains(reference.item());
    }
}
