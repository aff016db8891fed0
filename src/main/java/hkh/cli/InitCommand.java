package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.table.Table;
import hkh.workspace.NewWorkspace;
import hkh.workspace.UnitTable;
import java.nio.file.Path;
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

    @Option(names = "--units", paramLabel = "FILE", required = true)
    private Path units = Path.of("");

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
        Table table = NewWorkspace.units(units);
        int count = UnitTable.register(table).units().size();
        NewWorkspace.create(folder, table, asked.get());
        console.say("init.done", folder.toString(), count);
        return ExitCode.CLEAN;
    }
}
