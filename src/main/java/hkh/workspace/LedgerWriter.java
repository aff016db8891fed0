package hkh.workspace;

import hkh.finding.HkhException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Puts on the disk what a ledger notes, many files at a time and while others are read: first the originals, then the lines
 * about them. Waiting for the disk at every file would take most of the time.
 */
final class LedgerWriter {

    private static final int AT_ONCE = 500;

    private final Path folder;
    private final Path ledger;
    private final Path originals;
    private final Set<Path> unsynced = new LinkedHashSet<>();
    private final StringBuilder unwritten = new StringBuilder();
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    /** @param folder in which the ledger and the originals lie */
    LedgerWriter(Path folder) {
        this.folder = folder;
        this.ledger = folder.resolve(Ledger.FILE);
        this.originals = folder.resolve(Ledger.ORIGINALS);
    }

    /** Adds an original that the disk may not have yet. */
    void add(Path original) {
        unsynced.add(original);
    }

    /** Adds a line, about an original that was added before or that the disk has. */
    void add(LedgerLine line) {
        unwritten.append(line.toJson()).append('\n');
        if (unsynced.size() >= AT_ONCE) {
            begin();
        }
    }

    private record Batch(List<Path> originals, String lines) {}

    /** Begins to write what was added; one batch after the other, so that no line comes after a failure. */
    private void begin() {
        Batch batch = new Batch(List.copyOf(unsynced), unwritten.toString());
        unsynced.clear();
        unwritten.setLength(0);
        written = written.thenRunAsync(() -> write(batch), LedgerWriter::inBackground);
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "ledger");
        thread.setDaemon(true);
        thread.start();
    }

    private void write(Batch batch) {
        try {
            for (Path original : batch.originals()) {
                Folders.sync(original);
            }
            if (!batch.originals().isEmpty()) {
                Folders.syncNames(originals);
            }
            if (!batch.lines().isEmpty()) {
                boolean fresh = Files.notExists(ledger);
                byte[] bytes = batch.lines().getBytes(StandardCharsets.UTF_8);
                Files.write(
                        ledger, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
                if (fresh) {
                    Folders.syncNames(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the disk has all that was added. */
    void settle() throws HkhException {
        begin();
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException disk && disk.getCause() != null) {
                throw Folders.cannot("workspace.cannot-write", ledger, disk.getCause());
            }
            throw e;
        }
    }

    /** Waits until nothing is written any more; what failed is for {@link #settle} to tell. */
    void rest() {
        try {
            written.join();
        } catch (CompletionException e) {
            return; // nothing is written after a failure
        }
    }
}
