package hkh.workspace;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The files as they came, found in a folder and its sub-folders; links are not followed. */
public final class Inbox {

    /** A larger file holds more than a return. */
    static final long LARGEST = 100L * 1024 * 1024;

    private static final Set<String> READ = Set.of(
            "xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "ods", "fods", "csv", "tsv", "docx", "doc", "pdf", "htm",
            "html", "mht", "mhtml", "xml", "rtf", "odt", "pptx", "ppt", "png", "jpg", "jpeg", "zip", "rar", "7z");

    /** What browsers and other programs call a file that they have not finished. */
    private static final Set<String> PARTIAL = Set.of("crdownload", "part", "partial", "download");

    private static final String PARTLY = "file.partial";

    /**
     * A file that was found.
     *
     * @param name relative to the inbox, with slashes, in NFC, and without signs that would end a line or turn it round
     */
    public record Found(String name, Path path) {}

    /** A file as it was when it was read. */
    public static final class Seen {

        private final Found found;
        private final BasicFileAttributes before;

        private Seen(Found found, BasicFileAttributes before) {
            this.found = found;
            this.before = before;
        }

        /** The verdict on a file that somebody has written to since, as when a slow copy has not come to its end. */
        public Optional<FileVerdict> changed() {
            try {
                BasicFileAttributes after = attributes(found.path());
                return isSame(before, after) ? Optional.empty() : Optional.of(changing(found));
            } catch (IOException e) {
                return Optional.of(changing(found));
            }
        }
    }

    /** What was found: its bytes, or the verdict that spares reading it. */
    public static final class Content {

        private final SourceFile file;
        private final byte[] bytes;
        private final Optional<FileVerdict> verdict;
        private final Optional<Seen> seen;

        private Content(SourceFile file, byte[] bytes, Optional<FileVerdict> verdict, Optional<Seen> seen) {
            this.file = file;
            this.bytes = bytes;
            this.verdict = verdict;
            this.seen = seen;
        }

        public SourceFile file() {
            return file;
        }

        /** The bytes as they came; none when there is a verdict already. */
        public byte[] bytes() {
            return bytes;
        }

        public Optional<FileVerdict> verdict() {
            return verdict;
        }

        /** How the file was; empty when there is a verdict already. */
        public Optional<Seen> seen() {
            return seen;
        }
    }

    private Inbox() {}

    /** All files below some paths, in the order of their names; a path may also be a single file. */
    public static List<Found> find(List<Path> paths) throws HkhException {
        List<Found> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Folders.isThere(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new WrongRequest(Message.of("workspace.no-such-path", path));
            }
            if (Folders.isFolder(path)) {
                walk(real(path), found);
            } else {
                found.add(new Found(FoundNames.shown(String.valueOf(path.getFileName())), path));
            }
        }
        return FoundNames.distinct(paths.size() == 1 ? found : FoundNames.byPath(found));
    }

    /** The folder itself may be reached by a link; those inside are not followed. */
    private static Path real(Path folder) throws HkhException {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-read", folder, e);
        }
    }

    private static void walk(Path folder, List<Found> found) throws HkhException {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return take(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path closed, IOException failure) throws IOException {
                    if (closed.equals(folder)) {
                        throw failure;
                    }
                    return take(closed); // to be told like a file, also when it has gone since
                }

                private FileVisitResult take(Path file) {
                    String name = folder.relativize(file).toString();
                    found.add(new Found(
                            FoundNames.shown(name.replace(file.getFileSystem().getSeparator(), "/")), file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-read", folder, e);
        }
    }

    /** Takes all bytes of a file. */
    @FunctionalInterface
    interface Disk {

        byte[] bytes(Path file) throws IOException;
    }

    /** Reads a file, or says at once what becomes of it. */
    public static Content read(Found found) {
        return read(found, Files::readAllBytes);
    }

    static Content read(Found found, Disk disk) {
        SourceFile unread = new SourceFile(found.name(), "");
        try {
            BasicFileAttributes before = attributes(found.path());
            if (before.isDirectory()) {
                return set(unread, Verdict.REFUSED, Message.of("file.closed-folder"));
            }
            if (!before.isRegularFile()) {
                return set(unread, Verdict.IGNORED, Message.of("file.not-regular"));
            }
            if (before.size() > LARGEST) {
                Message reason = Message.of("file.file-too-large", before.size() + " > " + LARGEST);
                return set(unread, Verdict.REFUSED, reason);
            }
            byte[] bytes = disk.bytes(found.path());
            BasicFileAttributes after = attributes(found.path());
            SourceFile file = new SourceFile(found.name(), Hash.of(bytes));
            if (!isSame(before, after) || bytes.length != after.size()) {
                return set(file, Verdict.DEFERRED, Message.of("file.changing"));
            }
            Seen seen = new Seen(found, after);
            return stray(found.name())
                    .map(reason -> set(file, reason.key().equals(PARTLY) ? Verdict.DEFERRED : Verdict.IGNORED, reason))
                    .orElseGet(() -> new Content(file, bytes, Optional.empty(), Optional.of(seen)));
        } catch (NoSuchFileException e) {
            return set(unread, Verdict.IGNORED, Message.of("file.gone"));
        } catch (IOException e) {
            Message reason = e instanceof AccessDeniedException
                    ? Message.of("file.unreadable-file.denied")
                    : Message.of("file.unreadable-file", Folders.why(e));
            return set(unread, Verdict.REFUSED, reason);
        }
    }

    /** The verdict on a file that became another while it was read. */
    public static FileVerdict changing(Found found) {
        SourceFile file = new SourceFile(found.name(), "");
        return new FileVerdict(file, Verdict.DEFERRED, List.of(), "", Message.of("file.changing"));
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Content set(SourceFile file, Verdict verdict, Message reason) {
        return new Content(
                file,
                new byte[0],
                Optional.of(new FileVerdict(file, verdict, List.of(), "", reason)),
                Optional.empty());
    }

    /** Lock files, half downloads and files of no spreadsheet kind, with what they are. */
    private static Optional<Message> stray(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        String lower = base.toLowerCase(Locale.ROOT);
        if (base.startsWith("~$") || base.startsWith(".~")) {
            return Optional.of(Message.of("file.lock-file"));
        }
        if (name.startsWith(".") || name.contains("/.")) {
            return Optional.of(Message.of("file.hidden-file"));
        }
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (PARTIAL.contains(ending)) {
            return Optional.of(Message.of(PARTLY));
        }
        return READ.contains(ending) ? Optional.empty() : Optional.of(Message.of("file.stray"));
    }
}
