package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hkh.finding.HkhException;
import hkh.finding.Severity;
import hkh.validation.Check;
import hkh.validation.Policy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFileTest {

    private static final String WORDS = "    label: Nhãn\n    instruction: xem lại\n";

    @TempDir
    Path dir;

    @Test
    void a_workspace_has_its_own_checks() throws HkhException {
        Policy policy = policy("""
                checks:
                  - id: lop-dong
                    severity: warning
                    left: clc_learner
                    relation: at_most
                    right: 200 * clc_class
                    label: Số người mỗi lớp
                    instruction: xem lại số lớp và số người
                    levels: [commune, district]
                    valid_from: 2021-01-01
                  - id: balance-does-not-close
                    left: fund_raised - fund_spent
                    relation: range
                    min: -1000000
                    max: 5000000
                    label: Thu chi trong kỳ
                    instruction: xem lại thu và chi
                """);
        assertThat(policy.checks())
                .extracting(Check::rule, Check::severity, Check::statement)
                .containsExactly(
                        tuple("lop-dong", Severity.WARNING, "clc_learner ≤ 200 * clc_class"),
                        tuple("balance-does-not-close", Severity.ERROR, "fund_raised - fund_spent ≥ -1000000"),
                        tuple("balance-does-not-close", Severity.ERROR, "fund_raised - fund_spent ≤ 5000000"));
    }

    @Test
    void a_change_is_held_against_the_period_compared_with() throws HkhException {
        assertThat(policy("checks:\n" + check("doi", "left: fund_raised", "relation: change", "min: -20", "max: 50"))
                        .checks())
                .extracting(Check::statement)
                .containsExactly(
                        "fund_raised ≥ 0.8 * fund_raised@previous", "fund_raised ≤ 1.5 * fund_raised@previous");
    }

    @Test
    void own_rules_may_be_tried_out_and_held_and_made_graver() throws HkhException {
        Folder folder = Folder.workspace(dir)
                .with("hkh.yaml", "period: 2021\nhold: [rieng]\n")
                .with(
                        "rules.yaml",
                        "severity: {rieng: error}\ntrial: [khac]\nchecks:\n"
                                + check("rieng", "left: fund_raised", "relation: at_least", "right: 5")
                                + check("khac", "left: fund_spent", "relation: at_least", "right: 5"));
        Policy policy = folder.open().policy();
        assertThat(policy.hold()).containsExactly("rieng");
        assertThat(policy.trial()).containsExactly("khac");
        assertThat(policy.severity("rieng", Severity.WARNING)).isEqualTo(Severity.ERROR);
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_line() {
        assertThat(told("""
                        trial: [lop-dog]
                        checks:
                          - id: lop-dong
                            severity: fatal
                            left: clc_lerner
                            relation: at_moste
                            right: 1.000
                            label: Số người mỗi lớp
                          - id: Không dấu cách
                            severity: error
                            left: clc_class/theme:law - 5
                            relation: range
                            right: fund_raised
                            min: 5
                            max: 2
                            levels: [huyện]
                            valid_from: 1/1/2024
                            lable: x
                            label: Nhãn
                            instruction: xem lại
                        """))
                .containsExactly(
                        "rules.yaml:1:8: \"trial\" says \"lop-dog\", there is no such rule; did you mean \"lop-dong\"?",
                        "rules.yaml:3: \"severity\" says \"fatal\", wanted: error, warning, info, trial",
                        "rules.yaml:3: \"instruction\" is missing",
                        "rules.yaml:3: \"left\" has \"clc_lerner\": there is no indicator \"clc_lerner\"; did you mean \"clc_learner\"?",
                        "rules.yaml:3: \"relation\" says \"at_moste\", wanted: equal, at_most, at_least, both_or_neither, range, change",
                        "rules.yaml:3: \"right\" says \"1.000\", which cannot be understood; write codes of indicators and numbers with \" + \" or \" - \" between them, such as member_total@opening + member_new - 2 * member_left",
                        "rules.yaml:9: \"id\" says \"Không dấu cách\", wanted: quy-xa-toi-thieu, balance-does-not-close",
                        "rules.yaml:9: \"levels\" says \"huyện\", wanted: province, district, commune, affiliate, branch",
                        "rules.yaml:9: \"valid_from\" says \"1/1/2024\", wanted is a date as year-month-day, such as 2021-11-30",
                        "rules.yaml:9: \"left\" has \"clc_class/theme:law\": indicator clc_class has no breakdown \"theme:law\" (see hkh indicators clc_class)",
                        "rules.yaml:9: \"right\" is of no use with the relation \"range\"",
                        "rules.yaml:9: \"min\" is 5, more than \"max\", which is 2; no number can keep that",
                        "rules.yaml:18:12: there is no \"lable\"; did you mean \"label\"?");
    }

    @Test
    void what_cannot_be_evaluated_is_refused() {
        assertThat(told("checks:\n" + check("a", "left: clc_class/topic:*@children", "relation: equal", "right: 5")))
                .singleElement()
                .asString()
                .contains("works only for what the unit itself states");
        assertThat(told("checks:\n" + check("a", "left: fund_raised@previous", "relation: change", "max: 5")))
                .singleElement()
                .asString()
                .contains("a change can only be taken");
        assertThat(told("checks:\n" + check("a", "left: 5", "relation: equal", "right: 5")))
                .singleElement()
                .asString()
                .contains("at least one code");
        assertThat(told("checks:\n" + check("a", "left: branch_executive_list", "relation: equal", "right: 5")))
                .singleElement()
                .asString()
                .contains("is words, not a number");
        assertThat(told("checks:\n" + check("a", "left: member_total", "relation: equal", "right: member_total + 1")))
                .singleElement()
                .asString()
                .contains("the sides cancel out");
        assertThat(told("checks: [5]")).contains("rules.yaml:1:10: pairs \"name: value\" are wanted");
        assertThat(told("checks: 5"))
                .containsExactly("rules.yaml:1:9: \"checks\" wants a list, each entry beginning with a hyphen");
    }

    @Test
    void what_is_checked_already_is_not_checked_twice() {
        assertThat(told("checks:\n" + check("a", "left: member_party", "relation: at_most", "right: member_total")))
                .containsExactly(
                        "rules.yaml:2: rule \"a\" (member_party ≤ member_total) repeats what the built-in rule \"part-exceeds-whole\" checks; keep one of them");
        assertThat(told("checks:\n"
                        + check("a", "left: fund_raised", "relation: at_most", "right: 2 * fund_spent")
                        + check("b", "left: 2 * fund_spent", "relation: at_least", "right: fund_raised")))
                .singleElement()
                .asString()
                .startsWith("rules.yaml:9: rule \"b\"")
                .contains("repeats what rule \"a\", rules.yaml:2, checks");
        assertThat(told("checks:\n"
                        + check("a", "left: gift_amount", "relation: both_or_neither", "right: gift_count")))
                .singleElement()
                .asString()
                .contains("repeats what the built-in rule \"count-and-amount-disagree\"");
    }

    @Test
    void checks_that_no_number_can_keep_are_refused() {
        assertThat(told("checks:\n"
                        + check("a", "left: hamlet_total", "relation: equal", "right: 5")
                        + check("b", "left: hamlet_total", "relation: equal", "right: 6")))
                .containsExactly(
                        "rules.yaml:9: rule \"b\" (hamlet_total = 6) contradicts rule \"a\", rules.yaml:2, (hamlet_total = 5); no number can keep both");
        assertThat(told("checks:\n"
                        + check("a", "left: fund_raised", "relation: at_most", "right: fund_spent")
                        + check("b", "left: fund_raised - fund_spent", "relation: at_least", "right: 1")))
                .singleElement()
                .asString()
                .contains("contradicts");
        assertThat(told("checks:\n"
                        + check("a", "left: member_party", "relation: at_least", "right: member_total + 1")))
                .singleElement()
                .asString()
                .contains("contradicts the built-in rule \"part-exceeds-whole\" (member_party ≤ member_total)");
    }

    @Test
    void checks_of_different_levels_may_differ() throws HkhException {
        assertThat(policy("checks:\n"
                                + check("a", "left: fund_raised", "relation: at_least", "right: 6", "levels: commune")
                                + check("b", "left: fund_raised", "relation: at_most", "right: 5", "levels: district"))
                        .checks())
                .hasSize(2);
    }

    private static String check(String id, String... lines) {
        return "  - id: " + id + "\n    severity: warning\n    " + String.join("\n    ", List.of(lines)) + "\n" + WORDS;
    }

    private Policy policy(String rules) throws HkhException {
        return Folder.workspace(dir).with("rules.yaml", rules).open().policy();
    }

    private List<String> told(String rules) {
        return Told.by(() -> policy(rules));
    }
}
