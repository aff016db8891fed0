package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.WrongRequest;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code hkh} and its sub-commands. */
@Command(
        name = "hkh",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Hkh {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    @Option(names = "--lang", descriptionKey = "lang", scope = CommandLine.ScopeType.INHERIT, paramLabel = "vi|en")
    String language = "vi";

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
        Messages messages = Messages.in(language);
        boolean asked = arguments.stream().anyMatch(argument -> argument.startsWith("--lang"));
        Console console = new Console(in, out, err, messages, asked, clock);
        Hkh root = new Hkh();
        CommandLine hkh = line(root, console, language);
        hkh.setOut(out);
        hkh.setErr(err);
        hkh.setUsageHelpWidth(100);
        hkh.setUsageHelpAutoWidth(true);
        hkh.setParameterExceptionHandler((problem, args) -> {
            console.problem(UsageProblems.told(problem));
            console.problem(messages.text(
                    "usage.help", problem.getCommandLine().getCommandSpec().qualifiedName()));
            return ExitCode.USAGE;
        });
        hkh.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, console));
        hkh.setExecutionStrategy(parsed -> {
            Integer help = CommandLine.executeHelpRequest(parsed);
            if (help != null) {
                return help;
            }
            if (!LANGUAGES.contains(root.language)) {
                throw new WrongUsage(
                        hkh.getCommandSpec(),
                        Message.of("usage.bad-choice", "--lang", root.language, String.join(", ", LANGUAGES)));
            }
            if (!parsed.hasSubcommand()) {
                hkh.usage(err);
                return ExitCode.USAGE;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return hkh.execute(arguments.toArray(String[]::new));
    }

    /**
     * The commands with what they say of themselves in a language.
     *
     * @param language {@code vi} or {@code en}
     */
    public static CommandLine described(String language) {
        return line(
                new Hkh(),
                new Console(
                        new BufferedReader(Reader.nullReader()),
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(Writer.nullWriter()),
                        Messages.in(language),
                        true,
                        Clock.systemUTC()),
                language);
    }

    private static CommandLine line(Hkh root, Console console, String language) {
        CommandLine hkh = new CommandLine(root)
                .addSubcommand(new AggregateCommand(console))
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new FormCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new SendBackCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new RefreshCommand(console))
                .addSubcommand(new CloseCommand(console))
                .addSubcommand(new IndicatorsCommand(console))
                .addSubcommand(new RulesCommand(console))
                .addSubcommand(UnitsCommand.line(console))
                .addSubcommand(new DoctorCommand(console));
        hkh.setResourceBundle(help(language));
        return hkh;
    }

    /** One place turns exceptions into lines and a code. */
    private static int failed(Exception problem, Console console) {
        if (problem instanceof HkhException told) {
            told.told().forEach(message -> console.problem(console.messages().text(message)));
            return problem instanceof WrongRequest ? ExitCode.USAGE : ExitCode.NOT_PUBLISHED;
        }
        console.problem(console.messages().text("bug", String.valueOf(problem)));
        problem.printStackTrace(console.err());
        return ExitCode.BUG;
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

    private static ResourceBundle help(String language) {
        return ResourceBundle.getBundle(
                "hkh.help",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
