package hkh.cli;

import hkh.finding.Busy;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Messages;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command {@code hkh} and its sub-commands. */
public final class Hkh {

    private Hkh() {}

    /**
     * Runs a command line.
     *
     * @param in answers to what a command asks, a line each
     * @param clock tells when files are first seen; nothing published depends on it
     * @return the exit code
     */
    public static int run(List<String> arguments, BufferedReader in, PrintWriter out, PrintWriter err, Clock clock) {
        String language = language(arguments);
        boolean asked = false;
        boolean all = false;
        for (String argument : arguments) {
            asked |= argument.startsWith("--lang");
            all |= argument.startsWith("@"); // a file of arguments
        }
        Console console = new Console(in, out, err, Messages.in(language), asked, clock);
        CommandLine hkh = line(console, language, all ? Commands.NAMES : arguments);
        hkh.setOut(out);
        hkh.setErr(err);
        hkh.setUsageHelpWidth(100);
        hkh.setUsageHelpAutoWidth(true);
        Execution execution = new Execution(console);
        hkh.setParameterExceptionHandler(execution);
        hkh.setExecutionExceptionHandler(execution);
        hkh.setExecutionStrategy(execution);
        return hkh.execute(arguments.toArray(String[]::new));
    }

    /** One place turns exceptions into lines and a code. */
    private static int failed(Exception problem, Console console) {
        if (problem instanceof HkhException told) {
            told.told().forEach(message -> console.problem(console.messages().text(message)));
            return codeOf(told);
        }
        hkh.setResourceBundle(Bundle.of("help", Locale.forLanguageTag(language)));
        return hkh;
    }

    /** A line of a run in the language that it was asked for. */
    static String told(List<String> arguments, Message message) {
        return "hkh: " + Messages.in(language(arguments)).text(message);
    }

    /** How a run ends that was stopped. */
    static int codeOf(HkhException stopped) {
        if (stopped instanceof Busy) {
            return ExitCode.BUSY;
        }
        return stopped instanceof WrongRequest ? ExitCode.USAGE : ExitCode.NOT_PUBLISHED;
    }

    /** Help is built before the command line is parsed, so its language is looked up first. */
    private static String language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--lang=en")) {
                return "en";
            }
            if (arguments.get(i).equals("--lang")
                    && i + 1 < arguments.size()
                    && arguments.get(i + 1).equals("en")) {
                return "en";
            }
        }
        return "vi";
    }
}
