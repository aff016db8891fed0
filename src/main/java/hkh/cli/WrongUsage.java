package hkh.cli;

import hkh.finding.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command line that picocli takes and we do not; told like one that picocli refuses. */
final class WrongUsage extends ParameterException {

    private static final long serialVersionUID = 1;

    private final transient Message told;

    WrongUsage(CommandSpec command, Message told) {
        super(command.commandLine(), told.key());
        this.told = told;
    }

    Message told() {
        return told;
    }
}
