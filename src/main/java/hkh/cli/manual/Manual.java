package hkh.cli.manual;

import hkh.cli.Hkh;
import hkh.finding.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes man pages, completion and help into the folder of an installation; a step of the build. */
public final class Manual {

    private Manual() {}

    /** Takes the folder, writes {@code man/}, {@code completion/} and {@code help/} into it. */
    public static void main(String[] arguments) throws IOException {
        Path installation = Path.of(arguments[0]);
        write(installation.resolve("man/man1/hkh.1"), page("en"));
        write(installation.resolve("man/vi/man1/hkh.1"), page("vi"));
        write(installation.resolve("completion/hkh.bash"), completion());
        write(installation.resolve("help/vi.txt"), help("vi"));
        write(installation.resolve("help/en.txt"), help("en"));
    }

    static String page(String language) {
        return new ManualPage(Hkh.described(language).getCommandSpec(), Messages.in(language)).text();
    }

    /** For bash, and for zsh with its bashcompinit. */
    static String completion() {
        return AutoComplete.bash("hkh", Hkh.described("en"));
    }

    /** What {@code hkh --help} says, for the launcher, which needs no Java then. */
    static String help(String language) {
        return Hkh.described(language).setUsageHelpWidth(80).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
