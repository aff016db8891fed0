package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.finding.HkhException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {

    @TempDir
    Path dir;

    @Test
    void one_run_holds_it_at_a_time() throws HkhException {
        try (WorkspaceLock lock = WorkspaceLock.take(dir).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(WorkspaceLock.take(dir)).isEmpty();
            assertThat(WorkspaceLock.take(dir)).isEmpty();
        }
        try (WorkspaceLock next = WorkspaceLock.take(dir).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void a_lock_file_that_a_dead_run_left_holds_nobody_up() throws HkhException {
        new Folder(dir).with("lock", "");
        try (WorkspaceLock lock = WorkspaceLock.take(dir).orElseThrow()) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() {
        new Folder(dir).with("file", "");
        assertThat(Told.by(() -> WorkspaceLock.take(dir.resolve("file/own"))))
                .singleElement()
                .asString()
                .startsWith("cannot write " + dir.resolve("file/own"));
    }
}
