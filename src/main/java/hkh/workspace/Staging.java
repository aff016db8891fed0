package hkh.workspace;

import hkh.finding.HkhException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results on their way: they are written beside the folder whose place they take, as a whole or not at all. A run that dies
 * in between leaves the old results, or has them put back by the next run.
 */
public final class Staging implements Sink, AutoCloseable {

    private final Path out;
    private final Path fresh;
    private final Path old;
    private boolean open = true;
    private Optional<Path> left = Optional.empty();

    private Staging(Path out) {
        this.out = out;
        this.fresh = Publication.beside(out, ".new");
        this.old = Publication.beside(out, ".old");
    }

    /** Begins to make results in place of a folder; one that holds anything else than results is refused. */
    public static Staging of(Path out) throws HkhException {
        Publication.recover(out);
        Publication.refuseForeign(out);
        Staging staging = new Staging(out);
        try {
            Ending.step(staging.fresh, () -> Folders.create(staging.fresh));
        } catch (HkhException e) {
            staging.giveUp(e);
            throw e;
        }
        return staging;
    }

    /** The folder that the results are for. */
    public Path out() {
        return out;
    }

    @Override
    public OutputStream open(String name) throws HkhException {
        Path file = fresh.resolve(name);
        FileOnDisk written = new FileOnDisk(file);
        Ending.step(fresh, () -> {
            Folders.create(Publication.parent(file));
            written.open();
        });
        return written;
    }

    /** Takes files that are made already. */
    public void add(Map<String, byte[]> files) throws HkhException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Ending.step(fresh, () -> Folders.write(fresh.resolve(file.getKey()), file.getValue()));
        }
    }

    /** Whether these very files, and no others, stand in the folder already. */
    public boolean stands() throws HkhException {
        if (!Folders.isFolder(out)) {
            return false;
        }
        List<Inbox.Found> there = Inbox.find(List.of(out));
        List<Inbox.Found> made = Inbox.find(List.of(fresh));
        for (int i = 0; i < made.size() && there.size() == made.size(); i++) {
            boolean same = there.get(i).name().equals(made.get(i).name())
                    && Folders.isSame(there.get(i).path(), made.get(i).path());
            if (!same) {
                return false;
            }
        }
        return there.size() == made.size();
    }

    /** Puts what was made in the place of the folder. */
    public void publish() throws HkhException {
        Ending.last(this::exchange);
        open = false;
    }

    private void exchange() throws HkhException {
        try {
            Folders.syncNames(fresh);
            if (Folders.isThere(out)) {
                Files.move(out, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, out, StandardCopyOption.ATOMIC_MOVE);
            Folders.syncNames(Publication.parent(out));
        } catch (IOException e) {
            Publication.putBack(out);
            throw Folders.cannot("workspace.cannot-write", out, e);
        }
        try {
            Folders.delete(old);
        } catch (HkhException e) {
            left = Optional.of(old);
        }
    }

    /** Takes away what was made, since the same stands in the folder. */
    public void drop() {
        try {
            close();
        } catch (HkhException e) {
            left = Optional.of(fresh);
        }
    }

    /** What could not be taken away although the results stand as they should; the next run clears it. */
    public Optional<Path> left() {
        return left;
    }

    /** Takes away what was not published; it takes room, and the disk may be full. */
    @Override
    public void close() throws HkhException {
        if (open) {
            open = false;
            Ending.last(() -> Folders.delete(fresh));
        }
    }

    private void giveUp(HkhException why) {
        try {
            close();
        } catch (HkhException e) {
            why.addSuppressed(e); // the next run clears it
        }
    }
}
