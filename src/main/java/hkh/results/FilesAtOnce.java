package hkh.results;

import hkh.finding.HkhException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Files that are made at the same time, as many as there are processors; what is in them depends on nothing of that. */
final class FilesAtOnce implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Map<String, Future<byte[]>> files = new TreeMap<>();

    /** Begins to make a file. */
    void add(String name, Callable<byte[]> making) {
        files.put(name, threads.submit(making));
    }

    /** All files by name, when all are made. */
    Map<String, byte[]> all() throws HkhException {
        Map<String, byte[]> made = new TreeMap<>();
        for (Map.Entry<String, Future<byte[]>> file : files.entrySet()) {
            try {
                made.put(file.getKey(), file.getValue().get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof HkhException told) {
                    throw told;
                }
                throw new IllegalStateException("making " + file.getKey() + " failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("making files was interrupted", e);
            }
        }
        return made;
    }

    /** Lets go of the threads; what is not made by then is not. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
