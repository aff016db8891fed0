package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where results may go, and what happens to those that stand there; {@link Staging} makes the new ones beside them. */
public final class Publication {

    private static final String FIGURES = "figures.csv";

    private Publication() {}

    /** Publishes files by name (with slashes) in place of a folder. */
    public static void replace(Path out, Map<String, byte[]> files) throws HkhException {
        try (Staging staging = Staging.of(out)) {
            staging.add(files);
            staging.publish();
        }
    }

    /**
     * Copies what a person has changed in the results, or put among them, before they give way.
     *
     * @return the copies, named by their hash and the name they had
     */
    public static List<Path> keepEdited(Path out, Path keep) throws HkhException {
        Path manifest = out.resolve(Manifest.FILE);
        if (!Folders.isThere(manifest)) {
            return List.of();
        }
        Map<String, String> published = Manifest.outputsOf(manifest, Folders.bytes(manifest));
        List<Path> kept = new ArrayList<>();
        for (Inbox.Found file : Inbox.find(List.of(out))) {
            boolean ours = file.name().equals(Manifest.FILE)
                    || Folders.hash(file.path()).equals(published.get(file.name()));
            if (!ours) {
                kept.add(Folders.keep(keep, file.name(), Folders.bytes(file.path())));
            }
        }
        return kept;
    }

    /**
     * Copies results that the next ones do not replace: those of another period, and those with figures where the next have
     * none.
     *
     * @param period of the next results
     * @param next names of the next results
     * @return the folder with the copies; empty when nothing had to be kept
     */
    public static Optional<Path> keepOlder(Path out, Path keep, Period period, Set<String> next) throws HkhException {
        Path manifest = out.resolve(Manifest.FILE);
        if (!Folders.isThere(manifest) || !Folders.isThere(out.resolve(FIGURES))) {
            return Optional.empty();
        }
        byte[] bytes = Folders.bytes(manifest);
        String older = Manifest.periodOf(manifest, bytes);
        if (older.equals(period.toString()) && next.contains(FIGURES)) {
            return Optional.empty();
        }
        Path copies = keep.resolve(Hash.of(bytes).substring(0, 8) + "-" + older);
        for (Inbox.Found file : Inbox.find(List.of(out))) {
            Folders.copy(file.path(), copies.resolve(file.name()));
        }
        return Optional.of(copies);
    }

    /**
     * Puts one file in its place as a whole.
     *
     * @return the copy of what stood there instead, which a person may have changed; empty when there was nothing, or the
     *     same
     */
    public static Optional<Path> place(Path file, byte[] bytes, Path keep) throws HkhException {
        Folders.create(parent(file));
        return Folders.put(file, bytes, keep);
    }

    /** Only results give way to results: a folder with anything else in it is never replaced. */
    static void refuseForeign(Path out) throws HkhException {
        boolean results = Folders.isFolder(out)
                && (Folders.isThere(out.resolve(Manifest.FILE))
                        || Folders.list(out).isEmpty());
        boolean there = Folders.isThere(out);
        if (there && !results) {
            throw new HkhException(Message.of("workspace.not-results", out));
        }
        if (there && !Files.isWritable(out)) { // it could be moved away, but somebody has closed it
            throw new HkhException(Message.of("workspace.cannot-write", out, Message.of("reason.denied")));
        }
    }

    /** Clears what a run has left that died, or could not clear it itself. */
    public static void recover(Path out) throws HkhException {
        putBack(out);
        Folders.delete(beside(out, ".new"));
    }

    /** Puts back the results of a run that died after moving them away and before the new ones were in place. */
    static void putBack(Path out) throws HkhException {
        Path old = beside(out, ".old");
        if (!Folders.isThere(old)) {
            return;
        }
        if (Folders.isThere(out)) {
            Folders.delete(old);
            return;
        }
        try {
            Files.move(old, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Folders.cannot("workspace.cannot-write", out, e);
        }
    }

    static Path beside(Path out, String ending) {
        return parent(out).resolve("." + out.getFileName() + ending);
    }

    /**
     * Stops where results may not go, since they replace a whole folder.
     *
     * @param taken folders that they must neither replace nor stand in
     * @throws WrongRequest naming the folder
     */
    public static void refuse(Path out, Path... taken) throws WrongRequest {
        Path wanted = out.toAbsolutePath().normalize();
        boolean replaces = wanted.getParent() == null;
        for (Path folder : taken) {
            Path other = folder.toAbsolutePath().normalize();
            replaces |= other.startsWith(wanted) || wanted.startsWith(other);
        }
        if (replaces) {
            throw new WrongRequest(Message.of("workspace.out-taken", out));
        }
    }

    static Path parent(Path out) {
        Path parent = out.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("results cannot replace the root of a disk: " + out);
        }
        return parent;
    }
}
