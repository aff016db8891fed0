package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts in words: whoever writes one finds it in the report. */
class SectionTitlesTest {

    private static final Pattern NAMED = Pattern.compile("r\\.sections\\[\"([a-z-]+)\"]");

    static List<Path> templates() throws IOException {
        return TemplatesTest.templates().stream()
                .filter(file -> !named(file).isEmpty())
                .toList();
    }

    private static Set<String> named(Path template) {
        try {
            Set<String> ids = new TreeSet<>();
            NAMED.matcher(Files.readString(template)).results().forEach(found -> ids.add(found.group(1)));
            return ids;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_is_written_for_a_section_is_printed_and_nothing_is_asked_for(Path template) throws HkhException {
        // parts on the affiliated bodies need some of them
        Provinces province = Provinces.silent().total("affiliate_total", "2");
        named(template).forEach(id -> province.narrative(id, "Lời của mục " + id + "."));
        String printed = province.by(template.getFileName().toString().replace(".ftlh", ""))
                .replaceAll("<[^>]*>", "");
        assertThat(named(template)).allSatisfy(id -> assertThat(printed).contains("Lời của mục " + id + "."));
        assertThat(printed.replaceAll("\\[Thường trực Hội bổ sung: chỉ tiêu [^]]*targets.csv]", ""))
                .doesNotContain("[Thường trực Hội bổ sung");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatever_is_written_stands_there_as_text(Path template) throws HkhException {
        String hostile = "<script>alert(1)</script> & ]]> ${r.unitName} \u202eabc";
        Provinces province = Provinces.silent().commune("9001", hostile, "141").missing("9001");
        named(template).forEach(id -> province.narrative(id, hostile));
        String printed = province.by(template.getFileName().toString().replace(".ftlh", ""));
        assertThat(printed)
                .doesNotContain("<script", "]]>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt; ${r.unitName} \u202eabc");
    }

    @Test
    void every_section_has_its_place_in_some_template() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path template : templates()) {
            all.addAll(named(template));
        }
        assertThat(all).isEqualTo(new TreeSet<>(SectionTitles.all().keySet()));
    }

    @Test
    void a_new_workspace_tells_the_files_of_all_sections() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SectionTitles.class.getResourceAsStream("/hkh/workspace/new/narrative.txt"))) {
            String told = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SectionTitles.all().keySet())
                    .allSatisfy(id -> assertThat(told).contains("  " + id + ".md "));
        }
    }
}
