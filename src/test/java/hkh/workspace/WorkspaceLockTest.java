package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.finding.Busy;
import hkh.finding.HkhException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceLockTest {

    private static final Instant NOON = Instant.parse("2021-11-15T05:00:00Z");

    @TempDir
    Path dir;

    @Test
    @DisplayName("54: one run holds it at a time, and the other is told whose it is")
    void one_run_holds_it_at_a_time() throws HkhException {
        try (WorkspaceLock lock = WorkspaceLock.take(dir, NOON)) {
            assertThat(lock.ledger()).isNotNull();
            String pid = String.valueOf(ProcessHandle.current().pid());
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(() -> WorkspaceLock.take(dir, NOON)).isInstanceOf(Busy.class);
                assertThat(Told.by(() -> WorkspaceLock.take(dir, NOON)))
                        .singleElement()
                        .asString()
                        .startsWith("another run is at work (process " + pid + " on ")
                        .endsWith(", since 12:00:00 15/11/2021; lock " + dir.resolve("lock")
                                + "); wait for it and run again");
            }
        }
        assertThat(dir.resolve("lock")).isEmptyFile();
        try (WorkspaceLock next = WorkspaceLock.take(dir, NOON)) {
            assertThat(next.ledger()).isNotNull();
        }
    }

    @ParameterizedTest(name = "54: a dead run left \"{0}\"")
    @ValueSource(
            strings = {"", "1\thost\t2021-01-01T00:00:00Z\n", "a longer line than ours is, of who knows whom, \t\t\t\t"
            })
    void a_lock_file_that_a_dead_run_left_holds_nobody_up(String left) throws HkhException {
        new Folder(dir).with("lock", left);
        try (WorkspaceLock lock = WorkspaceLock.take(dir, NOON)) {
            assertThat(lock.ledger()).isNotNull();
            assertThat(dir.resolve("lock")).content().doesNotContain("longer").endsWith("\t2021-11-15T05:00:00Z\n");
        }
    }

    @Test
    void a_lock_that_does_not_say_whose_it_is_is_a_lock() throws HkhException {
        try (WorkspaceLock lock = WorkspaceLock.take(dir, NOON)) {
            assertThat(lock.ledger()).isNotNull();
            String gone = "4194304999\t" + LockHolder.thisHost() + "\t2021-01-01T00:00:00Z\n";
            for (String said : List.of("", "x\ty\tz\n", "x\t" + LockHolder.thisHost() + "\tz\n", gone)) {
                new Folder(dir).with("lock", said);
                assertThat(Told.by(() -> WorkspaceLock.take(dir, NOON)))
                        .containsExactly(
                                "another run is at work (lock " + dir.resolve("lock") + "); wait for it and run again");
            }
        }
    }

    @Test
    void results_that_stand_alone_have_their_lock_beside_them() throws HkhException {
        WorkspaceLock lock = WorkspaceLock.beside(dir.resolve("out"), NOON);
        assertThatThrownBy(() -> WorkspaceLock.beside(dir.resolve("out"), NOON)).isInstanceOf(Busy.class);
        assertThat(dir.resolve(".out.lock")).exists();
        lock.close();
        WorkspaceLock.beside(dir.resolve("out"), NOON).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() {
        new Folder(dir).with("file", "");
        assertThat(Told.by(() -> WorkspaceLock.take(dir.resolve("file/own"), NOON)))
                .singleElement()
                .asString()
                .startsWith("cannot write " + dir.resolve("file/own"));
    }
}
