package hkh.correction;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.plan.CatalogueTables;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file.unreadable-file | the file is here, but could not be opened on our machine yet; it need not be sent again",
                "file.unreadable-file.denied | the file is here, but could not be opened on our machine yet; it need not be sent again",
                "file.unreadable-file.program | this file could not be read; please open it in Excel, save it as .xlsx and send it again",
                "file.unreadable-file.empty | the file is empty (0 bytes), perhaps it was not copied or downloaded to its end; please send the original again"
            })
    void why_a_file_could_not_be_read_is_told_to_its_unit_without_what_is_ours_to_do(String reason, String told) {
        FileVerdict unread = new FileVerdict(
                new SourceFile("25750.xlsx", ""),
                Verdict.REFUSED,
                List.of(),
                "",
                Message.of(reason, "a fault of a disk"));
        CorrectionWords words = new CorrectionWords(Messages.in("en"), CatalogueTables.builtIn(), "");
        assertThat(words.line(unread).told()).isEqualTo(told);
    }
}
