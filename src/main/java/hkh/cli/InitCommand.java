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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh init}: a new workspace with commented files, from a list of units. */
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

    @Option(names = "--period", paramLabel = "2023|2024-H1|2024-Q3", required = true)
    private String period = "";

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Optional<Period> asked = Period.parse(period);
        if (asked.isEmpty()) {
            throw new WrongUsage(spec, Message.of("usage.bad-choice", "--period", period, "2023, 2024-H1, 2024-Q3"));
        }
        if (units.isPresent() == province.isPresent()) {
            throw new WrongUsage(spec, Message.of("init.units-or-province"));
        }
        Table table = units.isPresent()
                ? NewWorkspace.units(units.get())
                : ofProvince(province.orElseThrow(), asked.get().lastDay());
        int count = UnitTable.register(table).units().size();
        NewWorkspace.create(folder, table, asked.get());
        console.say("init.done", folder.toString(), count);
        return ExitCode.CLEAN;
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
