package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import hkh.unit.Excerpt;
import hkh.unit.NationalRegister;
import hkh.unit.Register;
import hkh.unit.RegisterTables;
import hkh.unit.Unit;
import hkh.unit.UnitTable;
import hkh.unit.UnitTree;
import hkh.workspace.NewWorkspace;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

    @Option(names = "--period", paramLabel = "2023|2024-H1|2024-Q3|2024-M9")
    private Optional<String> period = Optional.empty();

    @Option(names = "--after", paramLabel = "OLD")
    private Optional<Path> after = Optional.empty();

    @Option(names = "--provisional")
    private boolean provisional;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Optional<Period> asked = period.flatMap(Period::parse);
        if (period.isPresent() && asked.isEmpty()) {
            throw new WrongUsage(
                    spec, Message.of("usage.bad-choice", "--period", period.get(), "2023, 2024-H1, 2024-Q3, 2024-M9"));
        }
        if (Stream.of(units, province, after).filter(Optional::isPresent).count() != 1) {
            throw new WrongUsage(spec, Message.of("init.one-origin"));
        }
        if (provisional && after.isEmpty()) {
            throw new WrongUsage(spec, Message.of("usage.only-with", "--provisional", "--after"));
        }
        if (after.isPresent()) {
            Workspace old = Workspace.open(after.get());
            new NextPeriod(console.inLanguage(old.configuration().language()), old, provisional).create(folder, asked);
            return ExitCode.CLEAN;
        }
        if (asked.isEmpty()) {
            throw new WrongUsage(spec, Message.of("usage.missing", "--period=2023|2024-H1|2024-Q3|2024-M9"));
        }
        fromList(asked.get());
        return ExitCode.CLEAN;
    }

    private void fromList(Period asked) throws HkhException {
        Register register = units.isPresent()
                ? new Register(List.of(), List.of())
                : ofProvince(province.orElseThrow(), asked.lastDay());
        Table table = units.isPresent() ? NewWorkspace.units(units.get()) : table(register);
        Register read = UnitTable.register(table);
        NewWorkspace.create(folder, table, asked);
        if (!register.events().isEmpty()) {
            NewWorkspace.write(
                    folder.resolve("unit-events.csv"), RegisterTables.EVENT_COLUMNS, RegisterTables.events(register));
        }
        long count = read.units().stream()
                .filter(unit -> unit.validity().covers(asked.lastDay()))
                .count();
        console.say("init.done", folder.toString(), (int) count);
    }

    /** A province's units as they stand on a day, and what they were made of. */
    private Register ofProvince(String code, LocalDate day) throws HkhException {
        Register country = NationalRegister.read();
        UnitWriter writer = new UnitWriter(console.messages(), country);
        UnitTree tree = RegisterOptions.treeAt(country, day);
        Unit top = RegisterOptions.unit(country, tree, writer, code);
        if (day.isBefore(NationalRegister.LISTED)) {
            console.problem(Message.of("restate.before-the-list", writer.day(NationalRegister.LISTED)));
        }
        return Excerpt.of(country, tree, top);
    }

    /** A list of units; where none ever changed, what an office needs of it. */
    private static Table table(Register register) {
        List<String> all = RegisterTables.UNIT_COLUMNS;
        List<String> columns = register.events().isEmpty() ? List.of("code", "name", "parent") : all;
        List<Table.Row> rows = new ArrayList<>();
        for (List<String> cells : RegisterTables.units(register)) {
            Map<String, String> row = new HashMap<>();
            columns.forEach(column -> row.put(column, cells.get(all.indexOf(column))));
            rows.add(new Table.Row("units.csv", rows.size() + 2, row));
        }
        return new Table("units.csv", columns, rows);
    }
}
