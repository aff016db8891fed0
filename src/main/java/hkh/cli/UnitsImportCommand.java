package hkh.cli;

import hkh.finding.HkhException;
import hkh.unit.Crosswalk;
import hkh.unit.Register;
import hkh.unit.RegisterTables;
import hkh.workspace.NewWorkspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hkh units import}: the register of two lists of units and the table of what went where. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class UnitsImportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--before", paramLabel = "FILE", required = true)
    private Path before = Path.of("");

    @Option(names = "--since", paramLabel = "FILE", required = true)
    private Path since = Path.of("");

    @Option(names = "--crosswalk", paramLabel = "FILE", required = true)
    private Path crosswalk = Path.of("");

    @Option(names = "--day", paramLabel = "YYYY-MM-DD", required = true)
    private String day = "";

    @Option(names = "--decision", paramLabel = "NUMBER")
    private String decision = "";

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    UnitsImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        LocalDate changed = RegisterOptions.day(spec, console, "--day", day);
        Register register = new Crosswalk(changed, YearMonth.from(changed.minusDays(1)))
                .register(
                        NewWorkspace.units(before),
                        NewWorkspace.units(since),
                        NewWorkspace.units(crosswalk),
                        code -> decision);
        NewWorkspace.write(out.resolve("units.csv"), RegisterTables.UNIT_COLUMNS, RegisterTables.units(register));
        NewWorkspace.write(
                out.resolve("unit-events.csv"), RegisterTables.EVENT_COLUMNS, RegisterTables.events(register));
        console.say(
                "units.imported",
                out.toString(),
                register.units().size(),
                register.events().size());
        return ExitCode.CLEAN;
    }
}
