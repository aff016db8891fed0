package hkh;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.cli.Hkh;
import hkh.finding.Messages;
import hkh.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person may meet is written down. */
class DocumentationTest {

    private static final Path SITE = Path.of("src/site/markdown");

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
