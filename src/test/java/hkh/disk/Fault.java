package hkh.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * When and how the disk fails: operations below a folder are counted, and from the n-th on something is wrong. One fault
 * at a time, for the whole process.
 */
public final class Fault {

    /** What is wrong. */
    public enum Kind {
        /** One operation fails, the next ones do not. */
        ERROR,
        /** From here on nothing more fits on the disk; of the bytes at hand half do. */
        FULL,
        /** The process is gone: from here on nothing happens any more, and of the bytes at hand half were written. */
        DEATH
    }

    /** Takes the place of the end of the process. */
    public static final class Death extends Error {

        private static final long serialVersionUID = 1;
    }

    private static volatile Fault armed = new Fault(Kind.ERROR, Path.of("nowhere"), Long.MAX_VALUE);

    private final Kind kind;
    private final Path folder;
    private final long first;
    private long count;
    private String hit = "";

    private Fault(Kind kind, Path folder, long first) {
        this.kind = kind;
        this.folder = folder;
        this.first = first;
    }

    /** Lets the n-th operation (from 1) below a folder fail. */
    public static void arm(Kind kind, Path folder, long first) {
        armed = new Fault(kind, folder, first);
    }

    /** Everything works again. @return the operation that failed first; empty when it never came to that */
    public static String disarm() {
        String hit = armed.hit;
        FaultyChannel.closeAll();
        arm(Kind.ERROR, Path.of("nowhere"), Long.MAX_VALUE);
        return hit;
    }

    /** An operation that takes no room. */
    static void reading(String operation, Path path) throws IOException {
        armed.operation(operation, path, false);
    }

    /** An operation that takes room. @return whether it may be done; if not, half of it, then {@link #fail} */
    static boolean mayWrite(String operation, Path path) {
        return !armed.isDue(operation, path, true);
    }

    /** An operation that takes room and cannot be done by half. */
    static void writing(String operation, Path path) throws IOException {
        armed.operation(operation, path, true);
    }

    static void fail(Path path) throws IOException {
        armed.raise(path);
    }

    private void operation(String name, Path path, boolean writes) throws IOException {
        if (isDue(name, path, writes)) {
            raise(path);
        }
    }

    private synchronized boolean isDue(String name, Path path, boolean writes) {
        if (!path.toString().startsWith(folder.toString())) {
            return false;
        }
        count++;
        boolean due = kind == Kind.ERROR ? count == first : count >= first && (writes || kind == Kind.DEATH);
        if (due && hit.isEmpty()) {
            hit = count + ": " + name + " " + path;
        }
        return due;
    }

    private void raise(Path path) throws IOException {
        switch (kind) {
            case ERROR -> throw new FileSystemException(path.toString(), null, "Input/output error");
            case FULL -> throw new FileSystemException(path.toString(), null, "No space left on device");
            case DEATH -> throw new Death();
        }
    }
}
