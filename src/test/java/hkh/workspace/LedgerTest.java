package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import hkh.submission.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceFile file = new SourceFile(name, Hash.of(bytes));
        ledger.receive(file, bytes, now);
        return file;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(dir.resolve("ledger.jsonl"));
    }

    @Test
    void a_file_is_noted_when_it_is_first_seen() throws HkhException, IOException {
        SourceFile file = receive(Ledger.open(dir), "đợt 1/a \"b\".xlsx", "1", NOON);
        assertThat(lines())
                .containsExactly("{\"file\":\"đợt 1/a \\\"b\\\".xlsx\",\"sha256\":\"" + file.sha256()
                        + "\",\"seen\":\"2021-11-15T05:00:00Z\"}");
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

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{}", "", "{\"file\":\"a\",\"sha256\":\"1\",\"seen\":\"yesterday\"}", "[1"})
    void a_line_that_cannot_be_read_is_told_with_its_number(String line) throws HkhException, IOException {
        receive(Ledger.open(dir), "a.xlsx", "1", NOON);
        Files.writeString(dir.resolve("ledger.jsonl"), line + "\n", StandardOpenOption.APPEND);
        assertThat(Told.by(() -> Ledger.open(dir)))
                .containsExactly(dir.resolve("ledger.jsonl")
                        + ": line 2 cannot be read; copy the file elsewhere, then mend or remove that line");
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
