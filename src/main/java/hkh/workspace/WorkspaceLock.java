package hkh.workspace;

import hkh.finding.Busy;
import hkh.finding.HkhException;
import hkh.finding.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time in a folder. The operating system frees the lock when a run dies, so it is never stale; what stands in
 * the file only says to others whose it is.
 */
public final class WorkspaceLock implements AutoCloseable {

    static final String FILE = "lock";

    /** Windows lets nobody read what is locked, so the lock lies far behind what is written. */
    private static final long AT = 1L << 30;

    private final Path folder;
    private final FileChannel channel;
    private boolean held;

    private WorkspaceLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock of a workspace's own folder.
     *
     * @throws Busy another run holds it; the message names that run
     * @throws HkhException the lock cannot be taken at all, so that nothing may be written
     */
    public static WorkspaceLock take(Path own, Instant now) throws HkhException {
        Folders.create(own);
        return take(own, own.resolve(FILE), now);
    }

    /** Takes the lock of a folder of results that stands alone; it lies beside it. */
    public static WorkspaceLock beside(Path folder, Instant now) throws HkhException {
        return take(folder, folder.resolveSibling("." + folder.getFileName() + ".lock"), now);
    }

    /** The ledger of the workspace, which nobody may write without the lock. */
    public Ledger ledger() throws HkhException {
        return Ledger.open(folder);
    }

    private static WorkspaceLock take(Path folder, Path file, Instant now) throws HkhException {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-write", file, e);
        }
        WorkspaceLock lock = new WorkspaceLock(folder, channel);
        try {
            if (lock(channel) == null) {
                throw LockHolder.read(channel).busy(file);
            }
        } catch (IOException e) {
            lock.close();
            throw new HkhException(Message.of("workspace.cannot-lock", file, Folders.why(e)), e);
        } catch (Busy e) {
            lock.close();
            throw e;
        }
        lock.say(LockHolder.ofThisRun(now));
        return lock;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(AT, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void say(LockHolder holder) {
        held = true;
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.line().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return; // as on a full disk: the lock holds, but does not say whose it is
        }
    }

    /** Frees the lock. That a disk fails now changes nothing of what was done; the lock ends with the process at the latest. */
    @Override
    public void close() {
        try (channel) {
            if (held) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            return; // who comes next sees that this run is gone
        }
    }
}
