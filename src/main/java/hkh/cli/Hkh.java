package hkh.cli;

import hkh.finding.Bundle;
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
        return run(arguments, in, out, err, clock, Terminal.NONE);
    }

    /**
     * Runs a command line.
     *
     * @param terminal what a person sees beside the messages
     */
    static int run(
            List<String> arguments,
            BufferedReader in,
            PrintWriter out,
            PrintWriter err,
            Clock clock,
            Terminal terminal) {
        String language = language(arguments);
        boolean asked = false;
        boolean all = false;
        for (String argument : arguments) {
            asked |= argument.startsWith("--lang");
            all |= argument.startsWith("@"); // a file of arguments
        }
        Console console = new Console(
                in, out, err, Messages.in(language), asked, clock, terminal, new ProgressLine(terminal, clock));
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

    /**
     * The commands with what they say of themselves in a language.
     *
     * @param language {@code vi} or {@code en}
     */
    public static CommandLine described(String language) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        BufferedReader nothing = new BufferedReader(Reader.nullReader());
        Clock clock = Clock.systemUTC();
        Console console = new Console(
                nothing,
                nowhere,
                nowhere,
                Messages.in(language),
                true,
                clock,
                Terminal.NONE,
                new ProgressLine(Terminal.NONE, clock));
        return line(console, language, Commands.NAMES);
    }

    /**
     * The commands. Java takes long to read annotations and picocli to set up a command, longer than all else that a short
     * run does: here are no annotations, and only what is wanted is made. Where nothing is, as for a list of the commands or
     * a wrong word, each is there by its name, which leads to its description.
     */
    private static CommandLine line(Console console, String language, List<String> wanted) {
        CommandSpec root = CommandSpec.create().name("hkh").versionProvider(new Version());
        root.usageMessage().synopsisSubcommandLabel("COMMAND");
        root.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build());
        root.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).build());
        root.addOption(OptionSpec.builder(Execution.LANGUAGE)
                .type(String.class)
                .paramLabel("vi|en")
                .descriptionKey("lang")
                .defaultValue("vi")
                .scopeType(CommandLine.ScopeType.INHERIT)
                .build());
        CommandLine hkh = new CommandLine(root);
        boolean none = Collections.disjoint(Commands.NAMES, wanted);
        for (String name : Commands.NAMES) {
            if (wanted.contains(name)) {
                hkh.addSubcommand(name, Commands.of(name, console));
            } else if (none) {
                hkh.addSubcommand(name, CommandSpec.create());
            }
        }
        hkh.setResourceBundle(Bundle.of("help", Locale.forLanguageTag(language)));
        return hkh;
    }

    /** A line of a run in the language that it was asked for. */
    static String told(List<String> arguments, Message message) {
        return "hkh: " + Messages.in(language(arguments)).text(message);
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
