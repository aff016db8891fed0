package hkh.workspace;

import hkh.finding.HkhException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run at a time in a workspace. The operating system frees the lock when a run dies, so it is never stale. */
public final class WorkspaceLock implements AutoCloseable {

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty when another run holds it. */
    public static Optional<WorkspaceLock> take(Path own) throws HkhException {
        Folders.create(own);
        Path file = own.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new WorkspaceLock(channel));
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-write", file, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws HkhException {
        try {
            channel.close();
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-write", Path.of("lock"), e);
        }
    }
}
