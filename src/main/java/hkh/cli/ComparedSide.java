package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.job.Aggregation;
import hkh.job.Job;
import hkh.job.Vintages;
import hkh.plan.Catalogue;
import hkh.rollup.RollUp;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.workspace.TotalsFile;
import hkh.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One side of a comparison: the totals of a period of a workspace, of a workspace as it is now, or of an earlier run.
 *
 * @param tree the units on the last day of the period
 * @param language of the workspace
 */
record ComparedSide(Totals totals, UnitTree tree, Register register, Catalogue catalogue, String language) {

    /**
     * The side that a word of the command line names: a period, a workspace, a folder of results or its {@code totals.csv}.
     *
     * @param console where it is shown how far reading is
     * @param home the workspace whose period is meant, and whose units the results are about
     */
    static ComparedSide of(String asked, Path home, Console console) throws HkhException {
        Path path = Path.of(asked);
        if (Workspace.isAt(path)) {
            Workspace workspace = Workspace.open(path);
            return of(workspace, workspace.configuration().period(), console);
        }
        Path file = Files.isDirectory(path) ? path.resolve(TotalsFile.NAME) : path;
        if (Files.isRegularFile(file)) {
            Path around = file.toAbsolutePath().normalize().getParent();
            Path above = around == null ? null : around.getParent();
            return results(file, Workspace.open(above != null && Workspace.isAt(above) ? above : home));
        }
        Optional<Period> period = Period.parse(asked);
        if (period.isEmpty()) {
            throw new WrongRequest(Message.of("compare.what", asked));
        }
        return of(Workspace.open(home), period.get(), console);
    }

    /** The period that is reported on is added up from the inbox as it is now, an earlier one comes from {@code history}. */
    private static ComparedSide of(Workspace workspace, Period period, Console console) throws HkhException {
        Job job = Job.of(workspace, Optional.of(period));
        if (workspace.configuration().period().equals(period)) {
            Aggregation run =
                    Aggregation.look(job, console.inLanguage(language(job)).headway());
            return new ComparedSide(run.totals(), job.tree(), job.register(), job.catalogue(), language(job));
        }
        List<Figure> history = workspace.history(job.catalogue(), period);
        if (history.isEmpty()) {
            throw new WrongRequest(Message.of("compare.no-figures", period, "history/" + period + ".csv"));
        }
        List<Figure> dated = new Vintages(job.register(), job.tree(), period.lastDay()).dated(history);
        Totals totals = new RollUp(job.catalogue(), job.lines(), job.tree(), period).published(dated);
        return new ComparedSide(totals, job.tree(), job.register(), job.catalogue(), language(job));
    }

    private static String language(Job job) {
        return job.configuration().language();
    }

    /**
     * The same figures by the ids that another register has for the units: theirs, or else that of the unit which had such a code
     * then.
     *
     * @throws HkhException telling the units that the register does not know on that day
     */
    ComparedSide in(Register other) throws HkhException {
        UnitTree then = RegisterOptions.treeAt(other, totals.period().lastDay());
        Map<String, String> ids = new HashMap<>();
        Set<String> unknown = new TreeSet<>();
        for (Total total : totals.all()) {
            String unit = total.reference().unit();
            List<Unit> named = then.named(unit);
            if (named.size() == 1) {
                ids.put(unit, named.get(0).id());
            } else {
                unknown.add(unit);
            }
        }
        if (!unknown.isEmpty()) {
            throw new HkhException(Message.of("compare.unknown-units", totals.period(), String.join(", ", unknown)));
        }
        List<Total> same = new ArrayList<>();
        for (Total total : totals.all()) {
            Reference stated = total.reference();
            Reference reference =
                    new Reference(ids.getOrDefault(stated.unit(), stated.unit()), stated.period(), stated.item());
            same.add(new Total(reference, total.measure(), total.unitsIn(), total.unitsExpected(), total.stoodIn()));
        }
        return new ComparedSide(new Totals(totals.period(), same), then, other, catalogue, language);
    }

    private static ComparedSide results(Path file, Workspace workspace) throws HkhException {
        Catalogue catalogue = workspace.catalogue();
        Totals totals = TotalsFile.read(file, catalogue);
        Register register = workspace.register();
        return new ComparedSide(
                totals,
                RegisterOptions.treeAt(register, totals.period().lastDay()),
                register,
                catalogue,
                workspace.configuration().language());
    }
}
