package hkh.job;

import hkh.intake.Reading;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import hkh.workspace.KeptBytes;
import hkh.workspace.Ledger;
import hkh.workspace.Manifest;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.util.Optional;

/**
 * What files said when an earlier run read them. A file with the same bytes and the same name, read by the same program
 * with the same tables for the same period, says the same; one that was refused is read anew.
 */
final class KeptReadings implements AutoCloseable {

    /** A reading, and what the next run finds of it; nothing when it has to be read anew. */
    record Kept(Reading reading, Optional<byte[]> bytes) {}

    private final KeptBytes store;

    private KeptReadings(KeptBytes store) {
        this.store = store;
    }

    /** Nothing was kept, and nothing will be. */
    static KeptReadings none() {
        return new KeptReadings(KeptBytes.nothing());
    }

    /** The readings of a job's workspace. */
    static KeptReadings of(Job job, Ledger ledger) {
        StringBuilder key = new StringBuilder(job.configuration().period().toString());
        Manifest.hashes(job.steering()).forEach((name, hash) -> {
            if (Workspace.DECIDES_READING.contains(name)) {
                key.append('\n').append(name).append(' ').append(hash);
            }
        });
        return new KeptReadings(ledger.readings(key.toString()));
    }

    /** What was kept of a file; several threads may ask. */
    Optional<Kept> of(SourceFile file) {
        Optional<byte[]> bytes = store.of(name(file));
        try {
            return bytes.isEmpty() ? Optional.empty() : Optional.of(new Kept(ReadingReader.read(bytes.get()), bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A reading as it will be kept. */
    static Kept toKeep(Reading reading) {
        if (reading.verdict().verdict() != Verdict.ACCEPTED) {
            return new Kept(reading, Optional.empty());
        }
        try {
            return new Kept(reading, Optional.of(ReadingWriter.write(reading)));
        } catch (IOException e) {
            return new Kept(reading, Optional.empty());
        }
    }

    /** Keeps a reading for the next run. */
    void add(Kept kept) {
        kept.bytes().ifPresent(bytes -> store.add(name(kept.reading().verdict().file()), bytes));
    }

    private static String name(SourceFile file) {
        return file.sha256() + " " + file.name();
    }

    /** From now on the next run finds what was added, and nothing else. */
    void settle() {
        store.settle();
    }

    @Override
    public void close() {
        store.close();
    }
}
