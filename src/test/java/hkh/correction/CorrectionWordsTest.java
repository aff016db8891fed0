package hkh.correction;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.plan.CatalogueTables;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a unit is asked to do. */
class CorrectionWordsTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void what_a_unit_is_told_to_do_names_none_of_our_tools(Rule rule) {
        for (String language : List.of("vi", "en")) {
            CorrectionWords words = new CorrectionWords(Messages.in(language), CatalogueTables.builtIn(), "");
            if (!ToCorrect.OURS.contains(rule)) {
                assertThat(words.toDo(rule.id()))
                        .as("rule.%1$s.fix or, in words for a unit, back.fix.%1$s", rule.id())
                        .isNotEmpty()
                        .doesNotContain("hkh", ".csv", "inbox", "--");
            }
        }
    }
}
