package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.submission.FileVerdict;
import hkh.submission.Received;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementTest {

    private static final byte[] FIRST = revision(1, 300);
    private static final byte[] SECOND = revision(2, 301);
    private static final byte[] SECOND_TOO = revision(2, 302);
    private static final byte[] LIST =
            PlainList.ofHoa().row("Tổng số hội viên", 305).bytes();

    @Test
    void the_same_bytes_count_once() {
        Received received = Town.receive(Map.of("a.xlsx", FIRST, "b.xlsx", FIRST));
        assertThat(verdicts(received))
                .containsEntry("a.xlsx", Verdict.ACCEPTED)
                .containsEntry("b.xlsx", Verdict.DUPLICATE);
        assertThat(received.submissions()).hasSize(1);
    }

    @Test
    void a_copy_that_was_refused_does_not_take_the_place_of_one_that_was_accepted() {
        byte[] bytes = PlainList.untitled()
                .row("Báo cáo năm 2021")
                .row("Tổng số hội viên", 305)
                .bytes();
        Received received = Town.receive(Map.of("a.xlsx", bytes, "b-25750.xlsx", bytes));
        assertThat(verdicts(received))
                .containsEntry("a.xlsx", Verdict.DUPLICATE)
                .containsEntry("b-25750.xlsx", Verdict.ACCEPTED);
        assertThat(received.submissions()).hasSize(1);
    }

    @Test
    void a_higher_revision_replaces_a_lower_one() {
        Received received = Town.receive(Map.of("a.xlsx", SECOND, "b.xlsx", FIRST));
        assertThat(verdicts(received))
                .containsEntry("a.xlsx", Verdict.ACCEPTED)
                .containsEntry("b.xlsx", Verdict.SUPERSEDED);
        assertThat(received.submissions()).extracting(Submission::revision).containsExactly(2);
    }

    @Test
    void two_returns_of_one_revision_are_a_conflict_and_neither_counts() {
        Received received = Town.receive(Map.of("a.xlsx", SECOND, "b.xlsx", SECOND_TOO, "c.xlsx", FIRST));
        assertThat(verdicts(received).values()).containsExactly(Verdict.CONFLICT, Verdict.CONFLICT, Verdict.SUPERSEDED);
        assertThat(received.submissions()).isEmpty();
        assertThat(received.findings())
                .filteredOn(finding -> finding.rule().equals("conflicting-submission"))
                .allSatisfy(finding -> assertThat(finding.unit()).isEqualTo("25750"))
                .allSatisfy(finding -> assertThat(finding.message().arguments()).contains("a.xlsx, b.xlsx"));
    }

    @Test
    void a_return_without_a_revision_may_be_the_newer_one() {
        Received received = Town.receive(Map.of("form.xlsx", FIRST, "list.xlsx", LIST));
        assertThat(verdicts(received).values()).containsOnly(Verdict.CONFLICT);
        assertThat(received.submissions()).isEmpty();
    }

    @Test
    void files_of_other_units_do_not_meet() {
        byte[] other =
                FilledForm.of(Town.LOI, Town.YEAR, 1).put("member_total", 9).bytes();
        Received received = Town.receive(Map.of("a.xlsx", FIRST, "b.xlsx", other));
        assertThat(received.submissions()).extracting(Submission::unit).containsExactly("25750", "25753");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_order_in_which_files_are_read_changes_nothing(long seed) {
        byte[] wrongYear = FilledForm.of(Town.LOI, Period.ofYear(2020), 1).bytes();
        List<Reading> readings = new ArrayList<>();
        readings.add(Town.read("a.xlsx", SECOND));
        readings.add(Town.read("b.xlsx", FIRST));
        readings.add(Town.read("c.xlsx", SECOND));
        readings.add(Town.read("d.xlsx", seed % 2 == 0 ? SECOND_TOO : LIST));
        readings.add(Town.read("e.xlsx", wrongYear));
        Received once = Settlement.of(readings, List.of());
        Collections.shuffle(readings, new Random(seed));
        assertThat(Settlement.of(readings, List.of())).isEqualTo(once);
        assertThat(once.verdicts())
                .extracting(v -> v.file().name())
                .containsExactly("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "e.xlsx");
    }

    private static byte[] revision(int revision, int members) {
        return FilledForm.of(Town.HOA, Town.YEAR, revision)
                .put("member_total", members)
                .bytes();
    }

    private static Map<String, Verdict> verdicts(Received received) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (FileVerdict verdict : received.verdicts()) {
            verdicts.put(verdict.file().name(), verdict.verdict());
            assertThat(verdict.verdict() == Verdict.ACCEPTED
                            || received.findings().stream()
                                    .map(Finding::place)
                                    .anyMatch(place ->
                                            place.file().equals(verdict.file().name())))
                    .isTrue();
        }
        return verdicts;
    }
}
