package hkh.job;

import hkh.finding.HkhException;
import hkh.workspace.CannotWrite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tasks that are done at the same time, on as many threads as there are processors. What they give is handed out in the order
 * in which they were added, so that nothing depends on which is done first; only a few are begun before it is their turn.
 */
public final class AtOnce<T> implements AutoCloseable {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** What waits long is kept alive, with all that it gave, by a collector that only looks at what is young. */
    private static final int AHEAD = 8 * THREADS;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final Deque<Future<T>> begun = new ArrayDeque<>();
    private final Deque<Callable<T>> waiting = new ArrayDeque<>();

    /** Adds a task to be done. */
    public void add(Callable<T> task) {
        waiting.add(task);
        begin();
    }

    private void begin() {
        while (begun.size() < AHEAD && !waiting.isEmpty()) {
            begun.add(threads.submit(waiting.remove()));
        }
    }

    /** Whether all that was added is handed out. */
    public boolean isDone() {
        return begun.isEmpty();
    }

    /** What the next task gives, when it is done. What it throws is thrown here. */
    public T next() throws HkhException {
        try {
            Future<T> next = begun.remove();
            begin();
            return given(next);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HkhException told) {
                throw told;
            }
            throw CannotWrite.behind(e).orElseThrow(() -> new IllegalStateException("a task failed", e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a task was interrupted", e);
        }
    }

    /** Without memory a thread can die in such a way that its task is never done: then nothing is at work, and we stop. */
    private T given(Future<T> task) throws ExecutionException, InterruptedException {
        boolean idle = false;
        while (true) {
            try {
                return task.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                boolean still = threads.getActiveCount() == 0;
                if (idle && still && !task.isDone()) {
                    throw new IllegalStateException("the threads died", e);
                }
                idle = still;
            }
        }
    }

    /**
     * Begins no other task, and waits for those that are at work: what they write to may be about to go. They are not
     * interrupted: a library that is just being loaded would say so on the terminal, and be of no use from then on.
     */
    @Override
    public void close() {
        threads.getQueue().clear();
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
