package hkh.cli;

import java.util.List;

/** The commands below {@code hkh}, in the order of the help. */
final class Commands {

    static final List<String> NAMES = List.of(
            "aggregate",
            "init",
            "form",
            "check",
            "status",
            "explain",
            "report",
            "send-back",
            "compare",
            "verify",
            "refresh",
            "close",
            "indicators",
            "rules",
            "units",
            "doctor");

    private Commands() {}

    /** The command of a name, or its command line where it has commands of its own. */
    static Object of(String name, Console console) {
        return switch (name) {
            case "aggregate" -> new AggregateCommand(console);
            case "init" -> new InitCommand(console);
            case "form" -> new FormCommand(console);
            case "check" -> new CheckCommand(console);
            case "status" -> new StatusCommand(console);
            case "explain" -> new ExplainCommand(console);
            case "report" -> new ReportCommand(console);
            case "send-back" -> new SendBackCommand(console);
            case "compare" -> new CompareCommand(console);
            case "verify" -> new VerifyCommand(console);
            case "refresh" -> new RefreshCommand(console);
            case "close" -> new CloseCommand(console);
            case "indicators" -> new IndicatorsCommand(console);
            case "rules" -> new RulesCommand(console);
            case "units" -> UnitsCommand.line(console);
            case "doctor" -> new DoctorCommand(console);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
