package hkh;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.cli.Hkh;
import hkh.finding.Messages;
import hkh.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a person may meet is written down. */
class DocumentationTest {

    private static final Path SITE = Path.of("src/site/markdown");

    /** A script; a test, with its method or without; a method of the test named before. */
    private static final Pattern NAME =
            Pattern.compile("`(?:(?<script>scripts/[\\w-]+)|(?<test>[A-Z]\\w+|)(?:\\.?(?<method>[a-z]\\w*…?))?)`");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_stands_on_the_page_of_rules_with_what_hkh_rules_says(Rule rule) throws IOException {
        assertThat(Files.readString(SITE.resolve("rules.md")))
                .contains("| `" + rule.id() + "` | " + rule.severity().code() + " | "
                        + Messages.in("en").text("rule." + rule.id()) + " |");
    }

    static Set<String> commands() {
        return Hkh.described("vi").getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_stands_on_the_page_of_commands_and_in_the_readme(String command) throws IOException {
        assertThat(Files.readString(SITE.resolve("commands.md"))).contains("`hkh " + command);
        assertThat(Files.readString(Path.of("README.md"))).contains("`hkh " + command);
    }

    static Stream<CommandLine> commandLines() {
        return Hkh.described("vi").getSubcommands().values().stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.getSubcommands().values().stream()));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void every_option_stands_on_the_page_of_commands(CommandLine line) throws IOException {
        String page = Files.readString(SITE.resolve("commands.md"));
        line.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .forEach(option -> assertThat(page).containsPattern(option.longestName() + "\\b"));
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(SITE)) {
            return Stream.concat(Stream.of(Path.of("README.md")), pages.filter(Files::isRegularFile)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_and_picture_of_a_page_is_there(Path page) throws IOException {
        assertThat(links(page))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void every_picture_is_shown_and_small() throws IOException {
        List<Path> shown =
                links(SITE.resolve("huong-dan.md")).stream().map(SITE::resolve).toList();
        try (Stream<Path> pictures = Files.list(SITE.resolve("images"))) {
            assertThat(pictures).hasSizeBetween(5, 8).allSatisfy(picture -> {
                assertThat(shown).contains(picture);
                assertThat(picture.toFile().length()).isLessThan(60 * 1024);
            });
        }
    }

    /** The files that a page links to. */
    private static List<String> links(Path page) throws IOException {
        return Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)")
                .matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void every_test_and_script_on_the_page_of_faults_is_there() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        for (String row : faults()) {
            String shown = row.substring(row.lastIndexOf('|', row.length() - 2));
            assertThat(NAME.matcher(shown).replaceAll("")).as(row).doesNotContain("`");
            assertThat(shown).containsPattern("`|the same");
            String test = "";
            Matcher name = NAME.matcher(shown);
            while (name.find()) {
                if (name.group("script") != null) {
                    assertThat(Path.of(name.group("script"))).exists();
                    continue;
                }
                test = name.group("test").isEmpty() ? test : name.group("test");
                assertThat(tests).as(row).containsKey(test);
                String method = name.group("method");
                assertThat(tests.getOrDefault(test, ""))
                        .as(row)
                        .containsPattern(method == null ? "class " : "void " + method.replace("…", "\\w*") + "\\(");
            }
        }
    }

    @Test
    void every_fault_that_has_a_number_has_a_row() throws IOException {
        assertThat(faults().stream().flatMap(row -> Stream.of(row.split("\\|", 3)[1].strip())))
                .filteredOn(number -> number.matches("\\d+"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(45, 71).mapToObj(String::valueOf).toList());
    }

    private static List<String> faults() throws IOException {
        return Files.readString(SITE.resolve("reliability.md"))
                .lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.endsWith("| test |"))
                .toList();
    }

    @Test
    void every_template_stands_on_the_page_of_templates() throws IOException {
        String page = Files.readString(SITE.resolve("templates.md"));
        try (var templates = Files.list(Path.of("templates"))) {
            templates
                    .map(template -> template.getFileName().toString())
                    .forEach(name -> assertThat(page).contains("`" + name + "`"));
        }
    }
}
