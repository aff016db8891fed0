package hkh.cli;

import hkh.finding.Busy;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs what was parsed, and turns what goes wrong into lines and a code. It is a class because lambdas of picocli's
 * interfaces, whose byte code is that of Java 5, would keep picocli out of the class-data archive.
 */
final class Execution implements IParameterExceptionHandler, IExecutionExceptionHandler, IExecutionStrategy {

    static final String LANGUAGE = "--lang";

    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final Console console;

    Execution(Console console) {
        this.console = console;
    }

    @Override
    public int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        CommandLine hkh = parsed.commandSpec().commandLine();
        String language = parsed.commandSpec().findOption(LANGUAGE).getValue();
        if (!LANGUAGES.contains(language)) {
            throw new WrongUsage(
                    hkh.getCommandSpec(),
                    Message.of("usage.bad-choice", LANGUAGE, language, String.join(", ", LANGUAGES)));
        }
        if (!parsed.hasSubcommand()) {
            hkh.usage(console.err());
            return ExitCode.USAGE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        console.problem(UsageProblems.told(problem));
        console.problem(Message.of(
                "usage.help", problem.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        told(problem).forEach(console::problem);
        int code = codeOf(problem);
        if (code == ExitCode.BUG) {
            problem.printStackTrace(console.err());
        }
        return code;
    }

    /** What is told of a run that was stopped; of anything that nobody thought of, that it is a bug. */
    static List<Message> told(Throwable stopped) {
        if (stopped instanceof HkhException known) {
            return known.told();
        }
        return List.of(
                stopped instanceof ParameterException wrong
                        ? UsageProblems.told(wrong)
                        : Message.of("bug", String.valueOf(stopped)));
    }

    /** How a run ends that was stopped. */
    static int codeOf(Throwable stopped) {
        if (stopped instanceof Busy) {
            return ExitCode.BUSY;
        }
        if (stopped instanceof WrongRequest || stopped instanceof ParameterException) {
            return ExitCode.USAGE;
        }
        return stopped instanceof HkhException ? ExitCode.NOT_PUBLISHED : ExitCode.BUG;
    }
}
