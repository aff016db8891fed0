package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.Restated;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.restatement.Restatement;
import hkh.unit.NationalRegister;
import hkh.unit.Passage;
import hkh.unit.Register;
import hkh.unit.StatedShares;
import hkh.workspace.FiguresFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh units restate}: a table of figures of the units of one day, restated for those of a later day. */
@Command(name = "restate", mixinStandardHelpOptions = true)
final class UnitsRestateCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true)
    private String from = "";

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", required = true)
    private String to = "";

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--shares", paramLabel = "FILE")
    private Optional<Path> shares = Optional.empty();

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    UnitsRestateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        RegisterOptions.Days days = RegisterOptions.Days.of(spec, console, from, to);
        Catalogue catalogue = options.catalogue();
        FiguresFile stated = FiguresFile.read(file, catalogue);
        Register listed = options.register();
        Set<String> own = options.isNational() ? OwnUnits.in(stated, listed) : Set.of();
        Register register = OwnUnits.beside(listed, own);
        UnitWriter writer = new UnitWriter(console.messages(), register);
        Passage passage = passage(register, days);
        Map<Figure, Figure> figures = new DatedFigures(register, writer, passage.earlier()).of(stated);
        List<Restated> restated = new Restatement(catalogue, passage).restate(figures.values());
        RestatedTable table = new RestatedTable(stated, figures, passage, writer, own);
        FiguresFile.write(out, table.columns(), table.rows(restated));
        tell(passage, writer, restated);
        return ExitCode.CLEAN;
    }

    private Passage passage(Register register, RegisterOptions.Days days) throws HkhException {
        RegisterOptions.treeAt(register, days.first());
        RegisterOptions.treeAt(register, days.last());
        Passage passage = Passage.of(register, days.first(), days.last());
        return shares.isPresent() ? StatedShares.with(passage, FiguresFile.table(shares.get())) : passage;
    }

    private void tell(Passage passage, UnitWriter writer, List<Restated> restated) {
        RestatedSummary summary = new RestatedSummary(passage, restated);
        console.say(
                "restate.done",
                out.toString(),
                summary.units(),
                restated.size(),
                summary.count(Restated.Standing.VALUE),
                summary.count(Restated.Standing.ESTIMATED),
                summary.count(Restated.Standing.NOT_COMPARABLE));
        if (options.isNational() && passage.earlier().day().isBefore(NationalRegister.LISTED)) {
            console.problem(Message.of("restate.before-the-list", writer.day(NationalRegister.LISTED)));
        }
        summary.divided().forEach((unit, heirs) -> console.problem(Message.of("restate.ask-share", unit, heirs)));
        if (!summary.divided().isEmpty()) {
            console.problem(Message.of("restate.how-to-share", summary.divided().size()));
        }
    }
}
