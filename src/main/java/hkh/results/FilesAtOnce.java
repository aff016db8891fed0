package hkh.results;

import hkh.document.DocumentException;
import hkh.finding.HkhException;
import hkh.workspace.CannotWrite;
import hkh.workspace.Hash;
import hkh.workspace.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Files that are made at the same time, as many as there are processors; what is in them depends on nothing of that. */
final class FilesAtOnce implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Map<String, Future<String>> hashes = new TreeMap<>();
    private final Sink sink;

    /** @param sink where the files go */
    FilesAtOnce(Sink sink) {
        this.sink = sink;
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Making {

        void to(OutputStream out) throws HkhException, DocumentException, IOException;
    }

    /** Begins to make a file, of whatever size. */
    void add(String name, Making making) {
        hashes.put(name, threads.submit(() -> written(name, making)));
    }

    private String written(String name, Making making) throws HkhException, IOException {
        try (DigestOutputStream out = Hash.taking(sink.open(name))) {
            making.to(out);
            return Hash.of(out);
        } catch (DocumentException e) {
            throw new BrokenReport(e);
        }
    }

    /** The hashes of all files so far by name, when they are made. */
    Map<String, String> all() throws HkhException {
        Map<String, String> made = new TreeMap<>();
        for (Map.Entry<String, Future<String>> file : hashes.entrySet()) {
            try {
                made.put(file.getKey(), file.getValue().get());
            } catch (ExecutionException e) {
                throw told(file.getKey(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("making files was interrupted", e);
            }
        }
        return made;
    }

    private static HkhException told(String name, ExecutionException failure) {
        if (failure.getCause() instanceof HkhException told) {
            return told;
        }
        return CannotWrite.behind(failure)
                .orElseThrow(() -> new IllegalStateException("making " + name + " failed", failure.getCause()));
    }

    /** Begins no other file, and waits for those that are at work: their folder may be about to go. */
    @Override
    public void close() {
        threads.shutdownNow();
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
