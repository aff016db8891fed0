package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.submission.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2021-11-15T05:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2021-11-16T05:00:00Z");

    @TempDir
    Path dir;

    private static SourceFile receive(Ledger ledger, String name, String text, Instant now) throws HkhException {
        SourceFile file = file(name, text);
        ledger.keep(file, bytes(text), now);
        ledger.note(file, now);
        ledger.settle();
        return file;
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, Hash.of(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(dir.resolve("ledger.jsonl"));
    }

    @Test
    void a_file_is_noted_when_it_is_first_seen() throws HkhException, IOException {
        SourceFile file = receive(Ledger.open(dir), "đợt 1/a \"b\".xlsx", "1", NOON);
        String said = "{\"file\":\"đợt 1/a \\\"b\\\".xlsx\",\"sha256\":\"" + file.sha256()
                + "\",\"seen\":\"2021-11-15T05:00:00Z\"";
        String check = Hash.of(bytes(said)).substring(0, 16);
        assertThat(lines()).containsExactly(said + ",\"check\":\"" + check + "\"}");
        assertThat(Ledger.open(dir).firstSeen(file)).contains(LocalDate.of(2021, 11, 15));
    }

    @Test
    void seeing_it_again_changes_nothing() throws HkhException, IOException {
        receive(Ledger.open(dir), "a.xlsx", "1", NOON);
        List<String> before = lines();
        Ledger again = Ledger.open(dir);
        SourceFile file = receive(again, "a.xlsx", "1", NEXT_DAY);
        assertThat(lines()).isEqualTo(before);
        assertThat(again.firstSeen(file)).contains(LocalDate.of(2021, 11, 15));
    }

    @Test
    void other_bytes_or_another_name_are_a_line_more_and_what_stood_there_stays() throws HkhException, IOException {
        receive(Ledger.open(dir), "a.xlsx", "1", NOON);
        List<String> before = lines();
        Ledger again = Ledger.open(dir);
        SourceFile changed = receive(again, "a.xlsx", "2", NEXT_DAY);
        receive(again, "b.xlsx", "1", NEXT_DAY);
        assertThat(lines()).hasSize(3).startsWith(before.get(0));
        assertThat(again.firstSeen(changed)).contains(LocalDate.of(2021, 11, 16));
    }

    @Test
    void an_evening_in_Vietnam_is_that_day() throws HkhException {
        Ledger ledger = Ledger.open(dir);
        SourceFile evening = receive(ledger, "a.xlsx", "1", Instant.parse("2021-11-15T16:59:59Z"));
        SourceFile midnight = receive(ledger, "b.xlsx", "2", Instant.parse("2021-11-15T17:00:00Z"));
        assertThat(ledger.firstSeen(evening)).contains(LocalDate.of(2021, 11, 15));
        assertThat(ledger.firstSeen(midnight)).contains(LocalDate.of(2021, 11, 16));
    }

    @Test
    void originals_are_kept_under_their_hash_and_written_once() throws HkhException, IOException {
        Ledger ledger = Ledger.open(dir);
        SourceFile file = receive(ledger, "a.xlsx", "bytes", NOON);
        receive(ledger, "copy.xlsx", "bytes", NOON);
        Path original = dir.resolve("originals").resolve(file.sha256() + ".xlsx");
        assertThat(original).hasContent("bytes");
        try (var files = Files.list(dir.resolve("originals"))) {
            assertThat(files).containsExactly(original);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a.báo", "a.x/y", "a.<script>", "a.abcdefgh"})
    void an_ending_that_is_no_plain_word_is_left_off(String name) throws HkhException {
        SourceFile file = receive(Ledger.open(dir), name, "x", NOON);
        assertThat(dir.resolve("originals").resolve(file.sha256())).exists();
    }

    @ParameterizedTest(name = "53, 59: {0}")
    @ValueSource(
            strings = {"not json", "", "{\"file\":\"a\",\"sha256\":\"1\",\"seen\":\"2021-11-15T05:00:00Z\",\"v\":2}"})
    void a_line_that_cannot_be_read_is_told_with_its_number(String line) throws HkhException, IOException {
        receive(Ledger.open(dir), "a.xlsx", "1", NOON);
        Files.writeString(dir.resolve("ledger.jsonl"), line + "\n", StandardOpenOption.APPEND);
        assertThat(Told.by(() -> Ledger.open(dir)))
                .containsExactly(dir.resolve("ledger.jsonl")
                        + ": line 2 was changed, is damaged, or is of a newer hkh; use the newer one, or copy the file"
                        + " elsewhere, then remove that line: the next run restores the day of receipt from the"
                        + " originals in .hkh/originals");
    }

    @Test
    @DisplayName("53: a line that somebody changed is told, with all others that are")
    void changed_lines_are_told_with_their_numbers() throws HkhException, IOException {
        Ledger ledger = Ledger.open(dir);
        for (int file = 1; file <= 4; file++) {
            receive(ledger, file + ".xlsx", String.valueOf(file), NOON);
        }
        Path book = dir.resolve("ledger.jsonl");
        String changed = Files.readString(book)
                .replace("\"1.xlsx\"", "\"7.xlsx\"")
                .replaceFirst("(\"3.xlsx.*)2021-11-15", "$12021-11-14");
        Files.writeString(book, changed);
        assertThat(Told.by(() -> Ledger.open(dir))).singleElement().asString().startsWith(book + ": line 1, 3 was ");
        assertThat(book).hasContent(changed);
    }

    @Test
    @DisplayName("59: a ledger that lost lines, or is gone, is written again from the originals")
    void a_lost_line_is_restored_from_the_original() throws HkhException, IOException {
        Ledger ledger = Ledger.open(dir);
        receive(ledger, "a.xlsx", "1", NOON);
        receive(ledger, "b.xlsx", "2", NEXT_DAY);
        byte[] whole = Files.readAllBytes(dir.resolve("ledger.jsonl"));
        for (String left : List.of("", lines().get(0) + "\n")) {
            Files.writeString(dir.resolve("ledger.jsonl"), left);
            Ledger again = Ledger.open(dir);
            receive(again, "a.xlsx", "1", Instant.parse("2022-02-01T05:00:00Z"));
            receive(again, "b.xlsx", "2", Instant.parse("2022-02-01T05:00:00Z"));
            assertThat(dir.resolve("ledger.jsonl")).hasBinaryContent(whole);
        }
    }

    @Test
    @DisplayName("53: an original that lost its bytes with the power is kept again")
    void an_original_that_is_cut_off_is_kept_again() throws HkhException, IOException {
        SourceFile file = receive(Ledger.open(dir), "a.xlsx", "whole", NOON);
        Path original = dir.resolve("originals").resolve(file.sha256() + ".xlsx");
        Files.writeString(original, "");
        receive(Ledger.open(dir), "a.xlsx", "whole", NEXT_DAY);
        assertThat(original).hasContent("whole");
    }

    @Test
    @DisplayName("53: a run that died before it noted anything loses no day")
    void originals_without_a_line_keep_their_day() throws HkhException {
        Ledger ledger = Ledger.open(dir);
        SourceFile file = file("a.xlsx", "1");
        ledger.keep(file, bytes("1"), NOON);
        ledger.note(file, NOON); // and never settled
        assertThat(dir.resolve("ledger.jsonl")).doesNotExist();
        Ledger again = Ledger.open(dir);
        receive(again, "a.xlsx", "1", NEXT_DAY);
        assertThat(again.firstSeen(file)).contains(LocalDate.of(2021, 11, 15));
    }

    @Test
    void a_thousand_files_are_noted_in_their_order_when_all_of_them_are_kept() throws HkhException, IOException {
        Ledger ledger = Ledger.open(dir);
        for (int i = 0; i < 1200; i++) {
            SourceFile file = file(i + ".xlsx", "text " + i / 2); // every second one is a copy
            ledger.keep(file, bytes("text " + i / 2), NOON);
            ledger.note(file, NOON);
        }
        ledger.settle();
        assertThat(lines()).hasSize(1200);
        for (int i = 0; i < 1200; i++) {
            assertThat(lines().get(i)).startsWith("{\"file\":\"" + i + ".xlsx\"");
        }
    }

    @Test
    void of_a_run_that_fails_nobody_writes_on_once_it_rests() throws HkhException, IOException {
        Ledger ledger = Ledger.open(dir);
        for (int i = 0; i < 700; i++) {
            SourceFile file = file(i + ".xlsx", "text " + i);
            ledger.keep(file, bytes("text " + i), NOON);
            ledger.note(file, NOON);
        }
        ledger.rest();
        assertThat(lines()).as("one batch").hasSize(500);
    }

    @Test
    @DisplayName("53: of files that the disk does not take, early or late, nothing is noted, nor of those after them")
    void nothing_is_noted_of_originals_that_the_disk_has_not() throws HkhException, IOException {
        for (int lost : List.of(0, 700, 1199)) {
            Path folder = dir.resolve("without " + lost);
            Ledger ledger = Ledger.open(folder);
            for (int i = 0; i < 1200; i++) {
                SourceFile file = file(i + ".xlsx", "text " + i);
                if (i != lost) {
                    ledger.keep(file, bytes("text " + i), NOON);
                }
                ledger.note(file, NOON);
            }
            for (int time = 0; time < 2; time++) { // nor is it noted by who tries once more
                assertThatThrownBy(ledger::settle)
                        .isInstanceOfSatisfying(
                                HkhException.class,
                                stopped -> assertThat(stopped.told())
                                        .singleElement()
                                        .extracting(Messages.in("en")::text)
                                        .isEqualTo("cannot write " + folder.resolve("ledger.jsonl")
                                                + ": it is not there; check the path; the old results are intact"));
            }
            Path lines = folder.resolve("ledger.jsonl");
            assertThat(Files.exists(lines) ? Files.readAllLines(lines) : List.of())
                    .as("whole batches before it")
                    .hasSize(lost / 500 * 500);
        }
    }

    @Test
    @DisplayName("53: a run that died before it noted anything loses no day of a copy either")
    void copies_without_a_line_keep_their_day() throws HkhException {
        Ledger ledger = Ledger.open(dir);
        ledger.keep(file("a (1).xlsx", "1"), bytes("1"), NOON);
        ledger.keep(file("a.xlsx", "1"), bytes("1"), NOON);
        Ledger again = Ledger.open(dir);
        receive(again, "a (1).xlsx", "1", NEXT_DAY);
        SourceFile counted = receive(again, "a.xlsx", "1", NEXT_DAY);
        assertThat(again.firstSeen(counted)).contains(LocalDate.of(2021, 11, 15));
    }

    @Test
    @DisplayName("49: the order of the lines is the order of receipt, whatever the clock says")
    void a_clock_that_jumps_changes_no_line_that_is_there() throws HkhException, IOException {
        SourceFile first = receive(Ledger.open(dir), "a.xlsx", "1", Instant.parse("2099-01-01T00:00:00Z"));
        List<String> before = lines();
        Ledger back = Ledger.open(dir);
        receive(back, "a.xlsx", "1", Instant.EPOCH);
        assertThat(back.doubt()).isEmpty();
        SourceFile second = receive(back, "b.xlsx", "2", NOON);
        assertThat(lines()).hasSize(2).startsWith(before.get(0));
        assertThat(back.firstSeen(first)).contains(LocalDate.of(2099, 1, 1));
        assertThat(back.firstSeen(second)).contains(LocalDate.of(2021, 11, 15));
        assertThat(back.doubt().map(Messages.in("en")::text).orElseThrow())
                .startsWith(
                        "the clock of this machine is wrong: files were noted on 2099-01-01, and now it is 2021-11-15;");
    }

    @Test
    void a_run_that_died_in_the_middle_of_a_line_is_survived() throws HkhException, IOException {
        Ledger ledger = Ledger.open(dir);
        SourceFile first = receive(ledger, "a.xlsx", "1", NOON);
        receive(ledger, "b.xlsx", "2", NOON);
        byte[] whole = Files.readAllBytes(dir.resolve("ledger.jsonl"));
        int second = lines().get(0).getBytes(StandardCharsets.UTF_8).length + 1;
        for (int end = second; end < whole.length; end++) {
            Files.write(dir.resolve("ledger.jsonl"), java.util.Arrays.copyOf(whole, end));
            Ledger again = Ledger.open(dir);
            assertThat(again.firstSeen(first)).contains(LocalDate.of(2021, 11, 15));
            receive(again, "b.xlsx", "2", NOON);
            assertThat(dir.resolve("ledger.jsonl")).hasBinaryContent(whole);
        }
    }
}
