package hkh.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.plan.CatalogueTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that the program writes of itself say what it is now. */
class PagesTest {

    private static final Path SITE = Path.of("src/site/markdown");

    private static String page(String name) throws IOException {
        return Files.readString(SITE.resolve(name));
    }

    static List<String> names() {
        return Pages.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_what_the_program_says_now(String name) throws IOException {
        assertThat(page(name))
                .as("run scripts/pages, which writes %s anew", SITE.resolve(name))
                .isEqualTo(Pages.renewed(name, page(name)));
    }

    @Test
    void every_indicator_and_every_key_of_a_breakdown_stands_in_the_catalogue() throws IOException {
        String page = page("catalogue.md");
        CatalogueTables.builtIn().indicators().forEach(indicator -> {
            assertThat(page).contains("\n| `" + indicator.code() + "` | " + indicator.labelVi() + "<br>");
            indicator
                    .dimensions()
                    .forEach(dimension -> CatalogueTables.builtIn()
                            .keysOf(dimension)
                            .forEach(key -> assertThat(page).contains("\n| `" + key.breakdown() + "` | ")));
        });
    }

    @Test
    void the_catalogue_says_what_an_indicator_is_and_what_binds_it() throws IOException {
        assertThat(page("catalogue.md"))
                .contains("| `member_total` | Tổng số hội viên<br>*Members* | người | số có đến cuối kỳ |"
                        + " cộng; lấy số cuối kỳ | ≤ `pop_total`")
                .contains("= `branch_hamlet` + `branch_school` + `branch_agency` + `branch_enterprise`")
                .contains("= `member_total` / `pop_total`")
                .contains("đến trước 2025-07-01");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_stands_on_its_page_with_what_to_do(Rule rule) throws IOException {
        Messages messages = Messages.in("vi");
        assertThat(page("quy-tac.md"))
                .contains("\n## `" + rule.id() + "`\n\n- **Kiểm tra**: " + messages.text("rule." + rule.id()))
                .contains("- **Cách sửa**: " + messages.text("rule." + rule.id() + ".fix"));
    }

    @Test
    void a_rule_that_is_data_tells_its_checks() throws IOException {
        assertThat(page("quy-tac.md"))
                .contains("  - Số dư quỹ (tồn quỹ) cuối kỳ = Số dư đầu kỳ + Thu/vận động trong kỳ − Chi trong kỳ\n");
    }

    @Test
    void what_stands_above_the_mark_is_kept() {
        assertThat(Pages.renewed("quy-tac.md", "# Của người\n" + Pages.MARK + "cũ\n"))
                .startsWith("# Của người\n" + Pages.MARK + "\n## `")
                .doesNotContain("cũ\n");
        assertThatThrownBy(() -> Pages.renewed("quy-tac.md", "# Không có dấu\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
