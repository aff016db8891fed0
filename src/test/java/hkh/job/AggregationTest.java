package hkh.job;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.Message;
import hkh.intake.Intake;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregationTest {

    private static boolean mayReadOtherwise(Verdict verdict, String sha256, Message reason) {
        return Aggregation.mayReadOtherwise(
                new FileVerdict(new SourceFile("a.xlsx", sha256), verdict, List.of(), "", reason));
    }

    @Test
    void a_file_that_waits_could_not_be_opened_or_was_too_much_for_the_memory_may_be_read_otherwise() {
        assertThat(mayReadOtherwise(Verdict.DEFERRED, "1f", Message.of("file.changing")))
                .isTrue();
        assertThat(mayReadOtherwise(Verdict.REFUSED, "", Message.of("file.unreadable-file.denied")))
                .isTrue();
        assertThat(mayReadOtherwise(Verdict.REFUSED, "1f", Intake.NO_MEMORY)).isTrue();
    }

    @Test
    void what_a_file_holds_is_read_as_it_was_as_long_as_nobody_writes_to_it() {
        assertThat(mayReadOtherwise(Verdict.ACCEPTED, "1f", Message.NONE)).isFalse();
        assertThat(mayReadOtherwise(Verdict.REFUSED, "1f", Message.of("file.damaged-file")))
                .isFalse();
        assertThat(mayReadOtherwise(Verdict.IGNORED, "", Message.of("file.not-regular")))
                .isFalse();
    }
}
