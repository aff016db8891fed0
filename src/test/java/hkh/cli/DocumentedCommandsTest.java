package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What the documentation says to type works, and says what stands there: the commands of a page are run in their order, in a
 * folder with a copy of the samples, those of a sample's own page of this one. A command ends with 0 unless {@code # mã 1}
 * or {@code # exit code 1} stands behind it.
 */
class DocumentedCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-12-08T02:00:00Z"), ZoneOffset.UTC);

    /** Commands that no test can run, and why. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("mvn verify", "runs this test"),
            Map.entry("mvn package -Dmaven.test.skip", "is how the program got here"),
            Map.entry(
                    "apt install ./target/hkh_0.1.0_all.deb",
                    "changes the machine; .ci/run unpacks the package and runs it"),
            Map.entry("hkh doctor", "tells of the machine that it runs on; DoctorTest runs it on others"),
            Map.entry("scripts/make-thu-dau-mot", "makes the sample anew that ThuDauMotTest reads"),
            Map.entry("scripts/make-son-la", "makes the sample anew that SonLaTest reads"),
            Map.entry("scripts/make-son-la-2025", "makes the sample anew that SonLa2025Test reads"),
            Map.entry("systemctl --user daemon-reload", "changes the machine"),
            Map.entry("systemctl --user enable --now hkh.timer", "changes the machine"),
            Map.entry("loginctl enable-linger", "changes the machine"));

    /** What a person answers who is asked. */
    private static final String ANSWERS = "1\nc\n";

    private static final List<String> SAMPLES = List.of("thu-dau-mot-2021", "son-la-2023");
    private static final Pattern HKH = Pattern.compile("(?:scripts/)?hkh (.*?)(?: # (?:mã|exit code) (\\d+))?");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern INLINE = Pattern.compile("`(?:scripts/)?hkh ([a-z][^`]*)`");

    @TempDir
    Path dir;

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/site/markdown"));
                Stream<Path> samples = Files.list(Path.of("samples"))) {
            return Stream.of(
                            Stream.of(Path.of("README.md")),
                            pages.filter(Files::isRegularFile).sorted(),
                            samples.map(sample -> sample.resolve("README.md")).sorted())
                    .flatMap(all -> all)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_of_a_page_works(Path page) throws IOException, InterruptedException {
        List<PageBlock> blocks = PageBlock.of(Files.readAllLines(page));
        if (blocks.stream().anyMatch(PageBlock::isCommands)) {
            List<String> samples =
                    page.startsWith("samples") ? List.of(page.getName(1).toString()) : SAMPLES;
            for (String sample : samples) {
                Sample.copied(sample, dir.resolve("samples").resolve(sample));
            }
        }
        List<String> said = List.of();
        for (PageBlock block : blocks) {
            if (block.isCommands()) {
                for (String command : block.lines()) {
                    if (!NOT_RUN.containsKey(command)) {
                        said = run(command, page + ":" + block.line() + ": " + command);
                    }
                }
            } else if (block.isSaid()) {
                assertSaid(block, said, page + ":" + block.line());
            } else if (!block.file().isEmpty()) {
                Files.writeString(dir.resolve(block.file()), block.text());
            }
        }
    }

    /** Runs a command and tells the lines that it said. */
    private List<String> run(String command, String place) throws IOException, InterruptedException {
        Matcher hkh = HKH.matcher(command);
        if (hkh.matches()) {
            Run run = Run.answering(ANSWERS, CLOCK, words(hkh.group(1)).toArray());
            assertThat(run.code())
                    .as(place + "\n" + run)
                    .isEqualTo(hkh.group(2) == null ? 0 : Integer.parseInt(hkh.group(2)));
            return (run.out() + run.err()).replace(dir + "/", "").lines().toList();
        }
        assertThat(command)
                .as(place + ": neither run nor in the list of what is not")
                .matches("(cp|mv|mkdir|sed) .*");
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", command).directory(dir.toFile()).inheritIO();
        shell.environment().put("HOME", dir.toString());
        assertThat(shell.start().waitFor()).as(place).isZero();
        return List.of();
    }

    /** The words of a command line, with files of this folder by their whole path. */
    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        String before = "";
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            String text = Stream.of(word.group(1), word.group(2), word.group(3))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElseThrow();
            boolean isNew = before.equals("init") || before.equals("--out");
            words.add(
                    isNew || Files.exists(dir.resolve(Path.of(text).getName(0)))
                            ? dir.resolve(text).toString()
                            : text);
            before = text;
        }
        return words;
    }

    /** Every line shown was said, in this order; one that ends with … begins so, and … alone is left out. */
    private static void assertSaid(PageBlock block, List<String> said, String place) {
        Iterator<String> lines = said.iterator();
        for (String shown : block.lines()) {
            boolean begins = shown.endsWith("…");
            String start = shown.replaceFirst(" ?…$", "");
            boolean found = shown.equals("…");
            while (!found && lines.hasNext()) {
                String line = lines.next();
                found = begins ? line.startsWith(start) : line.equals(shown);
            }
            assertThat(found)
                    .as(place + ": \"" + shown + "\" is not said in its place in\n" + String.join("\n", said))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_stand_where_they_are_run(Path page) throws IOException {
        for (PageBlock block : PageBlock.of(Files.readAllLines(page))) {
            if (!block.isCommands()) {
                assertThat(block.lines())
                        .as(page + ":" + block.line() + ": is no block of sh")
                        .noneMatch(line -> HKH.matcher(line).matches());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_and_options_named_in_a_sentence_are_there(Path page) throws IOException {
        Matcher named = INLINE.matcher(Files.readString(page));
        while (named.find()) {
            CommandLine command = Hkh.described("en");
            for (String word : named.group(1).split("[\\s\\\\|]+")) {
                if (command.getSubcommands().containsKey(word)) {
                    command = command.getSubcommands().get(word);
                } else if (word.startsWith("--")) {
                    assertThat(command.getCommandSpec().optionsMap())
                            .as(page + ": " + named.group())
                            .containsKey(word.replaceFirst("=.*", ""));
                }
            }
            assertThat(command.getParent()).as(page + ": " + named.group()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_that_is_packed_with_its_sample_says_how_the_installed_program_is_called(Path page) throws IOException {
        Matcher checkout = Pattern.compile("(?m)^scripts/(hkh aggregate )samples/(\\S+)")
                .matcher(page.startsWith("samples") ? Files.readString(page) : "");
        if (checkout.find()) {
            assertThat(Files.readString(page))
                    .contains("`bin/hkh`", "`/usr/share/hkh/" + page.getParent() + "`")
                    .contains("`" + checkout.group(1) + checkout.group(2) + "`");
        }
    }

    @Test
    void what_is_not_run_is_still_in_the_documentation() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path page : pages()) {
            PageBlock.of(Files.readAllLines(page)).stream()
                    .filter(PageBlock::isCommands)
                    .forEach(block -> all.addAll(block.lines()));
        }
        assertThat(all).containsAll(NOT_RUN.keySet());
    }
}
