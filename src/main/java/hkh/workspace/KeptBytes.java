package hkh.workspace;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Bytes by name that one run leaves to the next one, if that is run by the same program and has the same key. They only
 * spare work: what is damaged, or cannot be read or written, is as if nobody had left it.
 */
public final class KeptBytes implements AutoCloseable {

    /** Before each: the length of its name, its own, and a checksum of both. */
    private static final int HEAD = 2 * Integer.BYTES + Long.BYTES;

    private record Place(long at, int length, long check) {}

    private final Path file;
    private final Path half;
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable FileChannel left;
    private @Nullable OutputStream kept;

    private KeptBytes(Path file) {
        this.file = file;
        this.half = file.resolveSibling(file.getFileName() + ".half");
    }

    /** Nothing was left, and nothing will be. */
    public static KeptBytes nothing() {
        return new KeptBytes(Path.of("nothing"));
    }

    /**
     * What the last run left, and room for what this one leaves.
     *
     * @param file to which nobody else writes
     * @param key all that the bytes depend on, but for their names
     */
    static KeptBytes open(Path file, String key) {
        KeptBytes bytes = new KeptBytes(file);
        Optional<String> program = ThisProgram.known();
        if (program.isPresent()) {
            String whole = Hash.of((program.get() + "\n" + key).getBytes(StandardCharsets.UTF_8));
            bytes.find(whole);
            bytes.begin(whole);
        }
        return bytes;
    }

    /** Finds what there is, up to where the file is cut off. */
    private void find(String key) {
        try {
            FileChannel channel = FileChannel.open(file);
            left = channel;
            long size = channel.size();
            long at = key.length();
            boolean ours = at <= size && text(channel, 0, key.length()).equals(key);
            while (ours && at + HEAD <= size) {
                ByteBuffer head = read(channel, at, HEAD);
                int name = head.getInt();
                int length = head.getInt();
                long next = at + HEAD + name + length;
                if (name < 0 || length < 0 || next > size) {
                    return;
                }
                places.put(text(channel, at + HEAD, name), new Place(at + HEAD + name, length, head.getLong()));
                at = next;
            }
        } catch (IOException e) {
            return; // nothing was left, or it cannot be told
        }
    }

    private void begin(String key) {
        try {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(half));
            kept = out;
            out.write(key.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            giveUp();
        }
    }

    /** What was left under a name; several threads may ask. */
    public Optional<byte[]> of(String name) {
        Place place = places.get(name);
        FileChannel channel = left;
        if (place == null || channel == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = read(channel, place.at(), place.length()).array();
            return check(name.getBytes(StandardCharsets.UTF_8), bytes) == place.check()
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps something for the next run. */
    public void add(String name, byte[] bytes) {
        OutputStream out = kept;
        if (out == null) {
            return;
        }
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.putInt(named.length).putInt(bytes.length).putLong(check(named, bytes));
        try {
            out.write(head.array());
            out.write(named);
            out.write(bytes);
        } catch (IOException e) {
            giveUp();
        }
    }

    /** All that was added is there for the next run, in place of what the last one left. */
    public void settle() {
        OutputStream out = kept;
        if (out == null) {
            return;
        }
        try {
            out.close();
            closeLeft(); // Windows lets nobody replace what is open
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            kept = null;
        } catch (IOException e) {
            giveUp();
        }
    }

    /** Forgets what was added and is not settled. */
    @Override
    public void close() {
        closeLeft();
        giveUp();
    }

    private void closeLeft() {
        FileChannel channel = left;
        left = null;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return; // it was only read
        }
    }

    private void giveUp() {
        OutputStream out = kept;
        kept = null;
        if (out == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // it goes anyway
        }
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            return; // the next run writes over it
        }
    }

    private static String text(FileChannel channel, long at, int length) throws IOException {
        return new String(read(channel, at, length).array(), StandardCharsets.UTF_8);
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static long check(byte[] name, byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(name);
        sum.update(bytes);
        return sum.getValue();
    }
}
