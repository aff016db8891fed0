package hkh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hkh units}: units in time, and figures restated on later boundaries. */
@Command(name = "units", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class UnitsCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    private UnitsCommand(Console console) {
        this.console = console;
    }

    /** The command with its own commands. */
    static CommandLine line(Console console) {
        CommandLine units = new CommandLine(new UnitsCommand(console));
        List.of(
                        new UnitsTreeCommand(console),
                        new UnitsFindCommand(console),
                        new UnitsLineageCommand(console),
                        new UnitsChangesCommand(console),
                        new UnitsRestateCommand(console),
                        new UnitsImportCommand(console))
                .forEach(units::addSubcommand);
        return units;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.USAGE;
    }
}
