package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import hkh.unit.NationalRegister;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTable;
import hkh.unit.UnitTree;
import hkh.workspace.NewWorkspace;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh init}: a new workspace with commented files, from a list of units or the workspace of an earlier period. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of("");

    @Option(names = "--units", paramLabel = "FILE")
    private Optional<Path> units = Optional.empty();

    @Option(names = "--province", paramLabel = "CODE")
    private Optional<String> province = Optional.empty();

    @Option(names = "--period", paramLabel = "2023|2024-H1|2024-Q3|2024-M9", required = true)
    private String period = "";

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Optional<Period> asked = period.flatMap(Period::parse);
        if (period.isPresent() && asked.isEmpty()) {
            throw new WrongUsage(
                    spec, Message.of("usage.bad-choice", "--period", period.get(), "2023, 2024-H1, 2024-Q3"));
        }
        if (Stream.of(units, province, after).filter(Optional::isPresent).count() != 1) {
            throw new WrongUsage(spec, Message.of("init.one-origin"));
        }
        if (after.isPresent()) {
            Workspace old = Workspace.open(after.get());
            new NextPeriod(console.inLanguage(old.configuration().language()), old, provisional).create(folder, asked);
            return ExitCode.CLEAN;
        }
        if (asked.isEmpty()) {
            throw new WrongUsage(
                    spec, Message.of("usage.bad-choice", "--period", period, "2023, 2024-H1, 2024-Q3, 2024-M9"));
        }
        if (units.isPresent() == province.isPresent()) {
            throw new WrongUsage(spec, Message.of("init.units-or-province"));
        }
        fromList(asked.get());
        return ExitCode.CLEAN;
    }

    private void fromList(Period asked) throws HkhException {
        Table table = units.isPresent()
                ? NewWorkspace.units(units.get())
                : ofProvince(province.orElseThrow(), asked.lastDay());
        int count = UnitTable.register(table).units().size();
        NewWorkspace.create(folder, table, asked);
        console.say("init.done", folder.toString(), count);
    }

    /** A province's units as they stand on a day, as a list. */
    private Table ofProvince(String code, LocalDate day) throws HkhException {
        Register country = NationalRegister.read();
        UnitWriter writer = new UnitWriter(console.messages(), country);
        UnitTree tree = RegisterOptions.treeAt(country, day);
        Unit top = RegisterOptions.unit(country, tree, writer, code);
        if (day.isBefore(NationalRegister.LISTED)) {
            console.problem(Message.of("restate.before-the-list", writer.day(NationalRegister.LISTED)));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Unit unit : tree.subtreeOf(top)) {
            String parent = unit.equals(top) ? "" : tree.get(unit.parent()).key();
            rows.add(new Table.Row(
                    "units.csv", rows.size() + 2, Map.of("code", unit.key(), "name", unit.name(), "parent", parent)));
        }
        return new Table("units.csv", List.of("code", "name", "parent"), rows);
    }
}
