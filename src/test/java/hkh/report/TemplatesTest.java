package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates place words and figures; they never add, filter or sort, and only the shared macros print a figure. */
class TemplatesTest {

    static List<Path> templates() {
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            return files.filter(file -> file.toString().endsWith(".ftlh"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_does_not_compute(Path template) throws IOException {
        assertThat(computing(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#assign n = n + 1>",
                "${r.errors+1}",
                "${a * b}",
                "${total - part}",
                "<#assign n++>",
                "<#assign n -= 1>",
                "<#list r.units?sort_by('name') as u>",
                "<#list r.units?filter(u -> u.known) as u>",
                "${r.units?size}"
            })
    void computing_is_noticed(String template) {
        assertThat(computing(template)).isNotEmpty();
    }

    /** The expressions of a template that compute; putting texts together is none. */
    private static List<String> computing(String template) {
        String text = template.replaceAll("(?s)<#--.*?-->", "");
        return Pattern.compile("</?[#@]([^>\"]|\"[^\"]*\")*>|\\$\\{[^}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(expression -> {
                    String bare = expression.replaceAll("\"[^\"]*\"", "§").replaceAll("^</?[#@][\\w.]+|/?>$", "");
                    return bare.matches(".*\\?\\s*(sort|filter|map|reverse|min|max|chunk|size|number|round|abs|seq_).*")
                            || bare.replaceAll("§\\s*\\+|\\+\\s*§", "").matches(".*[-+*/%].*");
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void only_the_shared_macros_print_a_figure(Path template) throws IOException {
        String text = Files.readString(template);
        if (!template.endsWith("hinh-thuc.ftlh")) {
            assertThat(text).doesNotContain("<data").doesNotContainPattern("\\.(text|padded|value)\\b");
        }
    }
}
