package hkh.job;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.Targets;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.Configuration;
import hkh.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tables of a workspace tell beside the returns of a period, by the ids of its units.
 *
 * @param references figures from elsewhere
 * @param history of the period that this one is compared with
 * @param opening of the period at whose end this one's happenings begin, the longest that was kept
 * @param nextTargets what is to be reached in the period after this one
 * @param decisions of people about this period's returns
 */
public record BesideReturns(
        List<Figure> references,
        List<Figure> history,
        List<Figure> opening,
        Targets targets,
        Targets nextTargets,
        List<Decision> decisions) {

    static final BesideReturns NONE =
            new BesideReturns(List.of(), List.of(), List.of(), Targets.NONE, Targets.NONE, List.of());

    /** Reads them; a figure or target of a unit that is not there on its day would be lost, and is told. */
    static BesideReturns of(
            Workspace workspace, Configuration configuration, Catalogue catalogue, Register register, UnitTree tree)
            throws HkhException {
        Period period = configuration.period();
        List<Figure> references = references(workspace, catalogue, period, register, tree);
        List<Figure> history = dated(workspace, catalogue, configuration.compareWith(), register, period);
        List<Figure> opening = List.of();
        for (Period earlier : period.openings()) {
            if (opening.isEmpty()) {
                opening = earlier.equals(configuration.compareWith())
                        ? history
                        : dated(workspace, catalogue, earlier, register, period);
            }
        }
        return new BesideReturns(
                references,
                history,
                opening,
                targets(workspace, period, catalogue, register, tree),
                Targets.in(period.next(), workspace.targets(catalogue, register, tree)),
                decisions(workspace, period, catalogue, register, tree));
    }

    /** The same without what was decided of returns, for looking at files as they are. */
    BesideReturns undecided() {
        return new BesideReturns(references, history, opening, targets, nextTargets, List.of());
    }

    /** A figure decided for a unit that is not there in the period would be lost, and is told. */
    private static List<Decision> decisions(
            Workspace workspace, Period period, Catalogue catalogue, Register register, UnitTree tree)
            throws HkhException {
        List<Decision> decisions = workspace.decisions(catalogue, register, tree).stream()
                .filter(decision -> decision.period().equals(period))
                .toList();
        List<Message> lost = decisions.stream()
                .filter(decision ->
                        !decision.unit().isEmpty() && tree.find(decision.unit()).isEmpty())
                .map(decision ->
                        Message.of("table.unit-not-then", Decision.FILE, decision.line(), decision.unit(), period))
                .toList();
        if (!lost.isEmpty()) {
            throw new HkhException(lost);
        }
        return decisions;
    }

    /** Those of {@code reference.csv} before the populations of {@code units.csv}. */
    private static List<Figure> references(
            Workspace workspace, Catalogue catalogue, Period period, Register register, UnitTree tree)
            throws HkhException {
        Map<Reference, Figure> references = new LinkedHashMap<>();
        for (Figure figure : workspace.references(catalogue, period)) {
            Figure meant = meant(figure, tree);
            if (references.putIfAbsent(meant.reference(), meant) != null) {
                throw new HkhException(Message.of(
                        "table.figure-twice",
                        figure.origin().file(),
                        figure.origin().line(),
                        figure.reference()));
            }
        }
        for (Figure population : workspace.populations(tree, period)) {
            references.putIfAbsent(population.reference(), population);
        }
        for (Figure figure : references.values()) {
            if (tree.find(figure.unit()).isEmpty()) {
                String file = figure.origin().file();
                String line = figure.origin().line();
                throw new HkhException(
                        register.of(figure.unit()).isEmpty()
                                ? Message.of("table.unknown-unit", file, line, figure.unit())
                                : Message.of("table.unit-not-then", file, line, figure.unit(), period));
            }
        }
        return List.copyOf(references.values());
    }

    private static Figure meant(Figure figure, UnitTree tree) throws HkhException {
        Reference stated = figure.reference();
        String unit = tree.meant(stated.unit()).map(Unit::id).orElse(stated.unit());
        return new Figure(new Reference(unit, stated.period(), stated.item()), figure.measure(), figure.origin());
    }

    /** The figures that were kept of an earlier period, by the ids of its units. */
    private static List<Figure> dated(
            Workspace workspace, Catalogue catalogue, Period earlier, Register register, Period period)
            throws HkhException {
        List<Figure> kept = workspace.history(catalogue, earlier);
        return kept.isEmpty()
                ? kept
                : new Vintages(register, Job.tree(register, earlier), period.lastDay()).dated(kept);
    }

    private static Targets targets(
            Workspace workspace, Period period, Catalogue catalogue, Register register, UnitTree tree)
            throws HkhException {
        Targets targets = Targets.in(period, workspace.targets(catalogue, register, tree));
        List<Message> lost = targets.all().stream()
                .filter(target -> tree.all().stream().noneMatch(target::isFor))
                .map(target -> Message.of("table.unit-not-then", "targets.csv", target.line(), target.whose(), period))
                .toList();
        if (!lost.isEmpty()) {
            throw new HkhException(lost);
        }
        return targets;
    }
}
