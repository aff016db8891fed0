package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Rule;
import hkh.wording.TextTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

    @TempDir
    Path dir;

    @Test
    void without_a_word_every_rule_has_its_line() {
        Run run = Run.hkh("rules");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(Rule.values().length);
        for (Rule rule : Rule.values()) {
            assertThat(run.out().lines()).anyMatch(line -> line.startsWith(rule.id() + " "));
        }
        assertThat(run.out()).containsPattern("\npart-exceeds-whole +lỗi +một phần lớn hơn tổng của nó\n");
    }

    @Test
    void a_rule_is_explained_with_every_check_that_is_data() {
        String out = Run.hkh("rules", "balance-does-not-close").out();
        assertThat(out)
                .startsWith("balance-does-not-close [lỗi]\n  Kiểm tra: ")
                .contains("\n  Vì sao: ", "\n  Cách sửa: ", "\n  Ví dụ: ", "\n  Gồm ");
        assertThat(out.replaceAll("\\s+", " "))
                .contains("Số dư quỹ (tồn quỹ) cuối kỳ = Số dư đầu kỳ + Thu/vận động trong kỳ − Chi trong kỳ")
                .contains("Số dư đầu kỳ = Số dư quỹ (tồn quỹ) cuối kỳ (cuối kỳ liền trước)");
        assertThat(out.lines()).allMatch(line -> TextTable.width(line) <= 80);
    }

    @Test
    void several_rules_are_explained_in_the_order_in_which_they_are_named() {
        assertThat(Run.hkh("rules", "wrong-period", "hidden-data").out())
                .startsWith("wrong-period ")
                .contains("\n\nhidden-data ");
    }

    @Test
    void words_find_rules_with_or_without_accents() {
        assertThat(Run.hkh("rules", "mat", "khau").out()).startsWith("password-protected ");
        assertThat(Run.hkh("rules", "mật khẩu").out()).startsWith("password-protected ");
    }

    @Test
    void a_word_that_names_nothing_is_2_and_a_near_id_is_suggested() {
        assertThat(Run.hkh("rules", "zzz").err()).startsWith("hkh: không có quy tắc nào khớp \"zzz\"\n");
        Run near = Run.hkh("rules", "hiden-data");
        assertThat(near.code()).isEqualTo(2);
        assertThat(near.err()).startsWith("hkh: không có quy tắc nào khớp \"hiden-data\"; ý bạn là: hidden-data?\n");
    }

    @Test
    void a_workspace_sets_severities() {
        Desk.in(dir)
                .with("hkh.yaml", "period: 2021\nhold: [part-exceeds-whole]\n")
                .with("rules.yaml", "severity:\n  hidden-data: error\ntrial: [negative-figure]\n");
        assertThat(Run.hkh("rules", "--workspace", dir, "hidden-data").out())
                .startsWith("hidden-data [lỗi, trong chương trình là cảnh báo]\n");
        assertThat(Run.hkh("rules", "--workspace", dir).out())
                .containsPattern("\nhidden-data +lỗi ")
                .containsPattern("\nnegative-figure +đang thử ");
        assertThat(Run.hkh("rules", "--workspace", dir, "part-exceeds-whole").out())
                .startsWith("part-exceeds-whole [lỗi, số có lỗi này chưa được cộng (hold)]\n");
    }

    @Test
    void english_and_json() {
        assertThat(Run.hkh("rules", "--lang", "en", "count-and-amount-disagree").out())
                .startsWith("count-and-amount-disagree [error]\n  Checks: ");
        assertThat(Run.hkh("rules", "--json", "hidden-data").out())
                .startsWith("[{\"id\":\"hidden-data\",\"severity\":\"warning\",\"default_severity\":\"warning\",")
                .endsWith("\"data\":[]}]\n");
        assertThat(Run.hkh("rules", "--json", "balance-does-not-close").out())
                .contains("\"fund_balance = fund_opening + fund_raised - fund_spent\"");
    }
}
