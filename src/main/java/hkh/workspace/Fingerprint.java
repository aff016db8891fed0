package hkh.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * How files and folders stand: the name, size, time and checksum of every file in them, whatever it is for, so that none
 * can be forgotten. Two fingerprints are the same only if nobody wrote to any of the files.
 */
final class Fingerprint {

    private static final int AT_ONCE = 1 << 16;

    private final Set<Path> except;
    private final SortedSet<String> lines = new TreeSet<>();
    private final byte[] buffer = new byte[AT_ONCE];

    /** @param except files and folders that are left out where they lie in another, by their real paths */
    Fingerprint(Set<Path> except) {
        this.except = except;
    }

    /** Adds a file, or all files of a folder; that there is nothing of that name is told apart, too. */
    Fingerprint with(Path root) throws IOException {
        return with(root, true);
    }

    /** Adds files of which the size and the time are enough, as their names are hashes. */
    Fingerprint withNames(Path root) throws IOException {
        return with(root, false);
    }

    private Fingerprint with(Path root, boolean checked) throws IOException {
        if (!Files.exists(root)) {
            lines.add(root + "\t-");
            return this;
        }
        Path real = root.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return except.contains(folder) && !folder.equals(real)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!except.contains(file)) {
                    add(file, attributes, checked);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return this;
    }

    private void add(Path file, BasicFileAttributes found, boolean checked) throws IOException {
        BasicFileAttributes attributes =
                found.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : found;
        if (attributes.isDirectory()) {
            throw new NotDirectoryException(file + " is a link to one, which may lead anywhere");
        }
        lines.add(file + "\t" + attributes.size() + "\t" + attributes.lastModifiedTime() + "\t"
                + (checked && attributes.isRegularFile() ? checksum(file) : ""));
    }

    private long checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                sum.update(buffer, 0, length);
            }
        }
        return sum.getValue();
    }

    /** The fingerprint as one hash. */
    String hash() {
        return Hash.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
