package hkh.workspace;

import hkh.finding.HkhException;
import hkh.finding.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files and folders on the disk, where every failure becomes a sentence with the path in it. */
final class Folders {

    /** Of a name that may fill all that a disk allows, so that something can stand before it. */
    private static final int LONGEST_NAME = 80;

    /** What a system says of {@code a/b} when {@code a} is a file. */
    private static final String NO_FOLDER = "Not a directory";

    private Folders() {}

    /** Whether there is anything of that name. That it cannot be told is not the same as that there is nothing. */
    static boolean isThere(Path path, LinkOption... options) throws HkhException {
        return attributes(path, options).isPresent();
    }

    static boolean isFile(Path path, LinkOption... options) throws HkhException {
        return attributes(path, options)
                .filter(BasicFileAttributes::isRegularFile)
                .isPresent();
    }

    static boolean isFolder(Path path) throws HkhException {
        return attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
    }

    private static Optional<BasicFileAttributes> attributes(Path path, LinkOption... options) throws HkhException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, options));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (e instanceof FileSystemException file && NO_FOLDER.equals(file.getReason())) {
                return Optional.empty();
            }
            throw cannot("workspace.cannot-read", path, e);
        }
    }

    /** What a folder holds, in the order of the names. */
    static List<Path> list(Path folder) throws HkhException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw cannot("workspace.cannot-read", folder, e);
        }
    }

    static byte[] bytes(Path file) throws HkhException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw cannot("workspace.cannot-read", file, e);
        }
    }

    /** Whether two files hold the same bytes. */
    static boolean isSame(Path one, Path other) throws HkhException {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw cannot("workspace.cannot-read", one, e);
        }
    }

    /** The hash of a file, of whatever size. */
    static String hash(Path file) throws HkhException {
        try (InputStream in = Files.newInputStream(file)) {
            return Hash.of(in);
        } catch (IOException e) {
            throw cannot("workspace.cannot-read", file, e);
        }
    }

    /** Copies a file in place of another, and waits until the disk has it. */
    static void copy(Path file, Path copy) throws HkhException {
        try {
            Files.createDirectories(Publication.parent(copy));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            sync(copy);
        } catch (IOException e) {
            throw cannot("workspace.cannot-write", copy, e);
        }
    }

    static void create(Path folder) throws HkhException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw cannot("workspace.cannot-write", folder, e);
        }
    }

    /** Writes a file and waits until the disk has it. */
    static void write(Path file, byte[] bytes) throws HkhException {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes);
            sync(file);
        } catch (IOException e) {
            throw cannot("workspace.cannot-write", file, e);
        }
    }

    /** Writes a file in place of another: afterwards the new one stands there, or what stood there before. */
    static void replace(Path file, byte[] bytes) throws HkhException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        write(half, bytes);
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                syncNames(parent);
            }
        } catch (IOException e) {
            throw cannot("workspace.cannot-write", file, e);
        }
    }

    /**
     * Makes sure that a file has some bytes.
     *
     * @return the copy of what stood there instead; empty when there was nothing, or the same
     */
    static Optional<Path> put(Path file, byte[] bytes, Path keep) throws HkhException {
        Optional<byte[]> old = isThere(file) ? Optional.of(bytes(file)) : Optional.empty();
        if (old.isPresent() && Arrays.equals(old.get(), bytes)) {
            return Optional.empty();
        }
        Optional<Path> copy = old.isEmpty()
                ? Optional.empty()
                : Optional.of(keep(keep, String.valueOf(file.getFileName()), old.get()));
        replace(file, bytes);
        return copy;
    }

    /** The ending of a file's name with its dot; empty when it has none that is plain. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : "";
    }

    /** Keeps a copy of what is about to give way, named by its hash and the name it had; the same bytes are kept once. */
    static Path keep(Path folder, String name, byte[] bytes) throws HkhException {
        int from = Math.max(0, name.length() - LONGEST_NAME);
        String end = name.substring(from > 0 && Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
        Path copy = folder.resolve(Hash.of(bytes).substring(0, 8) + "-" + end.replace('/', '_'));
        write(copy, bytes);
        return copy;
    }

    /** Waits until the disk has the names in a folder, where a system lets us: Windows and some network disks do not. */
    static void syncNames(Path folder) {
        try {
            sync(folder);
        } catch (IOException e) {
            return; // the names are there all the same, unless the power goes at this moment
        }
    }

    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes a folder with all it holds; nothing happens when it is not there. */
    static void delete(Path folder) throws HkhException {
        if (!isThere(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw cannot("workspace.cannot-write", folder, e);
        }
    }

    static HkhException cannot(String key, Path path, IOException cause) {
        return new HkhException(Message.of(key, path, why(cause)), cause);
    }

    /** Java says only the path when a file is missing or closed to us. */
    static Object why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Message.of("reason.missing");
        }
        if (cause instanceof AccessDeniedException) {
            return Message.of("reason.denied");
        }
        String said = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
        if (cause instanceof FileAlreadyExistsException || said.equals(NO_FOLDER)) {
            return Message.of("reason.in-the-way");
        }
        if (said.contains("No space left")) {
            return Message.of("reason.disk-full");
        }
        if (cause instanceof CharacterCodingException) {
            return Message.of("reason.not-utf8");
        }
        return said;
    }
}
