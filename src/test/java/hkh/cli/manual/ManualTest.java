package hkh.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.cli.Hkh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells and {@code man} know of the command line is what the command line knows of itself. */
class ManualTest {

    @TempDir
    Path dir;

    /** A command and all below it. */
    private static Stream<CommandSpec> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(ManualTest::commands));
    }

    private String run(String... words) throws IOException, InterruptedException {
        Path said = dir.resolve("said.txt");
        Process process = new ProcessBuilder(words)
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(said);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private static void assumeThereIs(String program) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", program)), "no " + program + " here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_page_has_every_command_and_every_option_with_what_it_is_for(String language) {
        String page = Manual.page(language).replace("\\-", "-");
        commands(Hkh.described(language)).skip(1).forEach(command -> {
            assertThat(page).contains(".SS \"" + command.qualifiedName() + "\"");
            assertThat(page).contains(String.join(" ", command.usageMessage().description()));
            for (OptionSpec option : command.options()) {
                assertThat(page).contains(option.longestName()).contains(String.join(" ", option.description()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void groff_sets_the_page_without_a_warning(String language) throws IOException, InterruptedException {
        assumeThereIs("groff");
        Path page = Files.writeString(dir.resolve("hkh.1"), Manual.page(language));
        assertThat(run("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", page.toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_prepared_help_lists_every_command_and_fits_any_terminal(String language) {
        String help = Manual.help(language);
        Hkh.described(language)
                .getSubcommands()
                .keySet()
                .forEach(command -> assertThat(help).contains("\n  " + command + " "));
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void bash_completes_commands_and_options() throws IOException, InterruptedException {
        assumeThereIs("bash");
        Path completion =
                Files.write(dir.resolve("hkh.bash"), Manual.completion().getBytes(StandardCharsets.UTF_8));
        run("bash", "-n", completion.toString());
        assertThat(completed(completion, "hkh se")).isEqualTo("send-back");
        assertThat(completed(completion, "hkh units re")).isEqualTo("restate");
        assertThat(completed(completion, "hkh aggregate --st")).isEqualTo("--strict");
    }

    @Test
    void a_deb_has_its_texts_packed_as_small_as_can_be_without_a_time() throws IOException, InterruptedException {
        byte[] text = "một hai ba ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Manual.gzip(text);
        assertThat(packed).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2).hasSizeLessThan(text.length / 20);
        try (GZIPInputStream read = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(read.readAllBytes()).isEqualTo(text);
        }
    }

    @Test
    void the_list_of_changes_begins_with_this_version() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
        assertThat(Files.readString(Path.of("src/main/deb/changelog"))).startsWith("hkh (" + version + ") ");
    }

    @Test
    void completion_is_read_and_names_no_program_to_run_it() {
        assertThat(Manual.completion()).startsWith("#\n# hkh Bash Completion\n");
    }

    /** What bash puts in place of the last word. */
    private String completed(Path completion, String line) throws IOException, InterruptedException {
        String[] words = line.split(" ");
        String script = "compopt() { :; }; . '" + completion + "'; COMP_WORDS=(" + line + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_hkh; echo \"${COMPREPLY[*]}\"";
        return run("bash", "-c", script).strip();
    }
}
