package hkh.cli.manual;

import hkh.cli.Hkh;
import hkh.finding.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes man pages, completion and help into the folder of an installation; a step of the build. */
public final class Manual {

    private Manual() {}

    /**
     * Takes the folder, writes {@code man/}, {@code completion/} and {@code help/} into it; and a folder for what a .deb has
     * packed: the man pages, and the list of changes, whose file comes last.
     */
    public static void main(String[] arguments) throws IOException {
        Path installation = Path.of(arguments[0]);
        Path packed = Path.of(arguments[1]);
        for (String page : List.of("man/man1/hkh.1", "man/vi/man1/hkh.1")) {
            byte[] text = page(page.contains("/vi/") ? "vi" : "en").getBytes(StandardCharsets.UTF_8);
            write(installation.resolve(page), text);
            write(packed.resolve(page + ".gz"), gzip(text));
        }
        write(packed.resolve("changelog.gz"), gzip(Files.readAllBytes(Path.of(arguments[2]))));
        write(installation.resolve("completion/hkh.bash"), completion());
        write(installation.resolve("help/vi.txt"), help("vi"));
        write(installation.resolve("help/en.txt"), help("en"));
    }

    static String page(String language) {
        return new ManualPage(Hkh.described(language).getCommandSpec(), Messages.in(language)).text();
    }

    /** For bash, and for zsh with its bashcompinit; they read it, so it names no program to run it. */
    static String completion() {
        return AutoComplete.bash("hkh", Hkh.described("en")).replaceFirst("^#!.*\n", "");
    }

    /** What {@code hkh --help} says, for the launcher, which needs no Java then. */
    static String help(String language) {
        return Hkh.described(language).setUsageHelpWidth(80).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    /** Packs as {@code gzip -9n}, which Debian asks for: as small as can be, without a name and a time. */
    static byte[] gzip(byte[] bytes) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        parameters.setOS(GzipParameters.OS.UNIX);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GzipCompressorOutputStream stream = new GzipCompressorOutputStream(packed, parameters)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }
}
