package hkh.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An open file on a {@link FaultyDisk}. What fails while it is written has half of its bytes. */
final class FaultyChannel extends FileChannel {

    private static final Set<FileChannel> OPEN = ConcurrentHashMap.newKeySet();

    private final FileChannel real;
    private final Path path;

    FaultyChannel(FileChannel real, Path path) {
        this.real = real;
        this.path = path;
        OPEN.add(real);
    }

    /** What a system does with the files and locks of a process that died. */
    static void closeAll() {
        for (FileChannel open : OPEN) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        OPEN.clear();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        Fault.reading("read", path);
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        Fault.reading("read", path);
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        Fault.reading("read", path);
        return real.read(target, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (!Fault.mayWrite("write", path)) {
            ByteBuffer half = source.slice();
            half.limit(half.limit() / 2);
            real.write(half);
            Fault.fail(path);
        }
        return real.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        Fault.reading("look", path);
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        Fault.reading("cut", path);
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        Fault.writing("wait for the disk", path);
        real.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        Fault.reading("lock", path);
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        Fault.reading("lock", path);
        return real.tryLock(position, size, shared);
    }

    /** A dead process closes its files, too. */
    @Override
    protected void implCloseChannel() throws IOException {
        OPEN.remove(real);
        real.close();
    }
}
