package hkh.samples;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two published reports say against themselves is found, by the rule and with the numbers expected, and no more. */
class LoiDaBietTest {

    private static final List<String> WORKSPACES = List.of("son-la-2023", "thu-dau-mot-2021");
    private static final Path HOME = Path.of("samples", "loi-da-biet");

    @TempDir
    private static Path shared;

    private static final Map<String, Sample> SAMPLES = new HashMap<>();

    @BeforeAll
    static void both_workspaces_are_added_up() throws IOException {
        for (String workspace : WORKSPACES) {
            Sample sample = Sample.copied("loi-da-biet/" + workspace, shared.resolve(workspace));
            assertThat(sample.aggregate()).isEqualTo(1);
            SAMPLES.put(workspace, sample);
        }
    }

    private static Sample sample(String workspace) {
        return Objects.requireNonNull(SAMPLES.get(workspace));
    }

    private static List<Table.Row> kept(String table) throws IOException {
        return new Sample(HOME, HOME).kept(table).rows();
    }

    private static List<Table.Row> findings(String workspace) throws IOException {
        return sample(workspace).table("findings.csv").rows();
    }

    private static String line(String workspace, Table.Row row, String item) {
        return String.join(
                " | ",
                workspace,
                row.get("rule"),
                row.get("severity"),
                row.get("unit"),
                row.get(item),
                row.get("sheet"),
                row.get("cell"),
                row.get("expected"),
                row.get("found"));
    }

    @Test
    void every_contradiction_is_found_and_nothing_else_is() throws IOException {
        List<String> found = new ArrayList<>();
        for (String workspace : WORKSPACES) {
            findings(workspace).forEach(row -> found.add(line(workspace, row, "indicator")));
        }
        List<String> expected = kept("expected.csv").stream()
                .map(row -> line(row.get("workspace"), row, "item"))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_message_says_what_makes_it_plain() throws IOException {
        for (Table.Row row : kept("expected.csv")) {
            assertThat(findings(row.get("workspace")))
                    .as("%s %s", row.get("relation"), row.get("says"))
                    .anyMatch(finding -> finding.get("rule").equals(row.get("rule"))
                            && finding.get("cell").equals(row.get("cell"))
                            && finding.get("message").contains(row.get("says")));
        }
    }

    @Test
    void what_holds_was_read_and_is_not_in_question() throws IOException {
        for (Table.Row row : kept("holds.csv")) {
            List<Table.Row> figures =
                    sample(row.get("workspace")).table("figures.csv").rows();
            for (String stated : row.get("items").split(" (?=[a-z_]+[/=])")) {
                int equals = stated.lastIndexOf('=');
                assertThat(equals < 0
                                || figures.stream()
                                        .anyMatch(figure -> figure.get("unit").equals(row.get("unit"))
                                                && Sample.item(figure).equals(stated.substring(0, equals))
                                                && figure.get("value").equals(stated.substring(equals + 1))))
                        .as("%s %s", row.get("relation"), stated)
                        .isTrue();
            }
        }
    }

    @Test
    void a_balance_that_is_left_blank_is_missing_and_not_nothing() throws IOException {
        assertThat(sample("son-la-2023").table("figures.csv").rows())
                .filteredOn(row ->
                        row.get("unit").equals("119") && row.get("indicator").equals("fund_balance"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("state")).isEqualTo("not_reported");
                    assertThat(row.get("value")).isEmpty();
                });
        assertThat(Sample.coverage(sample("son-la-2023").total("14", "fund_balance/level:district")))
                .isEqualTo("11/12");
    }

    @Test
    void no_relation_stands_on_both_sides() throws IOException {
        Set<String> holding = new TreeSet<>();
        kept("holds.csv").forEach(row -> holding.add(row.get("relation")));
        assertThat(kept("expected.csv")).extracting(row -> row.get("relation")).doesNotContainAnyElementsOf(holding);
    }
}
