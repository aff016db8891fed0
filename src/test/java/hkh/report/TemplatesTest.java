package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only the shared macros print a figure; that templates never add, filter or sort, see {@link TemplateLintTest}. */
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
    void only_the_shared_macros_print_a_figure(Path template) throws IOException {
        String text = Files.readString(template);
        if (!template.endsWith("hinh-thuc.ftlh")) {
            assertThat(text).doesNotContain("<data").doesNotContainPattern("\\.(text|padded|value)\\b");
        }
    }
}
