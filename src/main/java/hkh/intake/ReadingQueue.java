package hkh.intake;

import hkh.submission.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads files on as many threads as there are processors. The readings are handed out on the thread that adds the files
 * and in the order in which they were added, so that nothing depends on which is done first; only a few files wait.
 */
public final class ReadingQueue implements AutoCloseable {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = 4 * THREADS;

    private final Intake intake;
    private final Consumer<Reading> taker;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Deque<Future<Reading>> waiting = new ArrayDeque<>();

    /** A queue that hands its readings to the taker. */
    public ReadingQueue(Intake intake, Consumer<Reading> taker) {
        this.intake = intake;
        this.taker = taker;
    }

    /** Adds a file to be read. */
    public void add(SourceFile file, byte[] bytes) {
        add(threads.submit(() -> intake.read(file, bytes)));
    }

    /** Adds what is known of a file without reading it. */
    public void add(Reading known) {
        add(CompletableFuture.completedFuture(known));
    }

    /** Waits until every file is read. */
    public void finish() {
        while (!waiting.isEmpty()) {
            handOut();
        }
    }

    private void add(Future<Reading> reading) {
        waiting.add(reading);
        if (waiting.size() > WAITING) {
            handOut();
        }
    }

    private void handOut() {
        try {
            taker.accept(waiting.remove().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        }
    }

    /** Lets go of the threads; what is not handed out by then is not read. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
