package hkh.results;

import hkh.document.DocumentException;
import hkh.finding.HkhException;
import hkh.job.AtOnce;
import hkh.workspace.Hash;
import hkh.workspace.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that are made at the same time; what is in them depends on nothing of that. */
final class FilesAtOnce implements AutoCloseable {

    private final AtOnce<String> hashes = new AtOnce<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final SortedMap<String, String> made = new TreeMap<>();
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
        hashes.add(() -> written(name, making));
        names.add(name);
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
    SortedMap<String, String> all() throws HkhException {
        while (!hashes.isDone()) {
            made.put(names.remove(), hashes.next());
        }
        return Collections.unmodifiableSortedMap(made);
    }

    @Override
    public void close() {
        hashes.close();
    }
}
